import * as vscode from "vscode";
import { failedPart } from "../journal/placeAgain";
import { type Account } from "../model/account";
import { displayName } from "../model/domain";
import { type Order } from "../model/order";
import { taskNoOf } from "./orderTask";
import { isOver, type Task, type TaskDetail, type TaskDetailState } from "../model/task";
import { type AccountData } from "../stores/accountData";
import { timeText } from "./dates";
import { orderTitle } from "./orderWords";
import { type Look, rowItem, type Tone } from "./rowItem";
import { branch, type Row } from "./rowTree";
import { historyRow } from "./taskHistoryRows";
import { taskRowId } from "./taskRowId";

/** So many of the first tasks are looked into at once: only their details tell which domain they are about, and success. */
const mostLookedInto = 10;

/**
 * What the view Tasks shows of an account: orders whose outcome nobody knows, running tasks, the rest, and the history.
 * @param orders the account's orders, as the journal has them
 */
export function taskRows(data: AccountData, tasks: readonly Task[], orders: readonly Order[]): Row[] {
  const running = tasks.filter(({ state }) => state !== "complete");
  const rest = tasks.filter(({ state }) => state === "complete");
  const sorted = [...running, ...rest];
  for (const task of sorted.slice(0, mostLookedInto)) void lookInto(data, task);
  const lost = orders.filter(({ state }) => state.kind === "unknown");
  const ours = new Map(orders.map((order) => [taskNoOf(order), order]));
  return [
    ...lost.map(lostOrderRow),
    ...sorted.map((task) => taskRow(data, task, ours.get(task.taskNo))),
    ...historyRow(data, tasks.length > 0),
  ];
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

/** @param order which of ours it carries out, if one */
function taskRow(data: AccountData, task: Task, order: Order | undefined): Row {
  const { account } = data;
  const details = data.taskDetails(task.taskNo);
  const id = taskRowId(account.id, task.taskNo);
  const retry = order && failedPart(order) ? [retryRow(id, order)] : [];
  return {
    id,
    subject: { kind: "task", account, task },
    shows: details,
    children: () => branch(details, (rows) => [...retry, ...rows.map((detail) => detailRow(account, id, detail))]),
    item: () => rowItem(taskLook(task, details.value ?? [], order ? ["task", "ours"] : ["task"])),
  };
}

/** Has a place of its own above the domains: it is about those that failed, not about the task. */
function retryRow(id: string, order: Order): Row {
  const label = vscode.l10n.t("Retry what failed…");
  const failed = order.items.filter(({ domainName }) => order.outcomes[domainName]?.kind === "failed").length;
  const count = failed === 1 ? vscode.l10n.t("1 domain") : vscode.l10n.t("{0} domains", failed);
  const row: Row = {
    id: `${id}/retry`,
    subject: { kind: "order", order },
    item: () => {
      const item = rowItem({
        label,
        description: count,
        icon: "debug-restart",
        tone: "warning",
        spoken: `${label}, ${count}`,
        flags: ["retryFailed"],
      });
      item.command = { title: label, command: "domainDesk.order.retryFailed", arguments: [row] };
      return item;
    },
  };
  return row;
}

/** What a task looks like. @param details those of its domains that are known; they tell whether it succeeded */
export function taskLook(task: Task, details: readonly TaskDetail[], flags: readonly string[]): Look {
  const [only] = details.length === 1 ? details : [];
  const about = only?.domainName === undefined ? undefined : displayName(only.domainName);
  const label = about ? `${task.title} ${about}` : task.title;
  const { words, icon, tone } = taskState(task, details);
  const count = task.domainCount ?? details.length;
  const size =
    about || !count ? undefined : count === 1 ? vscode.l10n.t("1 domain") : vscode.l10n.t("{0} domains", count);
  const created = task.createdAt === undefined ? task.createdText : timeText(task.createdAt);
  const description = [words, size, created].filter((part) => part !== undefined).join(", ");
  return {
    label,
    description,
    icon,
    tone,
    spoken: `${label}, ${description}`,
    flags,
    tooltip: [
      label,
      ...(only?.message ? [only.message] : []),
      [vscode.l10n.t("State"), words],
      [vscode.l10n.t("Created"), created],
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

/** A row of one domain of a task. @param id of the row above it */
export function detailRow(account: Account, id: string, detail: TaskDetail): Row {
  const { words, icon, tone } = detailStates()[detail.state];
  const label = detail.domainName === undefined ? detail.title : displayName(detail.domainName);
  const description = detail.message ? `${words}: ${detail.message}` : words;
  return {
    id: `${id}/${detail.detailNo}`,
    subject: { kind: "taskDetail", account, detail },
    item: () =>
      rowItem({
        label,
        description,
        icon,
        tone,
        spoken: `${label}, ${description}`,
        flags: ["taskDetail", ...(detail.state === "succeeded" ? ["succeeded"] : [])],
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
