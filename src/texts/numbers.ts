import { language } from "./language";

/** A number as the editor's language groups its digits: "10,000". */
export function numberText(value: number | bigint): string {
  return new Intl.NumberFormat(language()).format(value);
}

/**
 * An amount with cents only where it has some: "174 USD", "12.50 USD".
 * @param currency as the service names it, like `USD`: a sign alone would not say which dollar
 */
export function moneyText(amount: number | bigint, currency: string): string {
  const minimumFractionDigits = Number.isInteger(Number(amount)) ? 0 : 2;
  return `${new Intl.NumberFormat(language(), { minimumFractionDigits }).format(amount)} ${currency}`.trimEnd();
}
