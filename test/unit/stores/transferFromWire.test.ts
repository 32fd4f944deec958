import { strict as assert } from "node:assert";
import { type TransferIn } from "../../../src/model/transfer";
import { transferInFromWire } from "../../../src/stores/transferFromWire";
import { transferInCheckFromWire, transferOutFromWire } from "../../../src/stores/transferOutFromWire";

type Wire = Parameters<typeof transferInFromWire>[0];

const transfer = (wire: Partial<Wire>) => transferInFromWire({ DomainName: "example.com", ...wire });
const steps = ({ steps: all }: TransferIn) => all.map(({ stage, state }) => `${stage} ${state}`);

describe("transfers as they come over the wire", () => {
  it("go through the checks that the service says they go through", () => {
    const first = { SimpleTransferInStatus: "INIT", Status: 10 };
    const stages = (type: number) => transfer({ ...first, ProgressBarType: type }).steps.map(({ stage }) => stage);
    assert.deepEqual(stages(0), ["submitted", "email", "name", "code", "pending"]);
    assert.deepEqual(stages(1), ["submitted", "email", "code", "pending"]);
    assert.deepEqual(stages(2), ["submitted", "name", "code", "pending"]);
    assert.deepEqual(stages(3), ["submitted", "code", "pending"]);
  });

  it("are at one step, with those before it done", () => {
    const waiting = transfer({ SimpleTransferInStatus: "PASSWORD_VERIFICATION", Status: 31, ProgressBarType: 1 });
    assert.deepEqual(steps(waiting), ["submitted done", "email done", "code now", "pending ahead"]);
  });

  it("are done with all steps when they have succeeded", () => {
    const done = transfer({ SimpleTransferInStatus: "SUCCESS", Status: 59, ProgressBarType: 3 });
    assert.deepEqual(steps(done), ["submitted done", "code done", "pending done"]);
  });

  it("that failed show where, if that is told", () => {
    const failed = { SimpleTransferInStatus: "FAIL", ProgressBarType: 2 };
    const misnamed = transfer({ ...failed, Status: 21, ResultCode: "nameVerificationFailed" });
    assert.deepEqual(steps(misnamed), ["submitted done", "name failed", "code ahead", "pending ahead"]);
    assert.equal(misnamed.failure, "Name verification failed");
    assert.deepEqual(transfer({ ...failed, Status: 52 }).steps, []);
  });

  it("of a stage nobody has heard of are shown without steps", () => {
    const strange = transfer({ SimpleTransferInStatus: "REVIEW", Status: 77 });
    assert.deepEqual(
      [strange.stage, strange.status, strange.steps, strange.waitsFor],
      ["unknown", "Status 77", [], undefined],
    );
  });

  it("wait for a person where the clock does not move them on", () => {
    const email = { SimpleTransferInStatus: "AUTHORIZATION", WhoisMailStatus: true };
    assert.equal(transfer({ ...email, Status: 11 }).waitsFor, "confirmation");
    assert.equal(transfer({ ...email, Status: 19 }).waitsFor, undefined);
    assert.equal(transfer({ ...email, Status: 10, WhoisMailStatus: false }).waitsFor, "address");
    const code = { SimpleTransferInStatus: "PASSWORD_VERIFICATION" };
    assert.equal(transfer({ ...code, Status: 31 }).waitsFor, "code");
    assert.equal(transfer({ ...code, Status: 29 }).waitsFor, undefined);
    assert.equal(transfer({ SimpleTransferInStatus: "FAIL", Status: 31 }).waitsFor, undefined);
  });

  it("out of the account were never begun where no status is told", () => {
    assert.equal(transferOutFromWire({}, "example.com").stage, "none");
    const failed = transferOutFromWire({ Status: 8, ResultCode: "x", ResultMsg: "Rejected" }, "example.com");
    assert.deepEqual([failed.stage, failed.failure], ["failed", "Rejected"]);
    assert.equal(transferOutFromWire({ Status: 6 }, "example.com").stage, "unknown");
  });

  it("can be begun, or not for a reason", () => {
    assert.deepEqual(transferInCheckFromWire({ CanTransfer: true }), { kind: "possible" });
    const no = { CanTransfer: false, Code: "CheckTransferResult.DomainTransferProhibited" };
    assert.deepEqual(transferInCheckFromWire({ ...no, Message: "It is locked." }), {
      kind: "impossible",
      reason: "It is locked.",
    });
    assert.deepEqual(transferInCheckFromWire(no), { kind: "impossible", reason: no.Code });
  });
});
