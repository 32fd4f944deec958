import { type EditorHost, type HostOptions } from "./editorHost";

let isSharing = false;

/** Each VS Code that is open and used by nobody, by what it was started with. */
const idle = new Map<string, EditorHost>();

/**
 * Starts a VS Code, or takes the one that another test file has given back, renewed: nothing of the earlier use is left in
 * it. One is shared by all that want the same package, folder and environment, in a run with {@link mochaHooks} alone.
 */
export async function takeHost(
  version: string,
  options: HostOptions,
  start: () => Promise<EditorHost>,
): Promise<EditorHost> {
  if (!isSharing) return start();
  const key = JSON.stringify([version, options.vsix, options.folder, options.env, options.language?.tag]);
  const host = idle.get(key);
  if (!host) return givenBack(key, await start());
  idle.delete(key);
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
      if (idle.has(key)) return host.close();
      // At once: an extension that goes on would look for a cloud that ends now.
      await renew({}).catch(async (error: unknown) => {
        await host.close();
        throw error;
      });
      idle.set(key, host);
    },
  };
}

/** Mocha takes these hooks by `--require`: the test files of the run share one VS Code, which ends with the run. */
export const mochaHooks = {
  beforeAll(): void {
    isSharing = true;
  },
  async afterAll(): Promise<void> {
    await Promise.all([...idle.values()].map((host) => host.close()));
    idle.clear();
  },
};
