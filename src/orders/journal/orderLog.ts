import { type Begun, upgraded } from "./upgraded";
import {
  type Found,
  type ItemOutcome,
  type Order,
  type OrderItem,
  type OrderState,
  type Reason,
  type Sent,
} from "../../model/order";

/** One line of an order's file. The first is `begun`; others are added as more becomes known. */
export type LogLine =
  | ({ kind: "begun" } & Begun)
  /** Refused because of the clock and signed again: this is the copy that counts. */
  | { kind: "sentAgain"; at: number; copyExpiresAt: number }
  | { kind: "unknown"; at: number; requestId: string | undefined }
  /** `found`: the answer was lost, and the task was found. */
  | ({ kind: "accepted"; found?: true } & Omit<Extract<OrderState, { kind: "accepted" }>, "kind">)
  | { kind: "refused"; at: number; reason: Reason; requestId: string | undefined; lost?: boolean }
  | ({ kind: "outcome"; domainName: string } & { outcome: ItemOutcome })
  /**
   * The decision on an order, in a record from the archive: there the decision has no file of its own. This is its name
   * on disk.
   */
  | { kind: "fate"; fate: Decision };

/** Decided once, by whoever comes first: the program that sends the order, or the one that finds it abandoned. */
export type Decision = ({ kind: "sent" } & Sent) | { kind: "abandoned"; at: number };

/**
 * What the lines and the decision add up to. More knowledge wins, in whatever order it was written: several windows
 * write, and an answer may arrive after somebody has given up waiting for it.
 */
export function foldOrder(lines: readonly LogLine[], decided: Decision | undefined): Order | undefined {
  const [begun] = lines;
  if (begun?.kind !== "begun" || !isWhole(begun)) return undefined;
  const { kind: _kind, ...written } = begun;
  const { version: _version, ...order } = upgraded(written);
  type Line<K> = Extract<LogLine, { kind: K }>;
  const find = <K extends LogLine["kind"]>(kind: K, counts: (line: Line<K>) => boolean = () => true) =>
    lines.find((line): line is Line<K> => line.kind === kind && counts(line as Line<K>));
  const decision = find("fate")?.fate ?? decided;
  const copies = lines.flatMap((line) => (line.kind === "sentAgain" ? [line.copyExpiresAt] : []));
  const copyExpiresAt = Math.max(decision?.kind === "sent" ? decision.copyExpiresAt : 0, ...copies);
  const unknown = find("unknown");
  // Conclusions from the lack of a task of this order's own don't count while a copy can still be carried out: it was
  // sent again in the meantime.
  const accepted = find("accepted", ({ likely, at }) => !likely || at > copyExpiresAt);
  const refused = find("refused", ({ lost, at }) => !lost || at > copyExpiresAt);
  const settled = new Map<string, ItemOutcome>();
  for (const line of lines)
    if (line.kind === "outcome" && (accepted || line.outcome.at > copyExpiresAt) && !settled.has(line.domainName))
      settled.set(line.domainName, line.outcome);
  const stateNow = (): OrderState => {
    if (order.items.every(({ domainName }) => settled.has(domainName))) {
      const at = Math.max(...[...settled.values()].map((outcome) => outcome.at));
      const { taskNo, requestId = unknown?.requestId, likely } = accepted ?? {};
      return { kind: "ended", at, taskNo, requestId, ...(likely ? { likely } : {}) };
    }
    if (accepted) {
      const { found: _found, ...rest } = accepted;
      return rest;
    }
    if (refused) return refused;
    if (decision?.kind === "abandoned") {
      return { kind: "refused", at: decision.at, reason: { code: "editorEnded" }, requestId: undefined };
    }
    if (!decision) return { kind: "intent" };
    return unknown
      ? { ...decision, copyExpiresAt, kind: "unknown", requestId: unknown.requestId }
      : { ...decision, copyExpiresAt };
  };
  const state = stateNow();
  const foundNow = (): Found | undefined => {
    if (state.kind === "refused") return state.lost ? { kind: "nothing", at: state.at } : undefined;
    if (accepted) return accepted.found ? { kind: "task", at: accepted.at } : undefined;
    return state.kind === "ended" ? { kind: "domain", at: state.at } : undefined;
  };
  const found = foundNow();
  return {
    ...order,
    ...(decision?.kind === "sent" ? { sentAt: decision.at } : {}),
    outcomes: Object.fromEntries(settled),
    state,
    ...(found ? { found } : {}),
  };
}

/** The lines of a file. Skips a last line torn by a crash, and anything else that isn't a line. */
export function parseLines(text: string): LogLine[] {
  return text.split("\n").flatMap((line) => {
    try {
      const parsed = JSON.parse(line) as Partial<LogLine> | null;
      return typeof parsed?.kind === "string" ? [parsed as LogLine] : [];
    } catch {
      return [];
    }
  });
}

function isWhole({ id, accountId, operation, createdAt, items }: Partial<Order>): boolean {
  const named =
    Array.isArray(items) &&
    items.length > 0 &&
    items.every((item) => typeof (item as OrderItem | null)?.domainName === "string");
  return (
    named &&
    typeof id === "string" &&
    typeof accountId === "string" &&
    typeof operation === "string" &&
    typeof createdAt === "number"
  );
}
