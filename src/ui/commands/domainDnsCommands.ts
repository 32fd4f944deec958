import { synchronizeDnsHosts } from "../../orders/effects/dnsHosts";
import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { displayName, type Domain } from "../../model/domain";
import { type CommandsOf } from "../../commands/command";
import { type AppServices } from "../appServices";
import { quickOrder } from "./quickOrder";

type DomainDnsCommands = Pick<
  CommandsOf<"domain">,
  "domainDesk.domain.changeNameServers" | "domainDesk.domain.createDnsHost" | "domainDesk.domain.synchronizeDnsHosts"
>;

/** The commands for a domain's name servers, and for the name servers inside it. */
export function domainDnsCommands(services: AppServices): DomainDnsCommands {
  const { orders, pages } = services;
  return {
    "domainDesk.domain.changeNameServers": {
      title: vscode.l10n.t("Change Name Servers"),
      fits: ({ needs }) => needs !== "redemption",
      forList: (account) => pages.open("plan", account, { plan: "changeNameServers", domains: [] }),
      run: async (account, domains) => {
        orders.checkMayOrder(account.id, "changeNameServers");
        const names = domains.map(({ name }) => name);
        const nameServers = domains.length === 1 ? await nameServersOf(services, account, domains[0]) : [];
        const values = { nameServers: nameServers.join("\n") };
        await pages.open("plan", account, { plan: "changeNameServers", domains: names, values });
      },
    },
    "domainDesk.domain.createDnsHost": {
      title: vscode.l10n.t("Create DNS Host"),
      fits: () => true,
      run: (account, domain) => {
        orders.checkMayOrder(account.id, "createDnsHost");
        return pages.open("dnsHost", account, { domain });
      },
    },
    "domainDesk.domain.synchronizeDnsHosts": {
      title: vscode.l10n.t("Synchronize DNS Hosts"),
      fits: () => true,
      forList: (account) => pages.open("plan", account, { plan: "synchronizeDnsHosts", domains: [] }),
      run: async (account, [domain, ...more]) => {
        orders.checkMayOrder(account.id, "synchronizeDnsHosts");
        if (more.length === 0) return synchronize(services, account, domain);
        const names = [domain, ...more].map(({ name }) => name);
        await pages.open("plan", account, { plan: "synchronizeDnsHosts", domains: names });
      },
    },
  };
}

/** The current name servers of a single domain, for editing; if they are unknown, the page says why. */
async function nameServersOf(
  { data }: AppServices,
  account: Account,
  { instanceId, name }: Domain,
): Promise<readonly string[]> {
  const details = data.of(account).domainDetails(instanceId);
  const title = vscode.l10n.t("Looking up {0}…", displayName(name));
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => details.ensure());
  return details.value?.nameServers ?? [];
}

/** Doesn't ask: it only reads from the registry what already exists there. */
async function synchronize(services: AppServices, account: Account, domain: Domain): Promise<void> {
  const shown = displayName(domain.name);
  await quickOrder(services, account, {
    operation: "synchronizeDnsHosts",
    proposed: [synchronizeDnsHosts.propose({ domain }, {}, Date.now())],
    done: vscode.l10n.t("Synchronizing DNS hosts of {0}…", shown),
  });
}
