import { orderOf } from "../support/orderOf";
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type CallAs } from "../../src/api/domainApi";
import { OrderJournal } from "../../src/orders/journal/orderJournal";
import { type ConfirmedOrder } from "../../src/orders/effects/effects";
import { placeOrder, type PlaceResult } from "../../src/orders/placeOrder";
import { type Order } from "../../src/model/order";
import { type Fault } from "../../src/sandbox/faults";
import { type Acknowledge } from "../../src/orders/following/followOrders";
import { Lease } from "../../src/storage/lease";
import { Poller } from "../../src/orders/following/poller";
import { reasonText } from "../../src/orders/reasonWords";
import { type Bench, startBench } from "../support/startBench";
import { ManualTimers } from "../support/manualTimers";
import { sampleContact } from "../support/sampleContact";

/** One editor window: its own journal object, lease and poller over the shared folder. */
interface Window {
  poller: Poller;
  timers: ManualTimers;
  ended: Order[][];
  troubles: unknown[];
}

describe("Poller", () => {
  let folder: string;
  let bench: Bench;
  let journal: OrderJournal;
  let acknowledge: Acknowledge;
  /** How far this machine's clock is ahead of the service's, in milliseconds. */
  let skewMs: number;
  const windows: Window[] = [];
  const actions: string[] = [];

  const start = async (speed = 1) => {
    bench = await startBench({ onCall: ({ action }) => actions.push(action) }, { speed });
    journal = new OrderJournal(folder, bench.sandbox.clock.now);
  };
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "poller-"));
    acknowledge = "own";
    skewMs = 0;
    await start();
    actions.length = 0;
  });
  afterEach(async () => {
    for (const { poller } of windows.splice(0)) poller.dispose();
    await bench.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const openWindow = (call: CallAs = bench.call): Window => {
    const timers = new ManualTimers(bench.sandbox.clock.now);
    const now = () => bench.sandbox.clock.now() + skewMs;
    const window: Window = { timers, ended: [], troubles: [], poller: undefined as never };
    window.poller = new Poller({
      journal: new OrderJournal(folder, now),
      lease: new Lease(folder, `window ${windows.length}`, now),
      call,
      accountOf: () => bench.account,
      acknowledge: () => acknowledge,
      clock: { now, after: (ms, act) => timers.after(ms, act) },
      isFocused: () => true,
      onEnded: (orders) => window.ended.push([...orders]),
      onOpen: () => undefined,
      onTrouble: (error) => window.troubles.push(error),
    });
    windows.push(window);
    return window;
  };

  const registration = (domainName: string): ConfirmedOrder => {
    const profile = bench.sandbox.account.registrants[0];
    assert.ok(profile);
    const params = { DomainName: domainName, RegistrantProfileId: profile.id, SubscriptionDuration: 1 };
    return orderOf("registerDomain", params, `Register ${domainName}.`);
  };
  const order = (domainName: string): Promise<PlaceResult> =>
    placeOrder({ journal, call: bench.call, now: bench.sandbox.clock.now }, bench.account, registration(domainName));
  const register = async (domainName: string) => {
    const placed = await order(domainName);
    assert.equal(placed.kind, "accepted", JSON.stringify(placed));
  };

  /** Lets the time of the service and of every window pass in small steps. */
  const pass = async (ms: number, stepMs = 500) => {
    for (let left = ms; left > 0; left -= stepMs) {
      bench.sandbox.clock.advance(stepMs);
      await Promise.all(windows.map(({ timers }) => timers.run()));
    }
  };
  const told = () => windows.flatMap(({ ended }) => ended);
  const waiting = async () =>
    (await bench.call(bench.account, "pollTaskResults", { PageNum: 1, PageSize: 100 })).Data.map(
      ({ DomainName }) => DomainName,
    );

  it("does not ask the service while nothing is open, for eight hours", async () => {
    for (let n = 0; n < 4; n++) await openWindow().poller.wake();
    await pass(8 * 3_600_000, 60_000);
    assert.deepEqual(actions, []);
  });

  it("follows an order to its end, tells it once, acknowledges it and rests", async () => {
    const window = openWindow();
    await register("fresh-harbour.com");
    await window.poller.wake();
    await pass(60_000);
    assert.deepEqual(
      told().map((orders) => orders.map(({ items, state }) => [items[0]?.domainName, state.kind])),
      [[["fresh-harbour.com", "ended"]]],
    );
    assert.equal(told()[0]?.[0]?.outcomes["fresh-harbour.com"]?.kind, "succeeded");
    assert.deepEqual(await journal.listOpen(), []);
    assert.equal(actions.at(-1), "AcknowledgeTaskResult");
    assert.equal((await waiting()).includes("fresh-harbour.com"), false);
    const before = actions.length;
    await pass(3_600_000, 10_000);
    assert.equal(actions.length, before);
    assert.deepEqual(window.troubles, []);
  });

  it("tells of a failure with the service's reason", async () => {
    await register("fail-harbour.com");
    await openWindow().poller.wake();
    await pass(60_000);
    const outcome = told()[0]?.[0]?.outcomes["fail-harbour.com"];
    assert.equal(outcome?.kind, "failed");
    assert.ok(outcome.reason);
  });

  it("stores a result before it acknowledges it", async () => {
    await register("fresh-harbour.com");
    const stored: string[] = [];
    const call: CallAs = async (account, name, params, options) => {
      if (name === "acknowledgeTaskResults")
        stored.push(...(await new OrderJournal(folder).listAll()).map(({ state }) => state.kind));
      return bench.call(account, name, params, options);
    };
    await openWindow(call).poller.wake();
    await pass(60_000);
    assert.deepEqual(stored, ["ended"]);
  });

  describe("acknowledges", () => {
    const both = async () => {
      await bench.call(bench.account, "registerDomain", {
        DomainName: "somebody-elses.com",
        RegistrantProfileId: bench.sandbox.account.registrants[0]!.id,
      });
      await register("fresh-harbour.com");
      await openWindow().poller.wake();
      await pass(60_000);
      const left = await waiting();
      return [left.includes("somebody-elses.com"), left.includes("fresh-harbour.com")];
    };
    it("its own results and leaves those of others alone", async () => assert.deepEqual(await both(), [true, false]));
    it("all of them, if the user wants that", async () => {
      acknowledge = "all";
      assert.deepEqual(await both(), [false, false]);
    });
    it("none, if the user wants that", async () => {
      acknowledge = "never";
      assert.deepEqual(await both(), [true, true]);
      assert.equal(told().length, 1);
    });
  });

  it("acknowledges a result that comes once more after its order has ended", async () => {
    const window = openWindow();
    await register("fresh-harbour.com");
    bench.sandbox.faults.add({ action: "AcknowledgeTaskResult", times: 4, fault: { kind: "drop", executed: false } });
    await window.poller.wake();
    await pass(60_000);
    assert.ok((await waiting()).includes("fresh-harbour.com"));
    await register("another-harbour.com");
    await window.poller.wake();
    await pass(60_000);
    assert.deepEqual(await waiting().then((names) => names.filter((name) => name?.includes("harbour"))), []);
    assert.equal(told().length, 2);
  });

  it("finds the end of a task whose result somebody else has acknowledged", async () => {
    await register("fresh-harbour.com");
    bench.sandbox.clock.advance(60_000);
    const { Data } = await bench.call(bench.account, "pollTaskResults", { PageNum: 1, PageSize: 100 });
    await bench.call(bench.account, "acknowledgeTaskResults", {
      TaskDetailNo: Data.map(({ TaskDetailNo }) => TaskDetailNo),
    });
    await openWindow().poller.wake();
    await pass(60_000);
    assert.equal(told().length, 1);
  });

  it("goes on after issue", async () => {
    const window = openWindow();
    await register("fresh-harbour.com");
    bench.sandbox.faults.add({
      action: "PollTaskResult",
      times: 8,
      fault: { kind: "page", status: 500, executed: false },
    });
    await window.poller.wake();
    await pass(120_000);
    assert.ok(window.troubles.length > 0);
    assert.equal(told().length, 1);
  });

  for (const [what, byMs] of [
    ["back", -6 * 3_600_000],
    ["forward", 6 * 3_600_000],
  ] as const) {
    it(`goes on in time when the machine's clock is set ${what}`, async () => {
      await register("fresh-harbour.com");
      const windows = [openWindow(), openWindow()];
      for (const { poller } of windows) await poller.wake();
      skewMs = byMs;
      await pass(60_000);
      assert.equal(told().length, 1);
    });
  }

  it("what ended while no window was open comes as one digest", async () => {
    for (const name of ["a-harbour.com", "b-harbour.com", "fail-harbour.com"]) await register(name);
    bench.sandbox.clock.advance(86_400_000);
    await openWindow().poller.wake();
    await pass(10_000);
    assert.deepEqual(
      told().map((orders) => orders.length),
      [3],
    );
  });

  describe("with several windows", () => {
    it("tells of an end in one of them", async () => {
      for (let n = 0; n < 4; n++) await openWindow().poller.wake();
      await register("fresh-harbour.com");
      await Promise.all(windows.map(({ poller }) => poller.wake()));
      await pass(60_000);
      assert.equal(told().length, 1);
    });

    it("asks at most fifteen times for a task of five minutes", async () => {
      await bench.stop();
      await start(0.2);
      for (let n = 0; n < 4; n++) await openWindow().poller.wake();
      await register("slow-harbour.com");
      actions.length = 0;
      await windows[0]!.poller.wake();
      await pass(400_000);
      assert.equal(told().length, 1);
      assert.ok(actions.length <= 15, `${actions.length} calls: ${actions.join(" ")}`);
    });

    it("another takes over within 25 s when the one that asks is killed", async () => {
      const [first, second] = [openWindow(), openWindow()];
      await register("slow-harbour.com");
      await first.poller.wake();
      await pass(4_000);
      first.poller.dispose(); // as a kill would: nothing is released
      await second.timers.run();
      await second.poller.wake();
      actions.length = 0;
      await pass(25_000);
      assert.ok(actions.length > 0);
    });

    it("a window at rest notices what another has left behind", async () => {
      const [first, second] = [openWindow(), openWindow()];
      await second.poller.wake();
      await register("fresh-harbour.com");
      first.poller.dispose();
      await pass(60_000);
      assert.equal(second.ended.length, 1);
    });
  });

  describe("of an order whose answer was lost", () => {
    const lose = async (fault: Fault) => {
      bench.sandbox.faults.add({ action: "SaveSingleTaskForCreatingOrderActivate", times: 1, fault });
      const placed = await order("fresh-harbour.com");
      assert.equal(placed.kind, "unknown");
      return placed.order.id;
    };

    it("finds the task and follows it", async () => {
      const id = await lose({ kind: "drop", executed: true });
      await openWindow().poller.wake();
      await pass(60_000);
      const found = await journal.read(id);
      assert.equal(found?.state.kind, "ended");
      assert.equal(found.outcomes["fresh-harbour.com"]?.kind, "succeeded");
      assert.equal(found.found?.kind, "task");
      assert.ok(found.found.at <= found.state.at);
      assert.equal(told().length, 1);
    });

    it("finds within two minutes that nothing was ordered, tells so, and lets the user order again", async () => {
      const id = await lose({ kind: "drop", executed: false });
      await openWindow().poller.wake();
      await pass(60_000);
      assert.equal((await journal.read(id))?.state.kind, "unknown");
      assert.equal((await order("fresh-harbour.com")).kind, "already");
      await pass(60_000);
      const found = await journal.read(id);
      assert.equal(found?.state.kind, "refused");
      assert.equal(told().length, 1);
      await register("fresh-harbour.com");
    });

    it("does not take an older task of the same domain for its own", async () => {
      // A registration of somebody else that failed a moment ago.
      await bench.call(bench.account, "registerDomain", {
        DomainName: "fail-harbour.com",
        RegistrantProfileId: bench.sandbox.account.registrants[0]!.id,
      });
      bench.sandbox.clock.advance(60_000);
      bench.sandbox.faults.add({
        action: "SaveSingleTaskForCreatingOrderActivate",
        times: 1,
        fault: { kind: "drop", executed: false },
      });
      const placed = await order("fail-harbour.com");
      assert.equal(placed.kind, "unknown");
      await openWindow().poller.wake();
      await pass(120_000);
      assert.deepEqual((await journal.read(placed.order.id))?.state.kind, "refused");
    });

    it("does not take a domain that the account had before for the proof of a registration", async () => {
      const [owned] = bench.sandbox.account.domains;
      bench.sandbox.faults.add({
        action: "SaveSingleTaskForCreatingOrderActivate",
        times: 1,
        fault: { kind: "drop", executed: false },
      });
      const placed = await order(owned!.name.toUpperCase());
      assert.equal(placed.kind, "unknown");
      await openWindow().poller.wake();
      await pass(120_000);
      const found = await journal.read(placed.order.id);
      assert.equal(found?.state.kind, "refused");
      assert.equal(found.found?.kind, "nothing");
    });

    it("takes a domain that the account has since for the proof, where the task is not to be seen", async () => {
      const id = await lose({ kind: "drop", executed: true });
      bench.sandbox.clock.advance(120_000);
      assert.ok(bench.sandbox.account.domains.length > 0);
      const hidden: CallAs = async (account, name, params, options) => {
        const answer = await bench.call(account, name, params, options);
        return name === "listTasks" ? { ...answer, Data: [], TotalItemNum: 0, TotalPageNum: 0 } : answer;
      };
      await openWindow(hidden).poller.wake();
      await pass(120_000);
      const found = await journal.read(id);
      assert.equal(found?.state.kind, "ended");
      assert.deepEqual(found.found, { kind: "domain", at: found.state.at });
      assert.equal(found.outcomes["fresh-harbour.com"]?.kind, "succeeded");
    });

    it("goes on finding out after a crash and a day", async () => {
      const id = await lose({ kind: "page", status: 502, executed: true });
      bench.sandbox.clock.advance(86_400_000);
      await openWindow().poller.wake();
      await pass(30_000);
      assert.equal((await journal.read(id))?.state.kind, "ended");
    });

    describe("a registrant template", () => {
      const template = { RegistrantType: "1", ...sampleContact } as const;
      const save = async (executed: boolean, id?: string) => {
        const action = "SaveRegistrantProfile";
        bench.sandbox.faults.add({ action, times: 1, fault: { kind: "drop", executed } });
        const params = { ...template, ...(id === undefined ? {} : { RegistrantProfileId: id }) };
        const placed = await placeOrder(
          { journal, call: bench.call, now: bench.sandbox.clock.now },
          bench.account,
          orderOf("saveRegistrantProfile", params),
        );
        assert.equal(placed.kind, "unknown");
        await openWindow().poller.wake();
        await pass(120_000);
        return journal.read(placed.order.id);
      };

      it("finds a new one in the list, and tells so", async () => {
        const found = await save(true);
        assert.equal(found?.state.kind, "ended");
        assert.equal(found.found?.kind, "domain");
        assert.equal(told().length, 1);
      });

      it("does not take one that was there before, and holds the same, for its own", async () => {
        await bench.call(bench.account, "saveRegistrantProfile", template);
        const found = await save(false);
        assert.ok(found?.state.kind === "refused");
        assert.deepEqual(found.state.reason, { code: "noTemplate" });
        assert.match(reasonText(found.state.reason), /no template in the account holds all of it\. Check the list/);
      });

      it("finds that one was changed, and that it was not", async () => {
        const [{ id } = { id: "" }] = bench.sandbox.account.registrants;
        assert.equal((await save(false, id))?.state.kind, "refused");
        assert.equal((await save(true, id))?.state.kind, "ended");
      });
    });

    it("never sends it again", async () => {
      await lose({ kind: "drop", executed: false });
      actions.length = 0;
      await openWindow().poller.wake();
      await pass(1_800_000, 5_000);
      assert.deepEqual(
        actions.filter((action) => action.startsWith("Save")),
        [],
      );
    });
  });
});
