import { type ConfirmedOrder } from "../../orders/effects/effects";
import { type PlaceResult } from "../../orders/placeOrder";
import { type Account } from "../../model/account";
import { type Page } from "./formTabs";
import { type Orders } from "../../orders/orders";
import { showFailure } from "../showFailure";

/** Places an order whether or not its page stays open; a failure that no page can show any more is shown as a message. */
export async function placeFromPage(
  orders: Orders,
  page: Page,
  account: Account,
  agreed: ConfirmedOrder,
): Promise<PlaceResult> {
  const placed = await orders.place(account, agreed);
  if (!page.isOpen() && (placed.kind === "refused" || placed.kind === "unknown")) void showFailure(placed.error);
  return placed;
}
