import { type CallAs } from "../../api/domainApi";
import { isApiError } from "../../api/errors";
import { type OrderJournal } from "../journal/orderJournal";
import { certainAt } from "./reconcile";
import { recover } from "./recover";
import { type Account } from "../../model/account";
import { type Order } from "../../model/order";
import { type Clock } from "../../stores/clock";
import { type Disposable } from "../../stores/emitter";
import { type Acknowledge, followOrders } from "./followOrders";
import { type Lease, leaseRules } from "../../storage/lease";

export interface PollerOptions {
  journal: OrderJournal;
  lease: Lease;
  call: CallAs;
  /** The account of an order, or `undefined` if it is signed out; its orders then wait. */
  accountOf: (accountId: string) => Account | undefined;
  acknowledge: (account: Account) => Acknowledge;
  clock: Clock;
  /** Whether the user is looking at this window. If not, it asks less often. */
  isFocused: () => boolean;
  /**
   * Called in one window only, with orders that have ended since anybody last looked, after this is stored. Includes
   * those that ended while no window was open.
   */
  onEnded: (orders: readonly Order[]) => void;
  /** Called with the open orders after each check. */
  onOpen: (orders: readonly Order[]) => void;
  /** Called when a check with the service has failed; the next one is on its way. */
  onTrouble: (error: unknown) => void;
}

/**
 * Milliseconds. Starts at two seconds and grows to a minute; three times as long without focus; plus or minus a tenth,
 * so that windows and machines don't ask in step.
 */
const pace = { firstMs: 2_000, growth: 1.8, longestMs: 60_000, unfocused: 3 };

/** How often an idle window checks the disk for orders that another has left behind, in milliseconds. */
const restMs = 8_000;

/** Every fourth check asks for the details of each task. */
const eachEvery = 4;

const dayMs = 86_400_000;

/** An order that ended this long ago without a notification no longer gets one. */
const untoldForMs = 30 * dayMs;

/**
 * Follows open orders until everything is known, in one window at a time. Without open orders, it asks the service
 * nothing and only checks the disk now and then.
 */
export class Poller implements Disposable {
  private timer: Disposable | undefined;
  private looking: Promise<void> | undefined;
  private again = false;
  private urgent = false;
  private looks = 0;
  /** When the service was last asked, when to ask it next, and the time before which it doesn't want to be asked. */
  private askedAt = 0;
  private nextAt = 0;
  private notBefore = 0;
  /** When to compact the journal next. */
  private compactAt = 0;
  private disposed = false;

  constructor(private readonly options: PollerOptions) {}

  /** Checks now, whichever window usually does, and from then on at growing intervals while orders are open. */
  wake(): Promise<void> {
    this.looks = 0;
    this.urgent = true;
    if (this.looking) {
      this.again = true;
      return this.looking;
    }
    return this.start();
  }

  dispose(): void {
    this.disposed = true;
    this.timer?.dispose();
  }

  private start(): Promise<void> {
    this.timer?.dispose();
    this.looking = this.run().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async run(): Promise<void> {
    let open: readonly Order[];
    do {
      this.again = false;
      open = await this.look();
    } while (this.again && !this.disposed);
    if (this.disposed) return;
    // While orders are open, the lease has to be renewed, or watched.
    const untilNext = Math.max(this.nextAt - this.options.clock.now(), 50);
    const pauseMs = open.length === 0 ? restMs : Math.min(untilNext, leaseRules.renewEveryMs);
    this.timer = this.options.clock.after(pauseMs, () => this.start());
  }

  /** @returns the orders that are still open */
  private async look(): Promise<readonly Order[]> {
    const { journal, lease, clock, onTrouble, onOpen } = this.options;
    const { urgent } = this;
    this.urgent = false;
    try {
      let open = await recover(journal, clock.now());
      const mine = open.length > 0 && (await lease.hold());
      const now = clock.now();
      // A clock behind the last check was set back: times computed by it before are void.
      const isDue = now >= this.nextAt || now < this.askedAt;
      if (open.length > 0 && (urgent || (mine && isDue))) {
        await this.ask(open);
        this.askedAt = clock.now();
        open = await journal.listOpen();
        this.nextAt = Math.max(this.askedAt + this.pauseMs(open), this.notBefore);
        this.looks++;
      }
      if (mine && open.length === 0) await lease.release();
      await this.notifyEnded();
      onOpen(open);
      if (clock.now() >= this.compactAt) {
        this.compactAt = clock.now() + dayMs;
        await journal.compact();
      }
      return open;
    } catch (error) {
      onTrouble(error);
      return [];
    }
  }

  private async ask(open: readonly Order[]): Promise<void> {
    const { journal, call, clock, accountOf, acknowledge, onTrouble } = this.options;
    for (const accountId of new Set(open.map((order) => order.accountId))) {
      const account = accountOf(accountId);
      if (!account) continue;
      const orders = open.filter((order) => order.accountId === accountId);
      const closedTasks = new Set(
        (await journal.listAll()).flatMap(({ state }) =>
          state.kind === "ended" && state.taskNo && !state.likely ? [state.taskNo] : [],
        ),
      );
      try {
        await followOrders(
          { journal, call: inBackground(call), now: () => clock.now(), acknowledge },
          account,
          orders,
          this.looks % eachEvery === eachEvery - 1,
          closedTasks,
        );
      } catch (error) {
        onTrouble(error);
        if (isApiError(error) && error.retryAfterMs !== undefined) this.notBefore = clock.now() + error.retryAfterMs;
      }
    }
  }

  private async notifyEnded(): Promise<void> {
    const { journal, clock, onEnded } = this.options;
    const untold: Order[] = [];
    for (const order of await journal.listClosed())
      if (needsNotification(order, clock.now() - untoldForMs) && (await journal.claimNotification(order.id)))
        untold.push(order);
    if (untold.length > 0) onEnded(untold.reverse());
  }

  private pauseMs(open: readonly Order[]): number {
    const { clock, isFocused } = this.options;
    const usual =
      Math.min(pace.firstMs * pace.growth ** this.looks, pace.longestMs) * (isFocused() ? 1 : pace.unfocused);
    const jittered = usual * (0.9 + Math.random() * 0.2);
    const certain = open
      .flatMap(({ state }) => (state.kind === "unknown" ? [certainAt(state.copyExpiresAt) + 1_000 - clock.now()] : []))
      .filter((ms) => ms > 0);
    return Math.min(jittered, ...certain);
  }
}

/**
 * An order that was refused immediately was reported immediately. One that was lost and turned out to be nothing
 * wasn't.
 */
function needsNotification({ state }: Order, since: number): boolean {
  return (state.kind === "ended" || (state.kind === "refused" && state.lost === true)) && state.at >= since;
}

/** The same calls, as work that nobody is waiting for: the user's clicks go first. */
function inBackground(call: CallAs): CallAs {
  return (account, name, params, options) => call(account, name, params, { ...options, priority: "background" });
}
