import * as vscode from "vscode";
import { type AccountStore } from "../../stores/accountStore";
import { setContext } from "../setContext";

/** Position in the status bar, next to the orders (`OrderStatus`). */
export const accountPriority = 10;

/** Shows the active account in the status bar, and sets the context key for whether there is one. */
export class AccountStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    "domainDesk.account",
    vscode.StatusBarAlignment.Left,
    accountPriority,
  );

  private readonly listening: vscode.Disposable;

  constructor(private readonly accounts: AccountStore) {
    this.item.name = vscode.l10n.t("Domain Desk Account");
    this.item.command = "domainDesk.account.switch";
    this.listening = accounts.onDidChange(() => this.update());
    this.update();
  }

  dispose(): void {
    this.listening.dispose();
    this.item.dispose();
  }

  private update(): void {
    const account = this.accounts.active;
    void setContext("domainDesk.signedIn", account !== undefined);
    void setContext("domainDesk.signedOut", account === undefined);
    void setContext("domainDesk.readOnly", account?.readOnly === true);
    if (!account) {
      this.item.hide();
      return;
    }
    const isSandbox = account.kind === "sandbox";
    this.item.text = `${isSandbox ? "$(beaker)" : "$(globe)"} ${account.name}${account.readOnly ? " $(lock)" : ""}`;
    const tooltip = [
      isSandbox
        ? vscode.l10n.t("Domain Desk is using the sandbox: the domains are made up, and nothing costs money.")
        : vscode.l10n.t("Domain Desk is using the Alibaba Cloud account {0}.", account.name),
      ...(account.readOnly ? [vscode.l10n.t("It's read-only: you can't order or change anything in it.")] : []),
      vscode.l10n.t("Click to switch accounts."),
    ].join(" ");
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: tooltip };
    this.item.show();
  }
}
