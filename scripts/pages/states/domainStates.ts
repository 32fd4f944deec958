import { type PageState } from "../pageState";
import { outOfOrder, startTask } from "./accounts";

/** The page of a domain. */
export const domainStates = {
  plain: {
    shows: "one that expires soon",
    start: { domain: "examplebakery.com" },
    from: "sandbox",
    picture: { name: "domain", height: 800 },
  },
  loading: {
    shows: "everything is being fetched",
    start: { domain: "examplebakery.com" },
    unanswered: ["getDomain", "listTasks", "listDnsHosts", "getContact", "getTransferOut", "listChanges"],
    use: (page) => page.busy(),
  },
  failed: {
    shows: "the service is out of order",
    start: { domain: "exampletrail.com" },
    faults: outOfOrder("QueryDomainByInstanceId", "QueryDnsHost", "QueryChangeLogList", "QueryTransferOutInfo"),
    picture: { height: 1400 },
  },
  advice: { shows: "advice", start: { domain: "exampleorchard.com" } },
  onHold: { shows: "the registrant's e-mail address is not verified", start: { domain: "examplepottery.com" } },
  redemption: { shows: "in redemption", start: { domain: "examplecellar.com" } },
  dnsHosts: { shows: "DNS hosts", start: { domain: "examplefoundry.net" }, picture: { height: 1400 } },
  runningTask: {
    shows: "a task is running",
    start: { domain: "examplebakery.shop" },
    prepare: (service) => startTask(service, "examplebakery.shop"),
    picture: { height: 1400 },
  },
  leaving: { shows: "another registrar asks for it", start: { domain: "exampleexit.net" }, picture: { height: 1400 } },
  international: { shows: "a name in another script", start: { domain: "xn--1jqs1a47y6id.com" } },
  readOnly: { shows: "the account is read-only", start: { domain: "exampleforge.dev" }, from: "readOnly" },
} satisfies Record<string, PageState<"domain">>;
