import * as vscode from "vscode";
import { type Resource } from "../stores/resource";

/** What may be chosen, and how it looks. */
export interface Choosing<Item> {
  title: string;
  placeHolder: string;
  /** What the act at hand can be done to: others are not offered. */
  fits: (item: Item) => boolean;
  label: (item: Item) => string;
  description: (item: Item) => string | undefined;
  /** What is said where there is nothing to choose from. */
  none: string;
}

/**
 * Asks for one of what an account has.
 * @returns nothing if the user gave up or there is none, which they are told
 * @throws what fetching it failed with
 */
export async function pickOne<Item>(
  loaded: Resource<readonly Item[]>,
  { title, placeHolder, fits, label, description, none }: Choosing<Item>,
): Promise<Item | undefined> {
  const items = (async () => {
    const fitting = (await loaded.get()).filter(fits);
    return fitting.map((item) => ({ label: plainLabel(label(item)), description: description(item) ?? "", item }));
  })();
  const location = { location: vscode.ProgressLocation.Window, title };
  if ((await vscode.window.withProgress(location, () => items)).length === 0) {
    void vscode.window.showInformationMessage(none);
    return undefined;
  }
  const options = { title, placeHolder, ignoreFocusOut: true, matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.item;
}

/** A quick pick draws `$(name)` as an icon; a name of the service must not. */
export function plainLabel(text: string): string {
  return text.replaceAll("$(", "$\u200B(");
}
