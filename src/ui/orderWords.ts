import * as vscode from "vscode";
import { displayName } from "../model/domain";
import { type Order } from "../model/order";

/** What an order does, as a title: "Renew example.com", "Renew 20 domains". */
export function orderTitle({ effect, operation, items }: Order): string {
  const subject = subjectOf(items.map(({ domainName }) => domainName));
  switch (effect) {
    case "register":
      return vscode.l10n.t("Register {0}", subject);
    case "renew":
      return vscode.l10n.t("Renew {0}", subject);
    case "redeem":
      return vscode.l10n.t("Redeem {0}", subject);
    default:
      return `${operation} ${subject}`;
  }
}

/** One domain by its name, several by their number. */
export function subjectOf(domainNames: readonly string[]): string {
  const [only, ...more] = domainNames;
  return only !== undefined && more.length === 0 ? displayName(only) : vscode.l10n.t("{0} domains", domainNames.length);
}
