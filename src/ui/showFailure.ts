import * as vscode from "vscode";
import { isApiError } from "../api/errors";
import { explain, explanationText } from "../pages/explain";

/** Shows why something the user just asked for failed, with buttons that help. Shows nothing if the user stopped it. */
export async function showFailure(error: unknown): Promise<void> {
  if (isApiError(error, "cancelled")) return;
  const explanation = explain(error);
  const titles = explanation.buttons.map(({ title }) => title);
  const pressed = await vscode.window.showErrorMessage(explanationText(explanation), ...titles);
  const button = explanation.buttons.find(({ title }) => title === pressed);
  if (button) await vscode.commands.executeCommand(button.command, ...(button.arguments ?? []));
}
