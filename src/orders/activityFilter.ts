import { itemName, type Order } from "../model/order";
import { type OrderOutcome, orderOutcome, requestIdOf, taskNoOf } from "../model/orderOutcome";

/** Which orders to show: those that meet all conditions. */
export interface ActivityFilter {
  /** All of these occur in the sentence, a domain's name, the RequestId, or the task number, in any letter case. */
  words?: string | undefined;
  accountId?: string | undefined;
  outcome?: OrderOutcome | undefined;
  /** See `monthOf`. */
  month?: string | undefined;
}

/** Whether a filter leaves anything out. */
export function isFiltering(filter: ActivityFilter): boolean {
  return Object.values(filter).some((wanted) => wanted !== undefined);
}

/** Whether an order passes a filter. */
export function fits(order: Order, { words, accountId, outcome, month }: ActivityFilter): boolean {
  return (
    (accountId === undefined || order.accountId === accountId) &&
    (outcome === undefined || orderOutcome(order) === outcome) &&
    (month === undefined || monthOf(order.createdAt) === month) &&
    (words === undefined || hasWords(order, words))
  );
}

/** The month of an instant in the user's time zone, like `2026-03`. */
export function monthOf(instant: number): string {
  const date = new Date(instant);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}`;
}

function hasWords(order: Order, words: string): boolean {
  const names = order.items.flatMap((item) => [item.domainName, itemName(item)]);
  const text = [order.sentence, ...names, requestIdOf(order), taskNoOf(order)].join("\n").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
