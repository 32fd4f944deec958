import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { placesInUi } from "../../scripts/placesInUi";
import { type Performed, performedOperations } from "../../scripts/test/performedOperations";
import { type OperationName } from "../../src/catalogue/catalogue";

describe("operations at their places", () => {
  let folder: string;
  before(() => (folder = mkdtempSync(path.join(tmpdir(), "performed-"))));
  after(() => rmSync(folder, { recursive: true }));

  const count = (performed: readonly Performed[]) => {
    const record = path.join(folder, "performed.jsonl");
    writeFileSync(record, performed.map((one) => `${JSON.stringify(one)}\n`).join(""));
    return performedOperations(record);
  };
  const all: Performed[] = Object.entries(placesInUi).map(([name, { test }]) => ({
    test,
    operations: [name as OperationName],
  }));

  it("are counted, each where its own test has performed it", () => {
    assert.deepEqual(count(all), { suite: "operations at their places", passed: all.length, skipped: 0, failures: [] });
  });

  it("are not, where only another test has performed it, or none", () => {
    const { test } = placesInUi.listTasks;
    const elsewhere = all.map((one) =>
      one.operations.includes("cancelTransferOut") ? { ...one, test: ["acts/locks", "other"] as const } : one,
    );
    assert.deepEqual(count(elsewhere.filter(({ operations }) => !operations.includes("listTasks"))).failures, [
      "cancelTransferOut was not performed by acts/transfers: are cancelled",
      `listTasks was not performed by ${test.join(": ")}`,
    ]);
    assert.equal(count([]).failures.length, all.length);
  });
});
