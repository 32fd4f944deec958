import * as vscode from "vscode";
import { type Task } from "../../model/task";
import { type AccountCache } from "../../stores/accountCache";
import { createdDay } from "../../texts/taskWords";
import { pickOne } from "../pickOne";

/**
 * Asks for one of the account's tasks.
 * @param fits which tasks the action applies to
 * @throws the error of reading the list of tasks
 */
export function pickTask(
  data: AccountCache,
  title: string,
  fits: (task: Task) => boolean = () => true,
): Promise<Task | undefined> {
  return pickOne(data.tasks, {
    title,
    placeHolder: vscode.l10n.t("Select a task"),
    fits,
    label: (task) => task.title,
    description: (task) => [createdDay(task), task.taskNo].filter(Boolean).join(", "),
    none: vscode.l10n.t("{0}: there are no matching tasks in account {1}.", title, data.account.name),
  });
}
