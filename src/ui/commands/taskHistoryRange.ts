import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { askText } from "../askText";
import { type AppServices } from "../appServices";
import { historyRowId } from "../../commands/rowIds";

const dayMs = 86_400_000;

/** Asks for two days and shows the tasks between them, below those of the view. */
export async function showTaskHistory({ data, views }: AppServices, account: Account): Promise<void> {
  const { taskHistory } = data.of(account);
  const today = Math.floor(Date.now() / dayMs) * dayMs;
  const from = await askDay({
    title: vscode.l10n.t("Show Task History ({0}): First Day", account.name),
    value: taskHistory.range.from ?? today - 365 * dayMs,
    check: (day) => (day > today ? vscode.l10n.t("This day is in the future.") : undefined),
  });
  if (!from) return;
  const until = await askDay({
    title: vscode.l10n.t("Show Task History ({0}): Last Day", account.name),
    value: Math.max(taskHistory.range.until ?? today, from.day ?? 0),
    check: (day) =>
      from.day !== undefined && day < from.day ? vscode.l10n.t("This day is before the first day.") : undefined,
  });
  if (!until) return;
  const range = {
    ...(from.day === undefined ? {} : { from: from.day }),
    ...(until.day === undefined ? {} : { until: until.day }),
  };
  const fetching = vscode.window.withProgress({ location: { viewId: "domainDesk.tasks" } }, () =>
    taskHistory.show(range),
  );
  views.tasks.redraw();
  await views.tasks.reveal(historyRowId(account.id));
  await fetching;
}

interface DayQuestion {
  title: string;
  /** Midnight UTC in milliseconds since 1970, like all days here. */
  value: number;
  check: (day: number) => string | undefined;
}

/** @returns `undefined` if the user cancelled; no day if the field was left empty */
function askDay({ title, value, check }: DayQuestion): Promise<{ day?: number } | undefined> {
  return askText({
    title,
    prompt: vscode.l10n.t("Year, month and day, like 2026-01-31. Leave it empty for no limit."),
    value: new Date(value).toISOString().slice(0, 10),
    check: (text) => {
      if (text === "") return undefined;
      const day = dayOf(text);
      return day === undefined
        ? vscode.l10n.t('"{0}" isn\'t a valid day. Write it like 2026-01-31.', text)
        : check(day);
    },
    use: (text) => Promise.resolve({ kind: "done", result: text === "" ? {} : { day: dayOf(text) as number } }),
  });
}

/** Midnight UTC of a day that exists. */
function dayOf(text: string): number | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== text ? undefined : day;
}
