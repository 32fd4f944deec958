import * as vscode from "vscode";
import { type Resource } from "../stores/resource";

/** What the user can choose from, and how it looks. */
export interface Choosing<Item> {
  title: string;
  placeHolder: string;
  /** Which items the action applies to; others aren't offered. */
  fits: (item: Item) => boolean;
  label: (item: Item) => string;
  description: (item: Item) => string | undefined;
  /** The message when there is nothing to choose from. */
  none: string;
}

/**
 * Asks the user to pick one of an account's items.
 * @returns `undefined` if the user cancelled, or if there are no items (the user then gets a message)
 * @throws the error of fetching them
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

/** A quick pick renders `$(name)` as an icon; a name from the service must not become one. */
export function plainLabel(text: string): string {
  return text.replaceAll("$(", "$\u200B(");
}
