/**
 * What is loaded to place orders and to follow them, as one bundle of its own: after activation, and small enough to be
 * there before the first click.
 */
export { OrderJournal } from "../orders/journal/orderJournal";
export { placeOrder } from "../orders/placeOrder";
export { Lease } from "../storage/lease";
export { Poller } from "../orders/following/poller";
export { checkPriceLimit } from "../orders/priceLimit";
export { Prices } from "../orders/prices";
