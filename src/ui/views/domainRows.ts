import * as vscode from "vscode";
import { domainsText } from "../../texts/counts";
import { type Domain } from "../../model/domain";
import { type AccountCache } from "../../stores/accountCache";
import { type DomainArrangement } from "../domainArrangement";
import { type DomainFilter, filterDomains, filtersWith } from "./domainFilters";
import { domainRowId } from "../../commands/rowIds";
import { domainRow, urgencyIcons } from "./domainRow";
import { type Urgency } from "../../model/urgency";
import { listFlags } from "../../texts/domainWords";
import { rowFlags } from "../../texts/rowFlag";
import { explain } from "../../pages/explain";
import { type DomainGroup, type GroupAbout, groupDomains, sortDomains } from "../../model/groupDomains";
import { rowItem, type Tone } from "./rowItem";
import { type TreeRow } from "./rowTree";
import { utcMonthText } from "../../texts/dates";
import { numberText } from "../../texts/numbers";

/** What the Domains view shows of an account: the filters, then all domains as the user arranged them. */
export function domainRows(data: AccountCache, domains: readonly Domain[], arrangement: DomainArrangement): TreeRow[] {
  if (domains.length === 0) return [];
  const detailsOf = ({ instanceId }: Domain) => data.knownDetails(instanceId);
  const sorted = sortDomains(domains, arrangement.sorting);
  const grouped = groupDomains(sorted, arrangement, { now: Date.now(), detailsOf });
  const rows =
    grouped.kind === "list"
      ? grouped.domains.map((domain) => domainRow(data, domain))
      : grouped.groups.map((group) => groupRow(data, group));
  return [filtersRow(data, sorted, filtersWith(arrangement.filters)), ...rows];
}

/** Looks up domains whose details are unknown, unless the user stopped the lookup or it failed. */
function lookUp(data: AccountCache, missing: readonly Domain[]): void {
  if (missing.length === 0 || data.lookup.state.kind !== "idle") return;
  const ended = data.lookup.lookUp(missing);
  void vscode.window.withProgress({ location: { viewId: "domainDesk.domains" } }, () => ended);
}

/** How far the lookup has got, and what a menu can do about it. */
function lookupLook(data: AccountCache, missing: number) {
  const { state } = data.lookup;
  switch (state.kind) {
    case "running":
      return {
        icon: "loading~spin",
        words: vscode.l10n.t("looking up {0} of {1}…", numberText(state.done), numberText(state.total)),
        flag: "lookingUp" as const,
      };
    case "stopped":
    case "idle": {
      const words = vscode.l10n.t("{0} not looked up yet", numberText(missing));
      const failure = state.kind === "stopped" && state.error !== undefined ? explain(state.error) : undefined;
      return {
        icon: "question",
        words: failure ? `${words}: ${failure.what}` : words,
        flag: "notLookedUp" as const,
      };
    }
  }
}

function filtersRow(data: AccountCache, domains: readonly Domain[], filters: readonly DomainFilter[]): TreeRow {
  const id = `${data.account.id}/filters`;
  return {
    id,
    children: () => filters.map((filter) => filterRow(data, domains, filter, `${id}/${filter.id}`)),
    item: () => {
      const label = vscode.l10n.t("Filters");
      const count = (query: string) => filterDomains(data, domains, query).domains.length;
      const redemption = count("needs:redemption");
      const renewal = count("needs:renewal");
      const words = [
        ...(redemption > 0 ? [vscode.l10n.t("{0} to redeem", numberText(redemption))] : []),
        ...(renewal > 0 ? [vscode.l10n.t("{0} to renew", numberText(renewal))] : []),
      ].join(", ");
      return rowItem({
        label,
        description: words,
        icon: "filter",
        spoken: words ? `${label}, ${words}` : label,
        flags: ["filters"],
      });
    },
  };
}

