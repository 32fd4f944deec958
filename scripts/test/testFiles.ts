import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../vscode/projectRoot";

/** The absolute paths of the tests in a folder of the project and below it, sorted. */
export function testFiles(folder: string): string[] {
  const root = path.join(projectRoot, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => path.join(root, name))
    .sort();
}

/** One of several parts of these files, each of about as much text, which takes about as long; sorted as they were. */
export function partOf(files: string[], [number, of]: readonly [number: number, of: number]): string[] {
  const parts = Array.from({ length: of }, () => ({ bytes: 0, files: new Set<string>() }));
  const sized = files.map((file) => ({ file, bytes: statSync(file).size }));
  for (const { file, bytes } of sized.sort((a, b) => b.bytes - a.bytes)) {
    const lightest = parts.reduce((least, part) => (part.bytes < least.bytes ? part : least));
    lightest.files.add(file);
    lightest.bytes += bytes;
  }
  return files.filter((file) => parts[number - 1]?.files.has(file));
}
