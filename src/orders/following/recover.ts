import { type Order } from "../../model/order";
import { type OrderJournal } from "../journal/orderJournal";

/** Longer than a call can take (30 s, twice) and its bookkeeping: past this, whoever was sending is gone. */
const abandonedAfterMs = 75_000;

/**
 * Looks after orders whose program ended in the middle: one not sent yet is closed as not carried out, one that was
 * being sent is of unknown outcome. Orders that another window may still be sending are left alone.
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

/** Whether it was that long ago; in the future, it was before the clock was set back. */
function isLongAgo(at: number, now: number): boolean {
  return Math.abs(now - at) > abandonedAfterMs;
}
