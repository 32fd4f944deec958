import { createHash } from "node:crypto";
import { type Order, type OrderItem } from "../../model/order";

/**
 * The name of an order's aim for one of its items. Two orders that would do the same to the same item compete for it,
 * whichever way they come. The name reveals nothing about the domain.
 */
export function aimOf({ accountId, effect }: Pick<Order, "accountId" | "effect">, item: OrderItem): string {
  const text = JSON.stringify([accountId, effect, item.domainName.toLowerCase(), item.fence]);
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

/** The names of all of an order's aims. */
export function aimsOf(order: Pick<Order, "accountId" | "effect" | "items">): string[] {
  return order.items.map((item) => aimOf(order, item));
}
