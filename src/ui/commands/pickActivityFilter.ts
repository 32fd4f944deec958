import * as vscode from "vscode";
import { type Order } from "../../model/order";
import { orderOutcomes, orderOutcome } from "../../model/orderOutcome";
import { type AccountName } from "../../orders/activityExport";
import { type ActivityFilter, monthOf } from "../../orders/activityFilter";
import { monthText } from "../../texts/dates";
import { outcomeWords } from "../../orders/orderWords";
import { ordersText } from "../../texts/counts";

/** What a filter shows, in words. */
export function filterWords({ words, accountId, outcome, month }: ActivityFilter, accountName: AccountName): string {
  return [
    ...(words === undefined ? [] : [`“${words}”`]),
    ...(outcome === undefined ? [] : [outcomeWords(outcome)]),
    ...(month === undefined ? [] : [monthWords(month)]),
    ...(accountId === undefined ? [] : [accountName(accountId) ?? accountId]),
  ].join(", ");
}

/** @param month see `monthOf` */
function monthWords(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return monthText(new Date(year, number - 1).getTime());
}

/**
 * Asks what to filter by, then for the value; keeps the rest of the filter.
 * @param orders those to choose from
 * @returns the new filter, or `undefined` if the user cancelled
 */
export async function pickActivityFilter(
  orders: readonly Order[],
  filter: ActivityFilter,
  accountName: AccountName,
): Promise<ActivityFilter | undefined> {
  const title = vscode.l10n.t("Filter Activity");
  const any = vscode.l10n.t("any");

  /** A part of the filter whose values are taken from the orders. */
  const choice = <Value extends string>(
    key: "outcome" | "month" | "accountId",
    label: string,
    question: string,
    { all, of, words }: { all: readonly Value[]; of: (order: Order) => string; words: (value: Value) => string },
  ) => ({
    label,
    description: filter[key] === undefined ? any : words(filter[key] as Value),
    ask: async () => {
      const items: (vscode.QuickPickItem & { value?: Value })[] = all.map((value) => ({
        label: words(value),
        description: ordersText(orders.filter((order) => of(order) === value).length),
        value,
      }));
      const options = { title, placeHolder: question, ignoreFocusOut: true };
      const chosen = await vscode.window.showQuickPick([{ label: any }, ...items], options);
      return chosen && { ...filter, [key]: chosen.value };
    },
  });

  const months = new Set(orders.map(({ createdAt }) => monthOf(createdAt)));
  const accountIds = new Set(orders.map(({ accountId }) => accountId));
  const parts = [
    { label: vscode.l10n.t("Text…"), description: filter.words ?? any, ask: () => askWords(title, filter) },
    choice("outcome", vscode.l10n.t("Outcome…"), vscode.l10n.t("Select the outcome of the orders"), {
      all: orderOutcomes,
      of: orderOutcome,
      words: outcomeWords,
    }),
    choice("month", vscode.l10n.t("Month…"), vscode.l10n.t("Select the month in which the orders were placed"), {
      all: [...months],
      of: ({ createdAt }) => monthOf(createdAt),
      words: monthWords,
    }),
    choice("accountId", vscode.l10n.t("Account…"), vscode.l10n.t("Select the account of the orders"), {
      all: [...accountIds],
      of: ({ accountId }) => accountId,
      words: (id) => accountName(id) ?? id,
    }),
  ];
  const part = await vscode.window.showQuickPick(parts, {
    title,
    placeHolder: vscode.l10n.t("Select what to filter by; orders must match all parts of the filter"),
    ignoreFocusOut: true,
  });
  return part?.ask();
}

async function askWords(title: string, filter: ActivityFilter): Promise<ActivityFilter | undefined> {
  const words = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t(
      "Words of the agreed sentence, a domain, a RequestId or a task number. Leave it empty to see all orders.",
    ),
    value: filter.words ?? "",
    ignoreFocusOut: true,
  });
  return words === undefined ? undefined : { ...filter, words: words.trim() || undefined };
}
