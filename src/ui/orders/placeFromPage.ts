import { type Agreed, type OrderName, type Placed } from "../../journal/placeOrder";
import { type Account } from "../../model/account";
import { type Page } from "../pages/formTabs";
import { type OrderFollowing } from "./orderFollowing";
import { showFailure } from "../showFailure";

/** Places an order whether or not its page stays open; a failure that no page can show any more is shown as a message. */
export async function placeFromPage<Name extends OrderName>(
  following: OrderFollowing,
  page: Page,
  account: Account,
  agreed: Agreed<Name>,
): Promise<Placed> {
  const placed = await following.place(account, agreed);
  if (!page.isOpen() && (placed.kind === "refused" || placed.kind === "unknown")) void showFailure(placed.error);
  return placed;
}
