import { type CallAs } from "../api/domainApi";
import { isApiError } from "../api/errors";
import { type OperationOfKind, type ParamsOf } from "../catalogue/catalogue";
import { type Account } from "../model/account";
import { type Order } from "../model/order";
import { type Intent, type OrderJournal } from "./orderJournal";

/** What became of a click on *Register* or *Renew*. */
export type Placed =
  | { kind: "accepted"; order: Order; taskNo: string }
  /** The same order is under way already: this click sent nothing. */
  | { kind: "already"; order: Order }
  /** Sent, and nobody knows yet whether it was carried out. Never sent again by itself. */
  | { kind: "unknown"; order: Order; error: unknown }
  /** Nothing was carried out. */
  | { kind: "refused"; order: Order; error: unknown };

type SpendName = OperationOfKind<"spend">;

/** What the user agreed to. */
export interface Agreed<Name extends SpendName> {
  operation: Name;
  params: ParamsOf<Name> & { DomainName: string };
  /** See `Order.fence`. */
  fence: string;
  sentence: string;
}

/**
 * Places a paid order: written to the disk, then sent once. Whatever happens, the journal knows it.
 * Throws only where the journal cannot be written: before sending, and then nothing was sent, or after it, and then the
 * order is still there as `sent`, which `recover` takes for unknown.
 */
export async function placeOrder<Name extends SpendName>(
  journal: OrderJournal,
  call: CallAs,
  account: Account,
  { operation, params, fence, sentence }: Agreed<Name>,
  now: () => number = Date.now,
): Promise<Placed> {
  const intent: Intent = { accountId: account.id, operation, domainName: params.DomainName, fence, params, sentence };
  const begun = await journal.begin(intent);
  if (begun.kind === "already") return begun;
  let { order } = begun;
  let requestId: string | undefined;
  let taskNo: string;
  try {
    const answer = await call(account, operation, params, {
      beforeSend: async () => void (order = await journal.update(order, { kind: "sent", at: now() })),
    });
    ({ requestId } = answer);
    taskNo = (answer as { TaskNo: string }).TaskNo;
  } catch (error) {
    requestId = isApiError(error) ? error.requestId : undefined;
    if (order.state.kind === "sent" && (!isApiError(error) || error.kind === "outcomeUnknown")) {
      order = await journal.update(order, { kind: "unknown", at: now(), requestId });
      return { kind: "unknown", order, error };
    }
    const reason = error instanceof Error ? error.message : String(error);
    await journal.settle(order, { kind: "refused", at: now(), reason, requestId });
    return { kind: "refused", order, error };
  }
  order = await journal.update(order, { kind: "accepted", at: now(), taskNo, requestId });
  return { kind: "accepted", order, taskNo };
}
