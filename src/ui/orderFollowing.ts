import * as vscode from "vscode";
import { type CallAs } from "../api/domainApi";
import { type OrderJournal } from "../journal/orderJournal";
import { type Placed } from "../journal/placeOrder";
import { type Account } from "../model/account";
import { type Order } from "../model/order";
import { type AccountStore } from "../stores/accountStore";
import { type Acknowledge } from "../tasks/followOrders";
import { type Lease } from "../tasks/lease";
import { Poller } from "../tasks/poller";
import { type AccountsData } from "./accountsData";
import { explain, explanationText } from "./explain";
import { tellEnded, type TellWhich } from "./notifications";
import { systemClock } from "./systemClock";

interface Parts {
  accounts: AccountStore;
  data: AccountsData;
  journal: OrderJournal;
  lease: Lease;
  call: CallAs;
  log: vscode.LogOutputChannel;
  showTask: (account: Account, taskNo: string) => void;
}

/** What follows from orders: the views are brought up to date, tasks are followed, and their end is told once. */
export class OrderFollowing implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly poller: Poller;
  private open: readonly Order[] = [];
  /** Fires when an order is added to the open ones, is settled, or its state changes. */
  readonly onDidChangeOpen = this.changed.event;

  constructor(private readonly parts: Parts) {
    const { accounts, journal, lease, call, log } = parts;
    this.poller = new Poller({
      journal,
      lease,
      call,
      accountOf: (id) => accounts.byId(id),
      acknowledge: () => vscode.workspace.getConfiguration("domainDesk").get<Acknowledge>("tasks.acknowledge", "own"),
      clock: systemClock,
      isFocused: () => vscode.window.state.focused,
      onEnded: (orders) => void this.ended(orders),
      onOpen: (open) => this.show(open),
      onTrouble: (error) => log.warn(`Following orders: ${explanationText(explain(error))}`),
    });
  }

  /** An account's orders whose end is not known, as the journal had them at the last look. */
  openOf(account: Account): readonly Order[] {
    return this.open.filter(({ accountId }) => accountId === account.id);
  }

  /** Takes notice of what became of an order. Telling the user is for whoever placed it. */
  placed(placed: Placed, account: Account): void {
    void this.poller.wake();
    if (placed.kind === "refused") return;
    void this.parts.data.of(account).tasks.refresh();
  }

  /** Looks for open orders, what became of them, and what has ended since anybody last looked. */
  lookAgain(): Promise<void> {
    return this.poller.wake();
  }

  dispose(): void {
    this.poller.dispose();
    this.changed.dispose();
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
