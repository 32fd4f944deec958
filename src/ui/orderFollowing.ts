import * as vscode from "vscode";
import { type CallAs } from "../api/domainApi";
import { type OrderJournal } from "../journal/orderJournal";
import { type Placed } from "../journal/placeOrder";
import { type Account } from "../model/account";
import { type Order } from "../model/order";
import { type AccountStore } from "../stores/accountStore";
import { type Finished, Poller } from "../tasks/poller";
import { type AccountsData } from "./accountsData";
import { explain, explanationText } from "./explain";
import { tellFinished } from "./notifications";
import { systemClock } from "./systemClock";

interface Parts {
  accounts: AccountStore;
  data: AccountsData;
  journal: OrderJournal;
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
    const { accounts, journal, call, log } = parts;
    this.poller = new Poller({
      journal,
      call,
      accountOf: (id) => accounts.byId(id),
      clock: systemClock,
      onFinished: (finished) => void this.finished(finished),
      onTrouble: (error) => log.warn(`Following orders: ${explanationText(explain(error))}`),
    });
  }

  /** An account's orders whose end is not known, as the journal had them at the last look. */
  openOf(account: Account): readonly Order[] {
    return this.open.filter(({ accountId }) => accountId === account.id);
  }

  /** Takes notice of what became of an order. Telling the user is for whoever placed it. */
  placed(placed: Placed, account: Account): void {
    void this.readOpen();
    if (placed.kind === "refused") return;
    void this.poller.wake();
    void this.parts.data.of(account).tasks.refresh();
  }

  /** Looks for open orders and follows them; brings up to date what orders ended by other windows have changed. */
  async lookAgain(): Promise<void> {
    const before = this.open;
    await this.readOpen();
    if (this.open.length > 0) void this.poller.wake();
    const ended = before.filter(({ key }) => !this.open.some((order) => order.key === key));
    await this.refreshAccountsOf(ended);
  }

  dispose(): void {
    this.poller.dispose();
    this.changed.dispose();
  }

  private async readOpen(): Promise<void> {
    try {
      const open = await this.parts.journal.listOpen();
      if (JSON.stringify(open) === JSON.stringify(this.open)) return;
      this.open = open;
      this.changed.fire();
    } catch (error) {
      this.parts.log.error(`The journal of orders cannot be read: ${String(error)}`);
    }
  }

  private async finished(finished: readonly Finished[]): Promise<void> {
    await Promise.all([this.readOpen(), this.refreshAccountsOf(finished.map(({ order }) => order))]);
    const [first] = finished;
    const account = first && this.parts.accounts.byId(first.order.accountId);
    if (!account) return;
    const showFirst = () => this.parts.showTask(account, first.detail.taskNo);
    await tellFinished(finished, () => this.expiresAt(account, first), showFirst);
  }

  private async refreshAccountsOf(orders: readonly Order[]): Promise<void> {
    const ids = new Set(orders.map(({ accountId }) => accountId));
    const accounts = this.parts.accounts.all.filter(({ id }) => ids.has(id));
    await Promise.all(accounts.map((account) => this.parts.data.of(account).refreshLookedAt()));
  }

  /** The expiration date an ended order has led to, if it can be told. */
  private async expiresAt(account: Account, { order, detail }: Finished): Promise<number | undefined> {
    const data = this.parts.data.of(account);
    const listed = data.domains.value?.find(({ name }) => name === order.domainName);
    const instanceId = detail.instanceId ?? listed?.instanceId;
    if (instanceId === undefined) return undefined;
    const details = data.domainDetails(instanceId);
    await details.ensure();
    return details.known.kind === "ready" ? details.known.value.expiresAt : undefined;
  }
}
