import { type Order } from "../../model/order";
import { aimsOf } from "../effects/aim";

/** What remains of an order that the user has cleared, without any name in it, until nobody can ask for it anymore. */
export interface Cleared {
  /** When it was cleared, in milliseconds since 1970. */
  at: number;
  /** When it was carried out; absent if it wasn't. */
  endedAt?: number;
  /** The names of its aims, whose claims it holds. */
  aims: string[];
}

/** The record to keep of a closed order when it is cleared. */
export function clearedText(order: Order, at: number): string {
  const { state } = order;
  const cleared: Cleared = { at, aims: aimsOf(order), ...(state.kind === "ended" ? { endedAt: state.at } : {}) };
  return JSON.stringify(cleared);
}

/** Reads such a record; `undefined` if it can't be read. */
export function parseCleared(text: string | undefined): Cleared | undefined {
  try {
    const cleared = JSON.parse(text ?? "") as Partial<Cleared> | null;
    return typeof cleared?.at === "number" && Array.isArray(cleared.aims) ? (cleared as Cleared) : undefined;
  } catch {
    return undefined;
  }
}
