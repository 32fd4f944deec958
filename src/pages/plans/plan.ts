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
 * What is done to one domain or to many, as one page shows it: fields for all of them, a line for each with its current
 * and future state, and the requests that do the work. Everything is computed afresh from the values and what is known.
 */
export interface Plan<Item extends Possible = Possible> {
  /** Kept with a page's draft: it restores the same plan after a reload. */
  readonly id: PlanId;
  /** Title of the page and its tab. */
  readonly title: string;
  /** Label of the button. */
  readonly submit: string;
  /** The same once the number is known: "Renew 18 Domains". */
  button(count: number): string;
  /**
   * The data a domain needs: its entry in the account's list, everything on its own page, or whether it can be
   * registered.
   */
  readonly looks: "list" | "details" | "availability";
  /** What it does to each domain. */
  readonly effect: Effect;
  /** Titles of the columns after the domain's name; if there is a fee, a price column follows. */
  readonly columns: readonly string[];
  /** What the columns of a pasted list mean after the name if it has no headings; see `domainLines`. */
  readonly given: readonly string[];
  readonly start: Values;
  /** The fields that apply to every domain. */
  fields(context: PlanContext): Group[];
  /** The names of those that currently apply. */
  visible(values: Values, lines: readonly PlanLine[]): string[];
  /** Their problems, by name. */
  problems(values: Values, context: PlanContext, lines: readonly PlanLine[]): Record<string, string>;
  /** Remarks on them, by name. */
  remarks?(values: Values): Record<string, Message>;
  /** Further values to fill in after the user changes something. */
  follow?(before: Values, now: Values): Values;
  /** Which contact of each domain is needed, besides what `looks` says. */
  contactKind?(values: Values): ContactKind | undefined;
  /** Contact data among the fields, for the service to check before it is sent. */
  contactData?(values: Values): ContactData;
  /** What would happen to one domain. Called only if the fields have no problems and the domain is known. */
  row(line: PlanLine, values: Values, context: PlanContext): PlanRow<Item>;
  /** What the user agrees to, in words: everything that is sent and is not in the rows. */
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
  /** The account's registrant information templates; undefined until they are known. */
  profiles: readonly RegistrantProfile[] | undefined;
  /** Milliseconds since 1970. */
  now: number;
  /** Whether the DNS has no such name server; looked up in the background, and false until then. */
  isLost: (nameServer: string) => boolean;
}

/** One domain of a list and what is known about it. */
export interface PlanLine extends NamedDomain {
  /** Absent if the account has no such domain. */
  domain: Domain | undefined;
  /** Present if the plan needs details. */
  details: DomainDetails | undefined;
  /** Present if the plan requests one. */
  contact: Contact | undefined;
  /** Present if the plan needs it, once the service has answered. */
  availability: Availability | undefined;
}

export interface RowIssue {
  tone: "error" | "warning" | "info";
  text: string;
}

/** What would happen to a domain. */
export interface PlanRow<Item> {
  cells: readonly string[];
  /** Why it cannot be done (`error`), or what to know first (`warning`). */
  issue?: RowIssue | undefined;
  /** Nothing to do: it is left out automatically. */
  isSoAlready?: true;
  /** What would be ordered for it; absent if it cannot be done. */
  item?: Item | undefined;
  /** The number of years to get a price for. */
  years?: number | undefined;
}

/** The fee to get prices for, if a plan costs money. */
export function feeOf({ effect: { fee } }: Plan): Fee | undefined {
  return fee === "free" ? undefined : fee;
}

/** The requests for a plan: one for a single domain; for more, as few as the service's limit allows. */
export function requestsOf({ effect }: Plan, items: readonly Possible[], account: Account): ConfirmedOrder[] {
  return ordersFor(effect, items).map((order) => ({ ...order, sentence: effect.sentence(order, account.name) }));
}
