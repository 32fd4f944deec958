import * as vscode from "vscode";
import { type Order } from "../../model/order";
import { orderOutcome, taskNoOf } from "../../model/orderOutcome";
import { maySend, mayRetry } from "../../orders/resubmit";
import { type AppServices } from "../appServices";
import { settings } from "../settings";
import { endedWords } from "../../orders/endedWords";
import { type HasSubject } from "../../commands/subject";

/**
 * Reports finished orders in one message, with buttons for what the user can do next.
 * @param isEarlier whether they were placed before this window was opened
 */
export async function notifyEnded(
  ended: readonly Order[],
  isEarlier: boolean,
  services: Pick<AppServices, "accounts" | "orders" | "showTask">,
): Promise<void> {
  const wrong = ended.filter((order) => orderOutcome(order) !== "done");
  const which = settings.notifications();
  if (which === "none" || (which === "failures" && wrong.length === 0)) return;
  const words = await endedWords(ended, (order) => services.orders.expiresAt(order));
  const message = isEarlier ? vscode.l10n.t("While you were away: {0}", words) : words;
  const severity = wrong.some((order) => orderOutcome(order) === "failed")
    ? "Error"
    : wrong.length > 0
      ? "Warning"
      : "Information";
  await inform(severity, message, [
    onOrders(vscode.l10n.t("Show Authorization Code…"), "domainDesk.transfer.showCode", ended.filter(hasHandedOutCode)),
    { title: vscode.l10n.t("Show"), press: () => show(ended, services) },
    onOrders(vscode.l10n.t("Retry Failed…"), "domainDesk.order.retryFailed", wrong.filter(mayRetry)),
    onOrders(vscode.l10n.t("Send Again…"), "domainDesk.order.sendAgain", wrong.filter(maySend)),
  ]);
}

/** Shows the task of an order, or all tasks if there are several orders. */
function show(
  [order, ...more]: readonly Order[],
  { accounts, orders, showTask }: Pick<AppServices, "accounts" | "orders" | "showTask">,
): void {
  orders.haveLooked();
  const account = order && accounts.byId(order.accountId);
  const taskNo = order && taskNoOf(order);
  if (account && taskNo !== undefined && more.length === 0) showTask(account, taskNo);
  else void vscode.commands.executeCommand("domainDesk.tasks.focus");
}

/** Whether there is a transfer authorization code to show. */
function hasHandedOutCode(order: Order): boolean {
  return order.effect === "requestTransferOutCode" && orderOutcome(order) === "done";
}

interface Button {
  title: string;
  press: () => unknown;
}

/** A button that runs a command on each order in turn; `undefined` if there are no orders. */
function onOrders(title: string, command: string, orders: readonly Order[]): Button | undefined {
  const press = async () => {
    for (const order of orders) {
      const on: HasSubject = { subject: { kind: "order", order } };
      await vscode.commands.executeCommand(command, on);
    }
  };
  return orders.length === 0 ? undefined : { title, press };
}

async function inform(
  severity: "Information" | "Warning" | "Error",
  message: string,
  buttons: readonly (Button | undefined)[],
): Promise<void> {
  const shown = buttons.filter((button) => button !== undefined);
  const pressed = await vscode.window[`show${severity}Message`](message, ...shown.map(({ title }) => title));
  await shown.find(({ title }) => title === pressed)?.press();
}
