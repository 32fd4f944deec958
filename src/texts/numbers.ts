import { inLanguage } from "./language";

const whole = inLanguage((tag) => new Intl.NumberFormat(tag));
const withCents = inLanguage((tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 2 }));

/** A number as the editor's language groups its digits: "10,000". */
export function numberText(value: number | bigint): string {
  return whole().format(value);
}

/**
 * An amount with cents only where it has some: "174 USD", "12.50 USD".
 * @param currency as the service names it, like `USD`: a sign alone would not say which dollar
 */
export function moneyText(amount: number | bigint, currency: string): string {
  const format = Number.isInteger(Number(amount)) ? whole() : withCents();
  return `${format.format(amount)} ${currency}`.trimEnd();
}
