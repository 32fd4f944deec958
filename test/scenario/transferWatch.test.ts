import assert from "node:assert/strict";
import { type TransferIn } from "../../src/model/transfer";
import { AccountCache } from "../../src/stores/accountCache";
import { TransferWatch } from "../../src/stores/transferWatch";
import { ManualTimers } from "../support/manualTimers";
import { type Bench, startBench } from "../support/startBench";

const minuteMs = 60_000;
const name = "examplesextant.com";

describe("watching transfers in", () => {
  let bench: Bench;
  let data: AccountCache;
  let timers: ManualTimers;
  let watch: TransferWatch;
  let isLookedAt: boolean;
  let reads: number;
  let ended: (readonly TransferIn[])[];
  beforeEach(async () => {
    reads = 0;
    ended = [];
    isLookedAt = true;
    bench = await startBench({ onCall: ({ action }) => (reads += action === "QueryTransferInList" ? 1 : 0) });
    timers = new ManualTimers(bench.sandbox.clock.now);
    data = new AccountCache(bench.account, bench.call);
    watch = new TransferWatch({
      clock: timers,
      data: () => data,
      isLookedAt: () => isLookedAt,
      onEnded: (_data, transfers) => ended.push(transfers),
    });
    watch.update();
  });
  afterEach(async () => {
    watch.dispose();
    await bench.stop();
  });

  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 5_000) {
      bench.sandbox.clock.advance(5_000);
      await timers.run();
    }
  };
  const enterCode = () =>
    bench.call(bench.account, "reenterTransferInCode", { DomainName: name, TransferAuthorizationCode: "right" });
  /** Only those that wait for the user are left: nothing goes on by itself. */
  const leaveWaiting = () => {
    const { account } = bench.sandbox;
    account.transfersIn = account.transfersIn.filter(({ domainName }) => domainName === name);
  };

  it("reads nothing before somebody has asked for the list, and nothing where none is under way", async () => {
    await pass(60 * minuteMs);
    assert.equal(reads, 0);
    const { account } = bench.sandbox;
    account.transfersIn = account.transfersIn.filter(({ stage }) => stage === "FAIL");
    await data.transfers.ensure();
    await pass(60 * minuteMs);
    assert.equal(reads, 1);
  });

  it("reads less and less often while nothing changes, and not at all while nobody looks", async () => {
    leaveWaiting();
    await data.transfers.ensure();
    await pass(minuteMs);
    const first = reads;
    assert.ok(first >= 3, `${first} in the first minute`);
    await pass(59 * minuteMs);
    assert.ok(reads > first && reads <= 20, `${reads} in an hour`);
    isLookedAt = false;
    watch.update();
    const before = reads;
    await pass(60 * minuteMs);
    assert.equal(reads, before);
    isLookedAt = true;
    watch.update();
    await pass(5_000);
    assert.equal(reads, before + 1);
  });

  it("goes on after the list could not be read", async () => {
    leaveWaiting();
    await data.transfers.ensure();
    const fault = { kind: "page", status: 500, executed: false } as const;
    bench.sandbox.faults.add({ action: "QueryTransferInList", fault });
    await pass(minuteMs);
    assert.equal(data.transfers.known.kind, "failed");
    bench.sandbox.faults.replace([]);
    await pass(minuteMs);
    assert.equal(data.transfers.known.kind, "ready");
    assert.deepEqual(ended, []);
  });

  it("tells the end of a transfer, once", async () => {
    leaveWaiting();
    await data.transfers.ensure();
    await enterCode();
    await pass(15 * minuteMs);
    await pass(15 * minuteMs);
    assert.deepEqual(
      ended.map((transfers) => transfers.map(({ domainName, stage }) => [domainName, stage])),
      [[[name, "succeeded"]]],
    );
  });

  it("does not tell of a transfer that the account itself has cancelled", async () => {
    leaveWaiting();
    await data.transfers.ensure();
    await bench.call(bench.account, "cancelTransferIn", { DomainName: name });
    await pass(15 * minuteMs);
    assert.equal(data.transfers.value?.[0]?.stage, "failed");
    assert.deepEqual(ended, []);
  });

  it("shows the steps of a transfer anew where they are being looked at", async () => {
    leaveWaiting();
    await data.transfers.ensure();
    const { instanceId } = data.transfers.value?.[0] ?? {};
    const details = data.transferDetails(instanceId ?? "");
    details.onDidChange(() => undefined);
    await details.ensure();
    await enterCode();
    await pass(minuteMs);
    assert.equal(details.value?.stage, "pending");
  });
});
