import * as l10n from "@vscode/l10n";
import { checkField } from "../contact/contactFields";
import { type FormState, type Group, type Message, type Values } from "../formSpec";
import { toFixText } from "../formValues";
import { type Account } from "../../model/account";
import { domainsText } from "../../texts/counts";
import { numberText } from "../../texts/numbers";
import { plural } from "../../texts/plural";
import { chargeSentence, priceUnknown } from "../register/registerReview";
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
  values: Values,
  groups: readonly Group[],
  isLooking: boolean,
  priceLimit: number,
): string | undefined {
  if (rows.length === 0) return l10n.t("Enter at least one domain.");
  if (rows.length > mostPlanned) {
    return l10n.t(
      "The list has {0}. A plan takes at most {1}, so that you can check each of them.",
      domainsText(rows.length),
      numberText(mostPlanned),
    );
  }
  // What the service rejects is not missing: it was filled in.
  if (wrong.length > 0) return toFixText({ ...values, [checkField]: true }, wrong, (names) => labelsIn(groups, names));
  if (isLooking) return l10n.t("The review appears here once the domains are looked up.");
  const bad = rows.filter(({ isIn, isOut }) => !isIn && !isOut).length;
  if (bad > 0) return problemsSentence(bad);
  const taking = rows.filter(({ isIn }) => isIn);
  if (taking.length === 0) return l10n.t("No domains are included.");
  const asked = taking.filter(({ isPriceAsked }) => isPriceAsked).length;
  if (asked > 0) {
    return l10n.t("Fetching prices: {0} of {1}…", numberText(taking.length - asked), numberText(taking.length));
  }
  const above = limitHindrance(pricedIn(rows), priceLimit);
  return above && `${above} ${l10n.t("Remove rows, or change the limit (setting domainDesk.orders.priceLimit).")}`;
}

function labelsIn(groups: readonly Group[], names: readonly string[]): string[] {
  const fields = groups.flatMap((group) => group.fields).filter(({ name }) => names.includes(name));
  return fields.map(({ label }) => label);
}

function problemsSentence(count: number): string {
  return plural(count, {
    one: l10n.t("{0} row has a problem. Fix or remove it.", numberText(count)),
    other: l10n.t("{0} rows have problems. Fix or remove them.", numberText(count)),
  });
}

/** What the included domains cost, and who is charged. */
export function moneySentences(rows: readonly PlannedRow[], account: Account): string[] {
  const all = pricedIn(rows);
  const told = all.filter(({ price }) => price).length;
  return [priceSentence(all, told), chargeSentence(account)];
}

/** @param told the number of known prices */
function priceSentence(all: readonly Priced[], told: number): string {
  if (told === 0) return priceUnknown();
  const total = totalText(all);
  if (told < all.length) {
    return l10n.t(
      "Total: {0} for {1}; price unknown for {2}.",
      total,
      domainsText(told),
      domainsText(all.length - told),
    );
  }
  return all.length > 1 ? l10n.t("Total: {0}.", total) : l10n.t("Price: {0}.", total);
}

function pricedIn(rows: readonly PlannedRow[]): Priced[] {
  return rows.filter(({ isIn }) => isIn).map(({ line, price }) => ({ name: line.name, price }));
}

/** How far sending has come, and what can be done now. @param failure what has stopped it */
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
    l10n.t("{0} of {1} done", numberText(done), numberText(names.length)),
    ...(failed > 0 ? [l10n.t("{0} failed", numberText(failed))] : []),
    ...(open > 0 ? [l10n.t("{0} in progress", numberText(open))] : []),
    ...(unsent > 0 ? [unsentText(unsent, isSending)] : []),
  ];
  return { sentences: [words.join(", ")], message: whatNext(), request: undefined };

  function whatNext(): Message | undefined {
    if (isSending) {
      return {
        tone: "busy",
        text: l10n.t("Requests are sent one after another."),
        actions: [{ id: "stop", label: l10n.t("Stop After This Request") }],
      };
    }
    const again = failed + unsent;
    const actions = open === 0 && again > 0 ? [{ id: "retryThese", label: retryLabel(again) }] : [];
    if (failure) return { ...failure, actions: [...actions, ...failure.actions] };
    return actions.length > 0
      ? { tone: "warning", text: l10n.t("See the table for the reasons."), actions }
      : undefined;
  }
}

function unsentText(count: number, isSending: boolean): string {
  return isSending ? l10n.t("{0} not sent yet", numberText(count)) : l10n.t("{0} not sent", numberText(count));
}

function retryLabel(count: number): string {
  return plural(count, {
    one: l10n.t("Retry {0} Domain…", numberText(count)),
    other: l10n.t("Retry {0} Domains…", numberText(count)),
  });
}
