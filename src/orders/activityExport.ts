import { type Found, type Order } from "../model/order";
import {
  domainOutcomes,
  endedAt,
  isLikely,
  type OrderOutcome,
  orderOutcome,
  requestIdOf,
  taskNoOf,
} from "../model/orderOutcome";
import { reasonText } from "./reasonWords";
import { csvText } from "../texts/csvText";

/** Looks up the name of an account by its ID; `undefined` if it is signed out. */
export type AccountName = (accountId: string) => string | undefined;

/**
 * Orders as JSON Lines, one object per order. Times are ISO 8601 in UTC. Parameters are left out: exported files get
 * passed on, and parameters contain people's contact data. The sentence says what was ordered.
 */
export function toJsonLines(orders: readonly Order[], accountName: AccountName): string {
  return orders
    .map((order) => {
      const domains = domainOutcomes(order).map(({ domainName, label, outcome, at, reason }) => ({
        name: label ?? domainName,
        outcome: outcomeCodes[outcome],
        endedAt: iso(at),
        reason: reason && reasonText(reason),
      }));
      const { order: id, ...facts } = factsOf(order, accountName);
      return `${JSON.stringify({ order: id, ...facts, domains })}\n`;
    })
    .join("");
}

export const csvColumns = [
  "order",
  "placedAt",
  "sentAt",
  "account",
  "accountId",
  "operation",
  "domain",
  "sentence",
  "outcome",
  "endedAt",
  "reason",
  "requestId",
  "taskNo",
  "settledBy",
] as const;

/** The same as CSV (RFC 4180), one line per domain of an order: `outcome`, `endedAt`, and `reason` are the domain's. */
export function toCsv(orders: readonly Order[], accountName: AccountName): string {
  const lines = orders.flatMap((order) => {
    const facts = factsOf(order, accountName);
    return domainOutcomes(order).map(({ domainName, label, outcome, at, reason }) => {
      const line = {
        ...facts,
        domain: label ?? domainName,
        outcome: outcomeCodes[outcome],
        endedAt: iso(at),
        reason: reason && reasonText(reason),
      };
      return csvColumns.map((column) => line[column] ?? "");
    });
  });
  return csvText(csvColumns, lines);
}

/** Words that stay the same in every language, for programs that read the file. */
const outcomeCodes: Record<OrderOutcome, string> = {
  done: "done",
  failed: "failed",
  notCarriedOut: "not carried out",
  underWay: "under way",
  notKnown: "not known",
};

function factsOf(order: Order, accountName: AccountName) {
  return {
    order: order.id,
    placedAt: iso(order.createdAt),
    sentAt: iso(order.sentAt),
    account: accountName(order.accountId),
    accountId: order.accountId,
    operation: order.operation,
    sentence: order.sentence,
    outcome: outcomeCodes[orderOutcome(order)],
    endedAt: iso(endedAt(order)),
    requestId: requestIdOf(order),
    taskNo: taskNoOf(order),
    settledBy: order.found && settledBy(order, order.found),
  };
}

/** What revealed the outcome of an order whose answer was lost. `likely task`: a task that may be somebody else's. */
function settledBy(order: Order, { kind }: Found): string {
  return kind === "task" && isLikely(order) ? "likely task" : kind;
}

function iso(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString();
}
