import { type CallAs } from "../../api/domainApi";
import { type Account } from "../../model/account";
import { type Availability } from "../../model/availability";
import { type Order } from "../../model/order";
import { availabilityFromWire } from "../../stores/availabilityFromWire";
import { type NameQuestion } from "./nameCheck";

/** Prices are asked for in the one currency that the international site has. */
const currency = "USD";

/**
 * Finds out whether a name can be ordered: not while an order for it is open, whatever the service says; otherwise the
 * service knows. Never rejects.
 * @param explain a failed call in the user's words
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

function whyOrdered({ state }: Order): string {
  if (state.kind === "accepted") return `it is already being registered (task ${state.taskNo})`;
  if (state.kind !== "unknown") return "an order for it is just being sent";
  return (
    "an order for it was sent and its answer was lost, so nobody knows yet whether it was carried out" +
    (state.requestId ? ` (RequestId ${state.requestId})` : "")
  );
}
