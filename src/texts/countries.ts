import { language } from "./language";

const made = new Map<string, Intl.DisplayNames>();

/** The name of a country or region. @param code of ISO 3166, two letters; anything else is left as it is */
export function countryName(code: string): string {
  const names = made.get(language()) ?? new Intl.DisplayNames(language(), { type: "region" });
  made.set(language(), names);
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}
