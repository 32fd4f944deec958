import * as vscode from "vscode";
import { displayName } from "../../model/domain";
import { type CommandsOf } from "../../commands/command";
import { type AppServices } from "../appServices";
import { pickDomains } from "./pickDomain";
import { pickOne } from "../pickOne";

export function dnsHostCommands({ data, orders, pages }: AppServices): CommandsOf<"dnsHost"> {
  const title = vscode.l10n.t("Change DNS Host");
  return {
    "domainDesk.dnsHost.change": {
      run: ({ account, domain, host }) => {
        orders.checkMayOrder(account.id, "changeDnsHost");
        return pages.open("dnsHost", account, { domain, host });
      },
      pick: async (account) => {
        const [domain] = (await pickDomains(data.of(account), title, () => true, "one")) ?? [];
        if (!domain) return undefined;
        const host = await pickOne(data.of(account).dnsHosts(domain.instanceId), {
          title,
          placeHolder: vscode.l10n.t("Select a DNS host"),
          fits: () => true,
          label: ({ name }) => `${name}.${displayName(domain.name)}`,
          description: ({ addresses }) => addresses.join(", "),
          none: vscode.l10n.t("{0} has no DNS hosts.", displayName(domain.name)),
        });
        return host && { kind: "dnsHost", account, domain, host };
      },
    },
  };
}
