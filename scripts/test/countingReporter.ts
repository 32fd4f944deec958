import { writeFileSync } from "node:fs";
import Mocha from "mocha";

/** Mocha's own reporter "spec", which also writes how many tests passed to the file that `DOMAIN_DESK_TEST_RESULT` names. */
class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env["DOMAIN_DESK_TEST_RESULT"];
    const failures: string[] = [];
    runner.on("fail", (test) => failures.push(test.fullTitle()));
    runner.once("end", () => {
      if (file)
        writeFileSync(file, JSON.stringify({ passed: this.stats.passes, skipped: this.stats.pending, failures }));
    });
  }
}

// Mocha takes a reporter from a module that is nothing else.
export = CountingReporter;
