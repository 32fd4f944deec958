import { type ItemOutcome, type Order, outcomeOf, type Reason } from "./order";

/** What has come of an order, or of one domain of it, as people ask about it. */
export type OrderOutcome = "done" | "failed" | "notCarriedOut" | "underWay" | "notKnown";

export const orderOutcomes = [
  "done",
  "failed",
  "notCarriedOut",
  "underWay",
  "notKnown",
] as const satisfies readonly OrderOutcome[];

/** Of the whole order: `failed` as soon as all is known and it failed for one of its domains. */
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

/** What has come of one domain of an order. `at` and `reason` are absent where nothing has come of it yet. */
export interface DomainOutcome {
  domainName: string;
  /** What people call it, where that is not its name. */
  label?: string | undefined;
  outcome: OrderOutcome;
  /** Milliseconds since 1970 UTC. */
  at: number | undefined;
  /** Why it failed or was not carried out. */
  reason: Reason | undefined;
}

/** What has come of each domain of an order, in the order's sequence. */
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

/** When all became known of an order: milliseconds since 1970 UTC, or nothing while it is open. */
export function endedAt({ state }: Order): number | undefined {
  return state.kind === "ended" || state.kind === "refused" ? state.at : undefined;
}

/** The number of the task that carries an order out, as far as it has one that is known. */
export function taskNoOf({ state }: Order): string | undefined {
  return state.kind === "accepted" || state.kind === "ended" ? state.taskNo : undefined;
}

/** The RequestId of the answer to an order, as far as one is known. */
export function requestIdOf({ state }: Order): string | undefined {
  return state.kind === "intent" || state.kind === "sent" ? undefined : state.requestId;
}

/** Whether its task was found after its answer was lost, and could be somebody else's that does the same. */
export function isLikely({ state }: Order): boolean {
  return (state.kind === "accepted" || state.kind === "ended") && state.likely === true;
}
