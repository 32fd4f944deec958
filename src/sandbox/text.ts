/** A text for people in both languages that `Lang` can ask for. */
export interface Text {
  en: string;
  zh: string;
}

export type Language = keyof Text;

/** The language that a request asks for; English where it asks for none. */
export function languageOf(lang: string | undefined): Language {
  return lang === "zh" ? "zh" : "en";
}

/** A text that is no language's: names, dates, identifiers. */
export function plain(text: string): Text {
  return { en: text, zh: text };
}
