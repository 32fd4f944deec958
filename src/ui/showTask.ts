import * as vscode from "vscode";
import { type Account } from "../model/account";
import { type AccountData } from "../stores/accountData";
import { type AccountStore } from "../stores/accountStore";
import { type AccountView } from "./accountView";
import { taskRowId } from "./taskRowId";

/** Shows a task in the view Tasks, of another account too: that one becomes the active one. */
export async function showTask(
  accounts: AccountStore,
  view: AccountView,
  account: Account,
  taskNo: string,
): Promise<void> {
  if (accounts.active?.id !== account.id) await accounts.activate(account.id);
  await view.reveal(taskRowId(account.id, taskNo));
}

/** Asks for one of the account's tasks. @throws what the list of tasks failed with */
export async function pickTask(data: AccountData): Promise<string | undefined> {
  const items = (async () => {
    await data.tasks.ensure();
    const { known } = data.tasks;
    if (known.kind === "failed" && known.value === undefined) throw known.error;
    return (data.tasks.value ?? []).map(({ title, createdText, taskNo }) => ({
      label: title,
      description: [createdText, taskNo].filter(Boolean).join(", "),
      taskNo,
    }));
  })();
  const title = vscode.l10n.t("Show Task");
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t("Which task?") });
  return chosen?.taskNo;
}
