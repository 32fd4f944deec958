import { inLanguage } from "./language";

const rules = inLanguage((tag) => new Intl.PluralRules(tag));

/** What Intl.PluralRules needs of a text: English has these two forms, Chinese and Japanese only the second. */
export interface PluralForms {
  one: string;
  other: string;
}

/**
 * The form that goes with a count in the editor's language. Both are whole texts with the count in them, since languages
 * differ in more than an ending.
 */
export function plural(count: number, { one, other }: PluralForms): string {
  return rules().select(count) === "one" ? one : other;
}
