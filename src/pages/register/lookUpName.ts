import * as l10n from "@vscode/l10n";
import { type CallAs } from "../../api/domainApi";
import { type Account } from "../../model/account";
import { type Availability } from "../../model/availability";
import { type Order } from "../../model/order";
import { availabilityFromWire } from "../../stores/availabilityFromWire";
import { type NameQuestion } from "./nameCheck";

/** Prices are requested in the only currency of the international site. */
const currency = "USD";

/**
 * Finds out whether a name can be ordered: not while an order for it is open, whatever the service says; otherwise the
 * service decides. Never rejects.
 * @param explain describes a failed call for the user
 */
export async function lookUpName(
  { call, listOpen, explain }: { call: CallAs; listOpen: () => Promise<Order[]>; explain: (error: unknown) => string },
  account: Account,
  { name, years }: NameQuestion,
  signal: AbortSignal,
): Promise<Availability> {
  try {
    const order = (await listOpen()).find(
      ({ accountId, effect, items }) =>
        accountId === account.id && effect === "register" && items.some(({ domainName }) => domainName === name),
    );
    if (order) return { kind: "unavailable", reason: whyOrdered(order) };
    const answer = await call(
      account,
      "checkDomain",
      { DomainName: name, FeeCommand: "create", FeeCurrency: currency, FeePeriod: years },
      { signal },
    );
    return availabilityFromWire(answer, { currency, years });
  } catch (error) {
    return { kind: "unanswered", reason: explain(error) };
  }
}

/** Worded like the registry's own reasons, such as "In use". */
function whyOrdered({ state }: Order): string {
  if (state.kind === "accepted") {
    return state.taskNo === undefined
      ? l10n.t("Already being registered")
      : l10n.t("Already being registered (task {0})", state.taskNo);
  }
  if (state.kind !== "unknown") return l10n.t("An order for it is being sent");
  return state.requestId
    ? l10n.t(
        "The answer to an earlier order was lost, so its result is unknown so far (RequestId {0})",
        state.requestId,
      )
    : l10n.t("The answer to an earlier order was lost, so its result is unknown so far");
}
