import assert from "node:assert/strict";
import { reasons, type RowBench, type Rows } from "./bench";

type LockField = "TransferProhibitionLock" | "UpdateProhibitionLock";
const noLock = "The registry has no such lock.";

async function setsOne(bench: RowBench, operation: "setTransferLock" | "setSecurityLock", field: LockField) {
  const DomainName = "exampleorchard.com";
  for (const [Status, expected] of [
    [true, "OPEN"],
    [true, "OPEN"],
    [false, "CLOSE"],
  ] as const) {
    assert.deepEqual(await bench.end(await bench.call(operation, { DomainName, Status })), [[DomainName, "done"]]);
    assert.equal((await bench.domain(DomainName))[field], expected);
  }
  const task = await bench.call(operation, { DomainName: "examplebakery.de", Status: true });
  assert.deepEqual(await bench.end(task), [["examplebakery.de", "failed", noLock]]);
  assert.equal((await bench.domain("examplebakery.de"))[field], "NONE_SETTING");
  assert.equal(await bench.code(operation, { DomainName: "nobody-example.com", Status: true }), "DomainNotExist");
}

async function setsSeveral(bench: RowBench, operation: "setTransferLocks" | "setSecurityLocks", field: LockField) {
  const DomainName = ["examplebakery.de", "exampleforge.dev", "exampleorchard.com", "nobody-example.com"];
  assert.deepEqual(await bench.end(await bench.call(operation, { DomainName, Status: true })), [
    ["examplebakery.de", "failed", noLock],
    ["exampleforge.dev", "done"],
    ["exampleorchard.com", "done"],
    ["nobody-example.com", "failed", reasons.notThere],
  ]);
  for (const name of ["exampleforge.dev", "exampleorchard.com"])
    assert.equal((await bench.domain(name))[field], "OPEN");
}

export const lockRows: Rows<"setTransferLock" | "setTransferLocks" | "setSecurityLock" | "setSecurityLocks"> = {
  setTransferLock: (bench) => setsOne(bench, "setTransferLock", "TransferProhibitionLock"),
  setTransferLocks: (bench) => setsSeveral(bench, "setTransferLocks", "TransferProhibitionLock"),

  async setSecurityLock(bench) {
    await setsOne(bench, "setSecurityLock", "UpdateProhibitionLock");
    const change = { DomainName: ["exampleledger.com"], AliyunDns: true };
    const changed = async () => bench.end(await bench.call("changeNameServers", change));
    assert.deepEqual(await changed(), [["exampleledger.com", "failed", reasons.securityLock]]);
    await bench.end(await bench.call("setSecurityLock", { DomainName: "exampleledger.com", Status: false }));
    assert.deepEqual(await changed(), [["exampleledger.com", "done"]]);
  },

  setSecurityLocks: (bench) => setsSeveral(bench, "setSecurityLocks", "UpdateProhibitionLock"),
};
