import { readFileSync } from "node:fs";
import { type OperationName } from "../../src/catalogue/catalogue";
import { placesInUi } from "../placesInUi";
import { type SuiteResult } from "./suiteResult";

/** A test that passed, and the operations that the sandbox carried out for it. */
export interface Performed {
  test: readonly [file: string, title: string];
  operations: readonly OperationName[];
}

/**
 * Whether each operation was performed at its place: by the test that is to do it, which passed. Counts one for each.
 * @param record what test/support/performedRecord.ts wrote, a line for each test
 */
export function performedOperations(record: string): SuiteResult {
  const lines = readFileSync(record, "utf8").split("\n").filter(Boolean);
  const performed = lines.map((line) => JSON.parse(line) as Performed);
  const isPerformed = (name: string, [file, title]: readonly [string, string]) =>
    performed.some(({ test, operations }) => {
      return test[0] === file && test[1] === title && operations.includes(name as OperationName);
    });
  const places = Object.entries(placesInUi);
  const failures = places
    .filter(([name, { test }]) => !isPerformed(name, test))
    .map(([name, { test }]) => `${name} was not performed by ${test.join(": ")}`);
  return { suite: "operations at their places", passed: places.length - failures.length, skipped: 0, failures };
}
