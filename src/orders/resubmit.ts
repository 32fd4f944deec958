import { type Order, type OrderItem } from "../model/order";
import { type ConfirmedOrder, type OrderName } from "./placeOrder";

/**
 * Whether an order may be sent once more, if the user agrees again: only where its answer was lost and it then turned out
 * that nothing was carried out. That is told no sooner than the first copy can no longer be carried out.
 * @param now milliseconds since 1970; while a clock that was set back is behind the finding, it cannot vouch for that
 */
export function maySendAgain({ state }: Order, now: number): boolean {
  return state.kind === "refused" && state.lost === true && state.at <= now;
}

/** What the user had agreed to, to be placed anew. Nothing where parameters were sent that are not written down. */
export function agreedAgain(order: Order): ConfirmedOrder<OrderName> | undefined {
  const part = orderOf(order, order.params, order.items);
  return part && { ...part, sentence: order.sentence };
}

/** An order that nobody has agreed to yet. */
export type Proposed = Omit<ConfirmedOrder<OrderName>, "secrets" | "sentence">;

/**
 * Of an order that has ended, the same for the domains that failed, as it was ordered then: what may have changed since,
 * like an expiration date, is for the caller to look up. Nothing where none failed, where parameters were sent that are not
 * written down, or where the parameters do not tell the domains apart.
 */
export function failedPart(order: Order): Proposed | undefined {
  if (order.state.kind !== "ended") return undefined;
  const failed = order.items.filter(({ domainName }) => order.outcomes[domainName]?.kind === "failed");
  if (failed.length === order.items.length) return orderOf(order, order.params, failed);
  const params = narrowed(order.params, order.items, failed);
  return params && orderOf(order, params, failed);
}

function orderOf(
  { operation, effect, hasSecrets }: Order,
  params: Order["params"],
  [first, ...more]: readonly OrderItem[],
): Proposed | undefined {
  if (!first || hasSecrets) return undefined;
  return { operation: operation as OrderName, effect, params: params as Proposed["params"], items: [first, ...more] };
}

/** The parameters with the list that names the domains of a batch cut down to some of them. */
function narrowed(
  params: Order["params"],
  all: readonly OrderItem[],
  some: readonly OrderItem[],
): Order["params"] | undefined {
  const list = Object.entries(params).find(
    (entry): entry is [string, unknown[]] =>
      Array.isArray(entry[1]) && all.every((item) => (entry[1] as unknown[]).some((row) => isAbout(row, item))),
  );
  if (!list) return undefined;
  const [name, rows] = list;
  return { ...params, [name]: rows.filter((row) => some.some((item) => isAbout(row, item))) };
}

/** Whether a row of a batch, a name or an object with one, is about a domain. */
function isAbout(row: unknown, { domainName, instanceId }: OrderItem): boolean {
  const name = typeof row === "string" ? row : (row as { DomainName?: unknown } | null)?.DomainName;
  if (typeof name !== "string") return false;
  return name.toLowerCase() === domainName.toLowerCase() || name === instanceId;
}
