import * as vscode from "vscode";
import { type AccountStore } from "../stores/accountStore";

/** Shows the active account in the status bar, and tells `when` clauses whether there is one. */
export class AccountStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("domainDesk.account", vscode.StatusBarAlignment.Left);

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
    void vscode.commands.executeCommand("setContext", "domainDesk.signedIn", account !== undefined);
    void vscode.commands.executeCommand("setContext", "domainDesk.signedOut", account === undefined);
    if (!account) {
      this.item.hide();
      return;
    }
    const isSandbox = account.kind === "sandbox";
    this.item.text = `${isSandbox ? "$(beaker)" : "$(globe)"} ${account.name}`;
    this.item.tooltip = isSandbox
      ? vscode.l10n.t(
          "Domain Desk uses the sandbox: invented domains, and nothing costs money. Click to switch accounts.",
        )
      : vscode.l10n.t("Domain Desk uses the Alibaba Cloud account {0}. Click to switch accounts.", account.name);
    this.item.accessibilityInformation = { label: this.item.tooltip };
    this.item.show();
  }
}
