import { createHash } from "node:crypto";
import { type Order, type OrderItem } from "../../model/order";

/**
 * The name of what an order aims at in one of its items; two orders that would do the same to the same contend for it, by
 * whichever door they come. It tells nothing of the domain.
 */
export function aimOf({ accountId, effect }: Pick<Order, "accountId" | "effect">, item: OrderItem): string {
  const text = JSON.stringify([accountId, effect, item.domainName.toLowerCase(), item.fence]);
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

/** The names of all that an order aims at. */
export function aimsOf(order: Pick<Order, "accountId" | "effect" | "items">): string[] {
  return order.items.map((item) => aimOf(order, item));
}
