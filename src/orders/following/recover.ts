import { type Order } from "../../model/order";
import { type OrderJournal } from "../journal/orderJournal";

/** Longer than a call (30 s, twice) and its bookkeeping can take: after this, whoever was sending is gone. */
const abandonedAfterMs = 75_000;

/**
 * Takes care of orders whose program ended midway. One that wasn't sent yet is closed as not carried out; one that was
 * being sent gets an unknown outcome. Leaves orders alone that another window may still be sending.
 * @returns the open orders
 */
export async function recover(journal: OrderJournal, now: number): Promise<Order[]> {
  const open: Order[] = [];
  for (const order of await journal.listOpen()) {
    const { state } = order;
    if (state.kind === "intent" && isLongAgo(order.createdAt, now)) {
      await journal.abandon(order.id);
    } else if (state.kind === "sent" && isLongAgo(state.at, now)) {
      open.push(await journal.add(order.id, { kind: "unknown", at: now, requestId: undefined }));
    } else {
      open.push(order);
    }
  }
  return open;
}

/** Whether it was that long ago. A time in the future is from before the clock was set back. */
function isLongAgo(at: number, now: number): boolean {
  return Math.abs(now - at) > abandonedAfterMs;
}
