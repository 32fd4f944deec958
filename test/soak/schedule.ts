import { type ParamsOf } from "../../src/catalogue/catalogue";
import { type OrderName } from "../../src/orders/effects/effect";
import { paramsOf } from "../../src/orders/effects/effects";
import { orderOf } from "../support/orderOf";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import fc from "fast-check";
import { type CallAs } from "../../src/api/domainApi";
import { OrderJournal } from "../../src/orders/journal/orderJournal";
import { type ConfirmedOrder } from "../../src/orders/effects/effects";
import { placeOrder } from "../../src/orders/placeOrder";
import { isOpen, type Order } from "../../src/model/order";
import { type RequestFault } from "../../src/sandbox/activeFaults";
import { Lease } from "../../src/storage/lease";
import { Poller } from "../../src/orders/following/poller";
import { type Bench, startBench } from "../support/startBench";
import { ManualTimers } from "../support/manualTimers";
import { audit } from "./audit";
import { emptyTally, type Tally } from "./tally";

/** What happens in one schedule: users, windows, time and a service that goes wrong. */
export interface Schedule {
  windows: number;
  /** The task lists show a task this long after it was created. */
  lagMs: number;
  steps: readonly Step[];
  /** What goes wrong with the first, second… order that is sent. */
  orderFaults: readonly (RequestFault | undefined)[];
  /** What goes wrong with the first, second… other request. */
  otherFaults: readonly (RequestFault | undefined)[];
}

export type Step =
  | { kind: "click"; window: number; target: number }
  | { kind: "pass"; ms: number }
  /** The machine sleeps so many times, waking up for a moment in between. */
  | { kind: "sleep"; times: number; ms: number }
  /** The window's program ends at once and another begins. */
  | { kind: "reload"; window: number }
  | { kind: "focus"; window: number }
  /** Somebody else orders something in the same account. */
  | { kind: "foreign"; target: number };

const executed = fc.boolean();
const fault: fc.Arbitrary<RequestFault> = fc.oneof(
  fc.record({ kind: fc.constant("drop" as const), executed }),
  fc.record({ kind: fc.constant("page" as const), status: fc.constantFrom(200, 500, 502, 503), executed }),
  fc.record({ kind: fc.constant("cut" as const), atByte: fc.nat(120) }),
  fc.record({
    kind: fc.constant("malformed" as const),
    how: fc.constantFrom("syntax" as const, "empty" as const, "doctype" as const),
  }),
  fc.record({
    kind: fc.constant("refuse" as const),
    code: fc.constantFrom("Throttling.User", "ServiceUnavailable", "InternalError", "Forbidden.RAM"),
  }),
  fc.record({ kind: fc.constant("clock" as const), offsetMs: fc.constantFrom(-1_800_000, 1_800_000, 900_000) }),
);
/** @param well how many requests go well for one that does not */
const sometimes = (well: number) =>
  fc.array(fc.oneof({ weight: well, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fault }), {
    maxLength: 40,
  });
const window = fc.nat(3);

/** Random schedules. */
export const schedules: fc.Arbitrary<Schedule> = fc.record({
  windows: fc.integer({ min: 1, max: 4 }),
  lagMs: fc.constantFrom(0, 0, 5_000, 30_000, 60_000),
  steps: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant("click" as const), window, target: fc.nat(6) }) },
      {
        weight: 4,
        arbitrary: fc.record({ kind: fc.constant("pass" as const), ms: fc.constantFrom(500, 2_000, 10_000, 100_000) }),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          { kind: "sleep" as const, times: 1, ms: 540_000 },
          { kind: "sleep" as const, times: 1, ms: 3_600_000 },
          // Long enough for the archive; an end is told for 30 days.
          { kind: "sleep" as const, times: 3, ms: 21 * 86_400_000 },
        ),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("reload" as const), window }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant("focus" as const), window }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant("foreign" as const), target: fc.nat(6) }) },
    ),
    { minLength: 3, maxLength: 25 },
  ),
  orderFaults: sometimes(1),
  otherFaults: sometimes(4),
});

