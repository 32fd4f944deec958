import { type ConfirmedOrder } from "../orders/effects/effects";
import { type PlaceResult } from "../orders/placeOrder";
import { accountAccess } from "./accountAccess";
import { explain, explanationText } from "./explain";
import { type Page } from "./pageKind";
import { type PageServices } from "./pageServices";

/** What the sessions of all forms are made with. */
export function formParts({ accounts, orders, showFailure }: PageServices, page: Page) {
  const { account, post } = page;
  return {
    account,
    explain: page.explain,
    explainText: (error: unknown) => explanationText(explain(error)),
    post,
    access: () => accountAccess(account, accounts),
    /** Places an order whether or not its page stays open; a failure that no page can show any more is shown as a message. */
    place: async (agreed: ConfirmedOrder): Promise<PlaceResult> => {
      const placed = await orders.place(account, agreed);
      if (!page.isOpen() && (placed.kind === "refused" || placed.kind === "unknown")) showFailure(placed.error);
      return placed;
    },
  };
}
