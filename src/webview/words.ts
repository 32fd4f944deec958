import { type PageWords } from "../pages/pageWords";

/** The page's own words, which its frame brings. */
export const words = JSON.parse(document.body.dataset["words"] ?? "{}") as PageWords;

/** Puts a text where `{0}` stands. */
export function fillIn(pattern: string, text: string): string {
  return pattern.replace("{0}", () => text);
}
