import { type PageWords } from "../pages/pageWords";

/** The page's own words, which its frame brings. */
export const words = JSON.parse(document.body.dataset["words"] ?? "{}") as PageWords;

/** Replaces `{0}` with a text. */
export function fillIn(pattern: string, text: string): string {
  return pattern.replace("{0}", () => text);
}
