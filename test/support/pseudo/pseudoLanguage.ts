import { readFileSync } from "node:fs";
import path from "node:path";
import { getL10nPseudoLocalized } from "@vscode/l10n-dev";

const root = path.join(__dirname, "../../..");

function readTexts(file: string): Record<string, string> {
  return JSON.parse(readFileSync(path.join(root, file), "utf8")) as Record<string, string>;
}

const english = { manifestTexts: readTexts("package.nls.json"), texts: readTexts("l10n/bundle.l10n.json") };

/**
 * A language in which no letter of a translated text is a plain one, so that a text that was forgotten shows. Dates, numbers
 * and countries are Japanese in it, since those come from `Intl` and need no translation.
 */
export const pseudoLanguage = {
  tag: "ja",
  manifestTexts: pseudo(english.manifestTexts),
  texts: pseudo(english.texts),
};

function pseudo(texts: Record<string, string>): Record<string, string> {
  return getL10nPseudoLocalized(texts) as Record<string, string>;
}

/** Words that our texts consist of; shorter ones are part of too many names. */
const vocabulary = new Set(
  Object.values({ ...english.manifestTexts, ...english.texts }).flatMap((text) =>
    plainWords(text).map((word) => word.toLowerCase()),
  ),
);

/**
 * The words in a shown text that a translation should have changed. What has a dot, an @ or digits in it, or capitals inside,
 * is a domain, an address or a name on the wire.
 * @param ofOthers what is not ours to translate: the names and places of the account, what the service says, what was typed
 */
export function englishWords(text: string, ofOthers: readonly string[]): string[] {
  const ours = ofOthers.reduce((rest, words) => rest.replaceAll(words, " "), text);
  return plainWords(ours).filter((word) => vocabulary.has(word.toLowerCase()));
}

function plainWords(text: string): string[] {
  return text
    .replaceAll(/[a-z]+:[^\s,]+/g, " ") // a term of a search
    .split(/[\s,;:()"“”…|/]+/u)
    .map((word) => word.replace(/[.!?]+$/, ""))
    .filter((word) => /^[A-Z]?[a-z'’-]{3,}$/.test(word));
}
