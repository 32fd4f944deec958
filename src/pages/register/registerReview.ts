import * as l10n from "@vscode/l10n";
import { type ParamsOf } from "../../catalogue/catalogue";
import { type Account } from "../../model/account";
import { type Availability, type Price } from "../../model/availability";
import { displayName, yearsLater } from "../../model/domain";
import { type RegistrantProfile } from "../../model/registrant";
import { contactLine } from "../../orders/effects/contacts";
import { domainsText, yearsText } from "../../texts/counts";
import { dayText } from "../../texts/dates";
import { moneyText } from "../../texts/numbers";
import { plural } from "../../texts/plural";

/** The context of the order: who orders, and what is known about the name. */
interface Surroundings {
  account: Account;
  profiles: readonly RegistrantProfile[] | undefined;
  availability: Availability | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Says what an order to register does: the order, how long it lasts, what it costs. Leaves out nothing that it sends.
 */
export function registerSentences(params: ParamsOf<"registerDomain">, surroundings: Surroundings): string[] {
  const { account, availability } = surroundings;
  const price = availability?.kind === "available" ? availability.price : undefined;
  return [
    ...orderSentences(params, surroundings),
    price ? l10n.t("Price: {0}.", describePrice(price)) : priceUnknown(),
    chargeSentence(account),
  ];
}

/** The same without the cost. */
export function orderSentences(params: ParamsOf<"registerDomain">, surroundings: Surroundings): string[] {
  const { account, now } = surroundings;
  const years = params.SubscriptionDuration ?? 1;
  return [
    l10n.t("Register {0} for {1} in account {2}.", displayName(params.DomainName), yearsText(years), account.name),
    registrantSentence(params, surroundings),
    privacySentence(params.EnableDomainProxy),
    nameServersSentence(params),
    ...(params.PermitPremiumActivation ? [l10n.t("You accept the premium price.")] : []),
    l10n.t("If this is carried out today, the domain is registered until {0}.", dayText(yearsLater(now, years))),
  ];
}

/** @param isOn in the service's sense: on unless it is turned off */
export function privacySentence(isOn: boolean | undefined): string {
  return isOn === false ? l10n.t("WHOIS privacy is off.") : l10n.t("WHOIS privacy is on.");
}

/** @param count of premium names */
export function premiumSentence(count: number): string {
  return plural(count, {
    one: l10n.t("You accept the premium price of {0}.", domainsText(count)),
    other: l10n.t("You accept the premium prices of {0}.", domainsText(count)),
  });
}

/** Who pays for an order. */
export function chargeSentence({ kind, name }: Account): string {
  return kind === "sandbox"
    ? l10n.t("Sandbox account: no real money is spent.")
    : l10n.t("This is a real purchase, charged to account {0}.", name);
}

export function priceUnknown(): string {
  return l10n.t("Alibaba Cloud doesn't quote a price.");
}

/** A description by which people can tell templates apart. */
export function describeProfile({ name, organization, email }: RegistrantProfile): string {
  const who = organization && organization !== name ? `${name}, ${organization}` : name;
  return `${who} (${email})`;
}

/** What may happen to a domain whose registrant's e-mail address is not verified. */
export function unverifiedText(email: string): string {
  return l10n.t(
    "{0} isn't verified. Until it is, the registry may put the domain on hold (it stops resolving).",
    email,
  );
}

/** The price as the service quotes it. */
export function describePrice({ amount, currency, years }: Price): string {
  return l10n.t("{0} for {1}", moneyText(BigInt(amount), currency), yearsText(years));
}

function registrantSentence(params: ParamsOf<"registerDomain">, { profiles }: Surroundings): string {
  const { RegistrantProfileId: id, RegistrantType: type } = params;
  if (id !== undefined) {
    const profile = profiles?.find((one) => one.id === id);
    return l10n.t("Registrant: template “{0}”.", profile ? describeProfile(profile) : id);
  }
  return type === "2"
    ? l10n.t("Registrant (organization): {0}.", contactLine(params))
    : l10n.t("Registrant (individual): {0}.", contactLine(params));
}

function nameServersSentence({ AliyunDns, Dns1, Dns2 }: ParamsOf<"registerDomain">): string {
  return AliyunDns === false
    ? l10n.t("Name servers: {0}.", [Dns1, Dns2].join(", "))
    : l10n.t("Uses Alibaba Cloud's name servers.");
}
