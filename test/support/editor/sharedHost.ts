import { type EditorHost, type HostOptions } from "./editorHost";

/** A VS Code that is open and used by nobody, and what it was started with. */
interface Idle {
  key: string;
  host: EditorHost;
}

let isSharing = false;
let idle: Idle | undefined;

/**
 * Starts a VS Code, or takes the one that another test file has given back, renewed: nothing of the earlier use is left in
 * it. One is shared by those who want the same package, folder and environment, in a run with {@link mochaHooks} alone.
 */
export async function takeHost(
  version: string,
  options: HostOptions,
  start: () => Promise<EditorHost>,
): Promise<EditorHost> {
  if (!isSharing) return start();
  const key = JSON.stringify([version, options.vsix, options.folder, options.env]);
  if (idle?.key !== key) return givenBack(key, await start());
  const { host } = idle;
  idle = undefined;
  await host.renew?.(options.settings);
  return givenBack(key, host);
}

/** The host, which is kept for the next when it is closed. */
function givenBack(key: string, host: EditorHost): EditorHost {
  const { renew } = host;
  if (!renew) return host;
  return {
    ...host,
    close: async () => {
      if (idle) return host.close();
      // At once: an extension that goes on would look for a cloud that ends now.
      await renew({}).catch(async (error: unknown) => {
        await host.close();
        throw error;
      });
      idle = { key, host };
    },
  };
}

/** Mocha takes these hooks by `--require`: the test files of the run share one VS Code, which ends with the run. */
export const mochaHooks = {
  beforeAll(): void {
    isSharing = true;
  },
  async afterAll(): Promise<void> {
    await idle?.host.close();
    idle = undefined;
  },
};
