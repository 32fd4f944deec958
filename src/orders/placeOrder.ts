import { randomBytes } from "node:crypto";
import { type CallAs } from "../api/domainApi";
import { isApiError } from "../api/errors";
import { everyItem } from "../api/everyItem";
import { type Account } from "../model/account";
import { type ItemOutcome, type Order, type OrderItem, type Reason, type ReasonCode } from "../model/order";
import { type ConfirmedOrder, effects } from "./effects/effects";
import { type Conflict, type OrderJournal } from "./journal/orderJournal";
import { ownedAmong } from "./evidence/ownedAmong";
import { templateIds } from "./evidence/templates";

/** What became of a click on *Register* or *Renew*. */
export type PlaceResult =
  /** `taskNo` is absent if it was carried out immediately. */
  | { kind: "accepted"; order: Order; taskNo: string | undefined; answer: object }
  /** The same is already in progress for one of the domains: this click sent nothing. */
  | { kind: "already"; conflicts: readonly [Conflict, ...Conflict[]] }
  /** Sent, but nobody knows yet whether it was carried out. It is followed up on, but never sent again by itself. */
  | { kind: "unknown"; order: Order; error: unknown }
  /** Nothing was carried out. */
  | { kind: "refused"; order: Order; error: unknown };

/** What placing an order needs. */
export interface OrderDeps {
  journal: OrderJournal;
  call: CallAs;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * How long an order's signed copy is accepted, in milliseconds: a connection takes 5 s at most. This way, it takes two
 * minutes instead of a quarter of an hour to tell a copy that was lost on its way from one that was carried out.
 */
const validForMs = 30_000;

/** Tasks are listed by day (5.16); going back one day covers every time zone. */
const dayMs = 86_400_000;

/**
 * Places an order: writes it to disk, then sends it once. Whatever happens, the journal knows. Throws only if the
 * journal can't be written: before sending, and then nothing was sent, or after it, and then the order is recorded as
 * sent and is followed up on.
 */
export async function placeOrder(
  { journal, call, now }: OrderDeps,
  account: Account,
  { operation, secrets, items, shared, sentence, formId }: ConfirmedOrder,
): Promise<PlaceResult> {
  const effect = effects[operation];
  const intent = {
    accountId: account.id,
    operation,
    effect: effect.id,
    items,
    shared,
    sentence,
    ...(Object.keys(secrets ?? {}).length > 0 ? { hasSecrets: true as const } : {}),
    ...(formId === undefined ? {} : { formId }),
  };
  const begun = await journal.begin(intent);
  if (begun.kind === "already") return begun;
  const { id } = begun.order;
  const marker = makeMarker();
  let sendings = 0;
  let isGivenUp = false;
  let answer: object & { requestId: string | undefined };
  try {
    const tasksBefore = await tasksSince(now() - dayMs, account, call);
    const ownedBefore = await hadBefore(items, account, call);
    answer = await call(
      account,
      operation,
      { ...effect.join(operation, items, shared), ...secrets, UserClientIp: marker },
      {
        validForMs,
        beforeSend: async (copyExpiresAt) => {
          const copy = { at: now(), copyExpiresAt };
          const maySend =
            sendings++ > 0
              ? await journal.markSentAgain(id, copy)
              : await journal.markSent(id, { ...copy, tasksBefore, ownedBefore, marker });
          if (maySend) return;
          isGivenUp = true;
          throw new Error("Another window has taken the order for left behind and closed it: it was not sent.");
        },
      },
    );
  } catch (error) {
    const requestId = isApiError(error) ? error.requestId : undefined;
    const at = now();
    // If anything was sent before the order was given up, the gateway had refused it.
    if (!isGivenUp && sendings > 0 && (!isApiError(error) || error.kind === "outcomeUnknown")) {
      return { kind: "unknown", order: await journal.add(id, { kind: "unknown", at, requestId }), error };
    }
    const reason: Reason = isGivenUp ? { code: "takenOver" } : reasonOf(error);
    return { kind: "refused", order: await journal.add(id, { kind: "refused", at, reason, requestId }), error };
  }
  const taskNo = "TaskNo" in answer ? String(answer.TaskNo) : undefined;
  const { requestId } = answer;
  let order = await journal.add(id, { kind: "accepted", at: now(), taskNo, requestId });
  if (taskNo === undefined) {
    // Whoever placed it reports the result immediately.
    await journal.claimNotification(id);
    order = await settleAtOnce(journal, order, answer as Lists, now());
  }
  return { kind: "accepted", order, taskNo, answer };
}

/** Why an order wasn't carried out: as a code if it never left, in the service's words if the service answered. */
function reasonOf(error: unknown): Reason {
  if (isApiError(error, "unreachable") || isApiError(error, "cancelled")) {
    return { code: localReasons.find((code) => code === error.code) ?? "unreachable" };
  }
  return error instanceof Error ? error.message : String(error);
}

const localReasons = ["certificate", "proxy", "editorUnfit", "cancelled"] as const satisfies readonly ReasonCode[];

/**
 * An address in the loopback range, one in sixteen million. The service accepts any client address (its own example is
 * 127.0.0.1) and shows it with the task (5.16). That distinguishes the task of a lost answer from somebody else's.
 */
function makeMarker(): string {
  const [a = 0, b = 0, c = 0] = randomBytes(3);
  return `127.${a}.${b}.${c}`;
}

/** What the account already has of what an order is meant to create; see `Sent.ownedBefore`. */
async function hadBefore(items: readonly OrderItem[], account: Account, call: CallAs): Promise<string[]> {
  const toOwn = items.filter(({ evidence }) => evidence?.kind === "owned").map(({ domainName }) => domainName);
  if (toOwn.length > 0) return ownedAmong(toOwn, account, call);
  return items.some(({ evidence }) => evidence?.kind === "template") ? templateIds(account, call) : [];
}

/** The lists in an answer that reports the result for each item: for e-mail addresses (5.4), for transfers (5.40). */
interface Lists {
  SuccessList?: readonly unknown[];
  FailList?: readonly (string | { Email?: string; Code?: string; Message?: string })[];
}

/** Records the outcome of an order that was carried out immediately. */
async function settleAtOnce(journal: OrderJournal, order: Order, answer: Lists, at: number): Promise<Order> {
  const { SuccessList: done = [], FailList: failed = [] } = answer;
  let known = order;
  for (const { domainName } of order.items) {
    const failure = failed.find(
      (one) => typeof one !== "string" && one.Email?.toLowerCase() === domainName.toLowerCase(),
    );
    // If the order couldn't know what it is about, as with a token, all of it may have failed.
    const isFailed = failure !== undefined || (order.items.length === 1 && failed.length > 0 && done.length === 0);
    const reason = typeof failure === "object" ? (failure.Message ?? failure.Code) : undefined;
    const outcome: ItemOutcome = isFailed ? { kind: "failed", at, reason } : { kind: "succeeded", at };
    known = await journal.add(order.id, { kind: "outcome", domainName, outcome });
  }
  return known;
}

/** Records that everything an order was meant to do is done. */
export async function succeed(journal: OrderJournal, order: Order, at: number): Promise<Order> {
  const outcome: ItemOutcome = { kind: "succeeded", at };
  let known = order;
  for (const { domainName } of order.items)
    known = await journal.add(order.id, { kind: "outcome", domainName, outcome });
  return known;
}

/** The numbers of the account's tasks, to tell the order's own from them if its answer gets lost. */
export async function tasksSince(since: number, account: Account, call: CallAs): Promise<string[]> {
  const tasks = await everyItem({
    fetchPage: (page) => call(account, "listTasks", { ...page, BeginCreateTime: since }),
    itemsOf: ({ Data }) => Data,
    idOf: ({ TaskNo }) => TaskNo,
  });
  return tasks.map(({ TaskNo }) => TaskNo);
}
