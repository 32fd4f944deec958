import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type Page } from "playwright-core";
import { getRegistryVscode } from "../../../scripts/vscode/registryVscode";
import { type RegistryRelease } from "../../../scripts/vscode/releases";
import { writeSettings } from "../../../scripts/vscode/settings";
import { startServer, userSettingsFile } from "../../../scripts/vscode/vscodeServer";
import { closePage } from "./closePage";
import { type EditorHost, type HostOptions } from "./editorHost";
import { makeFreshProfile } from "./freshProfile";
import { acquireChromium, releaseChromium } from "./sharedChromium";
import { sharedExtensions } from "./sharedExtensions";
import { until } from "./until";

const viewport = { width: 1280, height: 900 };

/** Where a page of the workbench keeps what it remembers. Not among them: what it has loaded, and need not load again. */
const browserStorage = "cookies,indexeddb,local_storage,cache_storage,service_workers";

/** Starts a VS Code of the npm registry: a server of its own, and a browser profile of its own for its windows. */
export async function startRegistryHost(release: RegistryRelease, options: HostOptions): Promise<EditorHost> {
  const vscode = await getRegistryVscode(release);
  const { profile, workspace } = makeFreshProfile();
  const folder = options.folder ?? workspace;
  const settingsFile = userSettingsFile(profile);
  writeSettings(settingsFile, options.settings);
  const extensions = await sharedExtensions(vscode, options.vsix, options.language);
  const start = (port: number) =>
    startServer({
      vscode,
      profile,
      extensions,
      port,
      folder,
      testDriver: false,
      env: options.env,
    });

  let server = await start(0);
  const browser = await acquireChromium();
  const context = await browser.newContext({ viewport });
  // As a language pack does it at the start of the workbench, which hands it on to the extensions.
  if (options.language) await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = "${options.language.tag}"`);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  /** Left over from the last use: a page that has shown the workbench shows it again much sooner than a new one. */
  let spare: Page | undefined;
  /** Closes all windows; a page is left for the next. */
  const leaveAll = async (): Promise<Page> => {
    const [first, ...others] = context.pages();
    await Promise.all(others.map(closePage));
    spare = first ?? (await context.newPage());
    await leave(spare);
    return spare;
  };

  return {
    profile,
    settingsFile,
    newWindow: async () => {
      const page = spare ?? (await context.newPage());
      spare = undefined;
      await page.goto(server.address);
      return page;
    },
    restart: async (whileClosed) => {
      await server.stop();
      await leaveAll();
      whileClosed();
      // The same port: what the browser keeps of the profile belongs to the address.
      server = await start(Number(new URL(server.address).port));
    },
    renew: async (settings) => {
      const page = await leaveAll();
      await until(
        "the extension hosts end",
        () => Promise.resolve(server.endExtensionHosts()),
        (count) => count === 0,
      );
      const session = await context.newCDPSession(page);
      const { origin } = new URL(server.address);
      await session.send("Storage.clearDataForOrigin", { origin, storageTypes: browserStorage });
      await session.detach();
      emptyProfile(profile);
      mkdirSync(workspace);
      writeSettings(settingsFile, settings);
    },
    close: async () => {
      await context.close();
      await releaseChromium();
      await server.stop();
      // What the extension started may write its last lines now.
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Leaves the workbench as who closes it does; the page is as a new one then. */
async function leave(page: Page): Promise<void> {
  // Asks because of documents that are not saved.
  page.once("dialog", (dialog) => void dialog.accept());
  await page.goto("about:blank");
  page.removeAllListeners("dialog").removeAllListeners("console");
  await page.setViewportSize(viewport);
  await page.mouse.move(0, 0);
}

/** Removes all but the server's own logs, which it goes on writing to. */
function emptyProfile(profile: string): void {
  const remove = (folder: string, isKept: (name: string) => boolean) => {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      if (!isKept(name)) rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 5 });
    }
  };
  const data = path.join(profile, "data");
  const logs = path.join(data, "logs");
  remove(profile, (name) => name === "data");
  remove(data, (name) => name === "logs");
  for (const start of existsSync(logs) ? readdirSync(logs) : []) {
    remove(path.join(logs, start), (name) => name.endsWith(".log"));
  }
}
