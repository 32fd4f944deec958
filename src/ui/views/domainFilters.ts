import * as vscode from "vscode";
import { type Domain } from "../../model/domain";
import { type AccountCache } from "../../stores/accountCache";
import { type OwnFilter, readQuery } from "../../model/domainQuery";

/** A named search, shown above the domains. */
export interface DomainFilter {
  id: string;
  label: string;
  query: string;
  icon: string;
  /** Present if the user created it. */
  own?: OwnFilter;
}

/** An account's domains that match a filter, as far as known. */
export interface Filtered {
  domains: readonly Domain[];
  /** Domains whose details are needed to decide. */
  unknown: readonly Domain[];
}

/** The built-in filters, then the user's own. */
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

/** Applies a filter to what is known about an account's domains. */
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
