import * as vscode from "vscode";
import { displayName, type Domain } from "../../model/domain";
import { type AccountCache } from "../../stores/accountCache";
import { expiryWords } from "../../texts/domainWords";
import { sortDomains } from "../../model/groupDomains";
import { plainLabel } from "../pickOne";

/**
 * Asks for one or more of the account's domains. Offers all of them, not only those a view shows, the next to expire
 * first. The user picks one by typing and pressing Enter; an entry above them leads to several, or to a list to enter
 * later.
 * @param fits which domains the action applies to
 * @param how `severalOrList`: no domain at all is an answer too, and means that a list follows
 * @returns `undefined` if the user cancelled
 * @throws the error of reading the list of domains
 */
export async function pickDomains(
  data: AccountCache,
  title: string,
  fits: (domain: Domain) => boolean,
  how: "one" | "several" | "severalOrList",
): Promise<readonly Domain[] | undefined> {
  const domains = domainItems(data, fits);
  const chosen = await pickDomain(domains, title, how);
  if (chosen !== "several") return chosen && (chosen === "list" ? [] : [chosen]);
  const options = {
    title,
    placeHolder: vscode.l10n.t("Select domains"),
    ignoreFocusOut: true,
    matchOnDescription: true,
  };
  const several = await vscode.window.showQuickPick(domains, { ...options, canPickMany: true });
  return several?.map(({ domain }) => domain);
}

interface DomainItem extends vscode.QuickPickItem {
  domain: Domain;
}

async function domainItems(data: AccountCache, fits: (domain: Domain) => boolean): Promise<DomainItem[]> {
  const domains = await data.domains.get();
  const now = Date.now();
  return sortDomains(domains.filter(fits), "expiry").map((domain) => ({
    label: plainLabel(displayName(domain.name)),
    description: expiryWords(domain, now),
    domain,
  }));
}

async function pickDomain(
  domains: Promise<DomainItem[]>,
  title: string,
  how: "one" | "several" | "severalOrList",
): Promise<Domain | "several" | "list" | undefined> {
  const entries = {
    several: { label: vscode.l10n.t("Select Several…"), iconPath: new vscode.ThemeIcon("checklist") },
    list: { label: vscode.l10n.t("Paste List or Open CSV File…"), iconPath: new vscode.ThemeIcon("list-flat") },
  };
  const above = { one: [], several: [entries.several], severalOrList: [entries.several, entries.list] }[how];
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { domain?: Domain }>();
  Object.assign(pick, { title, placeholder: vscode.l10n.t("Select a domain"), ignoreFocusOut: true, busy: true });
  pick.matchOnDescription = true;
  pick.show();
  return new Promise((resolve, reject) => {
    domains.then(
      (items) => {
        pick.items = [...above, ...(above.length > 0 ? [separator] : []), ...items];
        pick.busy = false;
        if (above.length === 0 || pick.value !== "") return;
        // Enter takes the first domain, not an entry above it.
        pick.activeItems = items.slice(0, 1);
        // Text typed at that moment may hide that domain, and VS Code then focuses nothing: so set the list again.
        const typed = pick.onDidChangeValue(() => {
          typed.dispose();
          pick.items = [...pick.items];
        });
      },
      (error: unknown) => {
        reject(error instanceof Error ? error : new Error(String(error)));
        pick.hide();
      },
    );
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (!chosen) return;
      resolve(chosen === entries.several ? "several" : chosen === entries.list ? "list" : chosen.domain);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
}

const separator = { label: "", kind: vscode.QuickPickItemKind.Separator };
