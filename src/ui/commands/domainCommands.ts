import * as vscode from "vscode";
import { isApiError } from "../../api/errors";
import { type Account } from "../../model/account";
import { type Domain, isRenewable } from "../../model/domain";
import { domainDetailsFromWire } from "../../stores/domainFromWire";
import { type CommandsOf } from "../../commands/command";
import { contactCommands } from "./contactCommands";
import { askDomainName } from "../askText";
import { type AppServices } from "../appServices";
import { domainDnsCommands } from "./domainDnsCommands";
import { lockCommands } from "./lockCommands";
import { renewDomain } from "./renewDomain";
import { notifyPlaced } from "./notifyPlaced";

/** The vendor's own pages for domains (international site). */
export const consoleAddress = "https://dc.console.alibabacloud.com/";

export function domainCommands(services: AppServices): CommandsOf<"domain"> {
  const { data, orders, pages, showTask } = services;
  return {
    "domainDesk.domain.register": (account) => pages.open("register", account, {}),
    "domainDesk.domain.registerList": (account) => pages.open("plan", account, { plan: "register", domains: [] }),
    "domainDesk.domain.open": {
      title: vscode.l10n.t("Open Domain"),
      fits: () => true,
      run: (account, domain) => pages.open("domain", account, { domain }),
    },
    "domainDesk.domain.showByName": (account) => showByName(services, account),
    "domainDesk.domain.renew": {
      title: vscode.l10n.t("Renew"),
      fits: isRenewable,
      forList: (account) => pages.open("plan", account, { plan: "renew", domains: [] }),
      run: async (account, [domain, ...more]) => {
        orders.checkMayOrder(account.id, "renewDomain");
        if (more.length > 0) return pages.open("plan", account, { plan: "renew", domains: namesOf([domain, ...more]) });
        const placed = await renewDomain(orders, data.of(account), domain);
        if (!placed) return;
        if (placed.kind === "refused") throw placed.error;
        await notifyPlaced(placed, (taskNo) => showTask(account, taskNo));
      },
    },
    "domainDesk.domain.redeem": {
      title: vscode.l10n.t("Redeem"),
      fits: ({ needs }) => needs === "redemption",
      forList: (account) => pages.open("plan", account, { plan: "redeem", domains: [] }),
      run: (account, domains) => {
        orders.checkMayOrder(account.id, "redeemDomain");
        return pages.open("plan", account, { plan: "redeem", domains: namesOf(domains) });
      },
    },
    ...contactCommands(services),
    ...domainDnsCommands(services),
    ...lockCommands(services),
    "domainDesk.domain.copyName": {
      title: vscode.l10n.t("Copy Name"),
      fits: () => true,
      run: (_account, domains) => vscode.env.clipboard.writeText(namesOf(domains).join("\n")),
    },
    "domainDesk.domain.copyInstanceId": {
      title: vscode.l10n.t("Copy Instance ID"),
      fits: () => true,
      run: (_account, domains) =>
        vscode.env.clipboard.writeText(domains.map(({ instanceId }) => instanceId).join("\n")),
    },
    "domainDesk.domain.openInConsole": {
      title: vscode.l10n.t("Open in Alibaba Cloud Console"),
      fits: () => true,
      // The vendor documents the address of its domain list, not of a single domain.
      run: ({ kind }) =>
        kind === "sandbox"
          ? vscode.window.showInformationMessage(vscode.l10n.t("The sandbox has no console: it runs on this computer."))
          : vscode.env.openExternal(vscode.Uri.parse(consoleAddress)),
    },
  };
}

/** Works in an account of thousands too: it doesn't read the whole list. */
async function showByName({ call, pages }: AppServices, account: Account): Promise<void> {
  const domain = await askDomainName<Domain>({
    title: vscode.l10n.t("Show Domain by Name ({0})", account.name),
    prompt: vscode.l10n.t("The name of a domain in this account."),
    use: async (text) => {
      try {
        const answer = await call(account, "getDomainByName", { DomainName: text });
        return { kind: "done", result: domainDetailsFromWire(answer, undefined) };
      } catch (error) {
        if (!isApiError(error, "refused") || error.code?.toLowerCase() !== "domainnotexist") throw error;
        return { kind: "wrong", why: vscode.l10n.t("{0} isn't in account {1}.", text, account.name) };
      }
    },
  });
  if (domain) await pages.open("domain", account, { domain });
}

function namesOf(domains: readonly Domain[]): string[] {
  return domains.map(({ name }) => name);
}
