import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Table } from "../../src/pages/formSpec";
import { OrderJournal } from "../../src/orders/journal/orderJournal";
import { type ConfirmedOrder } from "../../src/orders/effects/effects";
import { type PlaceResult, placeOrder } from "../../src/orders/placeOrder";
import { AccountCache } from "../../src/stores/accountCache";
import { Emitter } from "../../src/stores/emitter";
import { Lease } from "../../src/storage/lease";
import { Poller } from "../../src/orders/following/poller";
import { type PlanId } from "../../src/pages/plans/plan";
import { PlanSession } from "../../src/pages/plans/planSession";
import { plans } from "../../src/pages/plans/plans";
import { Prices } from "../../src/orders/prices";
import { verifyContact } from "../../src/pages/contact/verifyContact";
import { ManualTimers } from "./manualTimers";
import { SessionPage } from "./sessionPage";
import { type Bench, startBench } from "./startBench";

/** Plans against a sandbox, with a journal and a poller as the extension has them, and a clock of the test's. */
export interface PlanBench extends Bench {
  data: AccountCache;
  journal: OrderJournal;
  /** The file that *Open CSV File…* finds. */
  file: string | undefined;
  /** The table that was last exported. */
  saved: Table | undefined;
  /** As the user has set it. */
  priceLimit: number;
  open(id: PlanId, start?: ConstructorParameters<typeof PlanSession>[2]): SessionPage;
  /** Places an order as the extension does, and has it followed. */
  place: (agreed: ConfirmedOrder) => Promise<PlaceResult>;
  /** Lets time go by for the service and for what follows its tasks. */
  pass(ms: number): Promise<void>;
}

/** Starts one. @param options as for `startBench` */
export async function startPlanBench(...options: Parameters<typeof startBench>): Promise<PlanBench> {
  const bench = await startBench(...options);
  const folder = await mkdtemp(path.join(tmpdir(), "plan-"));
  const { now } = bench.sandbox.clock;
  const { account, call } = bench;
  const journal = new OrderJournal(folder, now);
  const timers = new ManualTimers(now);
  const changed = new Emitter<void>();
  const poller = new Poller({
    journal,
    lease: new Lease(folder, "plan", now),
    call,
    accountOf: () => account,
    acknowledge: () => "own",
    clock: timers,
    isFocused: () => true,
    onEnded: () => changed.fire(),
    onOpen: () => changed.fire(),
    onTrouble: () => undefined,
  });
  const data = new AccountCache(account, call);
  const prices = new Prices(call, now);
  const sessions: PlanSession[] = [];
  const planBench: PlanBench = {
    ...bench,
    data,
    journal,
    file: undefined,
    saved: undefined,
    priceLimit: 0,
    open(id, start) {
      const page = new SessionPage();
      const session = new PlanSession(
        {
          account,
          data,
          access: () => ({ kind: "active" }),
          profiles: data.registrantProfiles,
          openOrders: () => journal.listOpen(),
          quote: (question, again) => prices.ask(account, question, again),
          priceLimit: () => planBench.priceLimit,
          orderOf: (orderId) => journal.read(orderId),
          allOrders: () => journal.listAll(),
          onDidChangeOrders: changed.event,
          place: planBench.place,
          openList: () => Promise.resolve(planBench.file),
          saveTable: (_title, table) => Promise.resolve(void (planBench.saved = table)),
          lookUpServers: (names) => Promise.resolve(names.filter((name) => name.startsWith("lost"))),
          verify: (contact) => verifyContact(call, account, contact),
          explainText: String,
          explain: (error) => ({ tone: "error", text: String(error), actions: [] }),
          post: page.take,
          now,
        },
        plans[id],
        start,
      );
      sessions.push(session);
      page.session = session;
      session.receive({ kind: "ready", draft: undefined });
      return page;
    },
    place: async (agreed) => {
      const placed = await placeOrder({ journal, call, now }, account, agreed);
      void poller.wake();
      return placed;
    },
    async pass(ms) {
      for (let left = ms; left > 0; left -= 2_000) {
        bench.sandbox.clock.advance(Math.min(2_000, left));
        await timers.run();
      }
    },
    async stop() {
      for (const session of sessions) session.dispose();
      poller.dispose();
      await bench.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return planBench;
}
