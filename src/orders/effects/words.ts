import * as l10n from "@vscode/l10n";
import { displayName } from "../../model/domain";
import { itemName, type OrderItem } from "../../model/order";
import { domainsText } from "../../texts/counts";
import { type Obstacle, type Params, type Possible, type Proposal } from "./effect";

/**
 * How many items go into one batch. Equals `batchSize` of the catalogue, which is too heavy to load here; a test keeps
 * the two in sync.
 */
export const mostInBatch = 100;

export function possible(item: OrderItem, shared: Params = {}): Possible {
  return { kind: "possible", item, shared };
}

export function impossible(why: Obstacle): Proposal {
  return { kind: "impossible", why };
}

/** The subject of titles: one item by name, several by number. */
export function subjectOf(items: readonly OrderItem[]): string {
  const [only, ...more] = items;
  return only && more.length === 0 ? itemName(only) : domainsText(items.length);
}

/** Every item in its own words. */
export function listed(items: readonly OrderItem[], words: (item: OrderItem) => string): string {
  return items.map(words).join("; ");
}

/** One domain by name, several by number and names. */
export function countOrName(items: readonly OrderItem[]): string {
  const [only, ...more] = items;
  if (only && more.length === 0) return displayName(only.domainName);
  return `${domainsText(items.length)} (${items.map(({ domainName }) => displayName(domainName)).join(", ")})`;
}

/** Why something can't be done to a domain, as a sentence next to its name. */
export function obstacleText(why: Obstacle): string {
  switch (why) {
    case "notInAccount":
      return l10n.t("This domain isn't in the account.");
    case "alreadyInAccount":
      return l10n.t("This domain is already in the account.");
    case "inRedemption":
      return l10n.t("This domain is in redemption. Redeem it instead.");
    case "notInRedemption":
      return l10n.t("This domain isn't in redemption. Renew it instead.");
    case "expiryNotTold":
      return l10n.t("Alibaba Cloud doesn't give its exact expiration date, which protects you from paying twice.");
    case "tooFarAhead":
      return l10n.t("A domain can be renewed for up to ten years from today.");
    case "securityLockOn":
      return l10n.t("The registry refuses this while the security lock is on. Turn off the security lock first.");
    case "transferLockOn":
      return l10n.t("No authorization code is issued while the transfer lock is on. Turn off the transfer lock first.");
    case "unchanged":
      return l10n.t("No change needed.");
  }
}
