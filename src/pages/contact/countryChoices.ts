import { getCountries } from "libphonenumber-js/min";
import { countryName } from "../../texts/countries";
import { language } from "../../texts/language";
import { type Choice } from "../formSpec";

const made = new Map<string, Choice[]>();

/** Countries and regions: names in the editor's language, and the ISO 3166 codes that the service accepts. */
export function countryChoices(): Choice[] {
  const known = made.get(language()) ?? choicesIn(language());
  made.set(language(), known);
  return known;
}

function choicesIn(locale: string): Choice[] {
  return getCountries()
    .map((value) => ({ value, label: `${countryName(value)} (${value})` }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
