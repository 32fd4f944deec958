import * as vscode from "vscode";
import { type Domain } from "../../model/domain";
import { type Urgency } from "../../model/urgency";

const scheme = "domain-desk";

/** The URI of a domain's row, which gives it its color and letter; it changes with the urgency. */
export function decoratedUri({ name }: Domain, urgency: Urgency): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${name}`, query: urgency });
}

/** Colors and badges the rows of domains that expire soon or have expired, as the editor does with files. */
export class DomainDecoration implements vscode.FileDecorationProvider {
  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (uri.scheme !== scheme) return undefined;
    const warning = new vscode.ThemeColor("list.warningForeground");
    const error = new vscode.ThemeColor("list.errorForeground");
    switch (uri.query as Urgency) {
      case "calm":
        return undefined;
      case "expiring":
        return { badge: "E", color: warning, tooltip: vscode.l10n.t("expires soon") };
      case "expired":
        return { badge: "X", color: error, tooltip: vscode.l10n.t("expired") };
      case "redemption":
        return { badge: "R", color: error, tooltip: vscode.l10n.t("in redemption") };
    }
  }
}
