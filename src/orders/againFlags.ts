import { agreedAgain, failedPart, maySendAgain } from "./resubmit";
import { type Order } from "../model/order";

/** Whether *Retry Failed…* can be done to an order. */
export function mayRetry(order: Order): boolean {
  return failedPart(order) !== undefined;
}

/** Whether *Send Again…* can be done to an order. */
export function maySend(order: Order): boolean {
  return maySendAgain(order, Date.now()) && agreedAgain(order) !== undefined;
}

/** Flags of an order's row for `when` clauses of menus. */
export function againFlags(order: Order): string[] {
  return [...(mayRetry(order) ? ["mayRetry"] : []), ...(maySend(order) ? ["maySend"] : [])];
}
