import * as vscode from "vscode";
import { type AccountStore } from "../../stores/accountStore";
import { TransferWatch } from "../../stores/transferWatch";
import { type AccountCaches } from "../../stores/accountCaches";
import { type Orders } from "../../orders/orders";
import { systemClock } from "../../stores/clock";
import { type AccountView } from "./accountView";

/** Keeps the Transfers view up to date while it is visible, and reports finished transfers. */
export function followTransfers(
  accounts: AccountStore,
  data: AccountCaches,
  orders: Orders,
  view: AccountView,
): vscode.Disposable {
  const watch = new TransferWatch({
    clock: systemClock,
    data: () => accounts.active && data.of(accounts.active),
    isLookedAt: () => view.isVisible && vscode.window.state.focused,
    onEnded: ({ account, domains }, ended) => {
      if (domains.known.kind !== "unknown") void domains.refresh();
      void orders.transfersEnded(account, ended);
    },
  });
  watch.update();
  return vscode.Disposable.from(
    watch,
    accounts.onDidChange(() => watch.update()),
    view.onDidChangeVisibility(() => watch.update()),
    vscode.window.onDidChangeWindowState(() => watch.update()),
  );
}
