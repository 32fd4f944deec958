/**
 * What is loaded to place orders and to follow them, as one bundle of its own: after activation, and small enough to be
 * there before the first click.
 */
export { OrderJournal } from "./journal/orderJournal";
export { placeOrder } from "./journal/placeOrder";
export { Lease } from "./tasks/lease";
export { Poller } from "./tasks/poller";
export { tellEnded } from "./ui/orders/notifications";
export { checkPriceLimit } from "./ui/orders/priceLimit";
export { Prices } from "./ui/orders/prices";
export { tellTransfers } from "./ui/transfers/tellTransfers";
