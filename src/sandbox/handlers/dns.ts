import { type Account, type Effect, type OwnedDomain } from "../account";
import { type Call, type Handlers } from "../handler";
import { ownNameServers } from "../newDomain";
import { ownedDomain, ownedInstance } from "../owned";
import { illegal } from "../refusal";
import { submitBatch, submitTask } from "../tasks";
import { type TaskType } from "../taskTypes";

/** Name servers, and those among them that are inside the domain itself. */
export const dnsHandlers: Pick<
  Handlers,
  "changeNameServers" | "listDnsHosts" | "createDnsHost" | "changeDnsHost" | "synchronizeDnsHosts"
> = {
  changeNameServers({ DomainName, AliyunDns, DomainNameServer }, account, call) {
    const nameServers = AliyunDns ? ownNameServers : (DomainNameServer ?? []); // the entry's condition ensures them
    const items = DomainName.map((domainName) => ({
      domainName,
      work: () => {
        const { instanceId } = ownedDomain(account, domainName);
        return { domainName, instanceId, effect: { kind: "changeNameServers" as const, nameServers } };
      },
    }));
    return { TaskNo: submitBatch(account, call, "CHG_DNS", items) };
  },

  listDnsHosts({ InstanceId }, account) {
    const hosts = ownedInstance(account, InstanceId).dnsHosts;
    return { DnsHostList: hosts.map(({ name, ips }) => ({ DnsName: name, IpList: ips })) };
  },

  createDnsHost({ InstanceId, DnsName, Ip }, account, call) {
    const domain = ownedInstance(account, InstanceId);
    const host = { name: nameInside(domain, DnsName), ips: [...new Set(Ip)] };
    if (domain.dnsHosts.some((known) => known.name === host.name)) {
      throw illegal({ en: "The domain already has this DNS host.", zh: "该 DNS host 已存在。" });
    }
    return start(account, call, domain, "CREATE_DNSHOST", { kind: "createDnsHost", host });
  },

  changeDnsHost({ InstanceId, DnsName, Ip }, account, call) {
    const domain = ownedInstance(account, InstanceId);
    const host = { name: nameInside(domain, DnsName), ips: [...new Set(Ip)] };
    if (!domain.dnsHosts.some((known) => known.name === host.name)) {
      throw illegal({ en: "The domain has no such DNS host.", zh: "该 DNS host 不存在。" });
    }
    return start(account, call, domain, "UPDATE_DNSHOST", { kind: "changeDnsHost", host });
  },

  synchronizeDnsHosts({ InstanceId }, account, call) {
    return start(account, call, ownedInstance(account, InstanceId), "SYNC_DNSHOST", { kind: "synchronizeDnsHosts" });
  },
};

function start(account: Account, call: Call, { name, instanceId }: OwnedDomain, type: TaskType, effect: Effect) {
  return { TaskNo: submitTask(account, call, type, [{ domainName: name, instanceId, effect }]) };
}

/** `ns1`, whether given like that or in full. */
function nameInside(domain: OwnedDomain, dnsName: string): string {
  const name = dnsName.toLowerCase();
  return name.endsWith(`.${domain.name}`) ? name.slice(0, -domain.name.length - 1) : name;
}
