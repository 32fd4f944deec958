import * as l10n from "@vscode/l10n";

/**
 * The editor's language as a BCP 47 tag, for dates and country names. The extension sets it on load; plain Node uses
 * English.
 */
let tag = "en";

export function language(): string {
  return tag;
}

/** @param translations of our texts; `undefined` for English. Tables of texts built before this call stay English */
export function setLanguage(editorLanguage: string, translations?: Record<string, string>): void {
  tag = editorLanguage;
  if (translations) l10n.config({ contents: translations });
}

/**
 * A formatter for the editor's language. Created once, on first use: that is slow, and lists have thousands of rows.
 */
export function inLanguage<T>(make: (tag: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const known = made.get(tag) ?? make(tag);
    made.set(tag, known);
    return known;
  };
}
