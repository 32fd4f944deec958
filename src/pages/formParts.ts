import { type ConfirmedOrder } from "../orders/effects/effects";
import { type PlaceResult } from "../orders/placeOrder";
import { accountAccess } from "./accountAccess";
import { explain, explanationText } from "./explain";
import { type Page } from "./pageKind";
import { type PageServices } from "./pageServices";

/** What the sessions of all forms need. */
export function formParts({ accounts, orders, showFailure }: PageServices, page: Page) {
  const { account, post } = page;
  return {
    account,
    explain: page.explain,
    explainText: (error: unknown) => explanationText(explain(error)),
    post,
    access: () => accountAccess(account, accounts),
    /** Places an order even if its page closes; if no page is left to show a failure, it appears as a message. */
    place: async (agreed: ConfirmedOrder): Promise<PlaceResult> => {
      const placed = await orders.place(account, agreed);
      if (!page.isOpen() && (placed.kind === "refused" || placed.kind === "unknown")) showFailure(placed.error);
      return placed;
    },
  };
}
