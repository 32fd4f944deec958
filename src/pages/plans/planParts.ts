import { type Action, type Choice, type Value } from "../formSpec";
import { yearsText } from "../../texts/counts";
import { type Plan } from "./plan";

/**
 * The names of values that every plan has besides its own: which plan it is, the list as it was given, and once it is being
 * sent, the rows as they were agreed to (`name`, and its cells joined by tabs).
 */
export const planFields = { plan: "plan", domains: "domains", sent: "sent" } as const;

/** Writes the table as it is shown into a file. */
export const exportRows: Action = { id: "exportRows", label: "Export…" };

/** So many domains fit on a page that can still be read and checked. */
export const mostPlanned = 1_000;

/** Of a plan that asks for nothing but the domains. */
export const withoutFields = {
  given: [],
  start: {},
  fields: () => [],
  visible: () => [],
  problems: () => ({}),
} satisfies Partial<Plan>;

/** For how long domains can be registered or renewed. */
export const yearsChoices: Choice[] = Array.from({ length: 10 }, (_, at) => ({
  value: String(at + 1),
  label: yearsText(at + 1),
}));

/** The years that a field or a column of a list gives, like "3" or "3 years"; nothing where they are not 1 to 10. */
export function yearsIn(given: Value | undefined): number | undefined {
  const years = typeof given === "string" ? Number(/^\s*(\d{1,2})(\s*years?)?\s*$/i.exec(given)?.[1]) : NaN;
  return years >= 1 && years <= 10 ? years : undefined;
}
