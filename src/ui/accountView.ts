import * as vscode from "vscode";
import { type Account } from "../model/account";
import { type AccountStore } from "../stores/accountStore";
import { type AccountData } from "../stores/accountData";
import { type AccountsData } from "./accountsData";
import { type Branch, type Row, RowTree } from "./rowTree";

interface Parts {
  accounts: AccountStore;
  data: AccountsData;
}

/** Which view, and what of an account it shows. */
export interface ViewContents {
  /** Id of the view. The context key `<id>.empty` is true while the account is known to have nothing to show in it. */
  viewId: string;
  root(data: AccountData): Branch;
  /** A number on the view and its container; 0 shows none. */
  badge?(account: Account): vscode.ViewBadge;
}

/** A view of the active account. */
export class AccountView implements vscode.Disposable {
  private readonly tree: RowTree;
  private readonly view: vscode.TreeView<Row>;
  private readonly listening: vscode.Disposable;
  private shownId: string | undefined;
  private following: vscode.Disposable | undefined;

  constructor(
    private readonly parts: Parts,
    private readonly contents: ViewContents,
  ) {
    this.tree = new RowTree(() => this.root());
    this.view = vscode.window.createTreeView(contents.viewId, { treeDataProvider: this.tree, showCollapseAll: true });
    this.listening = parts.accounts.onDidChange(() => this.follow());
    this.follow();
  }

  /** Fetches anew what the view shows; its own progress bar runs meanwhile. */
  async refresh(): Promise<void> {
    await vscode.window.withProgress({ location: { viewId: this.contents.viewId } }, () => this.tree.refresh());
  }

  /** Makes rows and badge anew of what is known. */
  redraw(): void {
    this.showBadge();
    this.tree.redraw();
  }

  /** Shows a row, selected and unfolded, and gives it the focus; what is not listed yet is looked for once more. */
  async reveal(rowId: string): Promise<void> {
    await this.tree.getChildren();
    if (!this.tree.find(rowId)) {
      await this.refresh();
      await this.tree.getChildren();
    }
    const row = this.tree.find(rowId);
    if (row) await this.view.reveal(row, { select: true, focus: true, expand: true });
    else await vscode.commands.executeCommand(`${this.contents.viewId}.focus`);
  }

  dispose(): void {
    this.listening.dispose();
    this.following?.dispose();
    this.view.dispose();
    this.tree.dispose();
  }

  private root(): Branch | undefined {
    const account = this.parts.accounts.active;
    return account && this.contents.root(this.parts.data.of(account));
  }

  private follow(): void {
    const account = this.parts.accounts.active;
    if (account?.id === this.shownId && this.following) return;
    this.shownId = account?.id;
    this.view.description = account?.name;
    this.following?.dispose();
    this.following = this.root()?.loaded.onDidChange(() => this.tellWhetherEmpty());
    this.tellWhetherEmpty();
    this.showBadge();
    this.tree.restart();
  }

  private showBadge(): void {
    const account = this.parts.accounts.active;
    const badge = account && this.contents.badge?.(account);
    this.view.badge = badge?.value ? badge : undefined;
  }

  private tellWhetherEmpty(): void {
    const known = this.root()?.loaded.known;
    const isEmpty = known?.kind === "ready" && Array.isArray(known.value) && known.value.length === 0;
    void vscode.commands.executeCommand("setContext", `${this.contents.viewId}.empty`, isEmpty);
  }
}
