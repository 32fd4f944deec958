import * as vscode from "vscode";
import { type Domain, isRenewable } from "../../model/domain";
import { type CommandsOf } from "../../commands/command";
import { contactCommands } from "./contactCommands";
import { type AppServices } from "../appServices";
import { domainDnsCommands } from "./domainDnsCommands";
import { lockCommands } from "./lockCommands";
import { type Panels } from "../panels/panels";
import { renewDomain } from "./renewDomain";
import { notifyPlaced } from "./notifyPlaced";

/** The vendor's own pages for domains, international site. */
export const consoleAddress = "https://dc.console.alibabacloud.com/";

/** What the commands on domains do. */
export function domainCommands(services: AppServices, panels: Panels): CommandsOf<"domain"> {
  const { data, orders, showTask } = services;
  return {
    "domainDesk.domain.register": (account) => panels.register.show(account),
    "domainDesk.domain.registerList": (account) => panels.plan.open(account, "register", []),
    "domainDesk.domain.open": {
      title: vscode.l10n.t("Open Domain"),
      fits: () => true,
      run: (account, domain) => panels.domain.open(account, domain),
    },
    "domainDesk.domain.renew": {
      title: vscode.l10n.t("Renew"),
      fits: isRenewable,
      forList: (account) => panels.plan.open(account, "renew", []),
      run: async (account, [domain, ...more]) => {
        orders.checkMayOrder(account.id, "renewDomain");
        if (more.length > 0) return panels.plan.open(account, "renew", namesOf([domain, ...more]));
        const placed = await renewDomain(orders, data.of(account), domain);
        if (!placed) return;
        if (placed.kind === "refused") throw placed.error;
        await notifyPlaced(placed, (taskNo) => showTask(account, taskNo));
      },
    },
    "domainDesk.domain.redeem": {
      title: vscode.l10n.t("Redeem"),
      fits: ({ needs }) => needs === "redemption",
      forList: (account) => panels.plan.open(account, "redeem", []),
      run: (account, domains) => {
        orders.checkMayOrder(account.id, "redeemDomain");
        return panels.plan.open(account, "redeem", namesOf(domains));
      },
    },
    ...contactCommands(services, panels),
    ...domainDnsCommands(services, panels),
    ...lockCommands(services, panels),
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
      title: vscode.l10n.t("Open in the Alibaba Cloud Console"),
      fits: () => true,
      // The vendor documents the address of its list of domains, not that of a single one.
      run: ({ kind }) =>
        kind === "sandbox"
          ? vscode.window.showInformationMessage(vscode.l10n.t("The sandbox has no console: it is on this computer."))
          : vscode.env.openExternal(vscode.Uri.parse(consoleAddress)),
    },
  };
}

function namesOf(domains: readonly Domain[]): string[] {
  return domains.map(({ name }) => name);
}
