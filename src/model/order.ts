import { displayName } from "./domain";

/** What an order does to one domain. Instants are milliseconds since 1970 UTC. */
export interface OrderItem {
  /** By which the service's tasks and answers tell it: a domain's name, an e-mail address, the number of a template. */
  domainName: string;
  /** What people call it, where that is not its name. */
  label?: string | undefined;
  /** Of a domain that is in the account already. */
  instanceId?: string | undefined;
  /** What tells a repeated order, like the current expiration date; empty where the domain's name alone does. */
  fence: string;
  /** How the domain itself, or the list of registrant templates, will show that the order was carried out. */
  evidence?: { kind: "owned" } | { kind: "expiresAt"; at: number } | { kind: "template" } | undefined;
  /**
   * What is sent for it alone, by the names on the wire. It holds no key and nothing secret. Absent in a record of before
   * version 2 that does not tell which of its parameters were for which item.
   */
  terms?: Readonly<Record<string, unknown>> | undefined;
}

/** Something sent, or about to be sent, that must not be sent twice. */
export interface Order {
  id: string;
  accountId: string;
  /** Name in the catalogue, like `renewDomains`. */
  operation: string;
  /** What it does, alike for one domain and for a batch, like `renew`. */
  effect: string;
  items: readonly OrderItem[];
  /** What the user agreed to, word for word. */
  sentence: string;
  /** What is sent alike for all items, by the names on the wire. It holds no key and nothing secret. */
  shared: Readonly<Record<string, unknown>>;
  /** Parameters were sent that are not written down, like a transfer authorization code. */
  hasSecrets?: true;
  /** Of the plan whose button has sent it; several orders may share one. */
  formId?: string;
  createdAt: number;
  /** When it was first handed to the network; absent where it never was. */
  sentAt?: number;
  state: OrderState;
  /** How a lost answer was made up for. */
  found?: Found;
  /** What came of each domain, by its name. */
  outcomes: Readonly<Record<string, ItemOutcome>>;
}

/** What told what became of an order whose answer was lost: its task, what `OrderItem.shows` names, or that there is neither. */
export interface Found {
  kind: "task" | "domain" | "nothing";
  at: number;
}

export type OrderState =
  /** On disk, not sent. */
  | { kind: "intent" }
  /** Handed to the network; no answer yet. */
  | ({ kind: "sent" } & Sent)
  /** Sent, and the answer was lost or unreadable: it may have been carried out. */
  | ({ kind: "unknown"; requestId: string | undefined } & Sent)
  /**
   * The service has taken it on; `taskNo` is absent where it was carried out at once. `likely`: the answer was lost, and a
   * task was found that does the same, but somebody else could have started it.
   */
  | { kind: "accepted"; at: number; taskNo: string | undefined; requestId: string | undefined; likely?: boolean }
  /** Nothing was carried out; `lost`: which only turned out later, since the answer was lost. */
  | { kind: "refused"; at: number; reason: Reason; requestId: string | undefined; lost?: boolean }
  /** Every domain of it has an outcome. */
  | { kind: "ended"; at: number; taskNo: string | undefined; requestId: string | undefined; likely?: boolean };

/** What is found out here about why nothing was carried out. A code, so that the journal can be read in any language. */
export type ReasonCode =
  /** Another order for one of the same domains was open. */
  | "sameInProgress"
  /** The editor ended between writing the order down and sending it. */
  | "editorEnded"
  /** Another window took the order for left behind and closed it. */
  | "takenOver"
  /** The answer was lost, and what it would have left is not there: nothing at all, in a template, in the account. */
  | "noTrace"
  | "noTemplate"
  | "nothingOrdered"
  /** It did not leave this computer, and why. */
  | "unreachable"
  | "certificate"
  | "proxy"
  | "editorUnfit"
  | "cancelled";

/** Why nothing was carried out: found out here, or in the words of the service. Records of 0.1.0 have words only. */
export type Reason = string | { readonly code: ReasonCode; readonly domains?: readonly string[] };

/** What finding out about a lost answer needs to know. */
export interface Sent {
  at: number;
  /** From then on the service refuses the signed copy, should it still be on its way. */
  copyExpiresAt: number;
  /** Tasks that the account had before: ours is not among them. */
  tasksBefore: readonly string[];
  /**
   * Of the names that it is to register, those that the account had before, and the numbers of the templates that it had
   * before an order that saves one: that it has them proves nothing. Names, not dates, so that no clock has to be right.
   */
  ownedBefore?: readonly string[];
  /** The client address that was given with the order, made up for it alone: its task shows it. */
  marker: string;
}

export interface ItemOutcome {
  kind: "succeeded" | "failed";
  at: number;
  /** Why it failed, in the service's words. */
  reason?: string | undefined;
  detailNo?: string | undefined;
}

/** What came of one thing of an order. Names are anybody's: one may be called like what every object has, `constructor`. */
export function outcomeOf({ outcomes }: Pick<Order, "outcomes">, domainName: string): ItemOutcome | undefined {
  return Object.hasOwn(outcomes, domainName) ? outcomes[domainName] : undefined;
}

/** What people call one thing of an order. */
export function itemName({ label, domainName }: OrderItem): string {
  return label ?? displayName(domainName);
}

/** Whether the order may still have an effect that is not known yet. */
export function isOpen({ state }: Order): boolean {
  return state.kind !== "refused" && state.kind !== "ended";
}
