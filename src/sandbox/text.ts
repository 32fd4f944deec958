/** A text for people in both languages that `Lang` can request. */
export interface Text {
  en: string;
  zh: string;
}

export type Language = keyof Text;

/** The language that a request asks for; English by default. */
export function languageOf(lang: string | undefined): Language {
  return lang === "zh" ? "zh" : "en";
}

/** A language-neutral text: names, dates, identifiers. */
export function plain(text: string): Text {
  return { en: text, zh: text };
}
