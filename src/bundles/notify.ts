/** Notifications of results, as one bundle: loaded with the first of them. */
export { notifyEnded } from "../ui/notify/notifyEnded";
export { notifyTransfers } from "../ui/notify/notifyTransfers";
