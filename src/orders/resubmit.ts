import { type Domain } from "../model/domain";
import { type Order, type OrderItem, outcomeOf } from "../model/order";
import { type RowFlag, rowFlags } from "../texts/rowFlag";
import { type Obstacle } from "./effects/effect";
import { effectOf, effectOfOrder, isOrderName, type ProposedOrder } from "./effects/effects";

/**
 * Whether an order may be sent again if the user agrees once more: only if its answer was lost and it then turned out
 * that nothing was carried out. That is never concluded while the first copy can still be carried out.
 * @param now milliseconds since 1970; a clock that was set back to before the finding can't vouch for it
 */
export function maySendAgain({ state }: Order, now: number): boolean {
  return state.kind === "refused" && state.lost === true && state.at <= now;
}

/** The whole order, to be placed again. `undefined` if something was sent that isn't recorded. */
export function wholeOf(order: Order): ProposedOrder | undefined {
  return partOf(order, order.items);
}

/**
 * For an order that has ended, the same order for the domains that failed, as it was ordered then: see
 * `onPresentFacts`. `undefined` if none failed, or if something was sent that isn't recorded.
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

/** Whether *Retry Failed…* is available for an order. */
export function mayRetry(order: Order): boolean {
  return failedPart(order) !== undefined;
}

/** Whether *Send Again…* is available for an order. */
export function maySend(order: Order): boolean {
  return maySendAgain(order, Date.now()) && wholeOf(order) !== undefined;
}

/** An order based on current facts. */
export interface Resubmission {
  /** Absent if every domain is left out. */
  proposed: ProposedOrder | undefined;
  leftOut: { domainName: string; why: Obstacle }[];
  /**
   * Domains whose expiration date has changed since they were ordered for: somebody has paid for them in the meantime.
   */
  moved: string[];
}

/**
 * Rebuilds an order on current facts. A renewal and a redemption contain the domain's current expiration date, by which
 * the service refuses what was already carried out; a name that is in the account isn't registered again. Orders of
 * other kinds stay as they are.
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
