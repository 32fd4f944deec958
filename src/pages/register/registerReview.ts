import { type ParamsOf } from "../../catalogue/catalogue";
import { type Account } from "../../model/account";
import { type Availability, type Price } from "../../model/availability";
import { displayName, yearsLater } from "../../model/domain";
import { type RegistrantProfile } from "../../model/registrant";

/** What surrounds the order: who orders, and what is known of the name. */
interface Surroundings {
  account: Account;
  profiles: readonly RegistrantProfile[] | undefined;
  availability: Availability | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** Says what an order to register does: the order, how long it lasts, what it costs. Nothing it sends is left out. */
export function registerSentences(params: ParamsOf<"registerDomain">, surroundings: Surroundings): string[] {
  const { account, availability, now } = surroundings;
  const years = params.SubscriptionDuration ?? 1;
  const price = availability?.kind === "available" ? availability.price : undefined;
  const order = [
    `Register ${displayName(params.DomainName)} for ${countYears(years)} ${registrant(params, surroundings)} from account ${account.name}`,
    `WHOIS privacy ${params.EnableDomainProxy === false ? "off" : "on"}`,
    nameServers(params),
    ...(params.PermitPremiumActivation ? ["the premium price is accepted"] : []),
  ].join("; ");
  return [
    `${order}.`,
    `If it is carried out today, the registration lasts until ${day(yearsLater(now, years))}.`,
    money(account, price),
  ];
}

/** A template as people tell it from others. */
export function describeProfile({ name, organization, email }: RegistrantProfile): string {
  const who = organization && organization !== name ? `${name}, ${organization}` : name;
  return `${who} (${email})`;
}

/** The price as the service tells it. */
export function describePrice({ amount, currency, years }: Price): string {
  return `${amount} ${currency} for ${countYears(years)}`;
}

function registrant(params: ParamsOf<"registerDomain">, { profiles }: Surroundings): string {
  if (params.RegistrantProfileId === undefined) {
    const kind = params.RegistrantType === "2" ? "organization" : "individual";
    return (
      `for the ${kind} ${params.RegistrantOrganization}, contact ${params.RegistrantName}, ` +
      `${params.Address}, ${params.PostalCode} ${params.City}, ${params.Province}, ${params.Country}, ` +
      `${params.Email}, +${params.TelArea} ${params.Telephone}${params.TelExt ? ` extension ${params.TelExt}` : ""},`
    );
  }
  const profile = profiles?.find(({ id }) => id === params.RegistrantProfileId);
  return `with registrant template ${profile ? `“${describeProfile(profile)}”` : params.RegistrantProfileId}`;
}

function nameServers({ AliyunDns, Dns1, Dns2 }: ParamsOf<"registerDomain">): string {
  return AliyunDns === false ? `name servers ${Dns1} and ${Dns2}` : "Alibaba Cloud's name servers";
}

function money({ kind, name }: Account, price: Price | undefined): string {
  if (kind === "sandbox") {
    return `Sandbox account: nothing is bought${price ? ` (its invented price is ${describePrice(price)})` : ""}.`;
  }
  return price
    ? `This spends money: account ${name} is charged; the service names ${describePrice(price)}.`
    : `This spends money: account ${name} is charged Alibaba Cloud's price, which the service does not tell here.`;
}

function countYears(years: number): string {
  return years === 1 ? "1 year" : `${years} years`;
}

/** In UTC, as the registry reckons. */
function day(instant: number): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(instant);
}
