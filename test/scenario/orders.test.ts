import { orderOf } from "../support/orderOf";
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type CallAs } from "../../src/api/domainApi";
import { OrderJournal } from "../../src/orders/journal/orderJournal";
import { type ConfirmedOrder } from "../../src/orders/effects/effects";
import { placeOrder, type PlaceResult } from "../../src/orders/placeOrder";
import { yearsLater } from "../../src/model/domain";
import { type Fault } from "../../src/sandbox/faults";
import { type Bench, startBench } from "../support/startBench";

describe("placing an order", () => {
  let folder: string;
  let bench: Bench;
  let journal: OrderJournal;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "orders-"));
    bench = await startBench();
    journal = new OrderJournal(folder);
  });
  afterEach(async () => {
    await bench.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const renewable = () => {
    const now = bench.sandbox.clock.now();
    const domain = bench.sandbox.account.domains.find(
      ({ expiresAt, name }) => expiresAt > now && !name.startsWith("fail"),
    );
    assert.ok(domain);
    return domain;
  };
  const renewal = (): ConfirmedOrder => {
    const { name, instanceId, expiresAt } = renewable();
    const order = orderOf(
      "renewDomain",
      { DomainName: name, CurrentExpirationDate: expiresAt, SubscriptionDuration: 1 },
      `Renew ${name} for 1 year.`,
    );
    assert.deepEqual(order.items[0].evidence, { kind: "expiresAt", at: yearsLater(expiresAt, 1) });
    return { ...order, items: [{ ...order.items[0], instanceId }] };
  };
  const desk = () => ({ journal, call: bench.call, now: bench.sandbox.clock.now });
  /**
   * A call that notes until when each signed copy of an order counts.
   * @param onCopy called with how many there are, once the journal knows the latest and before it is signed
   */
  const notingCopies = (onCopy: (count: number) => unknown) => {
    const copies: number[] = [];
    const call: CallAs = (account, name, params, options) =>
      bench.call(account, name, params, {
        ...options,
        beforeSend: async (copyExpiresAt) => {
          await options?.beforeSend?.(copyExpiresAt);
          if (options?.beforeSend) await onCopy(copies.push(copyExpiresAt));
        },
      });
    return { call, copies };
  };
  const renew = (): Promise<PlaceResult> => placeOrder(desk(), bench.account, renewal());
  const executed = () => bench.sandbox.orders().filter(({ type }) => type === "ORDER_RENEW").length;

  it("sends it once and keeps its task number", async () => {
    const placed = await renew();
    assert.equal(placed.kind, "accepted");
    assert.equal(executed(), 1);
    assert.deepEqual(await journal.listOpen(), [placed.order]);
    const { state, sentAt, found, hasSecrets } = placed.order;
    assert.ok(state.kind === "accepted" && state.taskNo && state.requestId);
    assert.deepEqual([sentAt, found, hasSecrets], [bench.sandbox.clock.now(), undefined, undefined]);
  });

  it("that is sent with a secret says so, and does not keep it", async () => {
    const placed = await placeOrder(desk(), bench.account, {
      ...renewal(),
      secrets: { PromotionNo: "not-to-be-kept" },
    });
    assert.equal(placed.kind, "accepted");
    assert.equal(placed.order.hasSecrets, true);
    assert.equal(JSON.stringify(await journal.listAll()).includes("not-to-be-kept"), false);
  });

  it("of verification e-mails keeps for each address what came of it", async () => {
    const { emails } = bench.sandbox.account;
    const used = emails.find(({ email }) => email === "studio@examplepottery.com");
    assert.ok(used);
    const Email = ["fresh@example.com", used.email].join(",");
    const placed = await placeOrder(
      desk(),
      bench.account,
      orderOf("submitEmailVerification", { Email, SendIfExist: true }),
    );
    assert.ok(placed.kind === "accepted");
    const { state, outcomes } = placed.order;
    assert.equal(state.kind, "ended");
    assert.equal(outcomes["fresh@example.com"]?.kind, "succeeded");
    assert.equal(outcomes[used.email]?.kind, "failed");
    assert.match(outcomes[used.email]?.reason ?? "", /maximum number of attempts/);
  });

  it("of a token that confirmed nothing is kept as failed", async () => {
    const call = ((account, name, params, options) =>
      name === "confirmTransferInMail"
        ? Promise.resolve({ requestId: "R", SuccessList: [], FailList: ["examplecompass.net"] })
        : bench.call(account, name, params, options)) as CallAs;
    const order = orderOf("confirmTransferInMail", { Token: "token" });
    const placed = await placeOrder({ ...desk(), call }, bench.account, order);
    assert.ok(placed.kind === "accepted");
    assert.equal(placed.order.outcomes["Sandbox"]?.kind, "failed");
  });

  describe("of registrations knows which names the account had before", () => {
    const register = async (names: readonly string[]) => {
      bench.sandbox.faults.add({
        action: "SaveBatchTaskForCreatingOrderActivate",
        times: 1,
        fault: { kind: "drop", executed: false },
      });
      const RegistrantProfileId = bench.sandbox.account.registrants[0]!.id;
      const OrderActivateParam = names.map((DomainName) => ({ DomainName, RegistrantProfileId }));
      const placed = await placeOrder(desk(), bench.account, orderOf("registerDomains", { OrderActivateParam }));
      assert.ok(placed.kind === "unknown" && placed.order.state.kind === "unknown");
      return placed.order.state.ownedBefore;
    };

    it("however they are written", async () => {
      const owned = renewable().name.toUpperCase();
      assert.deepEqual(await register(["a-harbour.com", owned, "b-harbour.com"]), [owned]);
    });

    it("where hundreds of others contain them", async () => {
      const domain = renewable();
      const others = Array.from({ length: 250 }, (_, n) => ({
        ...domain,
        name: `n${n}-${domain.name}`,
        registeredAt: domain.registeredAt + 1_000,
      }));
      bench.sandbox.account.domains.push(...others);
      assert.deepEqual(await register([domain.name]), [domain.name]);
      assert.deepEqual(await register(["a-harbour.com", `n7-${domain.name}`]), [`n7-${domain.name}`]);
    });
  });

  it("is on the disk before a byte leaves, and holds no secret", async () => {
    const seen: string[] = [];
    const read = async () => {
      for (const place of ["open", "fates"]) {
        for (const file of await readdir(path.join(folder, place)))
          seen.push(await readFile(path.join(folder, place, file), "utf8"));
      }
    };
    const call: CallAs = (account, name, params, options) =>
      bench.call(account, name, params, {
        ...options,
        beforeSend: async (copyExpiresAt) => {
          await options?.beforeSend?.(copyExpiresAt);
          if (name === "renewDomain") await read();
        },
      });
    assert.equal((await placeOrder({ ...desk(), call }, bench.account, renewal())).kind, "accepted");
    assert.match(seen.join(), /"begun".*Renew .* for 1 year\./);
    assert.match(seen.join(), /"sent"/);
    assert.equal(seen.join().includes(bench.sandbox.accessKeySecret), false);
  });

  it("of ten clicks at once, one sends", async () => {
    const placed = await Promise.all(Array.from({ length: 10 }, renew));
    assert.equal(placed.filter(({ kind }) => kind === "accepted").length, 1);
    assert.equal(placed.filter(({ kind }) => kind === "already").length, 9);
    assert.equal(executed(), 1);
  });

  for (const [what, fault, executions] of [
    ["the connection breaks before it is carried out", { kind: "drop", executed: false }, 0],
    ["the connection breaks after it was carried out", { kind: "drop", executed: true }, 1],
    ["a page of HTML comes back, before", { kind: "page", status: 502, executed: false }, 0],
    ["a page of HTML comes back, after", { kind: "page", status: 200, executed: true }, 1],
    ["the answer is cut short", { kind: "cut", atByte: 10 }, 1],
    ["the service has an inner fault", { kind: "refuse", status: 500, code: "InternalError", message: "m" }, 0],
    ["the service reports a network fault", { kind: "refuse", status: 400, code: "NetworkIOError", message: "m" }, 0],
  ] as [string, Fault, number][]) {
    it(`is of unknown outcome when ${what}, and a second click sends nothing`, async () => {
      bench.sandbox.faults.add({ action: "SaveSingleTaskForCreatingOrderRenew", times: 1, fault });
      assert.equal((await renew()).kind, "unknown");
      assert.equal(executed(), executions);
      const second = await renew();
      assert.equal(second.kind, "already");
      assert.equal(second.conflicts[0].holder?.state.kind, "unknown");
      assert.equal(executed(), executions);
    });
  }

  for (const [what, fault] of [
    ["forbidden", { kind: "refuse", status: 403, code: "Forbidden.RAM", message: "m" }],
    ["told that another task is running", { kind: "refuse", status: 400, code: "TaskIsBeingProcessed", message: "m" }],
  ] as [string, Fault][]) {
    it(`that is ${what} is closed as not carried out and may be placed again by the user`, async () => {
      bench.sandbox.faults.add({ action: "SaveSingleTaskForCreatingOrderRenew", times: 1, fault });
      assert.equal((await renew()).kind, "refused");
      assert.equal(executed(), 0);
      assert.equal((await renew()).kind, "accepted");
      assert.equal(executed(), 1);
    });
  }

  it("that is throttled waits and goes out once", async () => {
    const fault = { kind: "refuse", status: 400, code: "Throttling.User", message: "m" } as const;
    bench.sandbox.faults.add({ action: "SaveSingleTaskForCreatingOrderRenew", times: 3, fault });
    assert.equal((await renew()).kind, "accepted");
    assert.equal(executed(), 1);
  });

  it("is as old as was written down, should the machine sleep just before it is signed", async () => {
    const { call, copies } = notingCopies((count) => count === 1 && bench.sandbox.clock.advance(3_600_000));
    assert.equal((await placeOrder({ ...desk(), call }, bench.account, renewal())).kind, "accepted");
    assert.equal(copies.length, 2, "the first copy was refused as too old");
    const [record] = bench.sandbox.orders();
    assert.ok(record && record.createdAt <= copies[1]!);
  });

  it("can be settled soon though the service's clock was wrong for a moment", async () => {
    const action = "SaveSingleTaskForCreatingOrderRenew";
    bench.sandbox.faults.add({ action, times: 1, fault: { kind: "clock", offsetMs: 1_800_000 } });
    const { now } = bench.sandbox.clock;
    // The second copy is the one that is taken: its answer is lost.
    const { call, copies } = notingCopies((count) => {
      if (count === 2) bench.sandbox.faults.add({ action, times: 1, fault: { kind: "drop", executed: true } });
    });
    const placed = await placeOrder({ ...desk(), call }, bench.account, renewal());
    assert.ok(placed.kind === "unknown" && placed.order.state.kind === "unknown");
    assert.equal(copies.length, 2);
    assert.equal(placed.order.state.copyExpiresAt, now() + 30_000);
  });

  for (const offsetMs of [900_000, 1_800_000, -1_800_000]) {
    it(`is accepted no longer than was written down, though the service's clock was off by ${offsetMs} ms for a moment`, async () => {
      const action = "SaveSingleTaskForCreatingOrderRenew";
      bench.sandbox.faults.add({ action, times: 1, fault: { kind: "clock", offsetMs } });
      // The machine sleeps before the second copy has left.
      const { call, copies } = notingCopies((count) => count === 2 && bench.sandbox.clock.advance(540_000));
      assert.equal((await placeOrder({ ...desk(), call }, bench.account, renewal())).kind, "accepted");
      assert.equal(copies.length, 3, "the second copy was refused as too old");
      const [record] = bench.sandbox.orders();
      assert.ok(record && record.createdAt <= copies[2]!);
    });
  }

  it("is not sent again when it was given up while the gateway made it wait", async () => {
    let sendings = 0;
    const call: CallAs = (account, name, params, options) =>
      bench.call(account, name, params, {
        ...options,
        beforeSend: async (copyExpiresAt) => {
          if (options?.beforeSend && ++sendings === 2) {
            const [open] = await journal.listOpen();
            const refusal = { kind: "refused", reason: "Lost.", requestId: undefined, lost: true } as const;
            await journal.add(open!.id, { ...refusal, at: copyExpiresAt + 1 });
          }
          await options?.beforeSend?.(copyExpiresAt);
        },
      });
    const fault = { kind: "refuse", status: 400, code: "Throttling.User", message: "m" } as const;
    bench.sandbox.faults.add({ action: "SaveSingleTaskForCreatingOrderRenew", times: 1, fault });
    const placed = await placeOrder({ ...desk(), call }, bench.account, renewal());
    assert.equal(placed.kind, "refused");
    assert.equal(executed(), 0);
    assert.deepEqual(await journal.listOpen(), []);
  });

  it("that was found left behind before it could be sent is told as not carried out", async () => {
    const call: CallAs = async (account, name, params, options) => {
      if (name === "listTasks") await journal.abandon((await journal.listOpen())[0]!.id);
      return bench.call(account, name, params, options);
    };
    const placed = await placeOrder({ ...desk(), call }, bench.account, renewal());
    assert.equal(placed.kind, "refused");
    assert.equal(executed(), 0);
  });

  it("that cannot reach the service is closed as not carried out", async () => {
    await bench.sandbox.stop();
    assert.equal((await renew()).kind, "refused");
    assert.deepEqual(await journal.listOpen(), []);
    bench = await startBench();
  });

  it("is not sent when the journal cannot be written", async () => {
    await rm(folder, { recursive: true });
    const blocked = new OrderJournal(path.join(folder, "\0"));
    journal = blocked;
    await assert.rejects(renew());
    assert.equal(executed(), 0);
  });
});
