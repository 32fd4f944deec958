import { type ItemOutcome, type Order, type OrderItem, type Sent } from "../model/order";

/** One line of an order's file. The first is `begun`; the others are added as things become known. */
export type LogLine =
  | ({ kind: "begun" } & Omit<Order, "state" | "outcomes">)
  /** Refused for the clock and signed anew: the copy that counts is this one. */
  | { kind: "sentAgain"; at: number; copyExpiresAt: number }
  | { kind: "unknown"; at: number; requestId: string | undefined }
  | { kind: "accepted"; at: number; taskNo: string | undefined; requestId: string | undefined; likely?: boolean }
  | { kind: "refused"; at: number; reason: string; requestId: string | undefined; lost?: boolean }
  | ({ kind: "outcome"; domainName: string } & { outcome: ItemOutcome });

/** Decided once, by whoever comes first: the program that sends, or the one that finds the order left behind. */
export type Fate = ({ kind: "sent" } & Sent) | { kind: "abandoned"; at: number };

/**
 * What the lines and the fate amount to. More knowledge wins, in whichever order it was written down: several windows
 * write, and an answer may come after somebody has given up waiting for it.
 */
export function foldOrder(lines: readonly LogLine[], fate: Fate | undefined): Order | undefined {
  const [begun] = lines;
  if (begun?.kind !== "begun" || !isWhole(begun)) return undefined;
  const { kind: _begun, ...order } = begun;
  const outcomes: Record<string, ItemOutcome> = {};
  for (const line of lines) if (line.kind === "outcome") outcomes[line.domainName] ??= line.outcome;
  const find = <K extends LogLine["kind"]>(kind: K) =>
    lines.find((line): line is Extract<LogLine, { kind: K }> => line.kind === kind);
  const [accepted, refused, unknown] = [find("accepted"), find("refused"), find("unknown")];
  const state = (): Order["state"] => {
    if (order.items.every(({ domainName }) => outcomes[domainName])) {
      const at = Math.max(...Object.values(outcomes).map((outcome) => outcome.at));
      return { kind: "ended", at, taskNo: accepted?.taskNo, ...(accepted?.likely ? { likely: true } : {}) };
    }
    if (accepted) return accepted;
    if (refused) return refused;
    if (fate?.kind === "abandoned") {
      return { kind: "refused", at: fate.at, reason: "The editor ended before it was sent.", requestId: undefined };
    }
    if (!fate) return { kind: "intent" };
    const copyExpiresAt = find("sentAgain")?.copyExpiresAt ?? fate.copyExpiresAt;
    return unknown
      ? { ...fate, copyExpiresAt, kind: "unknown", requestId: unknown.requestId }
      : { ...fate, copyExpiresAt };
  };
  return { ...order, outcomes, state: state() };
}

/** The lines of a file. A torn last line, as a crash leaves it, is left out; anything else that is no line too. */
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
