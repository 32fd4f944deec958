import type * as vscode from "vscode";
import { type ViewId } from "../../commands/contextKey";
import { type Account } from "../../model/account";
import { type AccountStore } from "../../stores/accountStore";
import { type AccountCache } from "../../stores/accountCache";
import { type AccountCaches } from "../../stores/accountCaches";
import { type Branch } from "./rowTree";
import { RowView } from "./rowView";

interface Parts {
  accounts: AccountStore;
  data: AccountCaches;
}

/** Which view, and what it shows of an account. */
export interface ViewContents {
  viewId: ViewId;
  /** Whether the user can select several rows. */
  canSelectMany?: boolean;
  root(data: AccountCache): Branch;
  /** A number on the view and its container; 0 shows none. */
  badge?(account: Account): vscode.ViewBadge;
}

/** A view of the active account. */
export class AccountView extends RowView {
  private readonly listening: vscode.Disposable;
  private shownId: string | undefined;

  constructor(
    private readonly parts: Parts,
    private readonly contents: ViewContents,
  ) {
    super(
      contents.viewId,
      () => {
        const account = parts.accounts.active;
        return account && contents.root(parts.data.of(account));
      },
      contents.canSelectMany,
    );
    this.listening = parts.accounts.onDidChange(() => this.follow());
    this.showAccount();
  }

  /** Rebuilds rows and badge from what is known. */
  override redraw(): void {
    this.showBadge();
    super.redraw();
  }

  override dispose(): void {
    this.listening.dispose();
    super.dispose();
  }

  private follow(): void {
    if (this.parts.accounts.active?.id === this.shownId) return;
    this.showAccount();
    this.restart();
  }

  private showAccount(): void {
    const account = this.parts.accounts.active;
    this.shownId = account?.id;
    this.view.description = account?.name ?? "";
    this.showBadge();
  }

  private showBadge(): void {
    const account = this.parts.accounts.active;
    const badge = account && this.contents.badge?.(account);
    this.view.badge = badge?.value ? badge : undefined;
  }
}
