import { type Order } from "../model/order";

/** The number of the task that carries an order out, as far as there is one and it is known. */
export function taskNoOf({ state }: Order): string | undefined {
  return state.kind === "accepted" || state.kind === "ended" ? state.taskNo : undefined;
}
