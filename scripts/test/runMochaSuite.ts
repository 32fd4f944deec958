import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { exitCode, startProcess } from "../vscode/ownedProcess";
import { projectRoot } from "../vscode/projectRoot";
import { brokenSuite, readResult, type SuiteResult } from "./suiteResult";
import { partOf, testFiles } from "./testFiles";

/** What one run of mocha takes. */
export interface MochaSuite {
  name: string;
  /** The folder of the tests, from the project's. */
  folder: string;
  /** Which part of the folder's tests, of how many. */
  part?: readonly [number: number, of: number] | undefined;
  /** For one test or hook. */
  timeoutMs: number;
  /** Modules with hooks, from the project's folder. */
  hooks?: readonly string[];
  env?: NodeJS.ProcessEnv;
}

/** Runs the tests of a folder in plain Node, in a process of their own, with their output as it comes. */
export async function runMochaSuite(suite: MochaSuite): Promise<SuiteResult> {
  const { name, folder, part = [1, 1], timeoutMs, hooks = [], env } = suite;
  const files = partOf(testFiles(folder), part);
  if (files.length === 0) return brokenSuite(name, `no tests found in ${folder}`);
  const results = mkdtempSync(path.join(tmpdir(), "domain-desk-result-"));
  const resultFile = path.join(results, "result.json");
  const child = startProcess(
    process.execPath,
    [
      "node_modules/mocha/bin/mocha.js",
      ...["--reporter", path.join(projectRoot, "scripts/test/countingReporter.ts"), "--timeout", String(timeoutMs)],
      "--exit", // a test that failed may have left something open
      ...hooks.flatMap((hook) => ["--require", path.join(projectRoot, hook)]),
      ...files,
    ],
    {
      cwd: projectRoot,
      env: { ...process.env, ...env, DOMAIN_DESK_TEST_RESULT: resultFile },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  const code = await exitCode(child);
  const result = readResult(name, resultFile, code);
  rmSync(results, { recursive: true });
  return result;
}
