import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { type DesktopVscode } from "./desktopVscode";
import { exitCode, startProcess } from "./ownedProcess";
import { type RegistryVscode } from "./registryVscode";

/**
 * Makes `extensions` the folder of exactly this one extension, installed as a user would. Nothing happens when the very
 * same package is installed there already.
 * @param profile Any folder for what the installing VS Code writes besides.
 * @throws Error with VS Code's own words when it refuses the package.
 */
export async function installExtension(
  vscode: RegistryVscode | DesktopVscode,
  vsix: string,
  extensions: string,
  profile: string,
): Promise<void> {
  const stamp = path.join(extensions, ".package-sha256");
  const hash = createHash("sha256").update(readFileSync(vsix)).digest("hex");
  if (readStamp(stamp) === hash) return;
  rmSync(extensions, { recursive: true, force: true });
  mkdirSync(extensions, { recursive: true });

  const install = [`--extensions-dir=${extensions}`, "--install-extension", vsix, "--force"];
  const child =
    vscode.kind === "desktop"
      ? startProcess(vscode.cli, [`--user-data-dir=${profile}`, ...install], {
          shell: process.platform === "win32",
          stdio: ["ignore", "pipe", "pipe"],
        })
      : startProcess(
          vscode.node,
          ["out/server-main.js", "--accept-server-license-terms", `--server-data-dir=${profile}`, ...install],
          {
            cwd: vscode.folder,
            stdio: ["ignore", "pipe", "pipe"],
          },
        );
  const printed = child.stdout && child.stderr ? Promise.all([text(child.stdout), text(child.stderr)]) : [];
  const code = await exitCode(child);
  if (code !== 0) throw new Error(`VS Code did not install ${vsix} (${code}):\n${(await printed).join("")}`);
  writeFileSync(stamp, hash);
}

function readStamp(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
