import * as vscode from "vscode";
import { domainsText } from "../../texts/counts";
import { type Account } from "../../model/account";
import { displayName } from "../../model/domain";
import { isOver, type Task, type TaskDetail, type TaskDetailState } from "../../model/task";
import { createdDay, createdWords, taskTitle } from "../../texts/taskWords";
import { type RowFlag, rowFlags } from "../../texts/rowFlag";
import { type Look, rowItem, type Tone } from "./rowItem";
import { type TreeRow } from "./rowTree";
import { numberText } from "../../texts/numbers";

/** What a task looks like. @param details the known ones of its domains; they show whether it succeeded */
export function taskLook(task: Task, details: readonly TaskDetail[], flags: readonly RowFlag[]): Look {
  const [only] = details.length === 1 ? details : [];
  const about = only?.domainName === undefined ? undefined : displayName(only.domainName);
  const label = about ? taskTitle(task, about) : task.title;
  const { words, icon, tone } = taskState(task, details);
  const count = task.domainCount ?? details.length;
  const size = about || !count ? undefined : domainsText(count);
  const created = createdWords(task);
  // Side bars are narrow: words that repeat the icon give way to the day, which is what users look for.
  const told = task.state === "complete" && tone !== "warning" ? undefined : words;
  const description = [told, createdDay(task), tone === "warning" ? undefined : size]
    .filter((part) => part !== undefined)
    .join(", ");
  return {
    label,
    description,
    icon,
    tone,
    spoken: [label, words, size, created].filter((part) => part !== undefined).join(", "),
    flags,
    tooltip: [
      label,
      ...(only?.message ? [only.message] : []),
      [vscode.l10n.t("Status"), words],
      [vscode.l10n.t("Created"), created],
      [vscode.l10n.t("Task number"), task.taskNo],
    ],
  };
}

/** A complete task may have failed: only its details show that, once they are known. */
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
      if (!isKnown(details)) return { words: vscode.l10n.t("complete"), icon: "checklist", tone: "quiet" };
      if (failed === 0) return detailStates().succeeded;
      if (failed === details.length) return detailStates().failed;
      return {
        words: vscode.l10n.t("{0} of {1} failed", numberText(failed), numberText(details.length)),
        icon: "warning",
        tone: "warning",
      };
    }
  }
}

/** Whether the outcome of a complete task is known. */
function isKnown(details: readonly TaskDetail[]): boolean {
  return details.length > 0 && details.every(({ state }) => isOver(state));
}

function detailStates(): Record<TaskDetailState, { words: string; icon: string; tone: Tone }> {
  return {
    waiting: { words: vscode.l10n.t("waiting"), icon: "clock", tone: "quiet" },
    running: { words: vscode.l10n.t("running"), icon: "loading~spin", tone: "quiet" },
    succeeded: { words: vscode.l10n.t("succeeded"), icon: "pass", tone: "good" },
    failed: { words: vscode.l10n.t("failed"), icon: "error", tone: "bad" },
    unknown: { words: vscode.l10n.t("status unknown"), icon: "question", tone: "quiet" },
  };
}

/** The row of one domain of a task. @param id of the row above it */
export function detailRow(account: Account, id: string, detail: TaskDetail): TreeRow {
  const { words, icon, tone } = detailStates()[detail.state];
  const label = detail.domainName === undefined ? detail.title : displayName(detail.domainName);
  // The icon already shows the failure, and side bars are narrow.
  const description = detail.message || words;
  return {
    id: `${id}/${detail.detailNo}`,
    subject: { kind: "taskDetail", account, detail },
    item: () =>
      rowItem({
        label,
        description,
        icon,
        tone,
        spoken: [label, words, detail.message].filter(Boolean).join(", "),
        flags: rowFlags("taskDetail", detail.state === "succeeded" && "succeeded"),
        tooltip: [
          `${detail.title} ${label}`,
          [vscode.l10n.t("Status"), words],
          [vscode.l10n.t("Reason"), detail.message],
          [vscode.l10n.t("Updated"), detail.updatedText],
          [vscode.l10n.t("Instance ID"), detail.instanceId],
        ],
      }),
  };
}
