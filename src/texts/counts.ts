import * as l10n from "@vscode/l10n";
import { numberText } from "./numbers";
import { plural } from "./plural";

/** "1 domain", "1,204 domains". */
export function domainsText(count: number): string {
  return plural(count, {
    one: l10n.t("{0} domain", numberText(count)),
    other: l10n.t("{0} domains", numberText(count)),
  });
}

/** "1 year", "3 years". */
export function yearsText(years: number): string {
  return plural(years, { one: l10n.t("{0} year", years), other: l10n.t("{0} years", years) });
}

/** "1 request", "3 requests". */
export function requestsText(count: number): string {
  return plural(count, {
    one: l10n.t("{0} request", numberText(count)),
    other: l10n.t("{0} requests", numberText(count)),
  });
}

/** "1 order", "18 orders". */
export function ordersText(count: number): string {
  return plural(count, { one: l10n.t("{0} order", numberText(count)), other: l10n.t("{0} orders", numberText(count)) });
}

/** "1 e-mail address", "3 e-mail addresses". */
export function addressesText(count: number): string {
  return plural(count, {
    one: l10n.t("{0} e-mail address", numberText(count)),
    other: l10n.t("{0} e-mail addresses", numberText(count)),
  });
}
