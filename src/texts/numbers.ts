import { inLanguage } from "./language";

const whole = inLanguage((tag) => new Intl.NumberFormat(tag));
const withCents = inLanguage((tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 2 }));

/** A number with its digits grouped for the editor's language: "10,000". */
export function numberText(value: number | bigint): string {
  return whole().format(value);
}

/**
 * An amount, with cents only if it has any: "174 USD", "12.50 USD".
 * @param currency code from the service, like `USD`: a sign alone wouldn't say which dollar
 */
export function moneyText(amount: number | bigint, currency: string): string {
  const format = Number.isInteger(Number(amount)) ? whole() : withCents();
  return `${format.format(amount)} ${currency}`.trimEnd();
}
