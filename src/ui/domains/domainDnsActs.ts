import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { displayName, type Domain } from "../../model/domain";
import { type ActsOf } from "../act";
import { type Desk } from "../desk";
import { type Panels } from "../panels";
import { quickAct } from "../orders/quickAct";

type DomainDnsActs = Pick<
  ActsOf<"domain">,
  "domainDesk.domain.changeNameServers" | "domainDesk.domain.createDnsHost" | "domainDesk.domain.synchronizeDnsHosts"
>;

/** What the commands on a domain's name servers, and on the name servers inside it, do. */
export function domainDnsActs(desk: Desk, panels: Panels): DomainDnsActs {
  const { following } = desk;
  return {
    "domainDesk.domain.changeNameServers": {
      title: vscode.l10n.t("Change Name Servers"),
      fits: ({ needs }) => needs !== "redemption",
      forList: (account) => panels.plan.open(account, "changeNameServers", []),
      run: async (account, domains) => {
        following.checkMayOrder(account.id, "changeNameServers");
        const names = domains.map(({ name }) => name);
        const nameServers = domains.length === 1 ? await nameServersOf(desk, account, domains[0]) : [];
        await panels.plan.open(account, "changeNameServers", names, { nameServers: nameServers.join("\n") });
      },
    },
    "domainDesk.domain.createDnsHost": {
      title: vscode.l10n.t("Create DNS Host"),
      fits: () => true,
      run: (account, domain) => {
        following.checkMayOrder(account.id, "createDnsHost");
        return panels.dnsHost.create(account, domain);
      },
    },
    "domainDesk.domain.synchronizeDnsHosts": {
      title: vscode.l10n.t("Synchronize DNS Hosts"),
      fits: () => true,
      forList: (account) => panels.plan.open(account, "synchronizeDnsHosts", []),
      run: async (account, [domain, ...more]) => {
        following.checkMayOrder(account.id, "synchronizeDnsHosts");
        if (more.length === 0) return synchronize(desk, account, domain);
        const names = [domain, ...more].map(({ name }) => name);
        await panels.plan.open(account, "synchronizeDnsHosts", names);
      },
    },
  };
}

/** What a single domain has now, to be edited; where that cannot be told, the page says why. */
async function nameServersOf({ data }: Desk, account: Account, { instanceId }: Domain): Promise<readonly string[]> {
  const details = data.of(account).domainDetails(instanceId);
  const location = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t("Looking up the domain") };
  await vscode.window.withProgress(location, () => details.ensure());
  return details.value?.nameServers ?? [];
}

/** Not asked about: it only reads at the registry what is so already. */
async function synchronize(desk: Desk, account: Account, { name, instanceId }: Domain): Promise<void> {
  const shown = displayName(name);
  await quickAct(desk, account, {
    operation: "synchronizeDnsHosts",
    params: { InstanceId: instanceId },
    items: [{ domainName: name, instanceId, fence: "" }],
    sentence: vscode.l10n.t("Synchronize the DNS hosts of {0} with the registry, account {1}.", shown, account.name),
    done: vscode.l10n.t("The DNS hosts of {0} are being synchronized", shown),
  });
}
