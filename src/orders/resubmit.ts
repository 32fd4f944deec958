import { type Domain } from "../model/domain";
import { type Order, type OrderItem, outcomeOf } from "../model/order";
import { type RowFlag, rowFlags } from "../texts/rowFlag";
import { type Obstacle } from "./effects/effect";
import { effectOf, effectOfOrder, isOrderName, type ProposedOrder } from "./effects/effects";

/**
 * Whether an order may be sent once more, if the user agrees again: only where its answer was lost and it then turned out
 * that nothing was carried out. That is told no sooner than the first copy can no longer be carried out.
 * @param now milliseconds since 1970; while a clock that was set back is behind the finding, it cannot vouch for that
 */
export function maySendAgain({ state }: Order, now: number): boolean {
  return state.kind === "refused" && state.lost === true && state.at <= now;
}

/** The whole of an order, to be placed anew. Nothing where something was sent that is not written down. */
export function wholeOf(order: Order): ProposedOrder | undefined {
  return partOf(order, order.items);
}

/**
 * Of an order that has ended, the same for the domains that failed, as it was ordered then: see `onPresentFacts`. Nothing
 * where none failed, or where something was sent that is not written down.
 */
export function failedPart(order: Order): ProposedOrder | undefined {
  if (order.state.kind !== "ended") return undefined;
  return partOf(
    order,
    order.items.filter(({ domainName }) => outcomeOf(order, domainName)?.kind === "failed"),
  );
}

/** Flags of an order's row for `when` clauses of menus. */
export function againFlags(order: Order): RowFlag[] {
  return rowFlags(mayRetry(order) && "mayRetry", maySend(order) && "maySend");
}

/** Whether *Retry Failed…* can be done to an order. */
export function mayRetry(order: Order): boolean {
  return failedPart(order) !== undefined;
}

/** Whether *Send Again…* can be done to an order. */
export function maySend(order: Order): boolean {
  return maySendAgain(order, Date.now()) && wholeOf(order) !== undefined;
}

/** An order on the facts of now. */
export interface Resubmission {
  /** Nothing where every domain is left out. */
  proposed: ProposedOrder | undefined;
  leftOut: { domainName: string; why: Obstacle }[];
  /** Domains that expire on another date than when they were ordered for: somebody has paid for them since. */
  moved: string[];
}

/**
 * An order made anew on the facts of now: a renewal and a redemption name the date on which a domain expires at present,
 * by which the service refuses what is carried out already; a name that is in the account is not registered once more.
 * Orders of other kinds stay as they are.
 * @param domains the account's, freshly fetched
 * @param now milliseconds since 1970
 */
export function onPresentFacts(old: ProposedOrder, domains: readonly Domain[], now: number): Resubmission {
  const { retry } = effectOf(old.operation);
  if (typeof retry === "string") return { proposed: old, leftOut: [], moved: [] };
  const leftOut: Resubmission["leftOut"] = [];
  const moved: string[] = [];
  const kept: OrderItem[] = [];
  for (const item of old.items) {
    const { domainName, fence } = item;
    const domain = domains.find(({ name }) => name.toLowerCase() === domainName.toLowerCase());
    const proposal = retry.anew(item, domain, now);
    if (proposal.kind === "impossible") {
      leftOut.push({ domainName, why: proposal.why });
      continue;
    }
    if (proposal.item.fence !== fence) moved.push(domainName);
    kept.push({ ...proposal.item, domainName });
  }
  const [first, ...more] = kept;
  return { proposed: first && { ...old, items: [first, ...more] }, leftOut, moved };
}

function partOf(order: Order, [first, ...more]: readonly OrderItem[]): ProposedOrder | undefined {
  const { operation, shared, hasSecrets } = order;
  if (!first || hasSecrets || !isOrderName(operation) || effectOfOrder(order)?.retry === "never") return undefined;
  const isTold = [first, ...more].every(({ terms }) => terms !== undefined);
  return isTold ? { operation, items: [first, ...more], shared } : undefined;
}
