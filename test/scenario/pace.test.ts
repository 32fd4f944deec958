import { orderOf } from "../support/orderOf";
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type CallRecord, type Wait } from "../../src/api/domainApi";
import { everyItem } from "../../src/api/everyItem";
import { OrderJournal } from "../../src/orders/journal/orderJournal";
import { placeOrder } from "../../src/orders/placeOrder";
import { Prices } from "../../src/orders/prices";
import { AccountCache } from "../../src/stores/accountCache";
import { type Bench, startBench } from "../support/startBench";

const page = { PageNum: 1, PageSize: 1 };

describe("the pace of an account", () => {
  const records: CallRecord[] = [];
  const pausesMs: number[] = [];
  let bench: Bench;
  beforeEach(async () => {
    records.length = 0;
    pausesMs.length = 0;
    bench = await startBench({
      onCall: (record) => records.push(record),
      // The service's clock is the test's: a pause goes by at once.
      sleep: (ms) => {
        pausesMs.push(ms);
        bench.sandbox.clock.advance(ms);
        return Promise.resolve();
      },
    });
  });
  afterEach(() => bench.stop());

  const renewal = () => {
    const { name, expiresAt } = bench.sandbox.account.domains.find(({ name }) => name === "examplebakery.com")!;
    return orderOf("renewDomain", { DomainName: name, CurrentExpirationDate: expiresAt, SubscriptionDuration: 1 });
  };

  it("lets an order go next while 200 reads in the background wait, and writes it down only then", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "pace-"));
    const journal = new OrderJournal(folder, bench.sandbox.clock.now);
    bench.sandbox.faults.add({ fault: { kind: "delay", delayMs: 5 } });
    let done = 0;
    const stops = Array.from({ length: 200 }, () => new AbortController());
    const background = stops.map(async ({ signal }) => {
      await bench.call(bench.account, "listDomains", page, { signal, priority: "background" });
      done++;
    });
    const { call } = bench;
    let [doneAtClick, doneAtSend] = [NaN, NaN];
    const placed = await placeOrder(
      {
        journal,
        now: bench.sandbox.clock.now,
        call: (account, name, params, options) => {
          if (name === "renewDomain") doneAtClick = done;
          const beforeSend = async (copyExpiresAt: number) => {
            if (name === "renewDomain") doneAtSend = done;
            await options?.beforeSend?.(copyExpiresAt);
          };
          return call(account, name, params, { ...options, beforeSend });
        },
      },
      bench.account,
      renewal(),
    );
    assert.equal(placed.kind, "accepted");
    assert.ok(doneAtClick < 190, `${doneAtClick} reads were done already`);
    assert.ok(doneAtSend - doneAtClick <= 4, `${doneAtSend - doneAtClick} reads came before it`);
    for (const stop of stops) stop.abort();
    await Promise.allSettled(background);
    await rm(folder, { recursive: true });
  });

  it("holds everybody up where one caller was throttled, and nobody else's account", async () => {
    let resume: (() => void) | undefined;
    await bench.stop();
    bench = await startBench({
      onCall: (record) => records.push(record),
      sleep: () => new Promise((resolve) => (resume = resolve)),
    });
    const fault = { kind: "throttle", requests: 1, windowMs: 5_000, per: "account" } as const;
    bench.sandbox.faults.add({ times: 1, fault });
    const { endpoint } = bench.sandbox;
    const stranger = { endpoint, credentials: { accessKeyId: "another", accessKeySecret: "secret" } };
    await bench.call(bench.account, "listDomains", page);
    const refused = bench.call(bench.account, "listDomains", page);
    while (!resume) await new Promise((resolve) => setImmediate(resolve));
    const other = bench.call(bench.account, "listTransfersIn", page);
    const stopped = new AbortController();
    const givenUp = bench.call(bench.account, "listTasks", page, { signal: stopped.signal });
    stopped.abort();
    await assert.rejects(givenUp, { kind: "cancelled" });
    await assert.rejects(bench.api.call(stranger, "listDomains", page), { kind: "credentials" });
    const outcomes = () => records.map(({ action, outcome }) => `${action} ${outcome}`);
    const before = ["QueryDomainList ok", "QueryDomainList Throttling.User"];
    assert.deepEqual(outcomes(), [...before, "QueryDomainList InvalidAccessKeyId.NotFound"]);
    resume();
    await Promise.all([refused, other]);
    assert.deepEqual(outcomes().slice(3).sort(), ["QueryDomainList ok", "QueryTransferInList ok"]);
  });

  it("says to whoever waits long that the service has asked for a pause", async () => {
    await bench.stop();
    let resume = () => {};
    bench = await startBench({ sleep: () => new Promise((resolve) => (resume = resolve)) });
    const now = bench.sandbox.clock.now();
    const throttle = { kind: "throttle", requests: 0, windowMs: 7_000, header: "X-RateLimit" } as const;
    bench.sandbox.faults.add({ times: 1, fault: throttle });
    const wait = await new Promise<Wait>((onWait) => {
      void bench.call(bench.account, "listDomains", page, { onWait });
    });
    assert.equal(wait.reason, "throttled");
    assert.ok(wait.untilMs && wait.untilMs > now + 1_000 && wait.untilMs < now + 20_000, String(wait.untilMs));
    resume();
  });

  it("reads a long list whole where five requests a second are allowed", async () => {
    const [model] = bench.sandbox.account.domains;
    const many = Array.from({ length: 600 }, (_, n) => ({ ...model!, name: `n${n}.com`, instanceId: `N${n}` }));
    bench.sandbox.account.domains.push(...many);
    bench.sandbox.faults.add({ fault: { kind: "throttle", requests: 5, windowMs: 1_000, header: "X-RateLimit" } });
    const domains = await everyItem({
      size: 10,
      fetchPage: (asked) => bench.call(bench.account, "listDomains", asked),
      itemsOf: ({ Data }) => Data,
      idOf: ({ InstanceId }) => InstanceId,
    });
    assert.equal(domains.length, bench.sandbox.account.domains.length);
    const refused = records.filter(({ outcome }) => outcome.startsWith("Throttling")).length;
    const pages = Math.ceil(domains.length / 10);
    assert.ok(refused <= pages, `${refused} refusals of ${pages} pages`);
  });

  it("looks up every domain where the service is asked too often, and comes back to what was refused", async () => {
    const data = new AccountCache(bench.account, bench.call);
    await data.domains.refresh();
    const fault = { kind: "throttle", requests: 4, windowMs: 3_000, header: "X-RateLimit" } as const;
    bench.sandbox.faults.add({ action: "QueryDomainByInstanceId", fault });
    const domains = data.domains.value ?? [];
    await data.lookup.lookUp(domains);
    assert.deepEqual(data.lookup.state, { kind: "idle" });
    assert.ok(domains.every(({ instanceId }) => data.knownDetails(instanceId)));
    assert.ok(pausesMs.length > 0 && pausesMs.every((ms) => ms > 0 && ms <= 3_100), String(pausesMs));
  });

  it("asks for a price nine times in the background, and four times where a person waits for it", async () => {
    const fault = { kind: "refuse", code: "Throttling.User" } as const;
    bench.sandbox.faults.add({ action: "CheckDomain", fault });
    const prices = new Prices(bench.call, bench.sandbox.clock.now);
    const question = { name: "free.com", fee: "create", years: 1 } as const;
    await assert.rejects(prices.ask(bench.account, question), { kind: "throttled" });
    assert.equal(records.length, 9);
    await assert.rejects(prices.ask(bench.account, question, false, "person"), { kind: "throttled" });
    assert.equal(records.length, 13);
  });
});
