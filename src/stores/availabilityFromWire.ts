import { type ResultOf } from "../catalogue/catalogue";
import { availabilityMeanings, meaning } from "../catalogue/meanings";
import { type Availability, type Price } from "../model/availability";

/**
 * The answer of CheckDomain in the user's words. Only `1` means that the name can be registered.
 * @param asked what the price was asked for; the answer repeats neither currency nor years
 */
export function availabilityFromWire(
  wire: ResultOf<"checkDomain">,
  asked: Pick<Price, "currency" | "years">,
): Availability {
  if (wire.Avail === 1) {
    const price = wire.Price === undefined ? undefined : { ...asked, amount: wire.Price };
    return { kind: "available", premium: wire.Premium ?? false, price };
  }
  // The registry's own word, if there is one, says more: "In use".
  const told = meaning(availabilityMeanings, wire.Avail) ?? `The service answers ${wire.Avail}`;
  const reason = wire.Reason?.trim() || told;
  return wire.Avail === -1 ? { kind: "unanswered", reason } : { kind: "unavailable", reason };
}
