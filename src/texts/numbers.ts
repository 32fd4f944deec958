import { language } from "./language";

/** A number as the editor's language groups its digits: "10,000". */
export function numberText(value: number | bigint): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** @param currency as the service names it, like `USD`: a sign alone would not say which dollar */
export function moneyText(amount: number | bigint, currency: string): string {
  return `${numberText(amount)} ${currency}`.trimEnd();
}
