import { type ItemOutcome, type Order, outcomeOf, type Reason } from "./order";

/** The outcome of an order, or of one of its domains, as people ask about it. */
export type OrderOutcome = "done" | "failed" | "notCarriedOut" | "underWay" | "notKnown";

export const orderOutcomes = [
  "done",
  "failed",
  "notCarriedOut",
  "underWay",
  "notKnown",
] as const satisfies readonly OrderOutcome[];

/** The outcome of the whole order: `failed` once everything is known and it failed for at least one domain. */
export function orderOutcome({ state, outcomes }: Order): OrderOutcome {
  switch (state.kind) {
    case "intent":
    case "sent":
    case "accepted":
      return "underWay";
    case "unknown":
      return "notKnown";
    case "refused":
      return "notCarriedOut";
    case "ended":
      return Object.values(outcomes).some(({ kind }) => kind === "failed") ? "failed" : "done";
  }
}

/** The outcome for one domain of an order. `at` and `reason` are absent while there is none. */
export interface DomainOutcome {
  domainName: string;
  /** What people call it, if not by its name. */
  label?: string | undefined;
  outcome: OrderOutcome;
  /** Milliseconds since 1970 UTC. */
  at: number | undefined;
  /** Why it failed or was not carried out. */
  reason: Reason | undefined;
}

/** The outcome for each domain of an order, in the order's sequence. */
export function domainOutcomes(order: Order): DomainOutcome[] {
  const { state } = order;
  const ofAll = {
    outcome: orderOutcome(order),
    at: state.kind === "refused" ? state.at : undefined,
    reason: state.kind === "refused" ? state.reason : undefined,
  };
  return order.items.map(({ domainName, label }) => {
    const known = outcomeOf(order, domainName);
    return { domainName, ...(label === undefined ? {} : { label }), ...(known ? knownOutcome(known) : ofAll) };
  });
}

function knownOutcome({ kind, at, reason }: ItemOutcome): Omit<DomainOutcome, "domainName" | "label"> {
  return { outcome: kind === "succeeded" ? "done" : "failed", at, reason };
}

/** When everything about an order was known, in milliseconds since 1970 UTC; `undefined` while it is open. */
export function endedAt({ state }: Order): number | undefined {
  return state.kind === "ended" || state.kind === "refused" ? state.at : undefined;
}

/** The number of the task that carries out an order, if it has one and it is known. */
export function taskNoOf({ state }: Order): string | undefined {
  return state.kind === "accepted" || state.kind === "ended" ? state.taskNo : undefined;
}

/** The RequestId of the answer to an order, if known. */
export function requestIdOf({ state }: Order): string | undefined {
  return state.kind === "intent" || state.kind === "sent" ? undefined : state.requestId;
}

/** Whether the task was found after the answer was lost, and could be somebody else's that does the same. */
export function isLikely({ state }: Order): boolean {
  return (state.kind === "accepted" || state.kind === "ended") && state.likely === true;
}
