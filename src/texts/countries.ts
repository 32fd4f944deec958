import { inLanguage } from "./language";

const regions = inLanguage((tag) => new Intl.DisplayNames(tag, { type: "region" }));

/** The name of a country or region. @param code two letters (ISO 3166); anything else is returned unchanged */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions().of(code) ?? code) : code;
}
