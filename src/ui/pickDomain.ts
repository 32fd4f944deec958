import * as vscode from "vscode";
import { displayName, type Domain } from "../model/domain";
import { type AccountData } from "../stores/accountData";
import { expiryWords } from "./domainWords";
import { plainLabel } from "./pickOne";

/**
 * Asks for one or several of the account's domains, by all of them, not only those a view shows.
 * @param fits which of them the act at hand can be done to
 * @throws what the list of domains failed with
 */
export async function pickDomains(
  data: AccountData,
  title: string,
  fits: (domain: Domain) => boolean,
  several: boolean,
): Promise<readonly Domain[]> {
  const now = Date.now();
  const items = (async () => {
    await data.domains.ensure();
    const { known } = data.domains;
    if (known.kind === "failed" && known.value === undefined) throw known.error;
    return (data.domains.value ?? []).filter(fits).map((domain) => ({
      label: plainLabel(displayName(domain.name)),
      description: expiryWords(domain, now),
      domain,
    }));
  })();
  const options = {
    title,
    placeHolder: several ? vscode.l10n.t("Which domains?") : vscode.l10n.t("Which domain?"),
    ignoreFocusOut: true,
    matchOnDescription: true,
  };
  const chosen = several
    ? await vscode.window.showQuickPick(items, { ...options, canPickMany: true })
    : [await vscode.window.showQuickPick(items, options)];
  return (chosen ?? []).flatMap((item) => item?.domain ?? []);
}
