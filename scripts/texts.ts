// Writes every sentence of the sources, in English, into l10n/bundle.l10n.json: `npm run texts`. VS Code and the engine read a
// translation of this file where the editor speaks another language. The tests check that it is current.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { getL10nJson } from "@vscode/l10n-dev";

const root = path.join(__dirname, "..");

/** The exported file. */
export const textsFile = path.join(root, "l10n/bundle.l10n.json");

/** The sandbox speaks as the service does, in the service's two languages. */
const untranslated = ["sandbox"];

/** What the file has to hold: all texts that go through `l10n.t`, in their order. */
export async function exportedTexts(): Promise<string> {
  const folder = path.join(root, "src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !untranslated.some((name) => file.startsWith(name + path.sep)),
  );
  const texts = await getL10nJson(
    files.map((file) => ({ extension: path.extname(file), contents: readFileSync(path.join(folder, file), "utf8") })),
  );
  const sorted = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;
}

async function main(): Promise<void> {
  mkdirSync(path.dirname(textsFile), { recursive: true });
  writeFileSync(textsFile, await exportedTexts());
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
