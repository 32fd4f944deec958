import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { installExtension } from "../../../scripts/vscode/installExtension";
import { type RegistryVscode } from "../../../scripts/vscode/registryVscode";

const installed = new Map<string, Promise<string>>();

/** The folder in which a VS Code finds the packaged extension, installed once for all editors of this process. */
export function sharedExtensions(vscode: RegistryVscode, vsix: string): Promise<string> {
  const key = `${vscode.release.vscode} ${vsix}`;
  const known = installed.get(key);
  if (known) return known;
  const home = mkdtempSync(path.join(tmpdir(), "domain-desk-extensions-"));
  process.once("exit", () => rmSync(home, { recursive: true, force: true }));
  const extensions = path.join(home, "extensions");
  const folder = installExtension(vscode, vsix, extensions, path.join(home, "profile")).then(() => extensions);
  installed.set(key, folder);
  return folder;
}
