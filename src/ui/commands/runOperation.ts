import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { type OperationChoice } from "../../pages/operation/operationChoices";
import { type AppServices } from "../appServices";

/** Asks which API operation to run, and opens its form. */
export async function runOperation({ pages }: Pick<AppServices, "pages">, account: Account): Promise<void> {
  const { operationChoices } = await import("../../bundles/engine");
  const chosen = await vscode.window.showQuickPick(choiceItems(operationChoices()), {
    title: vscode.l10n.t("Run API Operation ({0})", account.name),
    placeHolder: vscode.l10n.t("Select an operation of the Domain API"),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (chosen?.operation) await pages.open("operation", account, { operation: chosen.operation.name });
}

function choiceItems(choices: readonly OperationChoice[]): (vscode.QuickPickItem & { operation?: OperationChoice })[] {
  const titles = {
    read: vscode.l10n.t("only reads"),
    change: vscode.l10n.t("changes something"),
    spend: vscode.l10n.t("costs money"),
  };
  return (["read", "change", "spend"] as const).flatMap((kind) => [
    { label: titles[kind], kind: vscode.QuickPickItemKind.Separator },
    ...choices
      .filter((choice) => choice.kind === kind)
      .map((operation) => ({ label: operation.action, description: operation.about, operation })),
  ]);
}
