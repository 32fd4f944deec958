import * as l10n from "@vscode/l10n";
import { type ResultOf } from "../catalogue/catalogue";
import { availabilityMeanings, meaning } from "../catalogue/meanings";
import { type Availability, type Price } from "../model/availability";

/**
 * Converts the answer of CheckDomain to the user's terms. Only `1` means that the name can be registered.
 * @param asked what the price was requested for; the answer repeats neither currency nor years
 */
export function availabilityFromWire(
  wire: ResultOf<"checkDomain">,
  asked: Pick<Price, "currency" | "years">,
): Availability {
  if (wire.Avail === 1) {
    return { kind: "available", premium: wire.Premium ?? false, price: priceFromWire(wire, asked) };
  }
  // The registry's own wording, if there is any, says more: "In use".
  const told = meaning(availabilityMeanings, wire.Avail) ?? l10n.t("Unknown status {0}", wire.Avail);
  const reason = wire.Reason?.trim() || told;
  return wire.Avail === -1 ? { kind: "unanswered", reason } : { kind: "unavailable", reason };
}

/**
 * The price in an answer of CheckDomain, which also states one for names that are taken.
 * @param asked as above
 */
export function priceFromWire(
  { Price }: ResultOf<"checkDomain">,
  asked: Pick<Price, "currency" | "years">,
): Price | undefined {
  return Price === undefined ? undefined : { ...asked, amount: Price };
}
