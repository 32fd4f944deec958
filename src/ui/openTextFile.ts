import * as vscode from "vscode";

/** Larger than any list of domains that a person would check. */
const mostBytes = 5 * 1024 * 1024;

/**
 * Asks for a file and reads it as text.
 * @returns `undefined` if the user cancelled
 * @throws if it can't be read or is larger than 5 MiB
 */
export async function openTextFile(openLabel: string, filters: Record<string, string[]>): Promise<string | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ openLabel, filters, canSelectMany: false })) ?? [];
  if (!file) return undefined;
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > mostBytes) throw new Error(vscode.l10n.t("The file is larger than 5 MiB."));
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
