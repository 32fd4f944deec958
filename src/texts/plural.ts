import { inLanguage } from "./language";

const rules = inLanguage((tag) => new Intl.PluralRules(tag));

/** The forms of a text, as Intl.PluralRules selects them: English has both, Chinese and Japanese only the second. */
export interface PluralForms {
  one: string;
  other: string;
}

/**
 * The form for a count in the editor's language. Both forms are whole texts that include the count, since languages
 * differ in more than a suffix.
 */
export function plural(count: number, { one, other }: PluralForms): string {
  return rules().select(count) === "one" ? one : other;
}
