import * as l10n from "@vscode/l10n";
import { type Order } from "../model/order";
import { type OrderOutcome } from "../model/orderOutcome";
import { effectOfOrder } from "./effects/effects";
import { subjectOf } from "./effects/words";

/** What an order does, as a title: "Renew example.com", "Change name servers of 3 domains". */
export function orderTitle(order: Order): string {
  const subject = subjectOf(order.items);
  return effectOfOrder(order)?.title(subject, order) ?? l10n.t("{0}: {1}", order.operation, subject);
}

/** The outcome of an order, in words that can follow its title. */
export function outcomeWords(outcome: OrderOutcome): string {
  switch (outcome) {
    case "done":
      return l10n.t("done");
    case "failed":
      return l10n.t("failed");
    case "notCarriedOut":
      return l10n.t("not carried out");
    case "underWay":
      return l10n.t("in progress");
    case "notKnown":
      return l10n.t("unknown so far");
  }
}

/** How many names to list; more would fill the message. */
const mostNames = 3;

/** The first names, and how many more there are. */
export function namesText(names: readonly string[]): string {
  const told = names.slice(0, mostNames).join(", ");
  return names.length <= mostNames ? told : l10n.t("{0} and {1} more", told, names.length - mostNames);
}
