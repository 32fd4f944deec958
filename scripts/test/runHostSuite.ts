import { runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectRoot } from "../vscode/projectRoot";
import { type VscodeVersion } from "../vscode/releases";
import { brokenSuite, readResult, type SuiteResult } from "./suiteResult";
import { testFiles } from "./testFiles";

const folder = "test/vscode/host";
const bundles = path.join(projectRoot, "out/host");

/**
 * Runs the tests that live inside the extension host, against the extension as it is built in `dist`. On the desktop VS
 * Code that `@vscode/test-electron` downloads, or with our launcher in its place.
 */
export async function runHostSuite(version: VscodeVersion): Promise<SuiteResult> {
  const name = `vscode ${version}, inside`;
  const files = testFiles(folder);
  if (files.length === 0) return brokenSuite(name, `no tests found in ${folder}`);
  await bundle(files);

  const temporary = mkdtempSync(path.join(tmpdir(), "domain-desk-host-"));
  const [workspace, resultFile] = [path.join(temporary, "workspace"), path.join(temporary, "result.json")];
  mkdirSync(workspace);
  const options = {
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: path.join(bundles, "hostRunner.js"),
    extensionTestsEnv: { DOMAIN_DESK_TEST_RESULT: resultFile, DOMAIN_DESK_VSCODE: version },
    launchArgs: [
      workspace,
      `--user-data-dir=${path.join(temporary, "profile")}`,
      `--extensions-dir=${path.join(temporary, "extensions")}`,
    ],
  };
  const launcher =
    version === "desktop" ? {} : { vscodeExecutablePath: path.join(projectRoot, "scripts/vscode/launcher") };
  const code = await runTests({ ...options, ...launcher }).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  const result = readResult(name, resultFile, code);
  rmSync(temporary, { recursive: true, force: true });
  return result;
}

async function bundle(files: string[]): Promise<void> {
  rmSync(bundles, { recursive: true, force: true });
  await build({
    entryPoints: [path.join(projectRoot, "scripts/test/hostRunner.ts"), ...files].map((file) => ({
      in: file,
      out: path.basename(file, ".ts"),
    })),
    outdir: bundles,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
    logLevel: "warning",
  });
}
