import * as l10n from "@vscode/l10n";
import { displayName } from "../../model/domain";
import { type OrderItem } from "../../model/order";
import { type FreeEffect, type Ordered, type Part } from "./effect";
import { type Looked } from "./looked";
import { instance, plainItem, plainlyFree } from "./shapes";
import { impossible, listed, possible } from "./words";

/** A host inside a domain: `host` is the label below it, like `ns1`. */
interface HostWish {
  host: string;
  addresses: readonly string[];
}

/** A domain can have several hosts, which don't exclude each other. */
const dnsHost = {
  ...instance,
  most: 1,
  fee: "free",
  secrets: [],
  evidence: "none",
  retry: "asItWas",
  item: (part: Part & { domainName: string }): OrderItem => ({ ...plainItem(part), fence: hostOf(part) }),
  propose: ({ domain, details }: Looked, { host, addresses }: HostWish) => {
    if (!domain) return impossible("notInAccount");
    if (details?.securityLock === "on") return impossible("securityLockOn");
    const { name: domainName, instanceId } = domain;
    return possible(dnsHost.item({ domainName, instanceId, terms: { DnsName: host, Ip: [...addresses] } }));
  },
} as const;

export const createDnsHost: FreeEffect<Looked, HostWish> = {
  ...dnsHost,
  id: "createDnsHost",
  one: "createDnsHost",
  taskTypes: ["CREATE_DNSHOST"],
  confirmation: () => ({ yes: l10n.t("Create DNS Host") }),
  title: (_subject, { items }) => l10n.t("Create DNS host {0}", listed(items, hostName)),
  sentence: ({ items }, account) =>
    l10n.t(
      "{0} in account {1}.",
      listed(items, (item) => l10n.t("Create DNS host {0} with addresses {1}", hostName(item), addressesOf(item))),
      account,
    ),
  done: (_subject, { items }) => l10n.t("Created DNS host {0}.", listed(items, hostName)),
};

export const changeDnsHost: FreeEffect<Looked, HostWish> = {
  ...dnsHost,
  id: "changeDnsHost",
  one: "changeDnsHost",
  taskTypes: ["UPDATE_DNSHOST"],
  confirmation: () => ({ yes: l10n.t("Change DNS Host") }),
  title: (_subject, { items }) => l10n.t("Change DNS host {0}", listed(items, hostName)),
  sentence: ({ items }, account) =>
    l10n.t(
      "{0} in account {1}.",
      listed(items, (item) => l10n.t("Change DNS host {0} to addresses {1}", hostName(item), addressesOf(item))),
      account,
    ),
  done: (_subject, { items }) => l10n.t("Changed DNS host {0}.", listed(items, hostName)),
};

/** Makes the service read the DNS hosts of a domain from its registry again. */
export const synchronizeDnsHosts: FreeEffect<Looked, object> = {
  id: "synchronizeDnsHosts",
  ...instance,
  one: "synchronizeDnsHosts",
  most: 1,
  ...plainlyFree,
  taskTypes: ["SYNC_DNSHOST"],
  propose: ({ domain }) => {
    if (!domain) return impossible("notInAccount");
    const { name: domainName, instanceId } = domain;
    return possible(plainItem({ domainName, instanceId, terms: {} }));
  },
  confirmation: () => ({ yes: l10n.t("Synchronize DNS Hosts") }),
  title: (subject) => l10n.t("Synchronize DNS hosts of {0}", subject),
  sentence: ({ items }: Ordered, account) =>
    l10n.t(
      "Synchronize the DNS hosts of {0} with the registry in account {1}.",
      items.map(({ domainName }) => displayName(domainName)).join(", "),
      account,
    ),
  done: (subject) => l10n.t("Synchronized DNS hosts of {0}.", subject),
};

/** The label below the domain, in lower case: the service also takes a full host name. */
function hostOf({ domainName, terms }: Pick<OrderItem, "domainName" | "terms">): string {
  const name = terms?.["DnsName"];
  const host = typeof name === "string" ? name.toLowerCase() : "";
  const ending = `.${domainName.toLowerCase()}`;
  return host.endsWith(ending) ? host.slice(0, -ending.length) : host;
}

function hostName(item: OrderItem): string {
  return `${hostOf(item)}.${displayName(item.domainName)}`;
}

function addressesOf({ terms }: OrderItem): string {
  const addresses = terms?.["Ip"];
  return Array.isArray(addresses) ? addresses.join(", ") : "";
}
