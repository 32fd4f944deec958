import * as vscode from "vscode";
import { type Domain } from "../../model/domain";
import { type ActsOf } from "../act";
import { contactActs } from "./contactActs";
import { consoleAddress } from "./consoleAddress";
import { type Desk } from "../desk";
import { domainDnsActs } from "./domainDnsActs";
import { isRenewable } from "./domainWords";
import { lockActs } from "./lockActs";
import { type Panels } from "../panels";
import { renewDomain } from "./renewDomain";
import { tellPlaced } from "../orders/tellPlaced";

/** What the commands on domains do. */
export function domainActs(desk: Desk, panels: Panels): ActsOf<"domain"> {
  const { data, following, showTask } = desk;
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
        following.checkMayOrder(account.id, "renewDomain");
        if (more.length > 0) return panels.plan.open(account, "renew", namesOf([domain, ...more]));
        const placed = await renewDomain(following, data.of(account), domain);
        if (!placed) return;
        if (placed.kind === "refused") throw placed.error;
        await tellPlaced(placed, (taskNo) => showTask(account, taskNo));
      },
    },
    "domainDesk.domain.redeem": {
      title: vscode.l10n.t("Redeem"),
      fits: ({ needs }) => needs === "redemption",
      forList: (account) => panels.plan.open(account, "redeem", []),
      run: (account, domains) => {
        following.checkMayOrder(account.id, "redeemDomain");
        return panels.plan.open(account, "redeem", namesOf(domains));
      },
    },
    ...contactActs(desk, panels),
    ...domainDnsActs(desk, panels),
    ...lockActs(desk, panels),
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
