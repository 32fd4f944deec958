import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { OrderJournal } from "../../src/journal/orderJournal";
import { placeOrder } from "../../src/journal/placeOrder";
import { type Finished, Poller } from "../../src/tasks/poller";
import { type Bench, startBench } from "../support/startBench";
import { ManualTimers } from "../support/manualTimers";

describe("Poller", () => {
  let folder: string;
  let bench: Bench;
  let journal: OrderJournal;
  let timers: ManualTimers;
  let poller: Poller;
  let finished: Finished[];
  let troubles: unknown[];
  const actions: string[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "poller-"));
    actions.length = 0;
    bench = await startBench({ onCall: ({ action }) => actions.push(action) });
    journal = new OrderJournal(folder, () => bench.sandbox.clock.now());
    timers = new ManualTimers(() => bench.sandbox.clock.now());
    [finished, troubles] = [[], []];
    poller = makePoller();
  });
  afterEach(async () => {
    poller.dispose();
    await bench.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const makePoller = () =>
    new Poller({
      journal,
      call: (...args) => bench.call(...args),
      accountOf: () => bench.account,
      clock: timers,
      onFinished: (ended) => finished.push(...ended),
      onTrouble: (error) => troubles.push(error),
    });

  const register = async (DomainName: string) => {
    const profile = bench.sandbox.account.registrants[0];
    assert.ok(profile);
    const placed = await placeOrder(journal, bench.call, bench.account, {
      operation: "registerDomain",
      params: { DomainName, RegistrantProfileId: profile.id, SubscriptionDuration: 1 },
      fence: "",
      sentence: `Register ${DomainName}.`,
    });
    assert.equal(placed.kind, "accepted", JSON.stringify(placed));
  };

  /** Lets the service's time pass in small steps, looking whenever the poller would. */
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 250) {
      bench.sandbox.clock.advance(250);
      await timers.run();
    }
  };

  it("does not ask while nothing is open", async () => {
    await poller.wake();
    assert.deepEqual(actions, []);
    assert.equal(timers.nextInMs, undefined);
  });

  it("follows an order to its end, tells it once, acknowledges it and rests", async () => {
    await register("fresh-harbour.com");
    await poller.wake();
    await pass(60_000);
    assert.deepEqual(
      finished.map(({ order, detail }) => [order.domainName, order.state.kind, detail.state]),
      [["fresh-harbour.com", "succeeded", "succeeded"]],
    );
    assert.deepEqual(await journal.listOpen(), []);
    assert.equal(timers.nextInMs, undefined);
    assert.equal(actions.at(-1), "AcknowledgeTaskResult");
    const left = await bench.call(bench.account, "pollTaskResults", { PageNum: 1, PageSize: 100 });
    assert.equal(
      left.Data.some(({ DomainName }) => DomainName === "fresh-harbour.com"),
      false,
    );
    assert.deepEqual(troubles, []);
  });

  it("tells of a failure with the service's reason", async () => {
    await register("fail-harbour.com");
    await poller.wake();
    await pass(60_000);
    assert.equal(finished[0]?.order.state.kind, "failed");
    assert.ok(finished[0]?.detail.message);
  });

  it("stores the result before it acknowledges it", async () => {
    await register("fresh-harbour.com");
    let storedWhenAcknowledged = "";
    const call = bench.call;
    poller.dispose();
    poller = new Poller({
      journal,
      accountOf: () => bench.account,
      clock: timers,
      onFinished: () => undefined,
      onTrouble: (error) => troubles.push(error),
      call: async (account, name, params, options) => {
        if (name === "acknowledgeTaskResults") {
          const [file] = await readdir(path.join(folder, "settled"));
          storedWhenAcknowledged = await readFile(path.join(folder, "settled", file!), "utf8");
        }
        return call(account, name, params, options);
      },
    });
    await poller.wake();
    await pass(60_000);
    assert.match(storedWhenAcknowledged, /"succeeded"/);
  });

  it("leaves the results of others alone", async () => {
    await bench.call(bench.account, "registerDomain", {
      DomainName: "somebody-elses.com",
      RegistrantProfileId: bench.sandbox.account.registrants[0]!.id,
    });
    await register("fresh-harbour.com");
    await poller.wake();
    await pass(60_000);
    const left = await bench.call(bench.account, "pollTaskResults", { PageNum: 1, PageSize: 100 });
    assert.ok(left.Data.some(({ DomainName }) => DomainName === "somebody-elses.com"));
  });

  it("finds the end of a task whose result somebody else has acknowledged", async () => {
    await register("fresh-harbour.com");
    bench.sandbox.clock.advance(60_000);
    const { Data } = await bench.call(bench.account, "pollTaskResults", { PageNum: 1, PageSize: 100 });
    await bench.call(bench.account, "acknowledgeTaskResults", {
      TaskDetailNo: Data.map(({ TaskDetailNo }) => TaskDetailNo),
    });
    await poller.wake();
    await pass(30_000);
    assert.equal(finished.length, 1);
  });

  it("goes on after trouble", async () => {
    await register("fresh-harbour.com");
    bench.sandbox.faults.add({
      action: "PollTaskResult",
      times: 8,
      fault: { kind: "page", status: 500, executed: false },
    });
    await poller.wake();
    await pass(90_000);
    assert.ok(troubles.length > 0);
    assert.equal(finished.length, 1);
  });

  it("two pollers tell of an end once between them", async () => {
    await register("fresh-harbour.com");
    bench.sandbox.clock.advance(60_000);
    const other = makePoller();
    await Promise.all([poller.wake(), other.wake()]);
    other.dispose();
    assert.equal(finished.length, 1);
    assert.deepEqual(await journal.listOpen(), []);
  });

  it("goes on in another window after the first is gone", async () => {
    await register("fresh-harbour.com");
    poller.dispose();
    poller = makePoller();
    bench.sandbox.clock.advance(60_000);
    await poller.wake();
    assert.equal(finished.length, 1);
  });

  it("asks at growing intervals while a task takes five minutes", async () => {
    await bench.stop();
    bench = await startBench({ onCall: ({ action }) => actions.push(action) }, { speed: 0.2 });
    await register("slow-harbour.com");
    actions.length = 0;
    await poller.wake();
    await pass(400_000);
    assert.equal(finished.length, 1);
    assert.ok(actions.length <= 24, `${actions.length} calls`);
  });
});
