import { type CallAs } from "../api/domainApi";
import { pages } from "../api/pages";
import { type Account } from "../model/account";
import { type Order, type OrderItem } from "../model/order";

/** What was found out about an order whose answer was lost. */
export type Finding =
  /** It was carried out as a task. */
  | { kind: "task"; taskNo: string }
  /** The domains show that it was carried out; its task is not to be seen. */
  | { kind: "carriedOut" }
  /** Nothing is to be seen, and the signed copy can no longer be carried out. */
  | { kind: "nothing" }
  /** Nothing is to be seen yet. */
  | { kind: "notYet" };

/** How long after its execution a task may be missing from the list. The document is silent; a minute is generous. */
const listLagMs = 60_000;

/** Task types of the effects that answer by a task (contract: TaskType). */
const taskTypes: Record<string, string> = {
  register: "ORDER_ACTIVATE",
  renew: "ORDER_RENEW",
  redeem: "ORDER_REDEEM",
};

const pageSize = 100;
const dayMs = 86_400_000;

/** When `reconcile` can tell that nothing was carried out, in milliseconds since 1970. */
export function certainAt(copyExpiresAt: number): number {
  return copyExpiresAt + listLagMs;
}

/**
 * Finds out what became of an order whose answer was lost: by the tasks that the account did not have before and no other
 * order of ours has, and by the domains themselves. Only looks.
 * @param othersTasks task numbers that belong to other orders
 */
export async function reconcile(
  order: Order,
  account: Account,
  call: CallAs,
  now: number,
  othersTasks: ReadonlySet<string>,
): Promise<Finding> {
  if (order.state.kind !== "unknown") return { kind: "notYet" };
  const { at, copyExpiresAt, tasksBefore } = order.state;
  const before = new Set(tasksBefore);
  const listed = pages(
    pageSize,
    (PageNum) => call(account, "listTasks", { PageNum, PageSize: pageSize, BeginCreateTime: at - dayMs }),
    (page) => page.Data,
  );
  for await (const page of listed) {
    for (const { TaskNo, TaskType } of page.Data) {
      const type = taskTypes[order.effect];
      if (before.has(TaskNo) || othersTasks.has(TaskNo) || (type && TaskType && TaskType !== type)) continue;
      if (await isAbout(order, TaskNo, account, call)) return { kind: "task", taskNo: TaskNo };
    }
  }
  const seen = await look(order.items, account, call);
  if (seen === "done") return { kind: "carriedOut" };
  return { kind: seen === "untouched" && now > certainAt(copyExpiresAt) ? "nothing" : "notYet" };
}

/** Whether a task is about exactly the domains of an order. */
async function isAbout({ items }: Order, TaskNo: string, account: Account, call: CallAs): Promise<boolean> {
  const domains = new Set<string>();
  const listed = pages(
    pageSize,
    (PageNum) => call(account, "listTaskDetails", { PageNum, PageSize: pageSize, TaskNo }),
    (page) => page.Data,
  );
  for await (const page of listed) for (const { DomainName } of page.Data) domains.add(DomainName?.toLowerCase() ?? "");
  return domains.size === items.length && items.every(({ domainName }) => domains.has(domainName.toLowerCase()));
}

/**
 * Whether every domain shows what the order would have made of it, none does, or something else has happened to one:
 * then nothing is certain.
 */
async function look(
  items: readonly OrderItem[],
  account: Account,
  call: CallAs,
): Promise<"done" | "untouched" | "otherwise"> {
  let done = 0;
  for (const { domainName, fence, shows } of items) {
    if (!shows) continue;
    const { Data } = await call(account, "listDomains", { PageNum: 1, PageSize: pageSize, DomainName: domainName });
    const domain = Data.find(({ DomainName }) => DomainName.toLowerCase() === domainName.toLowerCase());
    if (shows.kind === "owned") done += domain ? 1 : 0;
    else if (domain?.ExpirationDateLong === shows.at) done += 1;
    else if (String(domain?.ExpirationDateLong) !== fence) return "otherwise";
  }
  return done === items.length ? "done" : done === 0 ? "untouched" : "otherwise";
}
