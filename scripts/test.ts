/**
 * `npm test`: every check and suite, in order; its last line counts all tests. Suites can be named, "npm test -- unit
 * vscode"; "--vscode newest" runs those in VS Code on one version only, and "--desktop" on the desktop build.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { checkStart } from "./test/checkStart";
import { performedOperations } from "./test/performedOperations";
import { runCheck } from "./test/runCheck";
import { runHostSuite } from "./test/runHostSuite";
import { runMochaSuite } from "./test/runMochaSuite";
import { brokenSuite, type SuiteResult } from "./test/suiteResult";
import { downloadDesktop } from "./vscode/downloadDesktop";
import { parseVscodeVersion, type VscodeVersion } from "./vscode/releases";

type Step = () => Promise<SuiteResult | SuiteResult[]>;

/** The suites by name, in the order in which they run. */
function steps(versions: VscodeVersion[]): Record<string, Step[]> {
  const plain = (name: string, timeoutMs: number) => () => runMochaSuite({ name, folder: `test/${name}`, timeoutMs });
  return {
    lint: [() => runCheck("lint")],
    types: [() => runCheck("types")],
    unit: [plain("unit", 20_000)],
    contract: [plain("contract", 60_000)],
    scenario: [plain("scenario", 60_000)],
    vscode: [
      () => runCheck("package"),
      ...versions.map((version) => () => runHostSuite(version)),
      () => runFromOutside(versions),
    ],
    start: [checkStart],
  };
}

/** Some of the tests that drive a VS Code from outside, in a process of their own with a VS Code that they share. */
interface OutsideRun {
  version: VscodeVersion;
  folder: "ui" | "acts";
  /** Which part of the folder's tests, of how many. */
  part?: readonly [number: number, of: number];
}

/**
 * The tests that drive a VS Code from outside, on the packaged extension: on each version what depends on it, and every act
 * and journey on the last one. Two runs are under way at a time, since a test mostly waits; the acts are parted, so that
 * both end at about the same time. At the end it is counted which of the operations were performed at their places in the
 * UI, on the last version.
 */
async function runFromOutside(versions: VscodeVersion[]): Promise<SuiteResult[]> {
  const temporary = mkdtempSync(path.join(tmpdir(), "domain-desk-performed-"));
  const record = path.join(temporary, "performed.jsonl");
  writeFileSync(record, "");
  const last = versions.at(-1);
  const runs: OutsideRun[] = versions.map((version) => ({ version, folder: "ui" }));
  if (last) for (const number of [1, 2]) runs.push({ version: last, folder: "acts", part: [number, 2] });
  const results = await inLanes(2, runs, ({ version, folder, part }) =>
    runMochaSuite({
      name: `vscode ${version}, ${folder}${part ? ` ${part.join("/")}` : ""}`,
      folder: `test/vscode/${folder}`,
      part,
      timeoutMs: 240_000,
      hooks: ["editor/failureScreenshots.ts", "editor/sharedHost.ts", "performedRecord.ts"].map(
        (file) => `test/support/${file}`,
      ),
      env: { DOMAIN_DESK_VSCODE: version, ...(version === last ? { DOMAIN_DESK_PERFORMED: record } : {}) },
    }),
  );
  const performed = performedOperations(record);
  rmSync(temporary, { recursive: true });
  return [...results, performed];
}

/** Does something with each item, `lanes` at a time, and returns what came of it in the order of the items. */
async function inLanes<Item, Result>(
  lanes: number,
  items: Item[],
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...items.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await act(next[1]);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { vscode: { type: "string" }, desktop: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const versions: VscodeVersion[] = values.desktop
    ? ["desktop"]
    : values.vscode === undefined
      ? ["oldest", "newest"]
      : [parseVscodeVersion(values.vscode)];
  const all = steps(versions);
  const unknown = positionals.find((name) => !(name in all));
  if (unknown !== undefined) throw new Error(`There is no suite "${unknown}": ${Object.keys(all).join(", ")}`);

  if (values.desktop) {
    const problem = await downloadDesktop().then(() => undefined, String);
    if (problem !== undefined) {
      report([brokenSuite("vscode desktop", problem)]);
      return;
    }
  }
  const results: SuiteResult[] = [];
  for (const [name, suiteSteps] of Object.entries(all)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.log(`\n== ${name}`);
    for (const step of suiteSteps) {
      results.push(...[await step().catch((error: unknown) => brokenSuite(name, String(error)))].flat());
    }
  }
  report(results);
}

function report(results: SuiteResult[]): void {
  console.log("");
  for (const { suite, passed, failures, skipped } of results) {
    console.log(`${suite.padEnd(28)} ${passed} passed, ${failures.length} failed, ${skipped} skipped`);
  }
  const failures = results.flatMap(({ suite, failures }) => failures.map((name) => `${suite}: ${name}`));
  for (const failure of failures) console.log(`failed: ${failure}`);
  const sum = (count: (result: SuiteResult) => number) => results.reduce((total, result) => total + count(result), 0);
  const [passed, skipped] = [sum((result) => result.passed), sum((result) => result.skipped)];
  console.log(`${passed} passed, ${failures.length} failed, ${skipped} skipped`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
