import * as vscode from "vscode";
import { type PlaceResult } from "../../orders/placeOrder";
import { itemName } from "../../model/order";
import { timeText } from "../../texts/dates";
import { orderTitle } from "../../orders/orderWords";

/** Reports what became of an order that wasn't refused. Acceptance is expected, so a status bar message is enough. */
export async function notifyPlaced(
  placed: Exclude<PlaceResult, { kind: "refused" }>,
  showTask: (taskNo: string) => void,
): Promise<void> {
  switch (placed.kind) {
    case "accepted":
      vscode.window.setStatusBarMessage(vscode.l10n.t("$(check) Ordered: {0}", orderTitle(placed.order)), statusMs);
      return;
    case "already": {
      const [{ item, holder }] = placed.conflicts;
      const taskNo = holder?.state.kind === "accepted" ? holder.state.taskNo : undefined;
      const message = holder
        ? vscode.l10n.t(
            "{0}: this order is already in progress (placed {1}). Nothing was sent.",
            orderTitle(holder),
            timeText(holder.createdAt),
          )
        : vscode.l10n.t(
            "{0}: this was already ordered, but the record of that order can no longer be read. Nothing was sent.",
            itemName(item),
          );
      const show = vscode.l10n.t("Show");
      const buttons = taskNo === undefined ? [] : [show];
      const pressed = await vscode.window.showInformationMessage(message, ...buttons);
      if (pressed === show && taskNo !== undefined) showTask(taskNo);
      return;
    }
    case "unknown":
      await vscode.window.showWarningMessage(
        vscode.l10n.t(
          "{0}: the order was sent, but its answer was lost. It's unknown so far whether it was carried out. Domain Desk is finding out and doesn't send it again automatically. Until then, the order stays in the view Tasks.",
          orderTitle(placed.order),
        ),
      );
  }
}

/** How long a status bar message stays. */
const statusMs = 8_000;
