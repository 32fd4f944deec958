import { type Order, type OrderItem } from "../../model/order";
import { type Params, type Part } from "../effects/effect";
import { effects, isOrderName } from "../effects/effects";

/** The version of the format in which orders are recorded. */
export const recordVersion = 2;

/** What is known about an order from the start, as recorded. */
export type Begun = { version: typeof recordVersion } & Omit<Order, "state" | "outcomes" | "sentAt" | "found">;

/**
 * The record as it was before there were versions: with the parameters as a whole, and an item's evidence called
 * `shows`.
 */
interface First extends Omit<Begun, "version" | "items" | "shared"> {
  version?: undefined;
  items: readonly (Omit<OrderItem, "evidence" | "terms"> & { shows?: OrderItem["evidence"] })[];
  params?: Params;
}

/** An order's record in today's format, whichever version wrote it. */
export function upgraded(begun: Begun | First): Begun {
  if (begun.version !== undefined) return begun;
  const { items, params = {}, operation, ...same } = begun;
  const { parts, shared } = isOrderName(operation) ? effects[operation].split(params) : { parts: [], shared: params };
  const partOf = (item: First["items"][number]): Part | undefined =>
    parts.find((part) => isAbout(part, item)) ?? (items.length === 1 && parts.length === 1 ? parts[0] : undefined);
  return {
    ...same,
    operation,
    version: recordVersion,
    shared,
    items: items.map((item) => {
      const { shows, ...kept } = item;
      const terms = partOf(item)?.terms;
      return { ...kept, ...(shows ? { evidence: shows } : {}), ...(terms ? { terms } : {}) };
    }),
  };
}

function isAbout({ domainName, instanceId }: Part, item: First["items"][number]): boolean {
  if (domainName === undefined) return instanceId !== undefined && instanceId === item.instanceId;
  return domainName.toLowerCase() === item.domainName.toLowerCase();
}
