import { randomUUID } from "node:crypto";
import { type CallAs } from "../api/domainApi";
import { readOnlyError } from "../api/errors";
import { type Account } from "../model/account";
import { type Order } from "../model/order";
import { orderOutcome } from "../model/orderOutcome";
import { type TransferIn } from "../model/transfer";
import { type AccountCaches } from "../stores/accountCaches";
import { type AccountStore } from "../stores/accountStore";
import { type Clock } from "../stores/clock";
import { type Disposable, Emitter } from "../stores/emitter";
import { type ConfirmedOrder } from "./effects/effects";
import { type Acknowledge } from "./following/followOrders";
import { type Poller } from "./following/poller";
import { type OrderJournal } from "./journal/orderJournal";
import { type PlaceResult } from "./placeOrder";
import { type PriceQuestion, type Prices, type Quote } from "./prices";

/** What `Orders` needs from the editor around it. */
export interface OrdersParts {
  /** Where the journal is. */
  folder: string;
  accounts: AccountStore;
  caches: AccountCaches;
  call: CallAs;
  clock: Clock;
  /** Read each time they are needed. */
  settings: {
    /** The price above which no order is placed, in the currency the service quotes; 0: no limit. */
    priceLimit(): number;
    acknowledge(): Acknowledge;
  };
  /** Whether the user is looking at this window. */
  isFocused: () => boolean;
  log: {
    /** The record of an order can't be read and was set aside: nothing is known about that order anymore. */
    setAside(file: string): void;
    /** A check on orders has failed; the next one is on its way. */
    trouble(error: unknown): void;
  };
  /**
   * Notifies the user how orders ended, in one window and once.
   * @param isEarlier all were placed before this window was opened
   */
  notifyEnded: (orders: readonly Order[], isEarlier: boolean) => void;
  /** Notifies the user how transfers into an account ended, in one window and once. */
  notifyTransfers: (account: Account, ended: readonly TransferIn[]) => Promise<void>;
}

/** Loaded when the first order is placed or looked up. */
interface Parts {
  journal: OrderJournal;
  poller: Poller;
  prices: Prices;
  place: (account: Account, order: ConfirmedOrder) => Promise<PlaceResult>;
}

/**
 * The only door to orders. Orders are placed and followed here, their outcome is reported once, and what is known about
 * the account is refreshed after they change it.
 */
export class Orders implements Disposable {
  private readonly changed = new Emitter<void>();
  private loading: Promise<Parts> | undefined;
  private disposed = false;
  private open: readonly Order[] = [];
  /** Orders that ended badly, were reported by this window, and haven't been looked at since. */
  private bad: readonly Order[] = [];
  private readonly startedAt: number;
  /** Fires when an order is placed or settled, when its state changes, and when one needs attention. */
  readonly onDidChangeOpen = this.changed.event;

  constructor(private readonly parts: OrdersParts) {
    this.startedAt = parts.clock.now();
  }

  /** An account's orders whose outcome isn't known, as the journal had them at the last check. */
  openOf(account: Account): readonly Order[] {
    return this.open.filter(({ accountId }) => accountId === account.id);
  }

  /** The orders in progress, of all accounts that are signed in. */
  get underWay(): readonly Order[] {
    return this.open.filter(({ accountId, state }) => state.kind !== "unknown" && this.parts.accounts.byId(accountId));
  }

  /** Orders that need attention: of unknown outcome, or ended badly and not looked at since. */
  get needLook(): readonly Order[] {
    return [...this.open.filter(({ state }) => state.kind === "unknown"), ...this.bad];
  }

  /** See `OrdersParts.settings`. */
  get priceLimit(): number {
    return this.parts.settings.priceLimit();
  }

  /** The user has looked at everything that ended badly, or at one order of it. */
  haveLooked(orderId?: string): void {
    this.bad = orderId === undefined ? [] : this.bad.filter(({ id }) => id !== orderId);
    this.changed.fire();
  }

  /**
   * Rejects an account that takes no orders before the user is asked anything.
   * @throws {ApiError} of kind `readOnly`
   */
  checkMayOrder(accountId: string, operation: string): void {
    const account = this.parts.accounts.byId(accountId);
    if (account?.readOnly) throw readOnlyError(account, operation);
  }

  /**
   * Places an order the user has agreed to. The caller reports to the user what became of it.
   * @throws if the account is read-only, the price exceeds the user's limit or is unknown while there is one, or the
   * journal can't be written; see `placeOrder`
   */
  async place(account: Account, order: ConfirmedOrder): Promise<PlaceResult> {
    this.checkMayOrder(account.id, order.operation);
    const { place, poller } = await this.load();
    try {
      const placed = await place(account, order);
      if (placed.kind !== "refused") void this.parts.caches.of(account).tasks.refresh();
      return placed;
    } finally {
      // A refused order is closed immediately: the poller never sees it.
      this.changed.fire();
      void poller.wake();
    }
  }

