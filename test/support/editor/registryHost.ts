import { rmSync } from "node:fs";
import { getRegistryVscode } from "../../../scripts/vscode/registryVscode";
import { type RegistryRelease } from "../../../scripts/vscode/releases";
import { writeSettings } from "../../../scripts/vscode/settings";
import { startServer, userSettingsFile } from "../../../scripts/vscode/vscodeServer";
import { type EditorHost, type HostOptions } from "./editorHost";
import { makeFreshProfile } from "./freshProfile";
import { acquireChromium, releaseChromium } from "./sharedChromium";
import { sharedExtensions } from "./sharedExtensions";

/** Starts a VS Code of the npm registry: a server of its own, and a browser profile of its own for its windows. */
export async function startRegistryHost(release: RegistryRelease, options: HostOptions): Promise<EditorHost> {
  const vscode = await getRegistryVscode(release);
  const { profile, workspace } = makeFreshProfile();
  const folder = options.folder ?? workspace;
  const settingsFile = userSettingsFile(profile);
  writeSettings(settingsFile, options.settings);
  const extensions = await sharedExtensions(vscode, options.vsix);
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
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);

  return {
    profile,
    settingsFile,
    newWindow: async () => {
      const page = await context.newPage();
      await page.goto(server.address);
      return page;
    },
    restart: async (whileClosed) => {
      await Promise.all(context.pages().map((page) => page.close()));
      await server.stop();
      whileClosed();
      // The same port: what the browser keeps of the profile belongs to the address.
      server = await start(Number(new URL(server.address).port));
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
