import { type CallAs } from "../../api/domainApi";
import { eachItem, everyItem } from "../../api/everyItem";
import { taskTypeMeanings } from "../../catalogue/meanings";
import { type Account } from "../../model/account";
import { type Order } from "../../model/order";
import { effects, isOrderName } from "../effects/effects";
import { ownedDomain } from "../evidence/ownedAmong";
import { isTemplateSaved } from "../evidence/templates";

/** What was found out about an order whose answer was lost. */
export type Finding =
  /** It was carried out as a task. `likely`: or somebody else's task does the same. */
  | { kind: "task"; taskNo: string; likely: boolean }
  /** The domains or the templates show that it was carried out, but its task doesn't appear. */
  | { kind: "carriedOut" }
  /** There is no sign of it, and the signed copy can no longer be carried out. */
  | { kind: "nothing" }
  /** There is no sign of it yet. */
  | { kind: "notYet" };

/** How long a task may be missing from the list after its execution. The document doesn't say; a minute is generous. */
const listLagMs = 60_000;

const dayMs = 86_400_000;

/** When `reconcile` can be sure that nothing was carried out, in milliseconds since 1970. */
export function certainAt(copyExpiresAt: number): number {
  return copyExpiresAt + listLagMs;
}

/**
 * Finds out what became of an order whose answer was lost, from the tasks that the account didn't have before and that
 * belong to no other order of ours, and from the domains themselves. Changes nothing.
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
  const { at, copyExpiresAt, tasksBefore, ownedBefore, marker } = order.state;
  const before = new Set(tasksBefore);
  let likely: string | undefined;
  const tasks = eachItem({
    fetchPage: (page) => call(account, "listTasks", { ...page, BeginCreateTime: at - dayMs }),
    itemsOf: ({ Data }) => Data,
    idOf: ({ TaskNo }) => TaskNo,
  });
  for await (const { TaskNo, TaskType, Clientip } of tasks) {
    if (before.has(TaskNo) || othersTasks.has(TaskNo)) continue;
    // Every order carries a marker, so a task with a different marker belongs to a different order.
    const marked = Clientip === marker;
    if (!marked && ((Clientip !== undefined && isMarker(Clientip)) || isOfAnother(order, TaskType))) continue;
    if (await isAbout(order, TaskNo, account, call)) {
      if (marked) return { kind: "task", taskNo: TaskNo, likely: false };
      likely ??= TaskNo;
    }
  }
  // Signs that could have another cause count only once the order's own task would be listed.
  if (now <= certainAt(copyExpiresAt)) return { kind: "notYet" };
  if (likely !== undefined) return { kind: "task", taskNo: likely, likely: true };
  const seen = await look(order, new Set(ownedBefore), account, call);
  return { kind: seen === "all" ? "carriedOut" : seen === "none" ? "nothing" : "notYet" };
}

/** Whether a task of this type does something else. A task of unknown type may be anything. */
function isOfAnother({ operation }: Order, type: string | undefined): boolean {
  if (type === undefined || !isOrderName(operation) || !Object.hasOwn(taskTypeMeanings, type)) return false;
  const { taskTypes } = effects[operation];
  return !(taskTypes as readonly string[]).includes(type);
}

function isMarker(address: string): boolean {
  return address.startsWith("127.") && address !== "127.0.0.1";
}

/** Whether a task covers exactly the domains of an order. */
async function isAbout({ items }: Order, TaskNo: string, account: Account, call: CallAs): Promise<boolean> {
  const details = await everyItem({
    fetchPage: (page) => call(account, "listTaskDetails", { ...page, TaskNo }),
    itemsOf: ({ Data }) => Data,
    idOf: ({ TaskDetailNo }) => TaskDetailNo,
  });
  const domains = new Set(details.map(({ DomainName }) => DomainName?.toLowerCase() ?? ""));
  return domains.size === items.length && items.every(({ domainName }) => domains.has(domainName.toLowerCase()));
}

/**
 * How many of the domains show what the order would have done to them, or whether a template does. What the account had
 * before proves nothing by being there.
 */
async function look(
  order: Order,
  ownedBefore: ReadonlySet<string>,
  account: Account,
  call: CallAs,
): Promise<"all" | "some" | "none"> {
  const { items } = order;
  let done = 0;
  for (const item of items) {
    const { domainName, evidence } = item;
    if (evidence?.kind === "template") {
      if (await isTemplateSaved(item, ownedBefore, account, call)) done++;
      continue;
    }
    if (!evidence || (evidence.kind === "owned" && ownedBefore.has(domainName))) continue;
    const domain = await ownedDomain(domainName, account, call);
    if (domain && (evidence.kind === "owned" || domain.ExpirationDateLong === evidence.at)) done++;
  }
  return done === items.length ? "all" : done === 0 ? "none" : "some";
}
