import { type Account, type DnsHost, findDomain, type Outcome, type OwnedDomain } from "../account";
import { failure, securityLockFailure, success } from "./outcomes";

/** Changes a domain's delegation, if the registry knows the name servers. */
export function changeNameServers(account: Account, domain: OwnedDomain, nameServers: string[]): Outcome {
  const change = `${domain.nameServers.join(";")} -> ${nameServers.join(";")}`;
  const refused = securityLockFailure(domain, change);
  if (refused) return refused;
  const unknown = nameServers.find((host) => !isKnown(account, host));
  if (unknown) {
    return failure(
      {
        en: `The name server ${unknown} is not known to the registry.`,
        zh: `注册局中不存在名称服务器 ${unknown}。`,
      },
      change,
    );
  }
  domain.nameServers = nameServers;
  return success(change);
}

/** Creates a name server inside the domain. */
export function createDnsHost(domain: OwnedDomain, host: DnsHost): Outcome {
  const change = `-> ${textOf(host)}`;
  const refused = securityLockFailure(domain, change);
  if (refused) return refused;
  if (find(domain.registryDnsHosts, host.name)) {
    return failure(
      {
        en: "The registry already has this DNS host. Synchronize the DNS hosts.",
        zh: "注册局中已存在该 DNS host，请同步 DNS host。",
      },
      change,
    );
  }
  domain.registryDnsHosts.push({ ...host });
  domain.dnsHosts.push({ ...host });
  return success(change);
}

/** Changes the addresses of a name server inside the domain. */
export function changeDnsHost(domain: OwnedDomain, host: DnsHost): Outcome {
  const shown = find(domain.dnsHosts, host.name);
  const change = `${shown ? textOf(shown) : ""} -> ${textOf(host)}`;
  const refused = securityLockFailure(domain, change);
  if (refused) return refused;
  const atRegistry = find(domain.registryDnsHosts, host.name);
  if (!shown || !atRegistry) {
    return failure(
      {
        en: "The registry does not have this DNS host. Synchronize the DNS hosts.",
        zh: "注册局中不存在该 DNS host，请同步 DNS host。",
      },
      change,
    );
  }
  atRegistry.ips = host.ips;
  shown.ips = [...host.ips];
  return success(change);
}

/** Replaces the account's DNS hosts with the registry's (5.36: missing and inconsistent ones). No lock prevents it. */
export function synchronizeDnsHosts(domain: OwnedDomain): Outcome {
  const before = domain.dnsHosts.map(textOf).join(";");
  domain.dnsHosts = domain.registryDnsHosts.map(({ name, ips }) => ({ name, ips: [...ips] }));
  return success(`${before} -> ${domain.dnsHosts.map(textOf).join(";")}`);
}

/**
 * A name server inside one of the account's domains has to be a DNS host of that domain; of those elsewhere, only the
 * ones whose name starts with `fail` are unknown.
 */
function isKnown(account: Account, host: string): boolean {
  const labels = host.split(".");
  for (let inside = 1; inside < labels.length; inside++) {
    const domain = findDomain(account, labels.slice(inside).join("."));
    if (domain) return find(domain.registryDnsHosts, labels.slice(0, inside).join(".")) !== undefined;
  }
  return !host.startsWith("fail");
}

function find(hosts: readonly DnsHost[], name: string): DnsHost | undefined {
  return hosts.find((host) => host.name === name);
}

function textOf({ name, ips }: DnsHost): string {
  return `${name} ${ips.join(",")}`;
}
