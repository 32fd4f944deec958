import { homedir } from "node:os";
import * as vscode from "vscode";
import { type Domain, type DomainDetails } from "../../model/domain";
import { type AccountData } from "../../stores/accountData";
import { csvText } from "../activity/csvText";

/** Columns of the CSV file; words that stay the same in every language. The last ones are empty where they are not known. */
export const domainColumns = [
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

/** Asks for a file and writes domains into it, as CSV or as JSON by the ending of its name. @throws when it cannot be written */
export async function exportDomains(data: AccountData, domains: readonly Domain[]): Promise<void> {
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t("Export {0} Domains", domains.length),
    saveLabel: vscode.l10n.t("Export"),
    filters: { CSV: ["csv"], JSON: ["json"] },
    defaultUri: vscode.Uri.joinPath(startFolder(), "domains.csv"),
  });
  if (!file) return;
  const facts = domains.map((domain) => factsOf(domain, data.knownDetails(domain.instanceId)));
  const text = file.path.toLowerCase().endsWith(".json") ? `${JSON.stringify(facts, null, 2)}\n` : asCsv(facts);
  await vscode.workspace.fs.writeFile(file, Buffer.from(text, "utf8"));
  const unknown = domains.filter(({ instanceId }) => !data.knownDetails(instanceId)).length;
  void tellExported(file, domains.length, unknown);
}

/** @param unknown of how many the details are not known */
async function tellExported(file: vscode.Uri, count: number, unknown: number): Promise<void> {
  const open = vscode.l10n.t("Open");
  const lookUp = vscode.l10n.t("Look Up Domains");
  const said = [
    vscode.l10n.t("{0} domains exported.", count),
    ...(unknown > 0
      ? [vscode.l10n.t("Registrant, name servers and locks of {0} are empty: they were not looked up.", unknown)]
      : []),
  ].join(" ");
  const buttons = unknown > 0 ? [open, lookUp] : [open];
  const pressed = await vscode.window.showInformationMessage(said, ...buttons);
  if (pressed === open) await vscode.commands.executeCommand("vscode.open", file);
  if (pressed === lookUp) await vscode.commands.executeCommand("domainDesk.domains.lookUp");
}

type Facts = Record<(typeof domainColumns)[number], string | boolean | readonly string[] | undefined>;

function factsOf(domain: Domain, details: DomainDetails | undefined): Facts {
  return {
    domain: domain.name,
    instanceId: domain.instanceId,
    registeredAt: iso(domain.registeredAt),
    expiresAt: iso(domain.expiresAt) ?? domain.expiresText,
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

function asCsv(all: readonly Facts[]): string {
  const cell = (value: Facts[keyof Facts]) => (typeof value === "object" ? value.join(" ") : String(value ?? ""));
  return csvText(
    domainColumns,
    all.map((facts) => domainColumns.map((column) => cell(facts[column]))),
  );
}

function startFolder(): vscode.Uri {
  return vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
}

/** ISO 8601 in UTC. */
function iso(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString();
}
