import * as vscode from "vscode";
import { domainsText } from "../../texts/counts";
import { displayName, type Domain } from "../../model/domain";
import { type AccountCache } from "../../stores/accountCache";
import { atMostEvery } from "../../stores/atMostEvery";
import { type DomainQuery, type Found, queryTerms, readQuery } from "../../model/domainQuery";
import { expiryWords } from "../../texts/domainWords";
import { sortDomains } from "../../model/groupDomains";
import { plainLabel } from "../pickOne";
import { numberText } from "../../texts/numbers";

/** The most domains the list shows: to find others, the user keeps typing. */
const mostShown = 100;

/**
 * How long to wait after a key press before looking anything up, in milliseconds: enough time to finish typing a name.
 */
const restMs = 400;

type Item = vscode.QuickPickItem & { domain?: Domain };

/** How a search ended: with a domain, or with a query to keep as a filter. */
export type SearchEnd = { kind: "chosen"; domain: Domain } | { kind: "kept"; query: string } | undefined;

/**
 * Searches all domains of an account as the user types. Matches in the list of domains appear at once; meanwhile,
 * details are looked up a few at a time, and their matches are added. Leaving the search ends the lookup.
 * @throws the error of reading the list of domains
 */
export async function searchDomains(data: AccountCache): Promise<SearchEnd> {
  await data.domains.get();

  const pick = vscode.window.createQuickPick<Item>();
  const terms = queryTerms.slice(0, 4).join(" ");
  pick.placeholder = vscode.l10n.t("Name, registrant, name server, instance ID, or terms like {0}", terms);
  pick.buttons = [{ iconPath: new vscode.ThemeIcon("save"), tooltip: vscode.l10n.t("Save as Filter") }];
  const sorted = () => sortDomains(data.domains.value ?? [], "expiry");
  let domains = sorted();
  let startedLookup = false;

  const show = () => {
    const query = readQuery(pick.value);
    const found = domains.filter((domain) => matches(query, domain, data));
    const active = pick.activeItems[0]?.domain;
    pick.items = [...wrongItems(query), ...found.slice(0, mostShown).map((domain) => itemOf(query, domain, data))];
    const again = pick.items.find(({ domain }) => domain === active);
    if (active && again && again !== pick.items[0]) pick.activeItems = [again];
    pick.title = titleOf(found.length, data);
    pick.busy = data.lookup.state.kind === "running";
  };
  const showSoon = atMostEvery(250, show);
  const lookUpSoon = atMostEvery(restMs, () => {
    if (data.lookup.state.kind === "running" || !readQuery(pick.value).needsDetails) return;
    startedLookup = true;
    void data.lookup.lookUp(domains);
  });

  const end = new Promise<SearchEnd>((resolve) => {
    pick.onDidAccept(() => {
      const domain = pick.selectedItems[0]?.domain;
      if (domain) resolve({ kind: "chosen", domain });
    });
    pick.onDidTriggerButton(() => resolve({ kind: "kept", query: pick.value }));
    pick.onDidHide(() => resolve(undefined));
  });
  const listening = [
    pick.onDidChangeValue(() => {
      show();
      lookUpSoon();
    }),
    data.lookup.onDidChange(showSoon),
    data.domains.onDidChange(() => {
      domains = sorted();
      showSoon();
    }),
    showSoon,
    lookUpSoon,
    pick,
  ];
  show();
  pick.show();
  try {
    return await end;
  } finally {
    for (const one of listening) one.dispose();
    if (startedLookup) data.lookup.stop();
  }
}

function matches(query: DomainQuery, domain: Domain, data: AccountCache): boolean {
  return query.match(domain, data.knownDetails(domain.instanceId), Date.now()) === "yes";
}

function titleOf(count: number, { lookup: { state } }: AccountCache): string {
  const found = domainsText(count);
  return state.kind === "running"
    ? vscode.l10n.t("Find Domain: {0}, {1} of {2} looked up", found, numberText(state.done), numberText(state.total))
    : vscode.l10n.t("Find Domain: {0}", found);
}

/** Always shown, regardless of the editor's own filter, which only knows labels. */
function itemOf(query: DomainQuery, domain: Domain, data: AccountCache): Item {
  const found = query.found(domain, data.knownDetails(domain.instanceId));
  return {
    label: plainLabel(displayName(domain.name)),
    description: expiryWords(domain, Date.now()),
    ...(found && { detail: plainLabel(foundWords(found)) }),
    alwaysShow: true,
    domain,
  };
}

function wrongItems({ wrong }: DomainQuery): Item[] {
  return wrong.map((term) => ({
    label: vscode.l10n.t("{0} isn't a search term", plainLabel(term)),
    detail: vscode.l10n.t("Search terms: {0}", queryTerms.join("  ")),
    iconPath: new vscode.ThemeIcon("warning"),
    alwaysShow: true,
  }));
}

function foundWords({ in: where, text }: Found): string {
  switch (where) {
    case "instanceId":
      return vscode.l10n.t("Instance ID: {0}", text);
    case "registrant":
      return vscode.l10n.t("Registrant: {0}", text);
    case "email":
      return vscode.l10n.t("E-mail: {0}", text);
    case "nameServer":
      return vscode.l10n.t("Name server: {0}", text);
  }
}
