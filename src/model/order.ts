/** Something sent, or about to be sent, that must not be sent twice. Instants are milliseconds since 1970 UTC. */
export interface Order {
  /** Names what it would do (account, operation, domain, fence): a second one of the same name is not begun. */
  key: string;
  accountId: string;
  /** Name in the catalogue, like `renewDomain`. */
  operation: string;
  domainName: string;
  /** What lets the service tell a repeated order, like the current expiration date, and what else makes it this order. */
  fence: string;
  /** What the user agreed to, word for word. */
  sentence: string;
  /** The exact parameters. They hold no key and no signature. */
  params: Readonly<Record<string, unknown>>;
  createdAt: number;
  state: OrderState;
}

export type OrderState =
  /** On disk, not sent. */
  | { kind: "intent" }
  /** Handed to the network; no answer yet. */
  | { kind: "sent"; at: number }
  /** The service has taken it on as a task. */
  | { kind: "accepted"; at: number; taskNo: string; requestId: string | undefined }
  /** Sent, and the answer was lost or unreadable: it may have been carried out. */
  | { kind: "unknown"; at: number; requestId: string | undefined }
  /** Nothing was carried out. */
  | { kind: "refused"; at: number; reason: string; requestId: string | undefined }
  | { kind: "succeeded"; at: number; taskNo: string }
  | { kind: "failed"; at: number; taskNo: string; reason: string | undefined };

/** Whether the order may still have an effect that is not known yet. */
export function isOpen({ state }: Order): boolean {
  return state.kind === "intent" || state.kind === "sent" || state.kind === "accepted" || state.kind === "unknown";
}
