import { type PageState, type PageUser } from "../pageState";
import { outOfOrder, refusal } from "./accounts";

/** Fills in a name that is free, and whatever else. */
const fill = async (page: PageUser, DomainName = "fresh-bread.com") => {
  await page.fill({ DomainName });
  await page.settled();
};

/** The form that registers a domain. */
export const registerStates = {
  empty: { shows: "empty", start: {}, picture: { andNarrow: true } },
  checking: {
    shows: "the name is being looked up",
    start: {},
    unanswered: ["checkDomain"],
    use: async (page) => {
      await page.fill({ DomainName: "fresh-bread.com" });
      await page.busy();
    },
  },
  review: {
    shows: "ready to order",
    start: {},
    from: "sandbox",
    use: (page) => fill(page, "fresh-bakery.com"),
    picture: { name: "register", height: 960 },
  },
  taken: { shows: "the name is taken", start: {}, use: (page) => fill(page, "taken-shop.com") },
  premium: {
    shows: "a premium price is not accepted yet",
    start: {},
    use: async (page) => {
      await fill(page, "premium-shop.com");
      await page.submit();
      await page.settled();
    },
  },
  premiumReview: {
    shows: "a premium price is accepted",
    start: {},
    use: async (page) => {
      await fill(page, "premium-shop.com");
      await page.fill({ PermitPremiumActivation: true });
      await page.settled();
    },
    picture: { andFocus: "EnableDomainProxy" },
  },
  problems: {
    shows: "contact data with problems",
    start: {},
    use: async (page) => {
      await fill(page);
      await page.fill({ RegistrantProfileId: "" });
      await page.fill({ Email: "nobody@nowhere", City: "慕尼黑", AliyunDns: false });
      await page.fill({ Dns1: "ns1.fresh-bread.com" });
      await page.submit();
      await page.settled();
    },
    picture: { height: 1600 },
  },
  unchecked: {
    shows: "the service cannot look up the name",
    start: {},
    faults: outOfOrder("CheckDomain"),
    use: (page) => fill(page),
  },
  noTemplates: {
    shows: "the templates cannot be fetched",
    start: {},
    faults: outOfOrder("QueryRegistrantProfiles"),
    use: (page) => page.settled(),
  },
  sending: {
    shows: "being sent",
    start: {},
    unanswered: ["registerDomain"],
    use: async (page) => {
      await fill(page, "fresh-cake.com");
      await page.submit();
      await page.busy();
    },
  },
  refused: {
    shows: "the service refuses the order",
    start: {},
    faults: [refusal("SaveSingleTaskForCreatingOrderActivate")],
    use: async (page) => {
      await fill(page);
      await page.submit();
      await page.settled();
    },
  },
  done: {
    shows: "ordered",
    start: {},
    use: async (page) => {
      await fill(page, "fresh-rolls.com");
      await page.submit();
      await page.sent();
    },
  },
  readOnly: { shows: "the account is read-only", start: {}, from: "readOnly", use: (page) => fill(page) },
  signedOut: { shows: "the account is signed out", start: {}, from: "signedOut" },
  inactive: { shows: "another account is active", start: {}, from: "inactive", use: (page) => fill(page) },
} satisfies Record<string, PageState<"register">>;
