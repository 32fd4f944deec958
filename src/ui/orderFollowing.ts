import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { type CallAs } from "../api/domainApi";
import { type OrderJournal } from "../journal/orderJournal";
import { type Agreed, type OrderName, type Placed } from "../journal/placeOrder";
import { type Account } from "../model/account";
import { type Order } from "../model/order";
import { type AccountStore } from "../stores/accountStore";
import { type Acknowledge } from "../tasks/followOrders";
import { type Poller } from "../tasks/poller";
import { type AccountsData } from "./accountsData";
import { explain, explanationText } from "./explain";
import { tellEnded, type TellWhich } from "./notifications";
import { systemClock } from "./systemClock";

interface Parts {
  /** Where the journal is. */
  folder: string;
  accounts: AccountStore;
  data: AccountsData;
  call: CallAs;
  log: vscode.LogOutputChannel;
  showTask: (account: Account, taskNo: string) => void;
}

/** What is loaded when the first order is placed or looked for. */
interface Loaded {
  journal: OrderJournal;
  poller: Poller;
  place: <Name extends OrderName>(account: Account, agreed: Agreed<Name>) => Promise<Placed>;
}

/**
 * The only door to orders: they are placed here, followed, and their end is told once; the views are brought up to date
 * with what they change.
 */
export class OrderFollowing implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private loading: Promise<Loaded> | undefined;
  private disposed = false;
  private open: readonly Order[] = [];
  /** Fires when an order is added to the open ones, is settled, or its state changes. */
  readonly onDidChangeOpen = this.changed.event;

  constructor(private readonly parts: Parts) {}

  /** An account's orders whose end is not known, as the journal had them at the last look. */
  openOf(account: Account): readonly Order[] {
    return this.open.filter(({ accountId }) => accountId === account.id);
  }

  /**
   * Places an order the user has agreed to. Telling the user what became of it is for the caller.
   * @throws where the journal cannot be written; see `placeOrder`
   */
  async place<Name extends OrderName>(account: Account, agreed: Agreed<Name>): Promise<Placed> {
    const { place, poller } = await this.load();
    try {
      const placed = await place(account, agreed);
      if (placed.kind !== "refused") void this.parts.data.of(account).tasks.refresh();
      return placed;
    } finally {
      void poller.wake();
    }
  }

  /** The open orders of all accounts, as the journal has them now. */
  async listOpen(): Promise<Order[]> {
    return (await this.load()).journal.listOpen();
  }

  /** Looks for open orders, what became of them, and what has ended since anybody last looked. */
  async lookAgain(): Promise<void> {
    await (await this.load()).poller.wake();
  }

  dispose(): void {
    this.disposed = true;
    void this.loading?.then(({ poller }) => poller.dispose());
    this.changed.dispose();
  }

  private load(): Promise<Loaded> {
    return (this.loading ??= this.makeParts());
  }

  private async makeParts(): Promise<Loaded> {
    const { folder, accounts, call, log } = this.parts;
    const { Lease, OrderJournal, placeOrder, Poller } = await import("../orders");
    const journal = new OrderJournal(folder, Date.now, ({ file }) =>
      log.error(`A record of an order cannot be read and was set aside: ${file}`),
    );
    const poller = new Poller({
      journal,
      lease: new Lease(folder, randomUUID(), Date.now),
      call,
      accountOf: (id) => accounts.byId(id),
      acknowledge: () => vscode.workspace.getConfiguration("domainDesk").get<Acknowledge>("tasks.acknowledge", "own"),
      clock: systemClock,
      isFocused: () => vscode.window.state.focused,
      onEnded: (orders) => void this.ended(orders),
      onOpen: (open) => this.show(open),
      onTrouble: (error) => log.warn(`Following orders: ${explanationText(explain(error))}`),
    });
    if (this.disposed) poller.dispose();
    return {
      journal,
      poller,
      place: (account, agreed) => placeOrder({ journal, call, now: Date.now }, account, agreed),
    };
  }

  /** Also brings up to date what orders that another window has followed to their end have changed. */
  private show(open: readonly Order[]): void {
    const before = this.open;
    if (JSON.stringify(open) === JSON.stringify(before)) return;
    this.open = open;
    this.changed.fire();
    void this.refreshAccountsOf(before.filter(({ id }) => !open.some((order) => order.id === id)));
  }

  private async ended(orders: readonly Order[]): Promise<void> {
    await this.refreshAccountsOf(orders);
    const [first] = orders;
    const account = first && this.parts.accounts.byId(first.accountId);
    if (!account) return;
    const taskNo = first.state.kind === "ended" ? first.state.taskNo : undefined;
    const which = vscode.workspace.getConfiguration("domainDesk").get<TellWhich>("notifications", "all");
    await tellEnded(
      orders,
      which,
      () => this.expiresAt(account, first),
      taskNo === undefined ? undefined : () => this.parts.showTask(account, taskNo),
    );
  }

  private async refreshAccountsOf(orders: readonly Order[]): Promise<void> {
    const ids = new Set(orders.map(({ accountId }) => accountId));
    const accounts = this.parts.accounts.all.filter(({ id }) => ids.has(id));
    await Promise.all(accounts.map((account) => this.parts.data.of(account).refreshLookedAt()));
  }

  /** The expiration date an ended order of one domain has led to, if it can be told. */
  private async expiresAt(account: Account, { items: [item] }: Order): Promise<number | undefined> {
    const data = this.parts.data.of(account);
    const listed = data.domains.value?.find(({ name }) => name === item?.domainName);
    const instanceId = item?.instanceId ?? listed?.instanceId;
    if (instanceId === undefined) return undefined;
    const details = data.domainDetails(instanceId);
    await details.ensure();
    return details.known.kind === "ready" ? details.known.value.expiresAt : undefined;
  }
}
