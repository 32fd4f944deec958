import { type Catalogue, type OperationName } from "../../catalogue/catalogue";
import { type taskTypeMeanings } from "../../catalogue/meanings";
import { type Domain } from "../../model/domain";
import { type Order, type OrderItem } from "../../model/order";

/** Operations that go through the journal: those that cost money, and those that must not be sent twice. */
export type OrderName = {
  [Name in OperationName]: Catalogue[Name] extends { kind: "spend" } | { kind: "change"; repeatable: false }
    ? Name
    : never;
}[OperationName];

/** What an effect is called in the journal and in claims. They are on people's disks: an id never changes. */
export type EffectId =
  | "register"
  | "renew"
  | "redeem"
  | "changeContact"
  | "changeNameServers"
  | "setTransferLock"
  | "setSecurityLock"
  | "createDnsHost"
  | "changeDnsHost"
  | "synchronizeDnsHosts"
  | "saveRegistrantProfile"
  | "deleteRegistrantProfile"
  | "submitEmailVerification"
  | "resendEmailVerification"
  | "verifyEmail"
  | "deleteEmailVerification"
  | "confirmTransferInMail"
  | "resendTransferInMail"
  | "refetchTransferInEmail"
  | "reenterTransferInCode"
  | "cancelTransferIn"
  | "requestTransferOutCode"
  | "cancelTransferOut";

/** What is paid for, as the service calls it when it is asked for a price; `restore` is the redemption of a lapsed domain. */
export type Fee = "create" | "renew" | "restore";

/** The types of tasks that the API document names. */
export type TaskType = keyof typeof taskTypeMeanings;

/** Parameters of a request, or some of them, by their names on the wire. */
export type Params = Readonly<Record<string, unknown>>;

/** What a request says of one of the things it is about. */
export interface Part {
  /** Absent where the request names the instance alone. */
  domainName?: string | undefined;
  instanceId?: string | undefined;
  /** What is sent for it alone. */
  terms: Params;
}

/** A request, taken apart: `join` makes the same one of it again. */
export interface Parts {
  parts: readonly Part[];
  /** What is sent alike for all of them. */
  shared: Params;
}

/** How a request names what it is about. */
export interface Shape {
  split(params: Params): Parts;
  join(operation: OrderName, items: readonly OrderItem[], shared: Params): Params;
}

/** Why something cannot be done to a domain now. */
export type Obstacle =
  | "notInAccount"
  | "alreadyInAccount"
  | "inRedemption"
  | "notInRedemption"
  | "expiryNotTold"
  | "tooFarAhead"
  | "securityLockOn"
  | "transferLockOn"
  /** There is nothing to do. */
  | "unchanged";

/** What would be ordered for one domain, or why it cannot be. */
export type Proposal = Possible | { kind: "impossible"; why: Obstacle };

export interface Possible {
  kind: "possible";
  item: OrderItem;
  /** What is sent alike for all that are ordered together. */
  shared: Params;
}

/** How the last question calls it. */
export interface Confirmation {
  /** The button that agrees. */
  yes: string;
  /** What it undoes or opens, as a sentence; absent where what it does says enough. */
  risk?: string;
}

/** What the words of an effect are about. */
export type Ordered = Pick<Order, "items" | "shared">;

/**
 * What an order does, apart from when and for whom: the one place that knows it. Forms, plans, commands, *Run API
 * Operation…*, the price limit, retrying and following all ask here.
 */
export interface Effect<Subject = never, Wish = never> extends Shape {
  readonly id: EffectId;
  /** The operation for a single one. */
  readonly one: OrderName;
  /** The operation for several; absent where each is a request of its own. */
  readonly many?: OrderName;
  /** How many fit into one request. */
  readonly most: number;
  /** What its task may be; none where it is carried out at once, or the document names none. */
  readonly taskTypes: readonly TaskType[];
  readonly fee: Fee | "free";
  /** Parameters that are sent and never written down. */
  readonly secrets: readonly string[];
  /** What shows that it was carried out, should the answer be lost and its task not be found. */
  readonly evidence: "domain" | "template" | "none";
  /** How it is tried again: as it was, not from its record, or on the facts of then. */
  readonly retry:
    "asItWas" | "never" | { anew: (item: OrderItem, domain: Domain | undefined, now: number) => Proposal };
  /** What an order does to one of the things that a request is about: what excludes it, and what will prove it. */
  item(part: Part & { domainName: string }): OrderItem;
  /** What would be ordered, on what is known now. @param now milliseconds since 1970 */
  propose(subject: Subject, wish: Wish, now: number): Proposal;
  /** @param items what each is sent with, where the words depend on that */
  confirmation(shared: Params, items?: readonly Pick<OrderItem, "terms">[]): Confirmation;
  /** @param subject the domain, or how many */
  title(subject: string, ordered: Ordered): string;
  /** What is agreed to. */
  sentence(ordered: Ordered, accountName: string): string;
  /** How it ended well. @param day until when the domain is paid for, where that is known and matters */
  done(subject: string, ordered: Ordered, day: string | undefined): string;
  /** How it ended well for several, as a clause: "18 of 20 domains renewed". Absent where its title and *done* say it. */
  doneFor?(domains: string): string;
}

/** One that costs money: what of, the service can be asked the price of. */
export type PaidEffect<Subject = never, Wish = never> = Effect<Subject, Wish> & { readonly fee: Fee };

/** One that costs nothing. */
export type FreeEffect<Subject = never, Wish = never> = Effect<Subject, Wish> & { readonly fee: "free" };

/** Years that are paid for one domain of an order. */
export function yearsOf({ terms }: OrderItem): number {
  const years = terms?.["SubscriptionDuration"];
  return typeof years === "number" ? years : 1;
}
