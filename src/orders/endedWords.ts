import * as l10n from "@vscode/l10n";
import { itemName, type Order, outcomeOf } from "../model/order";
import { dayText } from "../texts/dates";
import { effectOfOrder } from "./effects/effects";
import { domainsText } from "../texts/counts";
import { language } from "../texts/language";
import { subjectOf } from "./effects/words";
import { namesText, orderTitle } from "./orderWords";
import { reasonText } from "./reasonWords";

/**
 * How orders ended: for one domain with its result, for many as a digest.
 * @param expiresAt finds out until when an order's domain is paid for
 */
export async function endedWords(
  orders: readonly Order[],
  expiresAt: (order: Order) => Promise<number | undefined>,
): Promise<string> {
  const [only, ...more] = orders;
  if (!only || more.length > 0) return digest(orders);
  const words = only.items.length > 1 && only.state.kind === "ended" ? digest(orders) : await ofOne(only, expiresAt);
  return [words, ...lostAnswer(only)].join(" ");
}

async function ofOne(order: Order, expiresAt: (order: Order) => Promise<number | undefined>): Promise<string> {
  const { state, items, outcomes } = order;
  if (state.kind === "refused") return l10n.t("{0}: {1}", orderTitle(order), reasonText(state.reason));
  const failed = Object.values(outcomes).find(({ kind }) => kind === "failed");
  if (failed) {
    const reason = failed.reason ?? l10n.t("Alibaba Cloud gave no reason");
    return l10n.t("{0} failed: {1}", orderTitle(order), reason);
  }
  const effect = effectOfOrder(order);
  if (!effect) return l10n.t("{0}: done.", orderTitle(order));
  const until = effect.fee === "free" ? undefined : await expiresAt(order);
  return effect.done(subjectOf(items), order, until === undefined ? undefined : dayText(until));
}

/** What was found out about an order that went through although its answer was lost. */
function lostAnswer(order: Order): string[] {
  const { state, found } = order;
  if (state.kind !== "ended" || !found) return [];
  if (found.kind !== "task" || state.taskNo === undefined) {
    return [
      effectOfOrder(order)?.evidence === "template"
        ? l10n.t("The answer was lost, but the list of templates shows that it went through.")
        : l10n.t("The answer was lost, but the domain itself shows that the order went through."),
    ];
  }
  return [
    state.likely
      ? l10n.t("The answer was lost. Task {0} does the same and is probably this order.", state.taskNo)
      : l10n.t("The answer was lost, but the order went through as task {0}.", state.taskNo),
  ];
}

/** "Renewed 18 of 20 domains, 2 failed: a.com, b.com; registered 1 domain." */
function digest(orders: readonly Order[]): string {
  const clauses: string[] = [];
  for (const effect of new Set(orders.map((order) => order.effect))) {
    const ended = orders.filter((order) => order.effect === effect && order.state.kind === "ended");
    if (ended.length > 0) clauses.push(ofEffect(ended));
  }
  const lost = orders.filter(({ state }) => state.kind === "refused");
  if (lost.length > 0) {
    clauses.push(l10n.t("nothing was ordered for {0}: the answer was lost", namesText(lost.flatMap(namesOf))));
  }
  const sentence = `${clauses.join("; ")}.`;
  return sentence.charAt(0).toLocaleUpperCase(language()) + sentence.slice(1);
}

function ofEffect(orders: readonly Order[]): string {
  const all = orders.flatMap(namesOf);
  const failed = orders.flatMap((order) =>
    order.items.filter(({ domainName }) => outcomeOf(order, domainName)?.kind === "failed").map(itemName),
  );
  const done = doneWords(orders, all.length - failed.length, all.length);
  return failed.length === 0 ? done : l10n.t("{0}, {1} failed: {2}", done, failed.length, namesText(failed));
}

function doneWords(orders: readonly Order[], done: number, all: number): string {
  const count = done === all ? domainsText(all) : l10n.t("{0} of {1} domains", done, all);
  const clause = orders[0] && effectOfOrder(orders[0])?.doneFor?.(count);
  if (clause !== undefined) return clause;
  const titles = [...new Set(orders.map(orderTitle))].join(", ");
  return done === all ? l10n.t("{0}: done", titles) : l10n.t("{0}: {1} of {2} done", titles, done, all);
}

function namesOf({ items }: Order): string[] {
  return items.map(itemName);
}
