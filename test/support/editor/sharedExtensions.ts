import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { installExtension } from "../../../scripts/vscode/installExtension";
import { type RegistryVscode } from "../../../scripts/vscode/registryVscode";
import { type ExtensionLanguage } from "./editorHost";

const installed = new Map<string, Promise<string>>();

/** The folder in which a VS Code finds the packaged extension, installed once for all editors of this process. */
export function sharedExtensions(
  vscode: RegistryVscode,
  vsix: string,
  language: ExtensionLanguage | undefined,
): Promise<string> {
  const key = `${vscode.release.vscode} ${vsix} ${language?.tag}`;
  const known = installed.get(key);
  if (known) return known;
  const home = mkdtempSync(path.join(tmpdir(), "domain-desk-extensions-"));
  process.once("exit", () => rmSync(home, { recursive: true, force: true }));
  const extensions = path.join(home, "extensions");
  const folder = installExtension(vscode, vsix, extensions, path.join(home, "profile")).then(() => {
    if (language) addLanguage(extensions, language);
    return extensions;
  });
  installed.set(key, folder);
  return folder;
}

/** Adds the translated files to the extension, as its package will have them. */
function addLanguage(extensions: string, { tag, manifestTexts, texts }: ExtensionLanguage): void {
  const [name] = readdirSync(extensions).filter((entry) => entry.startsWith("domain-desk."));
  if (name === undefined) throw new Error(`The extension is not in ${extensions}`);
  const folder = path.join(extensions, name);
  writeFileSync(path.join(folder, `package.nls.${tag}.json`), JSON.stringify(manifestTexts));
  writeFileSync(path.join(folder, "l10n", `bundle.l10n.${tag}.json`), JSON.stringify(texts));
}
