import { existsSync, readdirSync } from "node:fs";
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
