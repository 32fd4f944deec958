import { type PageState, type PageUser } from "../pageState";
import { addDomains, outOfOrder, refusal, startTask } from "./accounts";

const several = ["examplebakery.com", "example-harbor.com,3", "examplemeadow.org", "examplegold.com"];
const many = Array.from({ length: 60 }, (_, at) => `shop-${at}.com`);
const renew = (domains: readonly string[]) => ({ plan: "renew", domains }) as const;
const registerList = (domains: readonly string[]) => ({ plan: "register", domains }) as const;

const submit = async (page: PageUser) => {
  await page.settled();
  await page.submit();
};

/** The plans that cost money. */
export const orderPlanStates = {
  renewEmpty: { shows: "renew: empty", start: renew([]) },
  renewLoading: {
    shows: "renew: the domains are being looked up",
    start: renew(several),
    unanswered: ["listDomains"],
    use: (page) => page.busy(),
  },
  renewOne: { shows: "renew: one, ready to order", start: renew(["examplebakery.com"]) },
  renewReview: {
    shows: "renew: several, ready to order",
    start: renew(["examplebakery.com", "example-harbor.com", "examplemeadow.org"]),
    from: "sandbox",
    use: async (page) => {
      await page.settled();
      await page.fill({ years: "2" });
      await page.settled();
    },
    picture: { name: "plan", height: 880 },
  },
  renewSeveral: {
    shows: "renew: several, with years of their own and a premium name",
    start: renew(several),
    picture: { andNarrow: true, andFocus: "years" },
  },
  renewProblems: {
    shows: "renew: with problems",
    start: renew([
      ...several,
      "examplecellar.com",
      "exampleglacier.com,5",
      "somebody-elses.com",
      "not a name",
      "examplemeadow.org,12",
      "examplebakery.com",
    ]),
    picture: { height: 1200, andNarrow: true },
  },
  renewLeftOut: {
    shows: "renew: what cannot be renewed is left out",
    start: renew([...several, "examplecellar.com", "somebody-elses.com"]),
    use: async (page) => {
      await page.settled();
      await page.act("leaveOutBad");
      await page.settled();
    },
  },
  renewBusy: {
    shows: "renew: a task is running for one",
    start: renew(several),
    prepare: (service) => startTask(service, "examplebakery.com"),
  },
  renewLimit: { shows: "renew: above the price limit", start: renew(several), priceLimit: 20 },
  renewMany: {
    shows: "renew: a long list",
    start: renew(many),
    prepare: (service) => addDomains(service, "examplebakery.com", many),
  },
  renewFailed: {
    shows: "renew: the service is out of order",
    start: renew(several),
    faults: outOfOrder("QueryDomainList"),
  },
  renewNoPrices: { shows: "renew: no prices", start: renew(several), faults: outOfOrder("CheckDomain") },
  renewSending: {
    shows: "renew: being sent",
    start: renew(["exampleforge.com", "exampletrail.com"]),
    unanswered: ["renewDomains"],
    use: async (page) => {
      await submit(page);
      await page.busy();
    },
  },
  renewRefused: {
    shows: "renew: the service refuses the order",
    start: renew(["exampleforge.com", "exampletrail.com"]),
    faults: [refusal("SaveBatchTaskForCreatingOrderRenew")],
    use: async (page) => {
      await submit(page);
      await page.sent();
    },
  },
  renewLost: {
    shows: "renew: the answer is lost",
    start: renew(["examplelantern.net", "example-observatory.org"]),
    faults: [{ action: "SaveBatchTaskForCreatingOrderRenew", times: 1, fault: { kind: "drop", executed: false } }],
    use: async (page) => {
      await submit(page);
      await page.sent();
    },
  },
  renewResults: {
    shows: "renew: results, two failed",
    start: renew(["fail-bread.com", "exampleledger.com", "examplelibrary.org", "fail-cake.com"]),
    prepare: (service) => addDomains(service, "examplebakery.com", ["fail-bread.com", "fail-cake.com"]),
    use: async (page) => {
      await submit(page);
      await page.sent();
      await page.settled();
    },
  },
  renewRetry: {
    shows: "renew: those that failed, once more",
    start: renew(["fail-bread.com", "examplecartography.com", "examplequarry.info", "fail-cake.com"]),
    prepare: (service) => addDomains(service, "examplebakery.com", ["fail-bread.com", "fail-cake.com"]),
    use: async (page) => {
      await submit(page);
      await page.sent();
      await page.settled();
      await page.act("retryThese");
      await page.settled();
    },
  },
  renewReadOnly: { shows: "renew: the account is read-only", start: renew(several), from: "readOnly" },
  redeemProblems: {
    shows: "redeem: one that is not in redemption",
    start: { plan: "redeem", domains: ["examplecellar.com", "examplebakery.com"] },
  },
  redeemReview: { shows: "redeem: ready to order", start: { plan: "redeem", domains: ["examplecellar.com"] } },
  registerEmpty: { shows: "register: empty", start: registerList([]) },
  registerProblems: {
    shows: "register: with problems",
    start: registerList([
      "domain,years,name servers",
      "fresh-bread.com,2,",
      "bücher-laden.de,,ns1.example.net ns2.example.net",
      "premium-bread.com,,",
      "taken-bread.com,,",
      "examplebakery.com,,",
      "fresh-bread.com,,",
      "fresh-bread,,",
      "fresh-cake.com,many,",
    ]),
    picture: { height: 1400 },
  },
  registerReview: {
    shows: "register: ready to order",
    start: registerList([
      "domain,years,name servers",
      "fresh-bread.com,2,",
      "bücher-laden.de,,ns1.example.net ns2.example.net",
    ]),
    picture: { height: 1400, andNarrow: true },
  },
} satisfies Record<string, PageState<"plan">>;
