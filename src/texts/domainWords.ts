import * as l10n from "@vscode/l10n";
import { type Change } from "../model/change";
import { type Contact, type ContactKind } from "../model/contact";
import { daysUntil, type Domain, type DomainDetails, isRenewable, type Lock } from "../model/domain";
import { countryName } from "./countries";
import { dayText, timeText } from "./dates";
import { plural } from "./plural";
import { type RowFlag, rowFlags } from "./rowFlag";
import { urgencyOf } from "../model/urgency";

/**
 * The flags of a domain's row for `when` clauses of menus: `viewItem =~ /\brenewable\b/`.
 * - `domain`: always; not on the rows below a domain, which are about a part of it
 * - `renewable` or `redeemable`; `expiring`: expires soon or has expired
 * - `transferLocked` or `transferUnlocked`, `securityLocked` or `securityUnlocked`: only if the details are known;
 *   neither if the registry has no such lock
 * - `onHold`: on hold until its registrant's e-mail address is verified; only if the details are known
 * @param details as far as they are known
 */
export function domainFlags(domain: Domain, details: DomainDetails | undefined, now: number): RowFlag[] {
  return rowFlags(
    "domain",
    isRenewable(domain) ? "renewable" : "redeemable",
    urgencyOf(domain, now) !== "calm" && "expiring",
    ...(details
      ? [...lockFlags("transfer", details.transferLock), ...lockFlags("security", details.securityLock)]
      : []),
    details?.onHold === true && "onHold",
  );
}

/** Flags of a row above domains: what users can order for some of them. */
export function listFlags(domains: readonly Domain[]): RowFlag[] {
  return rowFlags(
    domains.length > 0 && "domainList",
    domains.some(isRenewable) && "renewableList",
    domains.some((domain) => !isRenewable(domain)) && "redeemableList",
  );
}

/** The flag for a lock's state, on the domain's row and on the lock's row. */
export function lockFlags(which: "transfer" | "security", state: Lock): RowFlag[] {
  return state === "notSet" ? [] : [`${which}${state === "on" ? "Locked" : "Unlocked"}`];
}

/** When a domain expires, in words: "expires in 12 days". */
export function expiryWords(domain: Domain, now: number): string {
  const { expiresAt, expiresText, needs } = domain;
  if (expiresAt === undefined) {
    return expiresText ? l10n.t("expires on {0}", expiresText) : l10n.t("expiration date unknown");
  }
  if (needs === "redemption") return l10n.t("in redemption, expired on {0}", dayText(expiresAt));
  const days = daysUntil(expiresAt, now);
  if (days === -1) return l10n.t("expired within the last day");
  if (days < 0) {
    const ago = -days - 1;
    return plural(ago, { one: l10n.t("expired {0} day ago", ago), other: l10n.t("expired {0} days ago", ago) });
  }
  if (days === 0) return l10n.t("expires within a day");
  if (days > inDaysUntil) return l10n.t("expires on {0}", dayText(expiresAt));
  return plural(days, { one: l10n.t("expires in {0} day", days), other: l10n.t("expires in {0} days", days) });
}

/** The same, as short as possible, for use where color, letter and icon already show which domains have expired. */
export function shortExpiry(domain: Domain, now: number): string {
  return domain.needs === "redemption" ? l10n.t("in redemption") : timeToExpiry(domain, now);
}

/** A number of days if there are few, "in 12 days" or "3 days ago", otherwise a date; "unknown" if there is none. */
function timeToExpiry({ expiresAt, expiresText }: Domain, now: number): string {
  if (expiresAt === undefined) return expiresText ?? l10n.t("unknown");
  const days = daysUntil(expiresAt, now);
  if (days === -1) return l10n.t("within the last day");
  if (days < 0) {
    const ago = -days - 1;
    return plural(ago, { one: l10n.t("{0} day ago", ago), other: l10n.t("{0} days ago", ago) });
  }
  if (days === 0) return l10n.t("within a day");
  if (days > inDaysUntil) return dayText(expiresAt);
  return plural(days, { one: l10n.t("in {0} day", days), other: l10n.t("in {0} days", days) });
}

/** The day a domain expires, in UTC; `undefined` if unknown. */
export function exactDay({ expiresAt, expiresText }: Domain): string | undefined {
  return expiresAt === undefined ? expiresText : dayText(expiresAt);
}

/** Beyond this many days, a date says more than a number of days. */
const inDaysUntil = 90;

/** The label of a contact of a domain. */
export function contactLabel(kind: ContactKind): string {
  switch (kind) {
    case "registrant":
      return l10n.t("Registrant");
    case "admin":
      return l10n.t("Administrative");
    case "technical":
      return l10n.t("Technical");
    case "billing":
      return l10n.t("Billing");
  }
}

/** Who a contact is: the organization comes first, since it alone is enough for most people. */
export function contactName({ name, organization }: Pick<Contact, "name" | "organization">): string {
  return [...new Set([organization, name])].filter(Boolean).join(", ");
}

/** Where a contact lives, in one line, with the name of the country. */
export function contactPlace({ address, postalCode, city, province, country }: Place): string {
  const town = [postalCode, city].filter(Boolean).join(" ");
  return [...new Set([address, town, province, countryName(country)])].filter(Boolean).join(", ");
}

type Place = Pick<Contact, "address" | "postalCode" | "city" | "province" | "country">;

/** When a change was made, in local time; as the service writes it if that can't be parsed. */
export function changeTime({ at, timeText: written }: Change): string | undefined {
  return at === undefined ? written && l10n.t("{0} (UTC)", written) : timeText(at);
}

/** What changed from what to what, more readable than the service's `dns1;dns2 -> dns3;dns4`. */
export function changeDetails({ details = "" }: Change): string {
  return details.replaceAll(";", ", ").replaceAll("->", "→").trim();
}

/** The state of a lock, in a word. */
export function lockWords(state: Lock): string {
  switch (state) {
    case "on":
      return l10n.t("on");
    case "off":
      return l10n.t("off");
    case "notSet":
      return l10n.t("not set");
  }
}
