/**
 * The language in which the editor speaks, as a BCP 47 tag: dates and names of countries are written in it. `activate`
 * sets it; plain Node speaks English.
 */
let tag = "en";

export function language(): string {
  return tag;
}

export function setLanguage(editorLanguage: string): void {
  tag = editorLanguage;
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
