import { type Order } from "../../model/order";
import { Loaded } from "../../stores/loaded";
import { type ActivityFilter, fits } from "./activityFilter";

/**
 * Everything Domain Desk has sent that changes something, of all accounts, those that are signed out too: read from the
 * journal when somebody first looks.
 */
export class Activity {
  readonly orders: Loaded<readonly Order[]>;
  /** Holds for this session. */
  filter: ActivityFilter = {};

  /** @param listAll reads every order, the newest first */
  constructor(listAll: () => Promise<readonly Order[]>) {
    this.orders = new Loaded(listAll);
  }

  /** The orders that the filter lets through, the newest first; none if nothing is known. */
  get shown(): readonly Order[] {
    return (this.orders.value ?? []).filter((order) => fits(order, this.filter));
  }

  /** Reads the journal anew, if somebody has looked. */
  async refreshLookedAt(): Promise<void> {
    if (this.orders.known.kind !== "unknown") await this.orders.refresh();
  }
}
