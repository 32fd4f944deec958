import * as vscode from "vscode";
import { type Domain, type DomainDetails } from "../../model/domain";
import { type AccountCache } from "../../stores/accountCache";
import { type Cell, exportedInstant, saveTable } from "../saveTable";
import { numberText } from "../../texts/numbers";
import { plural } from "../../texts/plural";
import { domainsText } from "../../texts/counts";

/** The last ones are empty if unknown. */
const domainColumns = [
  "domain",
  "instanceId",
  "registeredAt",
  "expiresAt",
  "needs",
  "premium",
  "kind",
  "registrant",
  "organization",
  "email",
  "emailVerified",
  "nameServers",
  "transferLock",
  "securityLock",
  "onHold",
] as const;

/** Asks for a file and writes domains to it. @throws if it can't be written */
export async function exportDomains(data: AccountCache, domains: readonly Domain[]): Promise<void> {
  const file = await saveTable({
    title: plural(domains.length, {
      one: vscode.l10n.t("Export {0} Domain", numberText(domains.length)),
      other: vscode.l10n.t("Export {0} Domains", numberText(domains.length)),
    }),
    name: "domains",
    columns: domainColumns,
    rows: domains.map((domain) => factsOf(domain, data.knownDetails(domain.instanceId))),
  });
  if (!file) return;
  const unknown = domains.filter(({ instanceId }) => !data.knownDetails(instanceId)).length;
  void tellExported(file, domains.length, unknown);
}

/** @param unknown number of domains with unknown details */
async function tellExported(file: vscode.Uri, count: number, unknown: number): Promise<void> {
  const open = vscode.l10n.t("Open");
  const lookUp = vscode.l10n.t("Look Up Domains");
  const said = [
    vscode.l10n.t("Exported {0}.", domainsText(count)),
    ...(unknown > 0 ? [notLookedUp(unknown)] : []),
  ].join(" ");
  const buttons = unknown > 0 ? [open, lookUp] : [open];
  const pressed = await vscode.window.showInformationMessage(said, ...buttons);
  if (pressed === open) await vscode.commands.executeCommand("vscode.open", file);
  if (pressed === lookUp) await vscode.commands.executeCommand("domainDesk.domains.lookUp");
}

function notLookedUp(count: number): string {
  const shown = numberText(count);
  return plural(count, {
    one: vscode.l10n.t("The registrant, name servers and locks of {0} domain are empty: it wasn't looked up.", shown),
    other: vscode.l10n.t(
      "The registrant, name servers and locks of {0} domains are empty: they weren't looked up.",
      shown,
    ),
  });
}

type Facts = Record<(typeof domainColumns)[number], Cell>;

function factsOf(domain: Domain, details: DomainDetails | undefined): Facts {
  return {
    domain: domain.name,
    instanceId: domain.instanceId,
    registeredAt: exportedInstant(domain.registeredAt),
    expiresAt: exportedInstant(domain.expiresAt) ?? domain.expiresText,
    needs: domain.needs,
    premium: domain.premium,
    kind: domain.tldKind,
    registrant: details?.registrantName,
    organization: details?.registrantOrganization,
    email: details?.registrantEmail,
    emailVerified: details?.emailVerified,
    nameServers: details?.nameServers,
    transferLock: details?.transferLock,
    securityLock: details?.securityLock,
    onHold: details?.onHold,
  };
}
