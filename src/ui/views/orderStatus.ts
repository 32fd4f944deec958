import * as vscode from "vscode";
import { type AccountStore } from "../../stores/accountStore";
import { accountPriority } from "./accountStatus";
import { type Orders } from "../../orders/orders";
import { numberText } from "../../texts/numbers";

/** Shows in the status bar how many orders are in progress and how many need attention; hidden if there are none. */
export class OrderStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    "domainDesk.orders",
    vscode.StatusBarAlignment.Left,
    accountPriority - 1,
  );
  private readonly listening: vscode.Disposable[];

  constructor(
    private readonly orders: Orders,
    accounts: AccountStore,
  ) {
    this.item.name = vscode.l10n.t("Domain Desk Orders");
    this.item.command = "domainDesk.order.show";
    this.listening = [orders.onDidChangeOpen(() => this.update()), accounts.onDidChange(() => this.update())];
  }

  dispose(): void {
    for (const one of this.listening) one.dispose();
    this.item.dispose();
  }

  private update(): void {
    const { underWay, needLook } = this.orders;
    if (underWay.length + needLook.length === 0) {
      this.item.hide();
      return;
    }
    this.item.text = [
      ...(underWay.length > 0 ? [`$(sync~spin) ${numberText(underWay.length)}`] : []),
      ...(needLook.length > 0 ? [`$(warning) ${numberText(needLook.length)}`] : []),
    ].join(" ");
    const words = [
      ...(underWay.length > 0 ? [vscode.l10n.t("Orders in progress: {0}.", numberText(underWay.length))] : []),
      ...(needLook.length > 0 ? [vscode.l10n.t("Orders that need attention: {0}.", numberText(needLook.length))] : []),
    ];
    this.item.tooltip = [...words, vscode.l10n.t("Click to show them.")].join(" ");
    this.item.accessibilityInformation = { label: [vscode.l10n.t("Domain Desk"), ...words].join(" "), role: "button" };
    this.item.show();
  }
}
