import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { type Task } from "../../model/task";
import { type AccountCache } from "../../stores/accountCache";
import { type AccountStore } from "../../stores/accountStore";
import { type AccountView } from "./accountView";
import { pickOne } from "../pickOne";
import { createdDay } from "./taskLook";
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

/**
 * Asks for one of the account's tasks.
 * @param fits which of them the act at hand can be done to
 * @throws what the list of tasks failed with
 */
export function pickTask(
  data: AccountCache,
  title: string,
  fits: (task: Task) => boolean = () => true,
): Promise<Task | undefined> {
  return pickOne(data.tasks, {
    title,
    placeHolder: vscode.l10n.t("Which task?"),
    fits,
    label: (task) => task.title,
    description: (task) => [createdDay(task), task.taskNo].filter(Boolean).join(", "),
    none: vscode.l10n.t("{0}: {1} has no task for it.", title, data.account.name),
  });
}
