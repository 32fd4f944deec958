import * as vscode from "vscode";
import { displayName } from "../model/domain";
import { type Order } from "../model/order";

/** What an order does, as a title: "Renew example.com". */
export function orderTitle({ operation, domainName }: Order): string {
  const name = displayName(domainName);
  switch (operation) {
    case "registerDomain":
      return vscode.l10n.t("Register {0}", name);
    case "renewDomain":
      return vscode.l10n.t("Renew {0}", name);
    default:
      return `${operation} ${name}`;
  }
}