  /**
   * The service's quote for a name. A recent quote isn't asked for again unless `again` is set.
   * @throws {ApiError}
   */
  async quote(account: Account, question: PriceQuestion, again = false): Promise<Quote> {
    return (await this.load()).prices.ask(account, question, again);
  }

  /** Every order on record, of one account or of all, newest first. */
  async listAll(account?: Account): Promise<Order[]> {
    const all = await (await this.load()).journal.listAll();
    return account ? all.filter(({ accountId }) => accountId === account.id) : all;
  }

  /** One order, as the journal has it now. */
  async read(orderId: string): Promise<Order | undefined> {
    return (await this.load()).journal.read(orderId);
  }

  /** Notifies the user how transfers into an account ended, from one window, as the user wants it for orders. */
  async transfersEnded(account: Account, ended: readonly TransferIn[]): Promise<void> {
    const { journal } = await this.load();
    const unknown: TransferIn[] = [];
    for (const transfer of ended) {
      const { instanceId = transfer.domainName, submittedAt = 0 } = transfer;
      if (await journal.claimNotification(`transfer-${instanceId}-${submittedAt}`)) unknown.push(transfer);
    }
    if (unknown.length > 0) await this.parts.notifyTransfers(account, unknown);
  }

  /** Forgets closed orders. */
  async clear(orderIds: readonly string[]): Promise<void> {
    await (await this.load()).journal.clear(...orderIds);
  }

  /** The open orders of all accounts, as the journal has them now. */
  async listOpen(): Promise<Order[]> {
    return (await this.load()).journal.listOpen();
  }

  /** Checks for open orders, what became of them, and what has ended since anybody last looked. */
  async lookAgain(): Promise<void> {
    await (await this.load()).poller.wake();
  }

  /**
   * Until when the domain of an ended order is paid for, if that can be found out.
   * @param order an order for one domain
   */
  async expiresAt(order: Order): Promise<number | undefined> {
    const account = this.parts.accounts.byId(order.accountId);
    if (!account) return undefined;
    const item = order.items[0];
    const cache = this.parts.caches.of(account);
    const listed = cache.domains.value?.find(({ name }) => name === item?.domainName);
    const instanceId = item?.instanceId ?? listed?.instanceId;
    if (instanceId === undefined) return undefined;
    const details = cache.domainDetails(instanceId);
    await details.ensure();
    return details.known.kind === "ready" ? details.known.value.expiresAt : undefined;
  }

  dispose(): void {
    this.disposed = true;
    void this.loading?.then(({ poller }) => poller.dispose());
  }

  private load(): Promise<Parts> {
    return (this.loading ??= this.makeParts());
  }

  private async makeParts(): Promise<Parts> {
    const { folder, accounts, call, clock, settings, isFocused, log } = this.parts;
    const { checkPriceLimit, Lease, OrderJournal, placeOrder, Poller, Prices } = await import("../bundles/orders");
    const journal = new OrderJournal(folder, clock.now, ({ file }) => log.setAside(file));
    const poller = new Poller({
      journal,
      lease: new Lease(folder, randomUUID(), clock.now),
      call,
      accountOf: (id) => accounts.byId(id),
      acknowledge: ({ readOnly }) => (readOnly ? "never" : settings.acknowledge()),
      clock,
      isFocused,
      onEnded: (orders) => void this.ended(orders),
      onOpen: (open) => this.show(open),
      onTrouble: (error) => log.trouble(error),
    });
    if (this.disposed) poller.dispose();
    const prices = new Prices(call, clock.now);
    return {
      journal,
      poller,
      prices,
      place: async (account, order) => {
        await checkPriceLimit(prices, account, order, settings.priceLimit());
        return placeOrder({ journal, call, now: clock.now }, account, order);
      },
    };
  }

  /** Also refreshes what was changed by orders that another window followed to their end. */
  private show(open: readonly Order[]): void {
    const before = this.open;
    if (JSON.stringify(open) === JSON.stringify(before)) return;
    this.open = open;
    this.changed.fire();
    void this.refreshAccountsOf(before.filter(({ id }) => !open.some((order) => order.id === id)));
  }

  private async ended(orders: readonly Order[]): Promise<void> {
    this.bad = [...this.bad, ...orders.filter((order) => orderOutcome(order) !== "done")];
    this.changed.fire();
    await this.refreshAccountsOf(orders);
    this.parts.notifyEnded(
      orders,
      orders.every(({ createdAt }) => createdAt < this.startedAt),
    );
  }

  private async refreshAccountsOf(orders: readonly Order[]): Promise<void> {
    const ids = new Set(orders.map(({ accountId }) => accountId));
    const accounts = this.parts.accounts.all.filter(({ id }) => ids.has(id));
    const changedIn = ({ id }: Account) =>
      orders.filter(({ accountId }) => accountId === id).flatMap(({ items }) => items.map((item) => item.domainName));
    await Promise.all(accounts.map((account) => this.parts.caches.of(account).refreshLookedAt(changedIn(account))));
  }
}
