import * as vscode from "vscode";
import { domainsText } from "../../texts/counts";
import { type Account } from "../../model/account";
import { type Order, outcomeOf } from "../../model/order";
import { taskNoOf } from "../../model/orderOutcome";
import { isOver, type Task, type TaskDetail } from "../../model/task";
import { type AccountCache } from "../../stores/accountCache";
import { type CommandId } from "../../commands/commandTable";
import { mayRetry } from "../../orders/resubmit";
import { timeText } from "../../texts/dates";
import { orderTitle, outcomeWords } from "../../orders/orderWords";
import { type Subject } from "../../commands/subject";
import { rowItem } from "./rowItem";
import { branch, type TreeRow } from "./rowTree";
import { historyRow } from "./taskHistoryRows";
import { failedIn, retriesOf } from "../../pages/plans/retryTask";
import { detailRow, taskLook } from "./taskLook";
import { taskRowId } from "../../commands/rowIds";

/**
 * For how many of the first tasks to fetch details right away: only those show the domain, and whether it succeeded.
 */
const mostLookedInto = 10;

/**
 * What the Tasks view shows of an account: orders with unknown outcome, running tasks, the rest, and the history.
 * @param orders the account's orders from the journal
 */
export function taskRows(data: AccountCache, tasks: readonly Task[], orders: readonly Order[]): TreeRow[] {
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

/** Fetches a task's details, and refetches them while they may change. */
async function lookInto(data: AccountCache, { taskNo, state }: Task): Promise<void> {
  const details = data.taskDetails(taskNo);
  const isSettled = state === "complete" && details.value?.every((detail) => isOver(detail.state));
  await (isSettled ? details.ensure() : details.refresh());
}

function lostOrderRow(order: Order): TreeRow {
  const title = orderTitle(order);
  const words = vscode.l10n.t("unknown so far whether it was carried out");
  return {
    id: `${order.accountId}/order/${order.id}`,
    item: () =>
      rowItem({
        label: title,
        description: outcomeWords("notKnown"),
        icon: "question",
        tone: "warning",
        spoken: `${title}, ${words}`,
        flags: ["lostOrder"],
        tooltip: [
          title,
          vscode.l10n.t(
            "The order was sent, but its answer was lost. It may have been carried out, so it isn't sent again automatically.",
          ),
          [vscode.l10n.t("Order"), order.sentence],
          [vscode.l10n.t("Placed"), timeText(order.createdAt)],
        ],
      }),
  };
}

/** @param order the one of ours it carries out, if any */
function taskRow(data: AccountCache, task: Task, order: Order | undefined): TreeRow {
  const { account } = data;
  const details = data.taskDetails(task.taskNo);
  const id = taskRowId(account.id, task.taskNo);
  const retry = (rows: readonly TaskDetail[]) =>
    order ? retryOrderRows(id, order) : retryTaskRows(id, account, task, failedIn(rows).length);
  return {
    id,
    subject: { kind: "task", account, task },
    shows: details,
    children: () =>
      branch(details, (rows) => [...retry(rows), ...rows.map((detail) => detailRow(account, id, detail))]),
    item: () => rowItem(taskLook(task, details.value ?? [], order ? ["task", "ours"] : ["task"])),
  };
}

function retryOrderRows(id: string, order: Order): TreeRow[] {
  if (!mayRetry(order)) return [];
  const failed = order.items.filter(({ domainName }) => outcomeOf(order, domainName)?.kind === "failed").length;
  return [retryRow(id, { kind: "order", order }, failed, "domainDesk.order.retryFailed")];
}

/**
 * For a task that wasn't ordered here, or was ordered on another computer.
 * @param failed number of domains that failed
 */
function retryTaskRows(id: string, account: Account, task: Task, failed: number): TreeRow[] {
  if (failed === 0 || retriesOf(task.type).length === 0) return [];
  return [retryRow(id, { kind: "task", account, task }, failed, "domainDesk.task.retryFailed")];
}

/** A row of its own above the domains: it is about those that failed, not about the task. */
function retryRow(id: string, subject: Subject, failed: number, command: CommandId): TreeRow {
  const label = vscode.l10n.t("Retry Failed…");
  const count = domainsText(failed);
  const row: TreeRow = {
    id: `${id}/retry`,
    subject,
    item: () => {
      const item = rowItem({
        label,
        description: count,
        icon: "debug-restart",
        tone: "warning",
        spoken: `${label}, ${count}`,
        flags: [subject.kind === "order" ? "retryFailed" : "retryTask"],
      });
      item.command = { title: label, command, arguments: [row] };
      return item;
    },
  };
  return row;
}
