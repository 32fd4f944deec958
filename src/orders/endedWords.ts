import * as vscode from "vscode";
import { displayName } from "../model/domain";
import { type Order } from "../model/order";
import { dayText } from "../texts/dates";
import { orderTitle, subjectOf } from "./orderWords";

/**
 * How orders have ended: of one domain with what came of it, of many as a digest.
 * @param expiresAt finds out until when the domain of a single order is paid for
 */
export async function endedWords(
  orders: readonly Order[],
  expiresAt: () => Promise<number | undefined>,
): Promise<string> {
  const [only, ...more] = orders;
  if (!only || more.length > 0) return digest(orders);
  const words = only.items.length > 1 && only.state.kind === "ended" ? digest(orders) : await ofOne(only, expiresAt);
  return [words, ...lostAnswer(only)].join(" ");
}

async function ofOne(order: Order, expiresAt: () => Promise<number | undefined>): Promise<string> {
  const { state, effect, items, outcomes } = order;
  if (state.kind === "refused") return vscode.l10n.t("{0}: {1}", orderTitle(order), state.reason);
  const failed = Object.values(outcomes).find(({ kind }) => kind === "failed");
  if (failed) {
    const reason = failed.reason ?? vscode.l10n.t("the service gives no reason");
    return vscode.l10n.t("{0} failed: {1}", orderTitle(order), reason);
  }
  const name = subjectOf(items.map(({ domainName }) => domainName));
  const until = effect === "register" || effect === "renew" || effect === "redeem" ? await expiresAt() : undefined;
  const day = until === undefined ? undefined : dayText(until);
  switch (effect) {
    case "register":
      return day ? vscode.l10n.t("{0} is registered until {1}.", name, day) : vscode.l10n.t("{0} is registered.", name);
    case "renew":
      return day ? vscode.l10n.t("{0} is renewed until {1}.", name, day) : vscode.l10n.t("{0} is renewed.", name);
    case "redeem":
      return day ? vscode.l10n.t("{0} is redeemed until {1}.", name, day) : vscode.l10n.t("{0} is redeemed.", name);
    case "requestTransferOutCode":
      return vscode.l10n.t("The transfer authorization code of {0} has been handed out.", name);
    default:
      return vscode.l10n.t("{0}: done.", orderTitle(order));
  }
}

/** What was found out where the answer to an order that went through had been lost. */
function lostAnswer({ state, found, effect }: Order): string[] {
  if (state.kind !== "ended" || !found) return [];
  if (found.kind !== "task" || state.taskNo === undefined) {
    return [
      effect === "saveRegistrantProfile"
        ? vscode.l10n.t("The answer had been lost; that it went through shows in the list of templates.")
        : vscode.l10n.t("The answer to the order had been lost; that it went through shows in the domain itself."),
    ];
  }
  return [
    state.likely
      ? vscode.l10n.t(
          "The answer to the order had been lost; task {0} does the same and is likely its own.",
          state.taskNo,
        )
      : vscode.l10n.t("The answer to the order had been lost; it went through as task {0}.", state.taskNo),
  ];
}

/** "18 of 20 domains are renewed, 2 failed: a.com, b.com; 1 domain is registered." */
function digest(orders: readonly Order[]): string {
  const clauses: string[] = [];
  for (const effect of new Set(orders.map((order) => order.effect))) {
    const ended = orders.filter((order) => order.effect === effect && order.state.kind === "ended");
    if (ended.length > 0) clauses.push(ofEffect(effect, ended));
  }
  const lost = orders.filter(({ state }) => state.kind === "refused");
  if (lost.length > 0) {
    clauses.push(vscode.l10n.t("nothing was ordered for {0}, the answer was lost", namesText(lost.flatMap(namesOf))));
  }
  return `${clauses.join("; ")}.`;
}

function ofEffect(effect: string, orders: readonly Order[]): string {
  const all = orders.flatMap(namesOf);
  const failed = orders.flatMap(({ items, outcomes }) =>
    items.map(({ domainName }) => domainName).filter((name) => outcomes[name]?.kind === "failed"),
  );
  const done = doneWords(effect, orders, all.length - failed.length, all.length);
  return failed.length === 0 ? done : vscode.l10n.t("{0}, {1} failed: {2}", done, failed.length, namesText(failed));
}

function doneWords(effect: string, orders: readonly Order[], done: number, all: number): string {
  const count = done === all ? subjectCount(all) : vscode.l10n.t("{0} of {1} domains", done, all);
  switch (effect) {
    case "register":
      return vscode.l10n.t("{0} registered", count);
    case "renew":
      return vscode.l10n.t("{0} renewed", count);
    case "redeem":
      return vscode.l10n.t("{0} redeemed", count);
    default: {
      const titles = [...new Set(orders.map(orderTitle))].join(", ");
      return done === all
        ? vscode.l10n.t("{0}: done", titles)
        : vscode.l10n.t("{0}: {1} of {2} done", titles, done, all);
    }
  }
}

function subjectCount(count: number): string {
  return count === 1 ? vscode.l10n.t("1 domain") : vscode.l10n.t("{0} domains", count);
}

function namesOf({ items }: Order): string[] {
  return items.map(({ domainName }) => domainName);
}

/** So many names are told; more would fill the message. */
const mostNames = 3;

/** The first names of many. */
export function namesText(names: readonly string[]): string {
  const told = names.slice(0, mostNames).map(displayName).join(", ");
  return names.length <= mostNames ? told : vscode.l10n.t("{0} and {1} more", told, names.length - mostNames);
}
