import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { packageFile } from "./packageFile";
import { exitCode, startProcess } from "./vscode/ownedProcess";
import { projectRoot } from "./vscode/projectRoot";

/** KiB; what a user downloads. */
const budgetKib = 1536;

/** All that the package is made from. */
const sources = ["src", "media", "l10n", "package.json", "package.nls.json", "package-lock.json", "esbuild.js"].concat([
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
  ".vscodeignore",
]);

/**
 * Builds for production, writes the package and lists what is in it.
 * @throws Error when the build fails or the package is above its budget.
 */
export async function packageExtension(): Promise<void> {
  const build = startProcess(process.execPath, ["esbuild.js"], {
    cwd: projectRoot,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if ((await exitCode(build)) !== 0) throw new Error("The build failed.");
  const file = packageFile();
  const { createVSIX } = await import("@vscode/vsce"); // takes a second to load, and a start without changes needs none
  await createVSIX({
    cwd: projectRoot,
    packagePath: file,
    dependencies: false, // all of it is in the bundles
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const kib = statSync(file).size / 1024;
  console.log(`${path.basename(file)}: ${kib.toFixed(1)} KiB of ${budgetKib}`);
  if (kib > budgetKib) throw new Error(`The package is above its budget of ${budgetKib} KiB.`);
}

/** {@link packageExtension}, unless the package is newer than all it is made from. */
export async function packageWhenChanged(): Promise<void> {
  const file = packageFile();
  if (!existsSync(file) || statSync(file).mtimeMs < newestSource()) await packageExtension();
}

/** When one of the sources was last changed or removed, in milliseconds since 1970. */
function newestSource(): number {
  const present = sources.map((name) => path.join(projectRoot, name)).filter(existsSync);
  const all = present.flatMap((source) =>
    statSync(source).isDirectory()
      ? [source, ...readdirSync(source, { recursive: true, encoding: "utf8" }).map((name) => path.join(source, name))]
      : [source],
  );
  return Math.max(...all.map((file) => statSync(file).mtimeMs));
}
