import assert from "node:assert/strict";
import { reasons, type RowBench, type Rows } from "./bench";

async function hostsOf(bench: RowBench, domainName: string) {
  const { DnsHostList } = await bench.call("listDnsHosts", { InstanceId: await bench.idOf(domainName) });
  return Object.fromEntries(DnsHostList.map(({ DnsName, IpList }) => [DnsName, IpList.join(" ")]));
}

export const dnsRows: Rows<
  "changeNameServers" | "listDnsHosts" | "createDnsHost" | "changeDnsHost" | "synchronizeDnsHosts"
> = {
  async changeNameServers(bench) {
    const DomainNameServer = ["ns1.example.net", "ns2.example.net"];
    const names = [
      "exampletrail.com",
      "exampleledger.com",
      "nobody-example.com",
      "exampletrail.com",
      "failover-example.com",
    ];
    const task = await bench.call("changeNameServers", { DomainName: names, AliyunDns: false, DomainNameServer });
    assert.deepEqual(
      await bench.end(task),
      [
        ["exampleledger.com", "failed", reasons.securityLock],
        ["exampletrail.com", "done"],
        ["exampletrail.com", "failed", reasons.busy],
        [
          "failover-example.com",
          "failed",
          "The registry rejected the operation (every name that begins with fail does).",
        ],
        ["nobody-example.com", "failed", reasons.notThere],
      ].toSorted(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1)),
    );
    assert.deepEqual((await bench.domain("exampletrail.com")).DnsList, DomainNameServer);
    assert.equal(
      await bench.code("changeNameServers", { DomainName: ["exampletrail.com"], AliyunDns: false }),
      "MissingDomainNameServer",
    );

    const DomainName = ["exampletrail.com"];
    await bench.end(await bench.call("changeNameServers", { DomainName, AliyunDns: true }));
    assert.deepEqual((await bench.domain("exampletrail.com")).DnsList, ["ns7.alidns.com", "ns8.alidns.com"]);

    const inside = {
      DomainName,
      AliyunDns: false,
      DomainNameServer: ["ns9.examplefoundry.net", "ns1.examplefoundry.net"],
    };
    assert.deepEqual(await bench.end(await bench.call("changeNameServers", inside)), [
      ["exampletrail.com", "failed", "The name server ns9.examplefoundry.net is not known to the registry."],
    ]);
  },

  async listDnsHosts(bench) {
    assert.deepEqual(await hostsOf(bench, "examplefoundry.net"), {
      ns1: "192.0.2.53 2001:db8::53",
      ns2: "198.51.100.53",
    });
    assert.deepEqual(await hostsOf(bench, "exampletrail.com"), {});
    assert.equal(await bench.code("listDnsHosts", { InstanceId: "S0" }), "DomainNotExist");
  },

  async createDnsHost(bench) {
    const InstanceId = await bench.idOf("exampletrail.com");
    const host = { InstanceId, DnsName: "NS1.exampletrail.com", Ip: ["192.0.2.1", "192.0.2.1", "2001:db8::1"] };
    assert.deepEqual(await bench.end(await bench.call("createDnsHost", host)), [["exampletrail.com", "done"]]);
    assert.deepEqual(await hostsOf(bench, "exampletrail.com"), { ns1: "192.0.2.1 2001:db8::1" });
    assert.equal(await bench.code("createDnsHost", { ...host, DnsName: "ns1" }), "ParameterIllegal");
    assert.equal(await bench.code("createDnsHost", { ...host, DnsName: "ns2", Ip: ["192.0.2"] }), "ParameterIllegal");
    const nameServers = { DomainName: ["exampletrail.com"], AliyunDns: false };
    const DomainNameServer = ["ns1.exampletrail.com", "ns2.example.net"];
    await bench.end(await bench.call("changeNameServers", { ...nameServers, DomainNameServer }));
    assert.deepEqual((await bench.domain("exampletrail.com")).DnsList, DomainNameServer, "now the registry knows it");

    const locked = { ...host, InstanceId: await bench.idOf("exampleledger.com"), DnsName: "ns1" };
    assert.deepEqual(await bench.end(await bench.call("createDnsHost", locked)), [
      ["exampleledger.com", "failed", reasons.securityLock],
    ]);
  },

  async changeDnsHost(bench) {
    const InstanceId = await bench.idOf("examplefoundry.net");
    const change = { InstanceId, DnsName: "ns2", Ip: ["203.0.113.53"] };
    assert.deepEqual(await bench.end(await bench.call("changeDnsHost", change)), [["examplefoundry.net", "done"]]);
    assert.deepEqual(await hostsOf(bench, "examplefoundry.net"), {
      ns1: "192.0.2.53 2001:db8::53",
      ns2: "203.0.113.53",
    });
    assert.equal(await bench.code("changeDnsHost", { ...change, DnsName: "ns3" }), "ParameterIllegal");
  },

  async synchronizeDnsHosts(bench) {
    const InstanceId = await bench.idOf("exampletidepool.com");
    assert.deepEqual(await hostsOf(bench, "exampletidepool.com"), { ns1: "192.0.2.10" });
    const missing = await bench.call("createDnsHost", { InstanceId, DnsName: "ns2", Ip: ["192.0.2.2"] });
    assert.deepEqual(await bench.end(missing), [
      ["exampletidepool.com", "failed", "The registry already has this DNS host. Synchronize the DNS hosts."],
    ]);
    assert.deepEqual(await bench.end(await bench.call("synchronizeDnsHosts", { InstanceId })), [
      ["exampletidepool.com", "done"],
    ]);
    assert.deepEqual(await hostsOf(bench, "exampletidepool.com"), {
      ns1: "192.0.2.99 192.0.2.100",
      ns2: "203.0.113.9",
    });
  },
};
