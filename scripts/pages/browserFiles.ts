import { readFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { projectRoot } from "../vscode/projectRoot";
import { type ThemeName, themes, themeSheet } from "./themes";

/** A file as a browser is given it. */
export interface BrowserFile {
  type: string;
  body: string | Buffer;
}

/** Everything that browsers load besides documents, by address; scripts are built from their sources as they are now. */
export async function browserFiles(): Promise<ReadonlyMap<string, BrowserFile>> {
  const from = (...parts: string[]) => path.join(projectRoot, ...parts);
  const { outputFiles } = await build({
    entryPoints: [
      "src/webview/form.ts",
      "src/webview/facts.ts",
      "scripts/pages/browser/standIn.ts",
      "scripts/pages/browser/index.ts",
    ],
    entryNames: "[name]",
    outdir: "/",
    absWorkingDir: projectRoot,
    bundle: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    sourcemap: "inline",
    write: false,
    logLevel: "warning",
  });
  const copied = {
    "form.css": { type: "text/css", file: from("media", "form.css") },
    "codicon.css": { type: "text/css", file: require.resolve("@vscode/codicons/dist/codicon.css") },
    "codicon.ttf": { type: "font/ttf", file: require.resolve("@vscode/codicons/dist/codicon.ttf") },
  };
  const files = new Map<string, BrowserFile>();
  for (const { path: file, contents } of outputFiles) {
    files.set(path.basename(file), { type: "text/javascript", body: Buffer.from(contents) });
  }
  for (const [name, { type, file }] of Object.entries(copied)) files.set(name, { type, body: await readFile(file) });
  for (const name of Object.keys(themes) as ThemeName[]) {
    files.set(`${name}.css`, { type: "text/css", body: themeSheet(name) });
  }
  return files;
}
