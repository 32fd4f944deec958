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

/** The name of an effect in the journal and in claims. These are on users' disks: an ID never changes. */
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

/** What is paid for, in the service's terms for price queries. `restore` is the redemption of a lapsed domain. */
export type Fee = "create" | "renew" | "restore";

/** The task types that the API document lists. */
export type TaskType = keyof typeof taskTypeMeanings;

/** Parameters of a request, or some of them, by wire name. */
export type Params = Readonly<Record<string, unknown>>;

/** What a request says about one of its items. */
export interface Part {
  /** Absent if the request contains only the instance. */
  domainName?: string | undefined;
  instanceId?: string | undefined;
  /** What is sent for this item alone. */
  terms: Params;
}

/** A request, taken apart: `join` puts the same request together again. */
export interface Parts {
  parts: readonly Part[];
  /** What is sent for all items alike. */
  shared: Params;
}

/** How a request identifies its items. */
export interface Shape {
  split(params: Params): Parts;
  join(operation: OrderName, items: readonly OrderItem[], shared: Params): Params;
}

/** Why something can't be done to a domain now. */
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

/** What would be ordered for one domain, or why it can't be. */
export type Proposal = Possible | { kind: "impossible"; why: Obstacle };

export interface Possible {
  kind: "possible";
  item: OrderItem;
  /** What is sent alike for everything that is ordered together. */
  shared: Params;
}

/** The wording of the final confirmation. */
export interface Confirmation {
  /** The button that confirms. */
  yes: string;
  /** What it undoes or makes possible, as a sentence; absent if what it does says enough. */
  risk?: string;
}

/** What the texts of an effect are about. */
export type Ordered = Pick<Order, "items" | "shared">;

/**
 * What an order does, regardless of when and for whom: the one place that knows. Forms, plans, commands, *Run API
 * Operation…*, the price limit, retrying, and following all ask here.
 */
export interface Effect<Subject = never, Wish = never> extends Shape {
  readonly id: EffectId;
  /** The operation for a single item. */
  readonly one: OrderName;
  /** The operation for several items; absent if each is a request of its own. */
  readonly many?: OrderName;
  /** How many items fit into one request. */
  readonly most: number;
  /** The types its task may have; empty if it is carried out immediately or the document lists none. */
  readonly taskTypes: readonly TaskType[];
  readonly fee: Fee | "free";
  /** Parameters that are sent but never recorded. */
  readonly secrets: readonly string[];
  /** What shows that it was carried out, if the answer is lost and its task can't be found. */
  readonly evidence: "domain" | "template" | "none";
  /** How to retry it: as it was, not from its record, or based on the facts at that time. */
  readonly retry:
    "asItWas" | "never" | { anew: (item: OrderItem, domain: Domain | undefined, now: number) => Proposal };
  /** What an order does to one item of a request: what excludes it, and what will prove it. */
  item(part: Part & { domainName: string }): OrderItem;
  /**
   * What would be ordered, given what is known now.
   * @param now milliseconds since 1970
   */
  propose(subject: Subject, wish: Wish, now: number): Proposal;
  /** @param items what is sent for each, if the wording depends on it */
  confirmation(shared: Params, items?: readonly Pick<OrderItem, "terms">[]): Confirmation;
  /** @param subject the domain, or how many there are */
  title(subject: string, ordered: Ordered): string;
  /** What the user agrees to. */
  sentence(ordered: Ordered, accountName: string): string;
  /**
   * The message when it ended well.
   * @param day until when the domain is paid for, if known and relevant
   */
  done(subject: string, ordered: Ordered, day: string | undefined): string;
  /**
   * The message when it ended well for several, as a clause: "renewed 18 of 20 domains". Absent if the title and *done*
   * say enough.
   */
  doneFor?(domains: string): string;
}

/** An effect that costs money; the service can be asked for its price. */
export type PaidEffect<Subject = never, Wish = never> = Effect<Subject, Wish> & { readonly fee: Fee };

/** An effect that costs nothing. */
export type FreeEffect<Subject = never, Wish = never> = Effect<Subject, Wish> & { readonly fee: "free" };

/** The number of years paid for one domain of an order. */
export function yearsOf({ terms }: OrderItem): number {
  const years = terms?.["SubscriptionDuration"];
  return typeof years === "number" ? years : 1;
}
