import { inLanguage } from "./language";

const regions = inLanguage((tag) => new Intl.DisplayNames(tag, { type: "region" }));

/** The name of a country or region. @param code of ISO 3166, two letters; anything else is left as it is */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions().of(code) ?? code) : code;
}
