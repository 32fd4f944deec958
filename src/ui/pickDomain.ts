import * as vscode from "vscode";
import { displayName, type Domain } from "../model/domain";
import { type AccountData } from "../stores/accountData";
import { expiryWords } from "./domainWords";
import { plainLabel } from "./pickOne";

/**
 * Asks for one or several of the account's domains, by all of them, not only those a view shows.
 * @param fits which of them the act at hand can be done to
 * @param how `severalOrNone`: an answer without any is one, too
 * @returns nothing if the user gave up
 * @throws what the list of domains failed with
 */
export async function pickDomains(
  data: AccountData,
  title: string,
  fits: (domain: Domain) => boolean,
  how: "one" | "several" | "severalOrNone",
): Promise<readonly Domain[] | undefined> {
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
    placeHolder: {
      one: vscode.l10n.t("Which domain?"),
      several: vscode.l10n.t("Which domains?"),
      severalOrNone: vscode.l10n.t("Which domains? To paste a list or open a CSV file, check none"),
    }[how],
    ignoreFocusOut: true,
    matchOnDescription: true,
  };
  if (how === "one") {
    const chosen = await vscode.window.showQuickPick(items, options);
    return chosen && [chosen.domain];
  }
  const chosen = await vscode.window.showQuickPick(items, { ...options, canPickMany: true });
  return chosen?.map(({ domain }) => domain);
}
