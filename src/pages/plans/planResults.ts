import { type ItemOutcome, type Order, outcomeOf } from "../../model/order";
import { reasonText } from "../../orders/reasonWords";

/** What has become of one domain of a plan that was sent. */
export interface RowResult {
  kind: "done" | "failed" | "open";
  tone: "good" | "error" | "warning" | "busy";
  text: string;
}

/** What has become of each domain, by its name, as the journal knows it. */
export function resultsOf(orders: readonly Order[]): Map<string, RowResult> {
  const results = new Map<string, RowResult>();
  for (const order of orders) {
    for (const { domainName } of order.items) results.set(domainName, resultOf(order, outcomeOf(order, domainName)));
  }
  return results;
}

function resultOf({ state }: Order, outcome: ItemOutcome | undefined): RowResult {
  if (outcome?.kind === "succeeded") return { kind: "done", tone: "good", text: "done" };
  if (outcome?.kind === "failed") {
    return { kind: "failed", tone: "error", text: `failed: ${outcome.reason ?? "the service gives no reason"}` };
  }
  switch (state.kind) {
    case "intent":
    case "sent":
      return { kind: "open", tone: "busy", text: "being sent" };
    case "unknown":
      return {
        kind: "open",
        tone: "warning",
        text: "sent, but the answer was lost: whether it was carried out is being found out",
      };
    case "accepted":
      return { kind: "open", tone: "busy", text: "under way" };
    case "refused":
      return { kind: "failed", tone: "error", text: `not carried out: ${reasonText(state.reason)}` };
    case "ended":
      return { kind: "failed", tone: "error", text: "not carried out" };
  }
}
