import * as l10n from "@vscode/l10n";
import { type ParamsOf } from "../../catalogue/catalogue";
import { displayName, type Domain, yearsLater } from "../../model/domain";
import { type OrderItem } from "../../model/order";
import { renewalYears } from "../../model/renewalYears";
import { dayText } from "../../texts/dates";
import { type PaidEffect, yearsOf } from "./effect";
import { plainItem, rows } from "./shapes";
import { yearsText } from "../../texts/counts";
import { impossible, listed, mostInBatch, possible } from "./words";

/** A domain of the account, if it has it. */
interface Owned {
  domain: Domain | undefined;
}

/** What is ordered for a name, apart from the name itself. */
export type Registration = Omit<ParamsOf<"registerDomain">, "DomainName">;

/** Registers a name. A registry assigns it only once: while one order for it is open, no other is sent. */
export const register: PaidEffect<{ name: string } & Owned, Registration> = {
  id: "register",
  ...rows("registerDomains", "OrderActivateParam"),
  one: "registerDomain",
  many: "registerDomains",
  most: mostInBatch,
  taskTypes: ["ORDER_ACTIVATE"],
  fee: "create",
  secrets: [],
  evidence: "domain",
  retry: { anew: ({ domainName, terms }, domain) => register.propose({ name: domainName, domain }, terms ?? {}, 0) },
  item: (part) => ({ ...plainItem(part), evidence: { kind: "owned" } }),
  propose: ({ name, domain }, wish) =>
    domain ? impossible("alreadyInAccount") : possible(register.item({ domainName: name, terms: { ...wish } })),
  confirmation: () => ({ yes: l10n.t("Register") }),
  title: (subject) => l10n.t("Register {0}", subject),
  sentence: ({ items }, account) =>
    l10n.t(
      "{0} in account {1}.",
      listed(items, (item) => l10n.t("Register {0} for {1}", displayName(item.domainName), yearsText(yearsOf(item)))),
      account,
    ),
  done: (subject, _ordered, day) =>
    day ? l10n.t("Registered {0} until {1}.", subject, day) : l10n.t("Registered {0}.", subject),
  doneFor: (domains) => l10n.t("registered {0}", domains),
};

/**
 * Renews a domain. The service refuses a request whose expiration date isn't the current one, so that date is the
 * fence. The years aren't part of it, or another renewal for more or fewer years would be paid for on top.
 */
export const renew: PaidEffect<Owned, { years: number }> = {
  id: "renew",
  ...rows("renewDomains", "OrderRenewParam"),
  one: "renewDomain",
  many: "renewDomains",
  most: mostInBatch,
  taskTypes: ["ORDER_RENEW"],
  fee: "renew",
  secrets: [],
  evidence: "domain",
  retry: { anew: (item, domain, now) => renew.propose({ domain }, { years: yearsOf(item) }, now) },
  item: (part) => {
    const item = onDate(part);
    const expiresAt = expiryOf(item);
    if (expiresAt === undefined) return item;
    return { ...item, evidence: { kind: "expiresAt", at: yearsLater(expiresAt, yearsOf(item)) } };
  },
  propose: ({ domain }, { years }, now) => {
    if (!domain) return impossible("notInAccount");
    if (domain.needs === "redemption") return impossible("inRedemption");
    const { name: domainName, instanceId, expiresAt } = domain;
    if (expiresAt === undefined) return impossible("expiryNotTold");
    if (!renewalYears(expiresAt, now).some((renewal) => renewal.years === years)) return impossible("tooFarAhead");
    const terms = { CurrentExpirationDate: expiresAt, SubscriptionDuration: years };
    return possible(renew.item({ domainName, instanceId, terms }));
  },
  confirmation: () => ({ yes: l10n.t("Renew") }),
  title: (subject) => l10n.t("Renew {0}", subject),
  sentence: ({ items }, account) => l10n.t("{0} in account {1}.", listed(items, renewalWords), account),
  done: (subject, _ordered, day) =>
    day ? l10n.t("Renewed {0} until {1}.", subject, day) : l10n.t("Renewed {0}.", subject),
  doneFor: (domains) => l10n.t("renewed {0}", domains),
};

/** Redeems a domain that lapsed so long ago that it can no longer be renewed. */
export const redeem: PaidEffect<Owned, object> = {
  id: "redeem",
  ...rows("redeemDomains", "OrderRedeemParam"),
  one: "redeemDomain",
  many: "redeemDomains",
  most: mostInBatch,
  taskTypes: ["ORDER_REDEEM"],
  fee: "restore",
  secrets: [],
  evidence: "none",
  retry: { anew: (_item, domain, now) => redeem.propose({ domain }, {}, now) },
  item: (part) => onDate(part),
  propose: ({ domain }) => {
    if (!domain) return impossible("notInAccount");
    if (domain.needs !== "redemption") return impossible("notInRedemption");
    const { name: domainName, instanceId, expiresAt } = domain;
    if (expiresAt === undefined) return impossible("expiryNotTold");
    return possible(redeem.item({ domainName, instanceId, terms: { CurrentExpirationDate: expiresAt } }));
  },
  confirmation: () => ({ yes: l10n.t("Redeem") }),
  title: (subject) => l10n.t("Redeem {0}", subject),
  sentence: ({ items }, account) =>
    l10n.t(
      "Redeem {0} in account {1}.",
      listed(items, (item) => {
        const expiresAt = expiryOf(item);
        const name = displayName(item.domainName);
        return expiresAt === undefined ? name : l10n.t("{0} (expired {1})", name, dayText(expiresAt));
      }),
      account,
    ),
  done: (subject, _ordered, day) =>
    day ? l10n.t("Redeemed {0} until {1}.", subject, day) : l10n.t("Redeemed {0}.", subject),
  doneFor: (domains) => l10n.t("redeemed {0}", domains),
};

/** An item whose fence is the current expiration date of its domain. */
function onDate(part: Parameters<typeof plainItem>[0]): OrderItem {
  const item = plainItem(part);
  return { ...item, fence: String(expiryOf(item) ?? "") };
}

function expiryOf({ terms }: OrderItem): number | undefined {
  const at = terms?.["CurrentExpirationDate"];
  return typeof at === "number" ? at : undefined;
}

function renewalWords(item: OrderItem): string {
  const [name, years, expiresAt] = [displayName(item.domainName), yearsOf(item), expiryOf(item)];
  if (expiresAt === undefined) return l10n.t("Renew {0} for {1}", name, yearsText(years));
  const [from, to] = [dayText(expiresAt), dayText(yearsLater(expiresAt, years))];
  return l10n.t("Renew {0} for {1}, from {2} to {3}", name, yearsText(years), from, to);
}
