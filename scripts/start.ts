/** `npm start`: tries the extension out in a VS Code with a profile of its own, with a sandbox account. */
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { parseArgs } from "node:util";
import { endWithParent } from "./endWithParent";
import { packageWhenChanged } from "./packageExtension";
import { packageFile } from "./packageFile";
import { desktopArguments, desktopSettingsFile, type DesktopVscode, findDesktopVscode } from "./vscode/desktopVscode";
import { installExtension } from "./vscode/installExtension";
import { openInBrowser } from "./vscode/openInBrowser";
import { exitCode, startProcess } from "./vscode/ownedProcess";
import { vscodeCache } from "./vscode/projectRoot";
import { getRegistryVscode } from "./vscode/registryVscode";
import { registryReleases } from "./vscode/releases";
import { quietSettings, writeSettingsOnce } from "./vscode/settings";
import { startServer, userSettingsFile } from "./vscode/vscodeServer";

const home = path.join(vscodeCache, "start");
/** The folder that VS Code opens. */
const workspace = path.join(home, "workspace");
/** What makes the extension add the sandbox account by itself. */
const env = { DOMAIN_DESK_START_WITH_SANDBOX: "1" };

async function main(): Promise<void> {
  endWithParent();
  const { values } = parseArgs({
    options: { port: { type: "string" }, "no-open": { type: "boolean", default: false } },
  });
  mkdirSync(workspace, { recursive: true });
  const desktop = values.port === undefined && !values["no-open"] ? findDesktopVscode() : undefined;
  if (desktop) await startOnDesktop(desktop);
  else await startInBrowser(readPort(values.port ?? "8300"), !values["no-open"]);
}

async function startOnDesktop(desktop: DesktopVscode): Promise<void> {
  const [profile, extensions] = [path.join(home, "desktop/profile"), path.join(home, "desktop/extensions")];
  writeSettingsOnce(desktopSettingsFile(profile), quietSettings);
  await packageWhenChanged();
  await installExtension(desktop, packageFile(), extensions, profile);
  const child = startProcess(desktop.executable, desktopArguments(workspace, profile, extensions), {
    env: { ...process.env, ...env },
    stdio: "ignore",
  });
  console.log("Domain Desk is open in VS Code. Close the window or press Ctrl+C to end it.");
  process.exitCode = 0;
  await exitCode(child);
}

async function startInBrowser(port: number, open: boolean): Promise<void> {
  await needFreePort(port);
  const vscode = await getRegistryVscode(registryReleases.newest);
  const [profile, extensions] = [path.join(home, "browser/profile"), path.join(home, "browser/extensions")];
  writeSettingsOnce(userSettingsFile(profile), quietSettings);
  await packageWhenChanged();
  await installExtension(vscode, packageFile(), extensions, profile);
  const server = await startServer({ vscode, profile, extensions, port, folder: workspace, testDriver: false, env });
  console.log(`Domain Desk is open at ${server.address}`);
  console.log("Press Ctrl+C to end it.");
  if (open) openInBrowser(server.address);
  process.exitCode = 0; // Ctrl+C is the right way to end
  await server.ended;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`"${text}" is no port.`);
  return port;
}

async function needFreePort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(port, "127.0.0.1", resolve);
  }).catch(() => {
    throw new Error(`Port ${port} is taken. End what uses it, or take another: npm start -- --port ${port + 1}`);
  });
  await new Promise((resolve) => probe.close(resolve));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
