import { readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "./vscode/projectRoot";

/** Where `npm run package` puts the extension's package: `domain-desk-<version>.vsix` in the project's folder. */
export function packageFile(): string {
  const { name, version } = JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8")) as {
    name: string;
    version: string;
  };
  return path.join(projectRoot, `${name}-${version}.vsix`);
}
