import { type NamedDomain } from "./domainLines";
import { type ContactData } from "../contact/contactFields";
import { type Group, type Message, type Values } from "../formSpec";
import { type Effect, type Fee, type Possible } from "../../orders/effects/effect";
import { type ConfirmedOrder, ordersFor } from "../../orders/effects/effects";
import { type Account } from "../../model/account";
import { type Availability } from "../../model/availability";
import { type Contact, type ContactKind } from "../../model/contact";
import { type Domain, type DomainDetails } from "../../model/domain";
import { type RegistrantProfile } from "../../model/registrant";

/**
 * What is done to one domain or to many, as one page shows it: fields for all of them, a line for each with what is now and
 * what will be, and the requests that carry it out. Everything is worked out anew from what is filled in and known.
 */
export interface Plan<Item extends Possible = Possible> {
  /** Kept with a page's draft: it brings the same plan back after a reload. */
  readonly id: PlanId;
  /** Of the page and of its tab. */
  readonly title: string;
  /** Label of the button. */
  readonly submit: string;
  /** The same once it is known for how many: "Renew 18 Domains". */
  button(count: number): string;
  /** What must be known of a domain: what the account's list tells, all of its own page, or whether it can be registered. */
  readonly looks: "list" | "details" | "availability";
  /** What it does to each domain. */
  readonly effect: Effect;
  /** Titles of the columns after the domain's name; one with the price follows where there is a fee. */
  readonly columns: readonly string[];
  /** What the columns of a pasted list mean after the name where it has no headings; see `domainLines`. */
  readonly given: readonly string[];
  readonly start: Values;
  /** The fields that count for every domain. */
  fields(context: PlanContext): Group[];
  /** Those of them that apply now. */
  visible(values: Values, lines: readonly PlanLine[]): string[];
  /** What is wrong with them, by name. */
  problems(values: Values, context: PlanContext, lines: readonly PlanLine[]): Record<string, string>;
  /** What should be known of them, by name. */
  remarks?(values: Values): Record<string, Message>;
  /** What else is filled in when the user has changed something. */
  follow?(before: Values, now: Values): Values;
  /** Which contact of each domain must be known, besides what `looks` says. */
  contactKind?(values: Values): ContactKind | undefined;
  /** Contact data among the fields, which the service is to check before it is sent. */
  contactData?(values: Values): ContactData;
  /** What would happen to one domain. Asked only where the fields are without problems and the domain is known. */
  row(line: PlanLine, values: Values, context: PlanContext): PlanRow<Item>;
  /** What is agreed to, in words: everything that is sent and is not in the rows. */
  sentences(items: readonly Item[], values: Values, context: PlanContext): string[];
}

export type PlanId =
  | "renew"
  | "redeem"
  | "register"
  | "changeNameServers"
  | "contacts"
  | "contactsFromTemplate"
  | "lockTransfer"
  | "unlockTransfer"
  | "lockSecurity"
  | "unlockSecurity"
  | "synchronizeDnsHosts";

export interface PlanContext {
  account: Account;
  /** The account's registrant information templates; nothing as long as they are not known. */
  profiles: readonly RegistrantProfile[] | undefined;
  /** Milliseconds since 1970. */
  now: number;
  /** Whether the DNS says that there is no such name server; it is asked in the background, and until then nothing is said. */
  isLost: (nameServer: string) => boolean;
}

/** One domain of a list and what is known of it. */
export interface PlanLine extends NamedDomain {
  /** Absent where the account has no such domain. */
  domain: Domain | undefined;
  /** Present where the plan looks at details. */
  details: DomainDetails | undefined;
  /** Present where the plan asks for one. */
  contact: Contact | undefined;
  /** Present where the plan looks at that, once the service has answered. */
  availability: Availability | undefined;
}

export interface RowIssue {
  tone: "error" | "warning" | "info";
  text: string;
}

/** What would happen to a domain. */
export interface PlanRow<Item> {
  cells: readonly string[];
  /** Why it cannot be done (`error`), or what should be known before (`warning`). */
  issue?: RowIssue | undefined;
  /** There is nothing to do: it is left out by itself. */
  isSoAlready?: true;
  /** What would be ordered for it; absent where it cannot be done. */
  item?: Item | undefined;
  /** For so many years a price is asked. */
  years?: number | undefined;
}

/** Of what the service is asked the price, if a plan costs money. */
export function feeOf({ effect: { fee } }: Plan): Fee | undefined {
  return fee === "free" ? undefined : fee;
}

/** The requests that carry out a plan: one for a single domain, and as few as the service's limit allows for more. */
export function requestsOf({ effect }: Plan, items: readonly Possible[], account: Account): ConfirmedOrder[] {
  return ordersFor(effect, items).map((order) => ({ ...order, sentence: effect.sentence(order, account.name) }));
}
