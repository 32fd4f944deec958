import { type FormState, type Group, type Message } from "../formSpec";
import { type Account } from "../../model/account";
import { domainsText } from "../../texts/counts";
import { mostPlanned } from "./planParts";
import { type PlannedRow } from "./planRows";
import { limitHindrance, type Priced, totalText } from "../../orders/priceLimit";
import { type RowResult } from "./planResults";

/**
 * Why nothing can be sent yet, if so.
 * @param priceLimit see `PlanSituation`
 */
export function hindranceOf(
  rows: readonly PlannedRow[],
  wrong: readonly string[],
  groups: readonly Group[],
  isLooking: boolean,
  priceLimit: number,
): string | undefined {
  if (rows.length === 0) return "Name at least one domain.";
  if (rows.length > mostPlanned) {
    return `These are ${rows.length} domains. One plan takes ${mostPlanned} at most, so that each can be checked.`;
  }
  if (wrong.length > 0) {
    const labels = groups.flatMap(({ fields }) => fields).filter(({ name }) => wrong.includes(name));
    return `Still to be filled in or put right: ${labels.map(({ label }) => label).join(", ")}.`;
  }
  if (isLooking) return "What will be sent is said here as soon as the domains have been looked up.";
  const bad = rows.filter(({ isIn, isOut }) => !isIn && !isOut).length;
  const it = bad === 1 ? "it" : "them";
  if (bad > 0) return `${domainsText(bad)} cannot be part of this: put ${it} right, or leave ${it} out.`;
  const taking = rows.filter(({ isIn }) => isIn);
  if (taking.length === 0) return "All domains are left out.";
  const asked = taking.filter(({ isPriceAsked }) => isPriceAsked).length;
  if (asked > 0) return `The prices are being asked for: ${taking.length - asked} of ${taking.length}.`;
  const above = limitHindrance(pricedIn(rows), priceLimit);
  return above && `${above} Leave something out, or change the limit (setting domainDesk.orders.priceLimit).`;
}

/** What the domains that take part cost, and who is charged. */
export function moneySentences(rows: readonly PlannedRow[], account: Account): string[] {
  const all = pricedIn(rows);
  const told = all.filter(({ price }) => price).length;
  const untold = all.length - told;
  const price =
    told === 0
      ? "The service does not tell the price."
      : untold === 0
        ? `The service names ${totalText(all)}${all.length > 1 ? " in all" : ""}.`
        : `The service names ${totalText(all)} for ${domainsText(told)}, and no price for ${untold} more.`;
  return account.kind === "sandbox"
    ? [`${price} This is the sandbox: nothing is charged.`]
    : [price, `This spends money: the account ${account.name} is charged.`];
}

function pricedIn(rows: readonly PlannedRow[]): Priced[] {
  return rows.filter(({ isIn }) => isIn).map(({ line, price }) => ({ name: line.name, price }));
}

/** How far the sending has come, and what can be done now. @param failure what has stopped it */
export function progressOf(
  names: readonly string[],
  results: ReadonlyMap<string, RowResult>,
  isSending: boolean,
  failure: Message | undefined,
): FormState["review"] {
  const count = (kind: RowResult["kind"]) => names.filter((name) => results.get(name)?.kind === kind).length;
  const [done, failed, open] = [count("done"), count("failed"), count("open")];
  const unsent = names.length - done - failed - open;
  const words = [
    `${done} of ${names.length} done`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(open > 0 ? [`${open} under way`] : []),
    ...(unsent > 0 ? [`${unsent} not sent${isSending ? " yet" : ""}`] : []),
  ];
  return { sentences: [`${words.join(", ")}.`], message: whatNext(), request: undefined };

  function whatNext(): Message | undefined {
    if (isSending) {
      return {
        tone: "busy",
        text: "One request after the other.",
        actions: [{ id: "stop", label: "Stop After This Request" }],
      };
    }
    const again = failed + unsent;
    const label = again === 1 ? "Retry This One…" : "Retry These…";
    const actions = open === 0 && again > 0 ? [{ id: "retryThese", label }] : [];
    if (failure) return { ...failure, actions: [...actions, ...failure.actions] };
    return actions.length > 0 ? { tone: "warning", text: "The table says why.", actions } : undefined;
  }
}
