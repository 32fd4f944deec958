import { type CallAs } from "../api/domainApi";
import { pages } from "../api/pages";
import { type OrderJournal } from "../journal/orderJournal";
import { recover } from "../journal/recover";
import { type Account } from "../model/account";
import { type Order } from "../model/order";
import { isOver, type TaskDetail } from "../model/task";
import { type Disposable } from "../stores/emitter";
import { taskDetailFromWire } from "../stores/taskFromWire";

/** An order that has ended, stored as such. */
export interface Finished {
  order: Order;
  detail: TaskDetail;
}

/** Milliseconds since 1970, and a timer; injected so that tests need not wait. */
export interface Clock {
  now(): number;
  after(ms: number, act: () => Promise<void>): Disposable;
}

export interface PollerOptions {
  journal: OrderJournal;
  call: CallAs;
  /** The account of an order, or nothing if it is signed out: its orders then wait. */
  accountOf: (accountId: string) => Account | undefined;
  clock: Clock;
  /** Called once for what ended since the last look, after it is stored and before it is acknowledged. */
  onFinished: (finished: readonly Finished[]) => void;
  /** A look at the service that failed; the next one is under way. */
  onTrouble: (error: unknown) => void;
}

type AcceptedOrder = Order & { state: { kind: "accepted"; taskNo: string } };

/** 2 s at first, half as long again each time, at most 30 s, give or take a fifth. */
const firstPauseMs = 2_000;
const growth = 1.5;
const longestPauseMs = 30_000;

const pageSize = 100;

/**
 * Every third look asks for a task's own details: the queue of results belongs to the account, and another program may
 * have taken ours from it.
 */
const detailsEvery = 3;

/** Follows the tasks of open orders until they end, and rests when there are none. */
export class Poller implements Disposable {
  private timer: Disposable | undefined;
  private looking: Promise<void> | undefined;
  private again = false;
  private looks = 0;
  private disposed = false;

  constructor(private readonly options: PollerOptions) {}

  /** Looks now, and from then on at growing intervals while orders are open. */
  wake(): Promise<void> {
    this.looks = 0;
    if (this.looking) {
      this.again = true;
      return this.looking;
    }
    this.timer?.dispose();
    return this.start();
  }

  dispose(): void {
    this.disposed = true;
    this.timer?.dispose();
  }

  private start(): Promise<void> {
    this.looking = this.run().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async run(): Promise<void> {
    let open: number;
    do {
      this.again = false;
      open = await this.look();
    } while (this.again && !this.disposed);
    if (open === 0 || this.disposed) return;
    const pause = Math.min(firstPauseMs * growth ** this.looks++, longestPauseMs);
    this.timer = this.options.clock.after(pause * (0.8 + Math.random() * 0.4), () => this.start());
  }

  /** @returns how many orders are still to be followed */
  private async look(): Promise<number> {
    const { journal, clock, accountOf, onFinished, onTrouble } = this.options;
    const followed = (await recover(journal, clock.now())).filter(isFollowed);
    let open = 0;
    for (const accountId of new Set(followed.map((order) => order.accountId))) {
      const orders = followed.filter((order) => order.accountId === accountId);
      const account = accountOf(accountId);
      if (!account) continue;
      try {
        const ended = await this.endedOf(account, orders);
        const finished = await this.store(ended);
        open += orders.length - ended.length;
        if (finished.length > 0) onFinished(finished);
        if (ended.length > 0) {
          await this.options.call(account, "acknowledgeTaskResults", {
            TaskDetailNo: ended.map(({ detail }) => detail.detailNo),
          });
        }
      } catch (error) {
        open += orders.length;
        onTrouble(error);
      }
    }
    return open;
  }

  private async endedOf(
    account: Account,
    orders: readonly AcceptedOrder[],
  ): Promise<{ order: AcceptedOrder; detail: TaskDetail }[]> {
    const orderOf = new Map(orders.map((order) => [order.state.taskNo, order]));
    const ended = new Map<string, { order: AcceptedOrder; detail: TaskDetail }>();
    const take = (detail: TaskDetail) => {
      const order = orderOf.get(detail.taskNo);
      if (order && isOver(detail.state)) ended.set(order.key, { order, detail });
    };
    const { call } = this.options;
    const results = pages(
      pageSize,
      (PageNum) => call(account, "pollTaskResults", { PageNum, PageSize: pageSize }),
      (page) => page.Data,
    );
    for await (const page of results) page.Data.map(taskDetailFromWire).forEach(take);
    if (this.looks % detailsEvery === detailsEvery - 1) {
      for (const { key, state } of orders) {
        if (ended.has(key)) continue;
        const page = await call(account, "listTaskDetails", { PageNum: 1, PageSize: pageSize, TaskNo: state.taskNo });
        page.Data.map(taskDetailFromWire).forEach(take);
      }
    }
    return [...ended.values()];
  }

  private async store(ended: readonly { order: AcceptedOrder; detail: TaskDetail }[]): Promise<Finished[]> {
    const { journal, clock } = this.options;
    const finished: Finished[] = [];
    for (const { order, detail } of ended) {
      const at = clock.now();
      const { taskNo } = order.state;
      const state: Order["state"] =
        detail.state === "succeeded"
          ? { kind: "succeeded", at, taskNo }
          : { kind: "failed", at, taskNo, reason: detail.message };
      if (await journal.settle(order, state)) finished.push({ order: { ...order, state }, detail });
    }
    return finished;
  }
}

function isFollowed(order: Order): order is AcceptedOrder {
  return order.state.kind === "accepted";
}
