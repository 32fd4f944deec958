import * as vscode from "vscode";
import { displayName } from "../model/domain";
import { type Order } from "../model/order";
import { isOver, type Task, type TaskDetail, type TaskDetailState } from "../model/task";
import { type AccountData } from "../stores/accountData";
import { timeText } from "./dates";
import { orderTitle } from "./orderWords";
import { type Look, rowItem, type Tone } from "./rowItem";
import { branch, type Row } from "./rowTree";
import { taskRowId } from "./taskRowId";

/** So many of the first tasks are looked into at once: only their details tell which domain they are about, and success. */
const mostLookedInto = 10;

/**
 * What the view Tasks shows of an account: orders whose outcome nobody knows, running tasks, then the rest.
 * @param open the account's orders whose end is not known
 */
export function taskRows(data: AccountData, tasks: readonly Task[], open: readonly Order[]): Row[] {
  const running = tasks.filter(({ state }) => state !== "complete");
  const rest = tasks.filter(({ state }) => state === "complete");
  const sorted = [...running, ...rest];
  for (const task of sorted.slice(0, mostLookedInto)) void lookInto(data, task);
  const lost = open.filter(({ state }) => state.kind === "unknown");
  return [...lost.map(lostOrderRow), ...sorted.map((task) => taskRow(data, task))];
}

/** Fetches a task's details, again while they may have changed. */
async function lookInto(data: AccountData, { taskNo, state }: Task): Promise<void> {
  const details = data.taskDetails(taskNo);
  const isSettled = state === "complete" && details.value?.every((detail) => isOver(detail.state));
  await (isSettled ? details.ensure() : details.refresh());
}

function lostOrderRow(order: Order): Row {
  const title = orderTitle(order);
  const words = vscode.l10n.t("nobody knows yet whether it was carried out");
  return {
    id: `${order.accountId}/order/${order.id}`,
    item: () =>
      rowItem({
        label: title,
        description: words,
        icon: "question",
        tone: "warning",
        spoken: `${title}, ${words}`,
        flags: ["lostOrder"],
        tooltip: [
          title,
          vscode.l10n.t(
            "The answer to this order was lost after it had been sent. It may have been carried out, and is not sent again by itself.",
          ),
          [vscode.l10n.t("Order"), order.sentence],
          [vscode.l10n.t("Placed"), timeText(order.createdAt)],
        ],
      }),
  };
}

function taskRow(data: AccountData, task: Task): Row {
  const details = data.taskDetails(task.taskNo);
  return {
    id: taskRowId(data.account.id, task.taskNo),
    shows: details,
    children: () => branch(details, (rows) => rows.map((detail) => detailRow(data.account.id, detail))),
    item: () => rowItem(taskLook(task, details.value ?? [])),
  };
}

function taskLook(task: Task, details: readonly TaskDetail[]): Look {
  const [only] = details.length === 1 ? details : [];
  const about = only?.domainName === undefined ? undefined : displayName(only.domainName);
  const label = about ? `${task.title} ${about}` : task.title;
  const { words, icon, tone } = taskState(task, details);
  const count = task.domainCount ?? details.length;
  const size =
    about || !count ? undefined : count === 1 ? vscode.l10n.t("1 domain") : vscode.l10n.t("{0} domains", count);
  const description = [words, size, task.createdText].filter((part) => part !== undefined).join(", ");
  return {
    label,
    description,
    icon,
    tone,
    spoken: `${label}, ${description}`,
    flags: ["task"],
    tooltip: [
      label,
      ...(only?.message ? [only.message] : []),
      [vscode.l10n.t("State"), words],
      [vscode.l10n.t("Created"), task.createdText],
      [vscode.l10n.t("Task number"), task.taskNo],
    ],
  };
}

/** A complete task tells nothing of success: its details do, once they are known. */
function taskState(task: Task, details: readonly TaskDetail[]): { words: string; icon: string; tone: Tone } {
  switch (task.state) {
    case "waiting":
      return detailStates().waiting;
    case "running":
      return detailStates().running;
    case "unknown":
      return detailStates().unknown;
    case "complete": {
      const failed = details.filter(({ state }) => state === "failed").length;
      const isKnown = details.length > 0 && details.every(({ state }) => isOver(state));
      if (!isKnown) return { words: vscode.l10n.t("complete"), icon: "checklist", tone: "quiet" };
      if (failed === 0) return detailStates().succeeded;
      if (failed === details.length) return detailStates().failed;
      return { words: vscode.l10n.t("{0} of {1} failed", failed, details.length), icon: "warning", tone: "warning" };
    }
  }
}

function detailStates(): Record<TaskDetailState, { words: string; icon: string; tone: Tone }> {
  return {
    waiting: { words: vscode.l10n.t("waiting"), icon: "clock", tone: "quiet" },
    running: { words: vscode.l10n.t("running"), icon: "loading~spin", tone: "quiet" },
    succeeded: { words: vscode.l10n.t("succeeded"), icon: "pass", tone: "good" },
    failed: { words: vscode.l10n.t("failed"), icon: "error", tone: "bad" },
    unknown: { words: vscode.l10n.t("state not known"), icon: "question", tone: "quiet" },
  };
}

function detailRow(accountId: string, detail: TaskDetail): Row {
  const { words, icon, tone } = detailStates()[detail.state];
  const label = detail.domainName === undefined ? detail.title : displayName(detail.domainName);
  const description = detail.message ? `${words}: ${detail.message}` : words;
  return {
    id: `${taskRowId(accountId, detail.taskNo)}/${detail.detailNo}`,
    item: () =>
      rowItem({
        label,
        description,
        icon,
        tone,
        spoken: `${label}, ${description}`,
        flags: ["taskDetail"],
        tooltip: [
          `${detail.title} ${label}`,
          [vscode.l10n.t("State"), words],
          [vscode.l10n.t("Reason"), detail.message],
          [vscode.l10n.t("Updated"), detail.updatedText],
          [vscode.l10n.t("Instance ID"), detail.instanceId],
        ],
      }),
  };
}
