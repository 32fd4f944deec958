import { type PageState, type PageUser } from "../pageState";
import { outOfOrder, owned, refusal } from "./accounts";

const create = { domain: "examplefoundry.net" };
const change = { domain: "examplefoundry.net", host: "ns2" };

const fillHost = async (page: PageUser, DnsName: string) => {
  await page.settled();
  await page.fill({ DnsName, "Ip.1": "192.0.2.3" });
  await page.addRow("Ip");
  await page.fill({ "Ip.2": "2001:db8::3" });
  await page.settled();
};

const fill = (page: PageUser) => fillHost(page, "ns3");

/** The form of a DNS host. */
export const dnsHostStates = {
  empty: { shows: "a new one", start: create },
  problems: {
    shows: "a new one with problems",
    start: create,
    use: async (page) => {
      await page.settled();
      await page.fill({ DnsName: "ns1", "Ip.1": "192.0.2.300" });
      await page.addRow("Ip");
      await page.settled();
    },
  },
  exists: { shows: "a new one that is there already", start: create, use: (page) => fillHost(page, "ns1") },
  review: { shows: "a new one, ready to send", start: create, use: fill },
  refused: {
    shows: "the service refuses it",
    start: create,
    faults: [refusal("SaveSingleTaskForCreatingDnsHost")],
    use: async (page) => {
      await fill(page);
      await page.submit();
      await page.settled();
    },
  },
  locked: { shows: "the security lock is on", start: { domain: "exampleledger.com" }, use: fill },
  unchanged: { shows: "one that is changed, as it is", start: change },
  sending: {
    shows: "being looked up once more before it is sent",
    start: change,
    unanswered: ["getDomain"],
    use: async (page) => {
      await page.fill({ "Ip.1": "198.51.100.99" });
      await page.submit();
      await page.busy();
    },
  },
  failed: {
    shows: "it cannot be looked up once more",
    start: change,
    faults: outOfOrder("QueryDomainByInstanceId"),
    use: async (page) => {
      await page.settled();
      await page.fill({ "Ip.1": "198.51.100.99" });
      await page.submit();
      await page.settled();
    },
  },
  conflict: {
    shows: "somebody else has changed it",
    start: change,
    use: async (page, service) => {
      await page.settled();
      await page.fill({ "Ip.1": "198.51.100.99" });
      await page.settled();
      const host = owned(service, change.domain).dnsHosts.find(({ name }) => name === change.host);
      if (host) host.ips = ["203.0.113.53"];
      await page.submit();
      await page.settled();
    },
    picture: { height: 1000 },
  },
  done: {
    shows: "being created",
    start: { domain: "exampletidepool.com" },
    use: async (page) => {
      await fill(page);
      await page.submit();
      await page.sent();
    },
  },
  readOnly: { shows: "the account is read-only", start: create, from: "readOnly", use: fill },
} satisfies Record<string, PageState<"dnsHost">>;
