// Runs the mocha tests for Stryker: its own mocha plugin knows mocha up to version 11 only.
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import Mocha from "mocha";
import path from "node:path";

/** @implements {import("@stryker-mutator/api/test-runner").TestRunner} */
class MochaTestRunner {
  #mocha = new Mocha({ timeout: 0 });
  #loaded = false;
  /** What the changed code reads and writes: the mutant in effect, the test that runs, what it reached. */
  #shared = (globalThis.__stryker__ ??= {});
  #files;

  constructor({ mutationTests }) {
    this.#files = mutationTests;
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  init() {
    this.#mocha.cleanReferencesAfterRun(false);
    for (const file of this.#files) this.#mocha.addFile(path.resolve(file));
  }

  async dryRun({ disableBail }) {
    const result = await this.#run(disableBail, (test) => (this.#shared.currentTestId = test.fullTitle()));
    this.#shared.currentTestId = undefined;
    return { ...result, mutantCoverage: this.#shared.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit, mutantActivation }) {
    this.#shared.hitLimit = hitLimit;
    this.#shared.hitCount = hitLimit === undefined ? undefined : 0;
    if (mutantActivation === "static") this.#shared.activeMutant = activeMutant.id;
    this.#mocha.grep(testFilter ? exactly(testFilter) : /(?:)/);
    return toMutantRunResult(await this.#run(disableBail, undefined, activeMutant.id));
  }

  dispose() {
    this.#mocha.dispose();
  }

  async #run(disableBail, onTest, activeMutant) {
    if (!this.#loaded) await this.#mocha.loadFilesAsync();
    this.#loaded = true;
    this.#shared.activeMutant = activeMutant;
    bailAll(this.#mocha.suite, !disableBail);
    const tests = [];
    await new Promise((resolve) => {
      const runner = this.#mocha.run(resolve);
      runner.on("test", (test) => onTest?.(test));
      runner.on("pass", (test) => tests.push(report(test, TestStatus.Success)));
      runner.on("fail", (test, error) =>
        tests.push({ ...report(test, TestStatus.Failed), failureMessage: String(error?.message ?? error) }),
      );
    });
    const { hitCount, hitLimit } = this.#shared;
    return determineHitLimitReached(hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests };
  }
}

function report(test, status) {
  return { id: test.fullTitle(), name: test.fullTitle(), timeSpentMs: test.duration ?? 0, fileName: test.file, status };
}

function bailAll(suite, bail) {
  suite.bail(bail);
  for (const inner of suite.suites) bailAll(inner, bail);
}

function exactly(titles) {
  return new RegExp(titles.map((title) => `^${title.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}$`).join("|"));
}

function mochaTestRunner(options) {
  return new MochaTestRunner(options);
}
mochaTestRunner.inject = ["options"];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "mocha12", mochaTestRunner)];
