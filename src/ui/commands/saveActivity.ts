import * as vscode from "vscode";
import { type Order } from "../../model/order";
import { type AccountName, toCsv, toJsonLines } from "../../orders/activityExport";
import { ordersText } from "../../texts/counts";
import { exportFolder } from "../saveTable";

const formats = {
  jsonLines: { extension: "jsonl", name: "JSON Lines", write: toJsonLines },
  csv: { extension: "csv", name: "CSV", write: toCsv },
};

/**
 * Writes orders to a file the user chooses.
 * @returns whether it was written
 * @throws the error of writing the file
 */
export async function saveActivity(
  orders: readonly Order[],
  format: keyof typeof formats,
  accountName: AccountName,
): Promise<boolean> {
  const { extension, name, write } = formats[format];
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t("Export Activity as {0}", name),
    saveLabel: vscode.l10n.t("Export"),
    defaultUri: vscode.Uri.joinPath(exportFolder(), `domain-desk-activity.${extension}`),
    filters: { [name]: [extension] },
  });
  if (!file) return false;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(write(orders, accountName)));
  void offerToOpen(file, orders.length);
  return true;
}

async function offerToOpen(file: vscode.Uri, count: number): Promise<void> {
  const open = vscode.l10n.t("Open");
  const path = vscode.workspace.asRelativePath(file);
  const pressed = await vscode.window.showInformationMessage(
    vscode.l10n.t("Exported {0} to {1}.", ordersText(count), path),
    open,
  );
  if (pressed === open) await vscode.window.showTextDocument(file);
}
