import * as l10n from "@vscode/l10n";
import { type FreeEffect, type Params } from "./effect";
import { type Looked, obstacleTo } from "./looked";
import { names, plainlyFree } from "./shapes";
import { countOrName, impossible, mostInBatch, possible } from "./words";

/** A domain's new name servers: Alibaba Cloud's, which the service chooses, or these. */
export type NameServers = "alibaba" | readonly string[];

/** In words: "ns1.example.net, ns2.example.net". */
export function nameServersText(servers: NameServers): string {
  return servers === "alibaba" ? l10n.t("Alibaba Cloud's name servers") : servers.join(", ");
}

function nameServersIn(shared: Params): NameServers {
  const servers = shared["DomainNameServer"];
  return shared["AliyunDns"] !== true && Array.isArray(servers) ? (servers as string[]) : "alibaba";
}

/** Delegates domains to other name servers. */
export const changeNameServers: FreeEffect<Looked, { servers: NameServers }> = {
  id: "changeNameServers",
  ...names("changeNameServers"),
  one: "changeNameServers",
  many: "changeNameServers",
  most: mostInBatch,
  ...plainlyFree,
  taskTypes: ["CHG_DNS"],
  propose: (looked, { servers }) => {
    const why = obstacleTo(looked);
    if (why || !looked.domain) return impossible(why ?? "notInAccount");
    const { name: domainName, instanceId } = looked.domain;
    if (servers !== "alibaba" && isSameSet(servers, looked.details?.nameServers ?? [])) return impossible("unchanged");
    const shared = servers === "alibaba" ? { AliyunDns: true } : { AliyunDns: false, DomainNameServer: [...servers] };
    return possible(changeNameServers.item({ domainName, instanceId, terms: {} }), shared);
  },
  confirmation: () => ({ yes: l10n.t("Change Name Servers") }),
  title: (subject) => l10n.t("Change name servers of {0}", subject),
  sentence: ({ items, shared }, account) =>
    l10n.t(
      "Change the name servers of {0} to {1} in account {2}.",
      countOrName(items),
      nameServersText(nameServersIn(shared)),
      account,
    ),
  done: (subject) => l10n.t("Changed name servers of {0}.", subject),
};

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  const lower = (all: readonly string[]) => [...new Set(all.map((name) => name.toLowerCase()))].sort().join(" ");
  return lower(some) === lower(others);
}
