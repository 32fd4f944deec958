import * as vscode from "vscode";
import { type Order } from "../../model/order";

/** The number on the view: how many orders are under way. */
export function openOrdersBadge(open: readonly Order[]): vscode.ViewBadge {
  return { value: open.length, tooltip: vscode.l10n.t("Orders under way: {0}", open.length) };
}
