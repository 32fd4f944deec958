import * as vscode from "vscode";
import { type Order } from "../../model/order";
import { orderOutcome } from "../../model/orderOutcome";
import { maySend, mayRetry } from "../../orders/againFlags";
import { endedWords } from "../../orders/endedWords";
import { type HasSubject } from "../../commands/subject";

/** Which ends of orders are told unasked. */
export type NotifyWhich = "all" | "failures" | "none";

/**
 * Tells the end of orders in one message, with buttons for what can be done about it.
 * @param isEarlier whether they were ordered before this window was opened
 * @param expiresAt finds out until when the domain of a single order is paid for
 * @param show shows what has become of them
 */
export async function notifyEnded(
  ended: readonly Order[],
  which: NotifyWhich,
  isEarlier: boolean,
  expiresAt: () => Promise<number | undefined>,
  show: () => void,
): Promise<void> {
  const wrong = ended.filter((order) => orderOutcome(order) !== "done");
  if (which === "none" || (which === "failures" && wrong.length === 0)) return;
  const words = await endedWords(ended, expiresAt);
  const message = isEarlier ? vscode.l10n.t("Meanwhile: {0}", words) : words;
  const severity = wrong.some((order) => orderOutcome(order) === "failed")
    ? "Error"
    : wrong.length > 0
      ? "Warning"
      : "Information";
  await inform(severity, message, [
    onOrders(vscode.l10n.t("Show Code"), "domainDesk.transfer.showCode", ended.filter(hasHandedOutCode)),
    { title: vscode.l10n.t("Show"), press: show },
    onOrders(vscode.l10n.t("Retry Failed…"), "domainDesk.order.retryFailed", wrong.filter(mayRetry)),
    onOrders(vscode.l10n.t("Send Again…"), "domainDesk.order.sendAgain", wrong.filter(maySend)),
  ]);
}

/** Whether a transfer authorization code is there to be looked at. */
function hasHandedOutCode(order: Order): boolean {
  return order.effect === "requestTransferOutCode" && orderOutcome(order) === "done";
}

interface Button {
  title: string;
  press: () => unknown;
}

/** A button that calls a command on one order after the other; nothing where there is none. */
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