/** Schedules are about what is written when, not about disks: where there is a file system in memory, it is used. */
const memoryFolder = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** The last part of a schedule: nothing goes wrong any more, and all can be settled. */
const calmMs = 300_000;
const stepMs = 2_000;

interface Window {
  alive: { yes: boolean };
  poller: Poller;
  timers: ManualTimers;
  journal: OrderJournal;
  call: CallAs;
}

/** Plays one schedule against a sandbox of its own and counts what went wrong. */
export async function playSchedule(schedule: Schedule): Promise<Tally> {
  const tally = { ...emptyTally(), schedules: 1 };
  const folder = await mkdtemp(path.join(memoryFolder, "domain-desk-soak-"));
  const [orderFaults, otherFaults] = [[...schedule.orderFaults], [...schedule.otherFaults]];
  const faultFor = (action: string): RequestFault | undefined => {
    const struck = action.includes("CreatingOrder") ? orderFaults.shift() : otherFaults.shift();
    if (struck) return struck;
    return schedule.lagMs > 0 && /^QueryTask/.test(action) ? { kind: "lag", lagMs: schedule.lagMs } : undefined;
  };
  const bench = await startBench({}, { onRequest: faultFor });
  const { clock } = bench.sandbox;
  const told = new Map<string, number>();
  const windows: Window[] = [];
  const pending: { alive: { yes: boolean }; act: Promise<unknown> }[] = [];
  /** What goes on in windows that are there: in one whose program has ended nothing ever does. */
  const underWay = () => Promise.all(pending.filter(({ alive }) => alive.yes).map(({ act }) => act));

  const open = (at: number) => {
    const alive = { yes: true };
    const timers = new ManualTimers(clock.now);
    const call = mortal(bench.call, alive);
    const journal = new OrderJournal(folder, clock.now);
    const poller = new Poller({
      journal,
      lease: new Lease(folder, `${at} ${Math.random()}`, clock.now),
      call,
      accountOf: () => bench.account,
      acknowledge: () => "own",
      clock: timers,
      isFocused: () => true,
      onEnded: (orders) => orders.forEach(({ id }) => told.set(id, (told.get(id) ?? 0) + 1)),
      onOpen: () => undefined,
      onTrouble: () => undefined,
    });
    windows[at] = { alive, poller, timers, journal, call };
    pending.push({ alive, act: poller.wake() });
  };

  const observer = new OrderJournal(folder, clock.now);
  const unknownSince = new Map<string, number>();
  const watch = async () => {
    for (const { id, state } of await observer.listOpen())
      // It may have been so for a step already.
      if (state.kind === "unknown" && !unknownSince.has(id)) unknownSince.set(id, clock.now() - stepMs);
    for (const [id, since] of unknownSince) {
      const order = await observer.read(id);
      if (!order || order.state.kind === "unknown") continue;
      if ((order.found?.at ?? clock.now()) - since <= 120_000) tally.unknownSettled++;
      unknownSince.delete(id);
      tally.unknown++;
    }
  };
  const runTimers = () => Promise.all(windows.filter(({ alive }) => alive.yes).map(({ timers }) => timers.run()));
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= stepMs) {
      clock.advance(Math.min(stepMs, left));
      await runTimers();
      await watch();
    }
  };

  const isUnsettled = async () => {
    const journal = await observer.listAll();
    return journal.some((order) => isOpen(order) || wronglyTold(order, told.get(order.id) ?? 0));
  };

  for (let at = 0; at < schedule.windows; at++) open(at);
  for (const step of schedule.steps) {
    const at = "window" in step ? step.window % schedule.windows : 0;
    const chosen = windows[at]!;
    switch (step.kind) {
      case "click":
        pending.push({
          alive: chosen.alive,
          act: placeOrder(
            { journal: chosen.journal, call: chosen.call, now: clock.now },
            bench.account,
            target(bench, step.target),
          )
            .then(() => chosen.poller.wake())
            .catch(() => undefined),
        });
        break;
      case "pass":
        await Promise.race([underWay(), delay(20)]);
        await pass(step.ms);
        break;
      case "sleep":
        for (let times = step.times; times > 0; times--) {
          await Promise.race([underWay(), delay(20)]);
          await watch();
          // Nobody finds out anything meanwhile.
          for (const [id, since] of unknownSince) unknownSince.set(id, since + step.ms);
          clock.advance(step.ms);
          await runTimers();
          // Asleep for longer than an end is told, in the middle of a look, is not what this is about.
          await underWay();
        }
        break;
      case "reload":
        chosen.alive.yes = false;
        chosen.poller.dispose();
        open(at);
        break;
      case "focus":
        pending.push({ alive: chosen.alive, act: chosen.poller.wake() });
        break;
      case "foreign":
        await orderAsSomebodyElse(bench, step.target);
        break;
    }
  }
  orderFaults.length = 0;
  otherFaults.length = 0;
  await underWay();
  for (let left = calmMs; left > 0 && (await isUnsettled()); left -= 10 * stepMs) await pass(10 * stepMs);
  await watch();
  tally.unknown += unknownSince.size;
  const journal = await new OrderJournal(folder, clock.now).listAll();
  audit(bench.sandbox, journal, tasksOfOthers(bench), tally);
  tally.wrongTellings += journal.filter((order) => wronglyTold(order, told.get(order.id) ?? 0)).length;
  for (const { poller, alive } of windows) {
    alive.yes = false;
    poller.dispose();
  }
  await bench.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  return tally;
}

