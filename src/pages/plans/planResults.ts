import * as l10n from "@vscode/l10n";
import { type ItemOutcome, type Order, outcomeOf } from "../../model/order";
import { reasonText } from "../../orders/reasonWords";

/** The result for one domain of a plan that was sent. */
export interface RowResult {
  kind: "done" | "failed" | "open";
  tone: "good" | "error" | "warning" | "busy";
  text: string;
}

/** The result for each domain, by its name, according to the journal. */
export function resultsOf(orders: readonly Order[]): Map<string, RowResult> {
  const results = new Map<string, RowResult>();
  for (const order of orders) {
    for (const { domainName } of order.items) results.set(domainName, resultOf(order, outcomeOf(order, domainName)));
  }
  return results;
}

function resultOf({ state }: Order, outcome: ItemOutcome | undefined): RowResult {
  if (outcome?.kind === "succeeded") return { kind: "done", tone: "good", text: l10n.t("Done") };
  if (outcome?.kind === "failed") {
    const { reason } = outcome;
    const text = reason === undefined ? l10n.t("Failed. Alibaba Cloud gave no reason.") : l10n.t("Failed: {0}", reason);
    return { kind: "failed", tone: "error", text };
  }
  switch (state.kind) {
    case "intent":
    case "sent":
      return { kind: "open", tone: "busy", text: l10n.t("Sending…") };
    case "unknown":
      return {
        kind: "open",
        tone: "warning",
        text: l10n.t("Sent, but the answer was lost. Checking whether it was carried out…"),
      };
    case "accepted":
      return { kind: "open", tone: "busy", text: l10n.t("In progress") };
    case "refused":
      return { kind: "failed", tone: "error", text: l10n.t("Not carried out: {0}", reasonText(state.reason)) };
    case "ended":
      return { kind: "failed", tone: "error", text: l10n.t("Not carried out") };
  }
}
