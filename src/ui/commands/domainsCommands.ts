import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { type Domain } from "../../model/domain";
import { type CommandsOf } from "../../commands/command";
import { type AppServices } from "../appServices";
import { type OwnFilter, queryTerms, readQuery } from "../../model/domainQuery";
import { domainRowId } from "../../commands/rowIds";
import { searchDomains } from "./domainSearch";
import { exportDomains } from "./exportDomains";
import { type Grouping, groupDomains, groupings, type Sorting, sortings } from "../../model/groupDomains";

/** The commands for the Domains view as a whole. */
export function domainsCommands({ views, data, arrangement, pages }: AppServices): CommandsOf<"domains"> {
  const lookUp = (account: Account, which: (domain: Domain) => boolean, again: "failed" | "all") => {
    const { domains, lookup } = data.of(account);
    const location = { viewId: "domainDesk.domains" };
    return vscode.window.withProgress({ location }, () => lookup.lookUp((domains.value ?? []).filter(which), again));
  };
  const keepFilter = async (filter: OwnFilter | undefined) => {
    if (filter) await arrangement.keepFilter(filter);
  };

  return {
    "domainDesk.domains.refresh": async (account) => {
      const { knownDetails, lookup } = data.of(account);
      const before = lookup.state;
      await views.domains.refresh();
      // If the user stopped the lookup meanwhile, nothing more is looked up.
      if (lookup.state.kind === "stopped" && lookup.state !== before) return;
      // Filters and groups use earlier lookups, which may be just as old.
      await lookUp(account, ({ instanceId }) => knownDetails(instanceId) !== undefined, "all");
    },
    "domainDesk.domains.group": async () => {
      const chosen = await pickGrouping(arrangement.grouping);
      if (chosen) await arrangement.groupBy(chosen);
    },
    "domainDesk.domains.sort": async () => {
      const chosen = await pickSorting(arrangement.sorting);
      if (chosen) await arrangement.sortBy(chosen);
    },
    "domainDesk.domains.find": async (account) => {
      const end = await searchDomains(data.of(account));
      if (end?.kind === "chosen") {
        await views.domains.select(domainRowId(account.id, end.domain));
        await pages.open("domain", account, { domain: end.domain });
      }
      if (end?.kind === "kept")
        await keepFilter(await askFilter(addFilter(), { id: randomUUID(), name: "", query: end.query }));
    },
    "domainDesk.domains.addFilter": async () =>
      keepFilter(await askFilter(addFilter(), { id: randomUUID(), name: "", query: "" })),
    "domainDesk.domains.changeFilter": {
      run: async ({ own }) => keepFilter(own && (await askFilter(vscode.l10n.t("Change Filter"), own))),
    },
    "domainDesk.domains.removeFilter": { run: ({ own }) => own && arrangement.removeFilter(own.id) },
    "domainDesk.domains.lookUp": (account) => lookUp(account, () => true, "failed"),
    "domainDesk.domains.stopLookingUp": (account) => data.of(account).lookup.stop(),
    "domainDesk.domains.export": async (account) => {
      const { domains, knownDetails } = data.of(account);
      const known = { now: Date.now(), detailsOf: ({ instanceId }: Domain) => knownDetails(instanceId) };
      const shown = groupDomains(await domains.get(), arrangement, known);
      const all = shown.kind === "list" ? shown.domains : shown.groups.flatMap((group) => group.domains);
      await exportDomains(data.of(account), all);
    },
    "domainDesk.domains.exportSelected": {
      title: vscode.l10n.t("Export Selected Domains"),
      fits: () => true,
      run: (account, domains) => exportDomains(data.of(account), domains),
    },
  };
}

async function pickGrouping(now: Grouping): Promise<Grouping | undefined> {
  const labels: Record<Grouping, string> = {
    none: vscode.l10n.t("No groups"),
    status: vscode.l10n.t("Status"),
    month: vscode.l10n.t("Expiration month"),
    tld: vscode.l10n.t("TLD"),
    registrant: vscode.l10n.t("Registrant"),
  };
  return pickWord(vscode.l10n.t("Group Domains By"), groupings, labels, now);
}

async function pickSorting(now: Sorting): Promise<Sorting | undefined> {
  const labels: Record<Sorting, string> = {
    expiry: vscode.l10n.t("Expiration date, soonest first"),
    name: vscode.l10n.t("Name"),
    registration: vscode.l10n.t("Registration date, newest first"),
  };
  return pickWord(vscode.l10n.t("Sort Domains By"), sortings, labels, now);
}

async function pickWord<Word extends string>(
  title: string,
  words: readonly Word[],
  labels: Record<Word, string>,
  now: Word,
): Promise<Word | undefined> {
  const items = words.map((word) => ({
    label: labels[word],
    iconPath: new vscode.ThemeIcon(word === now ? "check" : "blank"),
    ...(word === now && { description: vscode.l10n.t("current") }),
    word,
  }));
  return (await vscode.window.showQuickPick(items, { title }))?.word;
}

function addFilter(): string {
  return vscode.l10n.t("Add Filter");
}

/** Asks for the query and the name of a filter. */
async function askFilter(title: string, filter: OwnFilter): Promise<OwnFilter | undefined> {
  const query = await vscode.window.showInputBox({
    title: `${title} (1/2)`,
    prompt: vscode.l10n.t("Words that domains must match, and terms like {0}", queryTerms.join(" ")),
    value: filter.query,
    ignoreFocusOut: true,
    validateInput: (text) => problemOf(text),
  });
  if (query === undefined) return undefined;
  const name = await vscode.window.showInputBox({
    title: `${title} (2/2)`,
    prompt: vscode.l10n.t("The filter's name in the view"),
    value: filter.name || query.trim(),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? undefined : vscode.l10n.t("Enter a name.")),
  });
  return name === undefined ? undefined : { id: filter.id, name: name.trim(), query: query.trim() };
}

function problemOf(query: string): string | undefined {
  if (!query.trim()) return vscode.l10n.t("Enter what to look for.");
  const [wrong] = readQuery(query).wrong;
  return wrong === undefined ? undefined : vscode.l10n.t("{0} isn't a search term", wrong);
}
