/** What tells the user how something has ended, as one bundle: loaded when that first happens. */
export { notifyEnded } from "../ui/notify/notifyEnded";
export { notifyTransfers } from "../ui/notify/notifyTransfers";
