import * as l10n from "@vscode/l10n";
import { type Action, type Value } from "../formSpec";
import { requestsText } from "../../texts/counts";
import { type Plan, type RowIssue } from "./plan";

/**
 * The names of values that every plan has besides its own: which plan it is, the list as it was entered, and once it is
 * being sent, the rows the user agreed to (`name`, and its cells joined by tabs).
 */
export const planFields = { plan: "plan", domains: "domains", sent: "sent" } as const;

/** Writes the table to a file, as it is shown. */
export const exportRows: Action = { id: "exportRows", label: l10n.t("Export…") };

/** This many domains fit on a page that is still readable and checkable. */
export const mostPlanned = 1_000;

/** For a plan that asks for nothing but the domains. */
export const withoutFields = {
  given: [],
  start: {},
  fields: () => [],
  visible: () => [],
  problems: () => ({}),
} satisfies Partial<Plan>;

/** The years in a field or a column of a list, like "3" or "3 years"; undefined unless they are 1 to 10. */
export function yearsIn(given: Value | undefined): number | undefined {
  const years = typeof given === "string" ? Number(/^\s*(\d{1,2})(\s*years?)?\s*$/i.exec(given)?.[1]) : NaN;
  return years >= 1 && years <= 10 ? years : undefined;
}

/** The problem with years that `yearsIn` does not understand. */
export function yearsProblem(given: Value | undefined): string {
  return l10n.t('"{0}" isn\'t a valid number of years. Enter 1 to 10.', typeof given === "string" ? given : "");
}

export function premiumWarning(): RowIssue {
  return { tone: "warning", text: l10n.t("This is a premium name with a higher price.") };
}

/** For a plan whose operation takes a single domain; empty if there is only one. */
export function requestsSentences(count: number): string[] {
  return count > 1
    ? [l10n.t("Alibaba Cloud takes one domain per request, so this sends {0}.", requestsText(count))]
    : [];
}
