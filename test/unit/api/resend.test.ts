import assert from "node:assert/strict";
import { type Next, type SendOutcome, resend } from "../../../src/api/resend";
import { catalogue } from "../../../src/catalogue/catalogue";
import { type Operation } from "../../../src/catalogue/operation";

/** The decision whether a request goes out again, as a table: rows are what happened, columns what was sent. */
const table: [outcome: SendOutcome, read: Next, repeatable: Next, change: Next, spend: Next][] = [
  [{ kind: "notSent" }, "again", "again", "stop", "stop"],
  [{ kind: "refusedBefore", because: "clock" }, "again", "again", "again", "again"],
  [{ kind: "refusedBefore", because: "throttled" }, "again", "again", "again", "again"],
  [{ kind: "refusedBefore", because: "other" }, "stop", "stop", "stop", "stop"],
  [{ kind: "refused" }, "stop", "stop", "stop", "stop"],
  [{ kind: "unknown" }, "again", "again", "outcomeUnknown", "outcomeUnknown"],
];

const columns: [what: string, operation: Operation][] = [
  ["a read", catalogue.listDomains],
  ["a repeatable change", catalogue.acknowledgeTaskResults],
  ["another change", catalogue.saveRegistrantProfile],
  ["a spend", catalogue.renewDomain],
];

describe("resend", () => {
  for (const [outcome, ...nexts] of table) {
    columns.forEach(([what, operation], column) => {
      it(`${what} after ${JSON.stringify(outcome)}: ${nexts[column]}`, () =>
        assert.equal(resend(operation, outcome, 0), nexts[column]));
    });
  }

  it("a corrected clock is tried twice", () => {
    for (const [, operation] of columns) {
      assert.equal(resend(operation, { kind: "refusedBefore", because: "clock" }, 1), "again");
      assert.equal(resend(operation, { kind: "refusedBefore", because: "clock" }, 2), "stop");
    }
  });

  it("nothing is sent more than four times", () => {
    for (const [outcome] of table)
      for (const [, operation] of columns) assert.notEqual(resend(operation, outcome, 3), "again");
  });

  it("a throttled read that nobody waits for is sent up to nine times, and nothing else is", () => {
    for (const [outcome] of table)
      for (const [, operation] of columns) {
        const isPatient = operation.kind === "read" && "because" in outcome && outcome.because === "throttled";
        assert.equal(resend(operation, outcome, 7, true) === "again", isPatient);
        assert.notEqual(resend(operation, outcome, 8, true), "again");
      }
  });

  it("what may be asked for again is given up, not left open, after four times", () => {
    for (const operation of [catalogue.listDomains, catalogue.acknowledgeTaskResults])
      assert.equal(resend(operation, { kind: "unknown" }, 3), "stop");
  });

  it("a spend is not repeatable, whatever its entry might say", () => {
    const operation = { ...catalogue.renewDomain, repeatable: true };
    assert.equal(resend(operation, { kind: "notSent" }, 0), "stop");
    assert.equal(resend(operation, { kind: "unknown" }, 0), "outcomeUnknown");
  });

  it("a spend of unknown outcome stays unknown however often it was sent", () => {
    for (const resends of [0, 1, 2, 3])
      assert.equal(resend(catalogue.renewDomain, { kind: "unknown" }, resends), "outcomeUnknown");
  });
});
