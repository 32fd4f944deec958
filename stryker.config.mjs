import { readdirSync } from "node:fs";

/** The long property tests prove that nothing throws; what an answer means is proved by the others. */
const left = "decodeAnything.test.ts";
const testsIn = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".test.ts") && file !== left)
    .map((file) => `${folder}/${file}`);

/**
 * `npm run mutation`: changes the code that signs, encodes, decodes and decides whether to send again in every small way,
 * and sees whether a test notices.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  /** Not `decodeWorker`, in whose thread no change takes effect, and not what only describes parameters to people. */
  mutate: [
    "src/signing/*.ts",
    "src/codec/{threadedDecoder,decode,encode,formats,xml}.ts",
    "src/api/{resend,sendOutcome,errors}.ts",
  ],
  plugins: ["./scripts/mutation/mochaTestRunner.mjs"],
  testRunner: "mocha12",
  /** Of our own runner: the fast tests that prove this code. */
  mutationTests: [
    ...["test/unit/signing", "test/unit/codec", "test/unit/api"].flatMap(testsIn),
    "test/contract/samples.test.ts",
  ],
  testRunnerNodeArgs: ["--import", "tsx"],
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ["clear-text", "json", "progress-append-only"],
  clearTextReporter: { logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation.json" },
  thresholds: { high: 95, low: 90, break: 85 },
  ignorePatterns: [
    ".vscode-test",
    "dist",
    "out",
    "coverage",
    "reports",
    "docs",
    "media",
    "*.vsix",
    "src/webview",
    "test/vscode",
  ],
  tempDirName: ".stryker-tmp",
  warnings: { unknownOptions: false },
};