function filterRow(data: AccountCache, domains: readonly Domain[], filter: DomainFilter, id: string): TreeRow {
  const { account } = data;
  const { domains: found, unknown } = filterDomains(data, domains, filter.query);
  return {
    id,
    subject: { kind: "filter", account, domains: found, own: filter.own },
    children: () => {
      lookUp(data, unknown);
      const rows = found.map((domain) => domainRow(data, domain, `${id}/${domain.instanceId}`));
      if (unknown.length > 0) return [lookupRow(data, unknown.length, `${id}/lookup`), ...rows];
      if (rows.length > 0) return rows;
      const label = vscode.l10n.t("None");
      return [{ id: `${id}/none`, item: () => rowItem({ label, icon: "circle-slash", spoken: label }) }];
    },
    item: () => {
      const { label } = filter;
      const isWhole = unknown.length === 0;
      const words = isWhole
        ? numberText(found.length)
        : unknown.length === domains.length
          ? ""
          : vscode.l10n.t("{0}, {1} not looked up yet", numberText(found.length), numberText(unknown.length));
      return rowItem({
        label,
        description: words,
        icon: filter.icon,
        tone: isWhole && found.length > 0 ? toneOf(filter) : "quiet",
        spoken: words ? `${label}, ${words}` : label,
        flags: rowFlags("filter", filter.own !== undefined && "ownFilter", ...listFlags(found)),
        tooltip: [label, [vscode.l10n.t("Search"), filter.query]],
      });
    },
  };
}

function toneOf({ id }: DomainFilter) {
  return id === "redemption" ? "bad" : id === "renewal" || id === "soon" || id === "email" ? "warning" : "quiet";
}

function lookupRow(data: AccountCache, missing: number, id: string): TreeRow {
  return {
    id,
    subject: { kind: "account", account: data.account },
    item: () => {
      const { words, icon, flag } = lookupLook(data, missing);
      const label = words.charAt(0).toUpperCase() + words.slice(1);
      const item = rowItem({ label, icon, spoken: label, flags: [flag] });
      const isRunning = data.lookup.state.kind === "running";
      item.command = {
        title: "",
        command: isRunning ? "domainDesk.domains.stopLookingUp" : "domainDesk.domains.lookUp",
      };
      return item;
    },
  };
}

function groupRow(data: AccountCache, { key, about, names, domains }: DomainGroup): TreeRow {
  const { account } = data;
  if (about.kind === "notLookedUp") lookUp(data, domains);
  const ids = new Set(domains.map((domain) => domainRowId(account.id, domain)));
  return {
    id: `${account.id}/group/${key}`,
    subject: { kind: "group", account, domains },
    holds: (id) => ids.has(id),
    children: () => domains.map((domain) => domainRow(data, domain)),
    item: () => {
      const label = groupLabel(about);
      const part = names && `${names.first} – ${names.last}`;
      const count = domainsText(domains.length);
      const lookup = about.kind === "notLookedUp" ? lookupLook(data, domains.length) : undefined;
      const description = [lookup ? lookup.words : count, ...(part ? [part] : [])].join(", ");
      return rowItem({
        label,
        description,
        ...iconOf(about),
        ...(lookup && { icon: lookup.icon }),
        spoken: `${label}, ${description}`,
        flags: rowFlags("group", ...listFlags(domains), lookup?.flag ?? false),
      });
    },
  };
}

function iconOf(about: GroupAbout): { icon: string; tone?: Tone } {
  if (about.kind !== "status") return { icon: icons[about.kind] };
  const [icon, tone] = urgencyIcons[about.urgency];
  return { icon, tone };
}

const icons: Record<Exclude<GroupAbout["kind"], "status">, string> = {
  all: "list-flat",
  expiry: "calendar",
  registration: "calendar",
  tld: "globe",
  registrant: "person",
  notLookedUp: "question",
};

function groupLabel(about: GroupAbout): string {
  switch (about.kind) {
    case "all":
      return vscode.l10n.t("Domains");
    case "status":
      return urgencyLabels()[about.urgency];
    case "expiry":
      return about.month === undefined ? vscode.l10n.t("Expiration date unknown") : utcMonthText(about.month);
    case "registration":
      return about.month === undefined ? vscode.l10n.t("Registration date unknown") : utcMonthText(about.month);
    case "tld":
      return `.${about.tld}`;
    case "registrant":
      return about.name || vscode.l10n.t("No registrant");
    case "notLookedUp":
      return vscode.l10n.t("Registrant unknown so far");
  }
}

function urgencyLabels(): Record<Urgency, string> {
  return {
    redemption: vscode.l10n.t("In redemption"),
    expired: vscode.l10n.t("Expired"),
    expiring: vscode.l10n.t("Expires soon"),
    calm: vscode.l10n.t("OK"),
  };
}
