import { readFileSync } from "node:fs";

/** How a suite, or a check that counts as one test, went. */
export interface SuiteResult {
  suite: string;
  passed: number;
  skipped: number;
  /** The full names of the failed tests. */
  failures: string[];
}

/** The result of a suite that could not run its tests: one failure, named by what happened. */
export function brokenSuite(suite: string, reason: string): SuiteResult {
  return { suite, passed: 0, skipped: 0, failures: [reason] };
}

/**
 * What a mocha run with the counting reporter wrote.
 * @param exitCode The run's own; a run may fail without a failed test, and may end before it writes anything.
 */
export function readResult(suite: string, file: string, exitCode: number): SuiteResult {
  let result: SuiteResult;
  try {
    result = { suite, ...(JSON.parse(readFileSync(file, "utf8")) as Omit<SuiteResult, "suite">) };
  } catch {
    return brokenSuite(suite, `the run ended with ${exitCode} before its tests did`);
  }
  if (result.failures.length === 0 && exitCode !== 0) {
    return { ...result, failures: [`the run ended with ${exitCode} though no test failed`] };
  }
  if (result.failures.length === 0 && result.passed === 0) return { ...result, failures: ["no test passed"] };
  return result;
}
