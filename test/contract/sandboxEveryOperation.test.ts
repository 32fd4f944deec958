import assert from "node:assert/strict";
import { catalogue, type OperationName } from "../../src/catalogue/catalogue";
import { VendorClient } from "../support/vendorClient";
import { RowBench, type Rows } from "./sandboxRows/bench";
import { changeLogRows } from "./sandboxRows/changeLog";
import { contactRows } from "./sandboxRows/contacts";
import { dnsRows } from "./sandboxRows/dns";
import { domainRows } from "./sandboxRows/domains";
import { emailRows } from "./sandboxRows/emails";
import { lockRows } from "./sandboxRows/locks";
import { orderRows } from "./sandboxRows/orders";
import { registrantRows } from "./sandboxRows/registrants";
import { taskRows } from "./sandboxRows/tasks";
import { transferInRows } from "./sandboxRows/transfersIn";
import { transferOutRows } from "./sandboxRows/transfersOut";

/** An operation without a row does not compile, and fails below. */
const rows: Rows<OperationName> = {
  ...domainRows,
  ...orderRows,
  ...registrantRows,
  ...emailRows,
  ...contactRows,
  ...dnsRows,
  ...lockRows,
  ...transferInRows,
  ...transferOutRows,
  ...taskRows,
  ...changeLogRows,
};

describe("what every operation does in the sandbox, sent by the vendor's own client", () => {
  let client: VendorClient;

  before(async () => {
    client = await VendorClient.open();
  });
  after(() => client.close());

  it("has a row for every operation of the catalogue", () => {
    assert.deepEqual(Object.keys(rows).toSorted(), Object.keys(catalogue).toSorted());
  });

  for (const format of ["JSON", "XML"] as const) {
    describe(format, () => {
      for (const name of Object.keys(rows) as OperationName[]) {
        it(catalogue[name].action, async () => {
          const bench = await RowBench.open(client, format);
          try {
            await rows[name](bench);
            assert.ok(bench.sent.has(name), "the row sends the operation it is about");
          } finally {
            await bench.sandbox.stop();
          }
        });
      }
    });
  }
});
