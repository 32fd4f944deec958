import * as vscode from "vscode";
import { type Placed } from "../journal/placeOrder";
import { displayName } from "../model/domain";
import { type Finished } from "../tasks/poller";
import { dayText, timeText } from "./dates";
import { orderTitle } from "./orderWords";

/**
 * Says what became of an order that was not refused. An accepted one is expected, so a word in the status bar is enough.
 */
export async function tellPlaced(
  placed: Exclude<Placed, { kind: "refused" }>,
  showTask: (taskNo: string) => void,
): Promise<void> {
  const { order } = placed;
  const title = orderTitle(order);
  switch (placed.kind) {
    case "accepted":
      vscode.window.setStatusBarMessage(vscode.l10n.t("$(check) Ordered: {0}", title), statusMs);
      return;
    case "already":
      await inform(
        vscode.l10n.t(
          "{0}: this order is under way already, placed {1}. Nothing was sent this time.",
          title,
          timeText(order.createdAt),
        ),
        order.state.kind === "accepted" ? showTask.bind(undefined, order.state.taskNo) : undefined,
      );
      return;
    case "unknown":
      await vscode.window.showWarningMessage(
        vscode.l10n.t(
          "{0}: the order was sent, but its answer was lost. Nobody knows yet whether it was carried out. It is not sent again by itself, and stays in the view Tasks.",
          title,
        ),
      );
  }
}

/** How long a word in the status bar stays. */
const statusMs = 8_000;

/**
 * Tells the end of orders in one message.
 * @param expiresAt finds out until when the domain of a single order is paid for
 * @param showTask shows the task of the first order
 */
export async function tellFinished(
  finished: readonly Finished[],
  expiresAt: () => Promise<number | undefined>,
  showTask: () => void,
): Promise<void> {
  const failed = finished.filter(({ detail }) => detail.state === "failed");
  const [first] = finished;
  if (!first) return;
  const message = finished.length === 1 ? await oneFinished(first, expiresAt) : manyFinished(finished, failed);
  if (failed.length === 0) await inform(message, showTask);
  else await inform(message, showTask, vscode.window.showErrorMessage);
}

async function oneFinished({ order, detail }: Finished, expiresAt: () => Promise<number | undefined>): Promise<string> {
  if (detail.state === "failed") {
    const reason = detail.message ?? vscode.l10n.t("the service gives no reason");
    return vscode.l10n.t("{0} failed: {1}", orderTitle(order), reason);
  }
  const name = displayName(order.domainName);
  const until = await expiresAt();
  const day = until === undefined ? undefined : dayText(until);
  if (order.operation === "registerDomain") {
    return day ? vscode.l10n.t("{0} is registered until {1}.", name, day) : vscode.l10n.t("{0} is registered.", name);
  }
  return day ? vscode.l10n.t("{0} is renewed until {1}.", name, day) : vscode.l10n.t("{0} is renewed.", name);
}

function manyFinished(finished: readonly Finished[], failed: readonly Finished[]): string {
  const names = finished.map(({ order }) => displayName(order.domainName)).join(", ");
  return failed.length === 0
    ? vscode.l10n.t("{0} orders are carried out: {1}.", finished.length, names)
    : vscode.l10n.t("{0} of {1} orders failed: {2}.", failed.length, finished.length, names);
}

async function inform(
  message: string,
  showTask: (() => void) | undefined,
  show: typeof vscode.window.showErrorMessage = vscode.window.showInformationMessage,
): Promise<void> {
  const button = vscode.l10n.t("Show Task");
  const pressed = await show(message, ...(showTask ? [button] : []));
  if (pressed === button) showTask?.();
}
