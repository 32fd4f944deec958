import { displayName } from "./domain";

/** What an order does to one domain. Instants are milliseconds since 1970 UTC. */
export interface OrderItem {
  /** How the service's tasks and answers identify it: a domain name, an e-mail address, or the number of a template. */
  domainName: string;
  /** What people call it, if not by its name. */
  label?: string | undefined;
  /** Set for a domain that is already in the account. */
  instanceId?: string | undefined;
  /** What identifies a repeated order, like the current expiration date; empty if the domain's name is enough. */
  fence: string;
  /** How the domain itself, or the list of registrant templates, will show that the order was carried out. */
  evidence?: { kind: "owned" } | { kind: "expiresAt"; at: number } | { kind: "template" } | undefined;
  /**
   * What is sent for this item alone, by wire name. Holds no key and nothing secret. Absent in records from before
   * version 2 that don't show which parameters belonged to which item.
   */
  terms?: Readonly<Record<string, unknown>> | undefined;
}

/** Something sent, or about to be sent, that must not be sent twice. */
export interface Order {
  id: string;
  accountId: string;
  /** Name in the catalogue, like `renewDomains`. */
  operation: string;
  /** What it does, like `renew`: the same for one domain and for a batch. */
  effect: string;
  items: readonly OrderItem[];
  /** What the user agreed to, word for word. */
  sentence: string;
  /** What is sent for all items alike, by wire name. Holds no key and nothing secret. */
  shared: Readonly<Record<string, unknown>>;
  /** The request had parameters that aren't recorded, like a transfer authorization code. */
  hasSecrets?: true;
  /** The plan whose button sent it; several orders may share one. */
  formId?: string;
  createdAt: number;
  /** When it was first handed to the network; absent if it never was. */
  sentAt?: number;
  state: OrderState;
  /** How the outcome was determined after the answer was lost. */
  found?: Found;
  /** The outcome for each domain, by name. */
  outcomes: Readonly<Record<string, ItemOutcome>>;
}

/**
 * What revealed the outcome of an order whose answer was lost: its task, the `OrderItem.evidence`, or the absence of
 * both.
 */
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
   * The service accepted it; `taskNo` is absent if it was carried out immediately. `likely`: the answer was lost, and a
   * task was found that does the same, but somebody else could have started it.
   */
  | { kind: "accepted"; at: number; taskNo: string | undefined; requestId: string | undefined; likely?: boolean }
  /** Nothing was carried out. `lost`: this only turned out later, since the answer was lost. */
  | { kind: "refused"; at: number; reason: Reason; requestId: string | undefined; lost?: boolean }
  /** Every domain has an outcome. */
  | { kind: "ended"; at: number; taskNo: string | undefined; requestId: string | undefined; likely?: boolean };

/** Why nothing was carried out, as determined here. A code, so that the journal can be read in any language. */
export type ReasonCode =
  /** Another order for one of the same domains was open. */
  | "sameInProgress"
  /** The editor closed between recording the order and sending it. */
  | "editorEnded"
  /** Another window considered the order abandoned and closed it. */
  | "takenOver"
  /** The answer was lost, and the order left nothing behind: no trace at all, no template, nothing in the account. */
  | "noTrace"
  | "noTemplate"
  | "nothingOrdered"
  /** The request didn't leave this computer, for this reason. */
  | "unreachable"
  | "certificate"
  | "proxy"
  | "editorUnfit"
  | "cancelled";

/** Why nothing was carried out: determined here, or in the service's words. Records from 0.1.0 have only words. */
export type Reason = string | { readonly code: ReasonCode; readonly domains?: readonly string[] };

/** What it takes to resolve a lost answer. */
export interface Sent {
  at: number;
  /** From then on, the service refuses the signed copy if it is still on its way. */
  copyExpiresAt: number;
  /** Tasks the account had before: the order's own isn't among them. */
  tasksBefore: readonly string[];
  /**
   * The names to register that the account already had, or, if the order saves a template, the numbers of the templates
   * it already had: their presence proves nothing. Names rather than dates, so that no clock has to be right.
   */
  ownedBefore?: readonly string[];
  /** The client address sent with the order, made up for it alone. Its task shows it. */
  marker: string;
}

export interface ItemOutcome {
  kind: "succeeded" | "failed";
  at: number;
  /** Why it failed, in the service's words. */
  reason?: string | undefined;
  detailNo?: string | undefined;
}

/** The outcome for one item of an order. Names can be anything, even one that every object has, like `constructor`. */
export function outcomeOf({ outcomes }: Pick<Order, "outcomes">, domainName: string): ItemOutcome | undefined {
  return Object.hasOwn(outcomes, domainName) ? outcomes[domainName] : undefined;
}

/** What people call an item of an order. */
export function itemName({ label, domainName }: OrderItem): string {
  return label ?? displayName(domainName);
}

/** Whether the order may still have an effect that is not known yet. */
export function isOpen({ state }: Order): boolean {
  return state.kind !== "refused" && state.kind !== "ended";
}
