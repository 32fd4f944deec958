import { type CallAs } from "../../api/domainApi";
import { eachItem, everyItem } from "../../api/everyItem";
import { type OrderJournal } from "../journal/orderJournal";
import { succeed } from "../placeOrder";
import { reconcile } from "./reconcile";
import { type Account } from "../../model/account";
import { type ItemOutcome, type Order, type ReasonCode, outcomeOf } from "../../model/order";
import { isOver, type TaskDetail } from "../../model/task";
import { taskDetailFromWire } from "../../stores/taskFromWire";

/** Which results to remove from the account's queue: those of orders in this journal, all of them, or none. */
export type Acknowledge = "own" | "all" | "never";

export interface Follow {
  journal: OrderJournal;
  call: CallAs;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Which results of an account to acknowledge. Acknowledging changes the account. */
  acknowledge: (account: Account) => Acknowledge;
}

/**
 * Checks once what became of one account's open orders: resolves those with an unknown outcome, stores the results of
 * the others, then acknowledges what is stored.
 * @param askEach whether to ask for the details of every task, too: the queue of results belongs to the account, and
 * another program may have taken ours from it
 * @param closedTasks tasks of closed orders, whose results may come again
 */
export async function followOrders(
  { journal, call, now, acknowledge }: Follow,
  account: Account,
  orders: readonly Order[],
  askEach: boolean,
  closedTasks: ReadonlySet<string>,
): Promise<void> {
  const known = await settleUnknown({ journal, call, now }, account, orders, closedTasks);
  const followed = new Map(
    known.flatMap((order) =>
      order.state.kind === "accepted" && order.state.taskNo ? [[order.state.taskNo, order] as const] : [],
    ),
  );
  if (followed.size === 0) return;
  const done: string[] = [];
  const take = async (detail: TaskDetail): Promise<void> => {
    if (!isOver(detail.state)) return;
    const order = followed.get(detail.taskNo);
    if (order) await store(journal, order, detail, now());
    const own = order ? !isLikely(order) : closedTasks.has(detail.taskNo);
    if (own || acknowledge(account) === "all") done.push(detail.detailNo);
  };
  const results = eachItem({
    fetchPage: (page) => call(account, "pollTaskResults", page),
    itemsOf: ({ Data }) => Data.map(taskDetailFromWire),
    idOf: ({ detailNo }) => detailNo,
  });
  for await (const detail of results) await take(detail);
  if (askEach)
    for (const taskNo of followed.keys())
      for (const detail of await detailsOf(taskNo, account, call)) await take(detail);
  if (acknowledge(account) !== "never" && done.length > 0) {
    await call(account, "acknowledgeTaskResults", { TaskDetailNo: [...new Set(done)] });
  }
}

async function settleUnknown(
  { journal, call, now }: Pick<Follow, "journal" | "call" | "now">,
  account: Account,
  orders: readonly Order[],
  closedTasks: ReadonlySet<string>,
): Promise<Order[]> {
  const known: Order[] = [];
  const taken = new Set(closedTasks);
  for (const { state } of orders) if (state.kind === "accepted" && state.taskNo) taken.add(state.taskNo);
  for (const order of orders) {
    if (order.state.kind !== "unknown") {
      known.push(order);
      continue;
    }
    const { requestId } = order.state;
    // Whatever is found holds for this instant, however long the check takes: a copy may be sent in the meantime.
    const at = now();
    const finding = await reconcile(order, account, call, at, taken);
    switch (finding.kind) {
      case "task":
        taken.add(finding.taskNo);
        known.push(
          await journal.add(order.id, {
            kind: "accepted",
            at,
            taskNo: finding.taskNo,
            requestId,
            found: true,
            ...(finding.likely ? { likely: true } : {}),
          }),
        );
        break;
      case "carriedOut":
        // Anyone who orders from here on knows of it.
        await succeed(journal, order, now());
        break;
      case "nothing":
        await journal.add(order.id, {
          kind: "refused",
          at,
          reason: { code: nothingFound(order) },
          requestId,
          lost: true,
        });
        break;
      case "notYet":
        break;
    }
  }
  return known;
}

/**
 * Only what shows in a domain can be ruled out: a sent e-mail leaves no trace, and the service may store a template in
 * different words.
 */
function nothingFound({ items }: Order): ReasonCode {
  const [{ evidence } = {}] = items;
  switch (evidence?.kind) {
    case undefined:
      return "noTrace";
    case "template":
      return "noTemplate";
    case "owned":
    case "expiresAt":
      return "nothingOrdered";
  }
}

async function store(journal: OrderJournal, order: Order, detail: TaskDetail, at: number): Promise<void> {
  const domainName = order.items.find(
    (item) => item.domainName.toLowerCase() === detail.domainName?.toLowerCase(),
  )?.domainName;
  // The task of a single domain doesn't have to include its name.
  const name = domainName ?? (order.items.length === 1 ? order.items[0]?.domainName : undefined);
  if (name === undefined || outcomeOf(order, name)) return;
  const outcome: ItemOutcome = {
    kind: detail.state === "succeeded" ? "succeeded" : "failed",
    at,
    reason: detail.message,
    detailNo: detail.detailNo,
  };
  await journal.add(order.id, { kind: "outcome", domainName: name, outcome });
}

function detailsOf(taskNo: string, account: Account, call: CallAs): Promise<TaskDetail[]> {
  return everyItem({
    fetchPage: (page) => call(account, "listTaskDetails", { ...page, TaskNo: taskNo }),
    itemsOf: ({ Data }) => Data.map(taskDetailFromWire),
    idOf: ({ detailNo }) => detailNo,
  });
}

/** A task that may be somebody else's is followed, but its result is left to them. */
function isLikely({ state }: Order): boolean {
  return state.kind === "accepted" && state.likely === true;
}
