import * as vscode from "vscode";
import { type Placed } from "../journal/placeOrder";
import { displayName } from "../model/domain";
import { type Order } from "../model/order";
import { dayText, timeText } from "./dates";
import { orderTitle, subjectOf } from "./orderWords";

/** Which ends of orders are told unasked. */
export type TellWhich = "all" | "failures" | "none";

/**
 * Says what became of an order that was not refused. An accepted one is expected, so a word in the status bar is enough.
 */
export async function tellPlaced(
  placed: Exclude<Placed, { kind: "refused" }>,
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
            "{0}: this order is under way already, placed {1}. Nothing was sent this time.",
            orderTitle(holder),
            timeText(holder.createdAt),
          )
        : vscode.l10n.t(
            "{0}: the same was ordered before, and the record of that order cannot be read any more. Nothing was sent this time.",
            displayName(item.domainName),
          );
      await inform(message, taskNo === undefined ? undefined : () => showTask(taskNo));
      return;
    }
    case "unknown":
      await vscode.window.showWarningMessage(
        vscode.l10n.t(
          "{0}: the order was sent, but its answer was lost. Nobody knows yet whether it was carried out. Domain Desk finds that out; it is not sent again by itself, and stays in the view Tasks until then.",
          orderTitle(placed.order),
        ),
      );
  }
}

/** How long a word in the status bar stays. */
const statusMs = 8_000;

/**
 * Tells the end of orders in one message.
 * @param expiresAt finds out until when the domain of a single order is paid for
 * @param showTask shows the task of the first order, if it has one
 */
export async function tellEnded(
  ended: readonly Order[],
  which: TellWhich,
  expiresAt: () => Promise<number | undefined>,
  showTask: (() => void) | undefined,
): Promise<void> {
  const failed = ended.filter(hasFailed);
  const [first] = ended;
  if (!first || which === "none" || (which === "failures" && failed.length === 0)) return;
  const message = ended.length === 1 ? await oneEnded(first, expiresAt) : manyEnded(ended, failed);
  await inform(message, showTask, failed.length === 0 ? undefined : vscode.window.showErrorMessage);
}

function hasFailed({ state, outcomes }: Order): boolean {
  return state.kind === "refused" || Object.values(outcomes).some(({ kind }) => kind === "failed");
}

async function oneEnded(order: Order, expiresAt: () => Promise<number | undefined>): Promise<string> {
  const { state, effect, items, outcomes } = order;
  if (state.kind === "refused") return vscode.l10n.t("{0}: {1}", orderTitle(order), state.reason);
  const all = Object.values(outcomes);
  const failed = all.filter(({ kind }) => kind === "failed");
  if (items.length > 1) {
    return failed.length === 0
      ? vscode.l10n.t("{0}: done.", orderTitle(order))
      : vscode.l10n.t("{0}: {1} done, {2} failed.", orderTitle(order), all.length - failed.length, failed.length);
  }
  if (failed.length > 0) {
    const reason = failed[0]?.reason ?? vscode.l10n.t("the service gives no reason");
    return vscode.l10n.t("{0} failed: {1}", orderTitle(order), reason);
  }
  const name = subjectOf(items.map(({ domainName }) => domainName));
  const until = await expiresAt();
  const day = until === undefined ? undefined : dayText(until);
  if (effect === "register") {
    return day ? vscode.l10n.t("{0} is registered until {1}.", name, day) : vscode.l10n.t("{0} is registered.", name);
  }
  if (effect === "renew") {
    return day ? vscode.l10n.t("{0} is renewed until {1}.", name, day) : vscode.l10n.t("{0} is renewed.", name);
  }
  return vscode.l10n.t("{0}: done.", orderTitle(order));
}

function manyEnded(ended: readonly Order[], failed: readonly Order[]): string {
  const names = ended.map(({ items }) => subjectOf(items.map(({ domainName }) => domainName))).join(", ");
  return failed.length === 0
    ? vscode.l10n.t("{0} orders are carried out: {1}.", ended.length, names)
    : vscode.l10n.t("{0} of {1} orders failed: {2}.", failed.length, ended.length, names);
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
