import * as vscode from "vscode";
import { type CursorPage } from "../../stores/cursorList";
import { type AccountCache } from "../../stores/accountCache";
import { type DayRange } from "../../stores/taskHistory";
import { type Task } from "../../model/task";
import { dayText } from "../../texts/dates";
import { rowItem } from "./rowItem";
import { branch, type TreeRow } from "./rowTree";
import { detailRow, taskLook } from "./taskLook";
import { historyRowId } from "../../commands/rowIds";

/** Old tasks, as a row below the others; none if none are expected and the user hasn't asked for them. */
export function historyRow(data: AccountCache, hasTasks: boolean): TreeRow[] {
  const { account, taskHistory } = data;
  const { tasks } = taskHistory;
  if (!hasTasks && tasks.loaded.known.kind === "unknown") return [];
  const id = historyRowId(account.id);
  const label = vscode.l10n.t("History");
  return [
    {
      id,
      shows: tasks.loaded,
      children: () =>
        branch(tasks.loaded, ({ items, next }) => [
          ...items.map((task) => oldTaskRow(data, id, task)),
          ...(items.length === 0 ? [noneRow(id)] : []),
          ...(next ? [moreRow(id, tasks)] : []),
        ]),
      item: () => {
        const description = rangeText(taskHistory.range);
        const spoken = [label, description].filter(Boolean).join(", ");
        return rowItem({ label, description, icon: "history", spoken, flags: ["history"] });
      },
    },
  ];
}

function oldTaskRow({ account, taskHistory }: AccountCache, historyId: string, task: Task): TreeRow {
  const details = taskHistory.detailsOf(task.taskNo);
  const id = `${historyId}/${task.taskNo}`;
  return {
    id,
    subject: { kind: "task", account, task },
    shows: details.loaded,
    children: () =>
      branch(details.loaded, ({ items, next }) => [
        ...items.map((detail) => detailRow(account, id, detail)),
        ...(next ? [moreRow(id, details)] : []),
      ]),
    item: () => rowItem(taskLook(task, wholeOf(details.loaded.value), ["task"])),
  };
}

/** All details of a task, or none until the last page is loaded: only all of its domains show whether it succeeded. */
function wholeOf<Item>(page: CursorPage<Item, unknown> | undefined): readonly Item[] {
  return page && page.next === undefined ? page.items : [];
}

function moreRow(id: string, list: { more(): Promise<void> }): TreeRow {
  const label = vscode.l10n.t("Load More");
  const row: TreeRow = {
    id: `${id}/next`,
    subject: { kind: "more", fetchMore: () => list.more() },
    item: () => {
      const item = rowItem({ label, icon: "ellipsis", spoken: label, flags: ["more"] });
      item.command = { title: label, command: "domainDesk.tree.more", arguments: [row] };
      return item;
    },
  };
  return row;
}

function noneRow(id: string): TreeRow {
  const label = vscode.l10n.t("No finished tasks in this period");
  return { id: `${id}/none`, item: () => rowItem({ label, icon: "info", spoken: label, flags: ["fact"] }) };
}

function rangeText({ from, until }: DayRange): string | undefined {
  if (from !== undefined && until !== undefined) return `${dayText(from)} – ${dayText(until)}`;
  if (from !== undefined) return vscode.l10n.t("since {0}", dayText(from));
  return until === undefined ? undefined : vscode.l10n.t("until {0}", dayText(until));
}