function wronglyTold({ state }: Order, times: number): boolean {
  return times > 1 || (state.kind === "ended" && times === 0);
}

/**
 * The client of a program that can end at any moment: from then on it sends nothing, and what comes back is heard by
 * nobody.
 */
function mortal(call: CallAs, alive: { yes: boolean }): CallAs {
  const forEver = () => new Promise<never>(() => undefined);
  return async (account, name, params, options) => {
    if (!alive.yes) return forEver();
    const beforeSend = async (copyExpiresAt: number) => {
      await options?.beforeSend?.(copyExpiresAt);
      if (!alive.yes) await forEver();
    };
    try {
      const answer = await call(account, name, params, { ...options, beforeSend });
      return alive.yes ? answer : await forEver();
    } catch (error) {
      if (!alive.yes) await forEver();
      throw error;
    }
  };
}

const registrations = ["fresh-harbour.com", "slow-harbour.com", "fail-harbour.com"];

/** What a click orders: a registration, or a renewal of what the account has, as it now stands. */
function target({ sandbox }: Bench, at: number): ConfirmedOrder {
  const domainName = registrations[at];
  if (domainName !== undefined) {
    const RegistrantProfileId = sandbox.account.registrants[0]!.id;
    return orderOf("registerDomain", { DomainName: domainName, RegistrantProfileId });
  }
  const { name, expiresAt } = sandbox.account.domains.filter(({ expiresAt }) => expiresAt > sandbox.clock.now())[at]!;
  return orderOf("renewDomain", { DomainName: name, CurrentExpirationDate: expiresAt, SubscriptionDuration: 1 });
}

/** The address of another program on the same account. */
const somebodyElse = "203.0.113.9";

async function orderAsSomebodyElse(bench: Bench, at: number): Promise<void> {
  const order = target(bench, at);
  const params = { ...paramsOf(order), UserClientIp: somebodyElse } as ParamsOf<OrderName>;
  await bench.call(bench.account, order.operation, params).catch(() => undefined);
}

function tasksOfOthers({ sandbox }: Bench): Set<string> {
  return new Set(sandbox.account.tasks.filter(({ clientIp }) => clientIp === somebodyElse).map(({ taskNo }) => taskNo));
}
