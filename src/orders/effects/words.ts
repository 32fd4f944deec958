import * as l10n from "@vscode/l10n";
import { displayName } from "../../model/domain";
import { itemName, type OrderItem } from "../../model/order";
import { domainsText } from "../../texts/counts";
import { type Obstacle, type Params, type Possible, type Proposal } from "./effect";

/**
 * How many items go into one batch, `batchSize` of the catalogue, which is too heavy to be asked here; a test holds the two
 * together.
 */
export const mostInBatch = 100;

export function possible(item: OrderItem, shared: Params = {}): Possible {
  return { kind: "possible", item, shared };
}

export function impossible(why: Obstacle): Proposal {
  return { kind: "impossible", why };
}

/** One by its name, several by their number: the subject of titles. */
export function subjectOf(items: readonly OrderItem[]): string {
  const [only, ...more] = items;
  return only && more.length === 0 ? itemName(only) : domainsText(items.length);
}

/** Each in its words. */
export function listed(items: readonly OrderItem[], words: (item: OrderItem) => string): string {
  return items.map(words).join("; ");
}

/** One domain by its name, several by their number and names. */
export function countOrName(items: readonly OrderItem[]): string {
  const [only, ...more] = items;
  if (only && more.length === 0) return displayName(only.domainName);
  return `${domainsText(items.length)} (${items.map(({ domainName }) => displayName(domainName)).join(", ")})`;
}

/** Why something cannot be done to a domain, as a sentence beside its name. */
export function obstacleText(why: Obstacle): string {
  switch (why) {
    case "notInAccount":
      return l10n.t("This domain is not in the account.");
    case "alreadyInAccount":
      return l10n.t("This domain is in the account already.");
    case "inRedemption":
      return l10n.t("It is in redemption: it can only be redeemed.");
    case "notInRedemption":
      return l10n.t("It is not in redemption: it can be renewed.");
    case "expiryNotTold":
      return l10n.t("The service does not tell exactly when it expires, so it could not refuse a repeated order.");
    case "tooFarAhead":
      return l10n.t("No domain can be renewed further than ten years ahead.");
    case "securityLockOn":
      return l10n.t("Its security lock is on, so the registry would refuse this. Switch the lock off first.");
    case "transferLockOn":
      return l10n.t("Its transfer lock is on: no code is handed out for it. Switch the lock off first.");
    case "unchanged":
      return l10n.t("It is so already.");
  }
}
