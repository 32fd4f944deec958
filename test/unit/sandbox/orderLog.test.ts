import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { catalogue } from "../../../src/catalogue/catalogue";
import { OrderLog } from "../../../src/sandbox/orderLog";
import { createSandbox } from "../../../src/sandbox/sandbox";
import { type Bench, startBench } from "../../support/startBench";

describe("the sandbox's count of orders", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench();
  });
  afterEach(() => bench.stop());

  const owned = (name: string) =>
    bench.sandbox.account.domains.find((domain) => domain.name === name) ?? assert.fail(`no ${name}`);
  const renewal = (DomainName: string, SubscriptionDuration = 1) => ({
    DomainName,
    SubscriptionDuration,
    CurrentExpirationDate: owned(DomainName).expiresAt,
  });
  const renew = (params: ReturnType<typeof renewal>) => bench.call(bench.account, "renewDomain", params);
  const finish = () => bench.sandbox.clock.advance(60_000);
  const counts = () =>
    bench.sandbox.orderCounts().map((one) => [one.domainName, one.years, one.takenOn, one.carriedOut, one.refused]);

  it("tells the same order sent again from a new one for the same domain", async () => {
    const first = renewal("examplebakery.com");
    await renew(first);
    await assert.rejects(renew(first), "one thing at a time");
    finish();
    await assert.rejects(renew(first), "the expiry has moved");
    await renew(renewal("examplebakery.com"));
    assert.deepEqual(counts(), [
      ["examplebakery.com", 1, 1, 1, 2],
      ["examplebakery.com", 1, 1, 0, 0],
    ]);
    assert.equal(bench.sandbox.orderCounts()[0]?.currentExpirationDate, first.CurrentExpirationDate);
  });

  it("tells orders of other durations apart", async () => {
    await renew(renewal("examplebakery.com", 2));
    await assert.rejects(renew(renewal("examplebakery.com", 3)));
    assert.deepEqual(counts(), [
      ["examplebakery.com", 2, 1, 0, 0],
      ["examplebakery.com", 3, 0, 0, 1],
    ]);
  });

  it("shows what nothing at the service prevents: an order that fails can be taken on again", async () => {
    const failing = renewal("failover-example.com");
    for (const _ of [1, 2]) {
      await renew(failing);
      finish();
    }
    assert.deepEqual(counts(), [["failover-example.com", 1, 2, 0, 0]]);
  });

  it("takes a registration without a duration for one of a year", async () => {
    for (const years of [{}, { SubscriptionDuration: 1 }, { SubscriptionDuration: 2 }]) {
      const order = { DomainName: "new-example.com", RegistrantProfileId: "5170612", ...years };
      await bench.call(bench.account, "registerDomain", order);
      finish();
    }
    assert.deepEqual(counts(), [
      ["new-example.com", 1, 2, 1, 0],
      ["new-example.com", 2, 1, 0, 0],
    ]);
  });

  it("counts each domain of a batch", () => {
    const log = new OrderLog(bench.sandbox.account);
    const items = [renewal("examplebakery.com"), renewal("examplebakery.net", 2)];
    log.refused(catalogue.renewDomains, { OrderRenewParam: items });
    log.refused(catalogue.redeemDomain, { DomainName: "examplecellar.com", CurrentExpirationDate: 1 });
    assert.deepEqual(
      log.counts().map((one) => [one.type, one.domainName, one.currentExpirationDate, one.years, one.refused]),
      [
        ["ORDER_RENEW", "examplebakery.com", items[0]?.CurrentExpirationDate, 1, 1],
        ["ORDER_RENEW", "examplebakery.net", items[1]?.CurrentExpirationDate, 2, 1],
        ["ORDER_REDEEM", "examplecellar.com", 1, undefined, 1],
      ],
    );
  });

  it("does not count what the gateway refuses, nor what was there from the beginning", async () => {
    bench.sandbox.faults.add({ times: 1, fault: { kind: "refuse", code: "Forbidden.RAM" } });
    await assert.rejects(renew(renewal("examplebakery.com")));
    await assert.rejects(bench.call(bench.account, "getDomain", { InstanceId: "S0" }), "no order, though refused");
    assert.deepEqual(counts(), []);
    assert.ok(bench.sandbox.account.tasks.some((task) => task.type === "ORDER_RENEW"));
  });

  it("is kept with the account", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "order-log-"));
    const options = { stateFile: path.join(folder, "account.json") };
    try {
      const first = await createSandbox(options);
      const { endpoint, accessKeyId, accessKeySecret } = first;
      const caller = { endpoint, credentials: { accessKeyId, accessKeySecret } };
      await bench.api.call(caller, "registerDomain", { DomainName: "new-example.com", RegistrantProfileId: "5170612" });
      const before = first.orderCounts();
      assert.equal(before.length, 1);
      await first.stop();
      const second = await createSandbox(options);
      assert.equal(JSON.stringify(second.orderCounts()), JSON.stringify(before));
      await second.stop();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
