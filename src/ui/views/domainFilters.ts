import * as vscode from "vscode";
import { type Domain } from "../../model/domain";
import { type AccountCache } from "../../stores/accountCache";
import { type OwnFilter, readQuery } from "../../model/domainQuery";

/** A named search that stands above the domains. */
export interface DomainFilter {
  id: string;
  label: string;
  query: string;
  icon: string;
  /** Present where the user has made it. */
  own?: OwnFilter;
}

/** What a filter lets through of an account, as far as it is known. */
export interface Filtered {
  domains: readonly Domain[];
  /** Of these only their details would tell. */
  unknown: readonly Domain[];
}

/** The filters that everybody has, and then the user's own. */
export function filtersWith(own: readonly OwnFilter[]): DomainFilter[] {
  return [
    { id: "renewal", label: vscode.l10n.t("Needs renewal"), query: "needs:renewal", icon: "warning" },
    { id: "redemption", label: vscode.l10n.t("Needs redemption"), query: "needs:redemption", icon: "error" },
    { id: "soon", label: vscode.l10n.t("Expires within 30 days"), query: "expires:30", icon: "calendar" },
    { id: "transferLock", label: vscode.l10n.t("Transfer lock off"), query: "transfer-lock:off", icon: "unlock" },
    { id: "securityLock", label: vscode.l10n.t("Security lock off"), query: "security-lock:off", icon: "unlock" },
    { id: "email", label: vscode.l10n.t("E-mail not verified"), query: "email:unverified", icon: "mail" },
    { id: "premium", label: vscode.l10n.t("Premium"), query: "is:premium", icon: "star-full" },
    ...own.map((filter) => ({
      id: `own/${filter.id}`,
      label: filter.name,
      query: filter.query,
      icon: "filter",
      own: filter,
    })),
  ];
}

/** Applies a filter to what is known of an account's domains. */
export function filterDomains(data: AccountCache, domains: readonly Domain[], query: string): Filtered {
  const { match } = readQuery(query);
  const now = Date.now();
  const filtered: { domains: Domain[]; unknown: Domain[] } = { domains: [], unknown: [] };
  for (const domain of domains) {
    const answer = match(domain, data.knownDetails(domain.instanceId), now);
    if (answer === "yes") filtered.domains.push(domain);
    else if (answer === "unknown") filtered.unknown.push(domain);
  }
  return filtered;
}
