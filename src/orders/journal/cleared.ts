import { type Order } from "../../model/order";
import { aimsOf } from "../effects/aim";

/** What stays of an order that the user has cleared away, without a name in it, until nobody can ask for it any more. */
export interface Cleared {
  /** When it was cleared, in milliseconds since 1970. */
  at: number;
  /** When it had been carried out; absent where it was not. */
  endedAt?: number;
  /** The names of its aims, whose claims it holds. */
  aims: string[];
}

/** What is written down of a closed order when it is cleared. */
export function clearedText(order: Order, at: number): string {
  const { state } = order;
  const cleared: Cleared = { at, aims: aimsOf(order), ...(state.kind === "ended" ? { endedAt: state.at } : {}) };
  return JSON.stringify(cleared);
}

/** What was written down so, or nothing where it cannot be read. */
export function parseCleared(text: string | undefined): Cleared | undefined {
  try {
    const cleared = JSON.parse(text ?? "") as Partial<Cleared> | null;
    return typeof cleared?.at === "number" && Array.isArray(cleared.aims) ? (cleared as Cleared) : undefined;
  } catch {
    return undefined;
  }
}
