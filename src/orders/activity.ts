import { type Order } from "../model/order";
import { Resource } from "../stores/resource";
import { type ActivityFilter, fits } from "./activityFilter";

/**
 * Everything Domain Desk has sent that changes something, in all accounts, including those that are signed out. Read
 * from the journal when somebody first looks.
 */
export class Activity {
  readonly orders: Resource<readonly Order[]>;
  /** Kept for this session. */
  filter: ActivityFilter = {};

  /** @param listAll reads every order, newest first */
  constructor(listAll: () => Promise<readonly Order[]>) {
    this.orders = new Resource(listAll);
  }

  /** The orders that pass the filter, newest first; none if nothing is known. */
  get shown(): readonly Order[] {
    return (this.orders.value ?? []).filter((order) => fits(order, this.filter));
  }

  /** Reads the journal again, if somebody has looked. */
  async refreshLookedAt(): Promise<void> {
    if (this.orders.known.kind !== "unknown") await this.orders.refresh();
  }
}
