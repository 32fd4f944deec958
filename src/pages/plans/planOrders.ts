import * as l10n from "@vscode/l10n";
import { type Message } from "../formSpec";
import { type ConfirmedOrder } from "../../orders/effects/effects";
import { type PlaceResult } from "../../orders/placeOrder";
import { itemName, type Order } from "../../model/order";
import { type RowResult, resultsOf } from "./planResults";

export interface PlanOrdersParts {
  place: (agreed: ConfirmedOrder) => Promise<PlaceResult>;
  orderOf: (orderId: string) => Promise<Order | undefined>;
  /** Every order of the account that is kept. */
  allOrders: () => Promise<readonly Order[]>;
  /** Describes a failure for the user, with buttons for what helps. */
  explain: (error: unknown) => Message;
}

/** The orders of one plan: sends each request once, and knows their results. */
export class PlanOrders {
  /** As they were when last read, by their ids. */
  private readonly orders = new Map<string, Order>();
  private stopAsked = false;

  /** @param formId the plan's, by which the journal finds its orders after the window is reloaded */
  constructor(
    private readonly parts: PlanOrdersParts,
    private readonly formId: string,
  ) {}

  get results(): Map<string, RowResult> {
    return resultsOf([...this.orders.values()]);
  }

  /** Nothing more is sent after the request in progress. */
  stop(): void {
    this.stopAsked = true;
  }

  /**
   * One after the other; stops after a rejection, since the next ones would most likely be rejected too.
   * @returns why not all of them were sent or accepted, if so
   */
  async send(requests: readonly ConfirmedOrder[]): Promise<Message | undefined> {
    for (const request of requests) {
      if (this.stopAsked) {
        return { tone: "warning", text: l10n.t("Stopped. Domains without a result weren't sent."), actions: [] };
      }
      const failure = await this.sendOne(request).catch(this.parts.explain);
      if (failure) return failure;
    }
    return undefined;
  }

  /** Finds the orders that were sent before the window was reloaded. */
  async find(): Promise<void> {
    for (const order of await this.parts.allOrders()) {
      if (order.formId === this.formId) this.orders.set(order.id, order);
    }
  }

  /** Reads the state of the orders. */
  async read(): Promise<void> {
    const orders = await Promise.all([...this.orders.keys()].map((id) => this.parts.orderOf(id)));
    for (const order of orders) if (order) this.orders.set(order.id, order);
  }

  private async sendOne(request: ConfirmedOrder): Promise<Message | undefined> {
    const placed = await this.parts.place({ ...request, formId: this.formId });
    if (placed.kind === "already") {
      const names = placed.conflicts.map(({ item }) => itemName(item)).join(", ");
      return {
        tone: "warning",
        text: l10n.t("This is already in progress for {0}. Nothing was sent.", names),
        actions: [],
      };
    }
    this.orders.set(placed.order.id, placed.order);
    return placed.kind === "refused" ? this.parts.explain(placed.error) : undefined;
  }
}
