import { appendFileSync } from "node:fs";
import path from "node:path";
import { type Performed } from "../../scripts/test/performedOperations";
import { type OperationName } from "../../src/catalogue/catalogue";

const file = process.env["DOMAIN_DESK_PERFORMED"];
const performed = new Set<OperationName>();

/** Notes that a sandbox has carried out an operation, for the test that runs at present. */
export function notePerformed(name: OperationName): void {
  performed.add(name);
}

/** Mocha takes these hooks by `--require`: the file that `DOMAIN_DESK_PERFORMED` names tells what each passed test performed. */
export const mochaHooks = {
  afterEach(this: Mocha.Context): void {
    const { currentTest } = this;
    if (file && currentTest?.state === "passed" && currentTest.file) {
      const name = path
        .relative("test/vscode", currentTest.file)
        .replace(/\.test\.ts$/, "")
        .replaceAll(path.sep, "/");
      const record: Performed = { test: [name, currentTest.title], operations: [...performed] };
      appendFileSync(file, `${JSON.stringify(record)}\n`);
    }
    performed.clear();
  },
};
