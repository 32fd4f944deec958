import { exitCode, startProcess } from "../vscode/ownedProcess";
import { projectRoot } from "../vscode/projectRoot";
import { type SuiteResult } from "./suiteResult";

/** Runs a script of package.json; it counts as one test, which passes when the script ends with 0. */
export async function runCheck(script: string): Promise<SuiteResult> {
  const child = startProcess("npm", ["run", "--silent", script], {
    cwd: projectRoot,
    shell: process.platform === "win32",
    stdio: ["ignore", "inherit", "inherit"],
  });
  const passed = (await exitCode(child)) === 0;
  return { suite: script, passed: passed ? 1 : 0, skipped: 0, failures: passed ? [] : [`npm run ${script}`] };
}
