import * as l10n from "@vscode/l10n";

/**
 * The language in which the editor speaks, as a BCP 47 tag: dates and names of countries are written in it. The extension
 * sets it as it is loaded; plain Node speaks English.
 */
let tag = "en";

export function language(): string {
  return tag;
}

/** @param translations of our texts; none for English. Tables of texts that are made before stay English */
export function setLanguage(editorLanguage: string, translations?: Record<string, string>): void {
  tag = editorLanguage;
  if (translations) l10n.config({ contents: translations });
}

/** What writes in the editor's language. Made on first use, and once: that takes a while, and lists have thousands of rows. */
export function inLanguage<T>(make: (tag: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const known = made.get(tag) ?? make(tag);
    made.set(tag, known);
    return known;
  };
}
