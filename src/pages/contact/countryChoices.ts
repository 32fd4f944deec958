import { getCountries } from "libphonenumber-js/min";
import { type Choice } from "../formSpec";

let choices: Choice[] | undefined;

/** Countries and regions by their English names, as the service takes them: ISO 3166 codes of two letters. */
export function countryChoices(): Choice[] {
  const names = new Intl.DisplayNames("en", { type: "region" });
  return (choices ??= getCountries()
    .map((value) => ({ value, label: `${names.of(value) ?? value} (${value})` }))
    .sort((a, b) => a.label.localeCompare(b.label, "en")));
}
