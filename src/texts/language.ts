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
