/**
 * What places and follows orders, as a separate bundle: loaded after activation, and small enough to be ready before
 * the first click.
 */
export { OrderJournal } from "../orders/journal/orderJournal";
export { placeOrder } from "../orders/placeOrder";
export { Lease } from "../storage/lease";
export { Poller } from "../orders/following/poller";
export { checkPriceLimit } from "../orders/priceLimit";
export { Prices } from "../orders/prices";
