import { sampleContact } from "../../../test/support/sampleContact";
import { type PageState, type PageUser } from "../pageState";
import { owned } from "./accounts";

const some = ["examplebakery.com", "exampletrail.com", "examplemeadow.org"];
const others = ["exampleorchard.com", "examplelibrary.org", "examplequarry.info"];
const nameServers = "ns1.elsewhere.net\nns2.elsewhere.net";
const changeNameServers = (domains: readonly string[]) => ({ plan: "changeNameServers", domains }) as const;
const contacts = { plan: "contacts", domains: some } as const;

const fillNameServers = async (page: PageUser) => {
  await page.settled();
  await page.fill({ nameServers });
  await page.settled();
};
/** By the organization of a template, as the seed of the sandbox has it. */
const harborTemplate = "5170598";
const chooseTemplate = async (page: PageUser) => {
  await page.settled();
  await page.fill({ RegistrantProfileId: harborTemplate });
  await page.settled();
};
const fillContact = async (page: PageUser) => {
  const { Country, TelArea: _, ...rest } = sampleContact;
  await page.fill({ Country });
  await page.fill(rest);
  await page.settled();
};

/** The plans that cost nothing. */
export const planStates = {
  nameServersEmpty: {
    shows: "name servers: none filled in",
    start: changeNameServers([...some, "exampleledger.com"]),
  },
  nameServersProblems: {
    shows: "name servers: with problems",
    start: changeNameServers([
      ...some,
      "exampleledger.com",
      "somebody-elses.com,ns1.example.net,ns2.example.net",
      "examplebakery.net,not a host,ns2.elsewhere.net",
    ]),
    use: fillNameServers,
  },
  nameServersLost: {
    shows: "name servers: not found in the DNS",
    start: changeNameServers(some),
    use: async (page) => {
      await page.settled();
      await page.fill({ nameServers: "lost1.example.invalid\nlost2.example.invalid" });
      await page.settled();
    },
  },
  nameServersConflict: {
    shows: "name servers: somebody else has changed one",
    start: changeNameServers(some),
    use: async (page, service) => {
      await fillNameServers(page);
      owned(service, "exampletrail.com").nameServers = ["ns1.somebody.net", "ns2.somebody.net"];
      await page.submit();
      await page.settled();
    },
  },
  nameServersInProgress: {
    shows: "name servers: in progress",
    start: changeNameServers(others),
    faults: [{ fault: { kind: "hang" } }],
    use: async (page) => {
      await fillNameServers(page);
      await page.submit();
      await page.sent();
    },
  },
  nameServersResults: {
    shows: "name servers: results, one failed",
    start: changeNameServers(others),
    faults: [{ fault: { kind: "hang" } }],
    use: async (page, service) => {
      await fillNameServers(page);
      await page.submit();
      await page.sent();
      owned(service, "examplelibrary.org").updateLock = "OPEN";
      service.releaseTasks();
      await page.settled();
    },
  },
  contactsEmpty: { shows: "contacts: empty", start: contacts, picture: { height: 1700 } },
  contactsProblems: {
    shows: "contacts: with problems",
    start: contacts,
    use: async (page) => {
      await page.settled();
      await page.fill({ Country: "DE" });
      await page.fill({ City: "慕尼黑", Address: "Bäckerstraße 1", Email: "nobody@nowhere", Telephone: "1" });
      await page.submit();
      await page.settled();
    },
    picture: { height: 1700, andNarrow: true },
  },
  contactsReview: {
    shows: "contacts: checked by the service, ready to send",
    start: contacts,
    use: async (page) => {
      await page.settled();
      await fillContact(page);
      await page.act("checkContact");
      await page.settled();
    },
    picture: { height: 1700, andFocus: "Telephone" },
  },
  templateEmpty: {
    shows: "contacts from a template: with problems",
    start: { plan: "contactsFromTemplate", domains: [...some, "exampleledger.com", "examplepottery.com"] },
  },
  templateReview: {
    shows: "contacts from a template: ready to send",
    start: { plan: "contactsFromTemplate", domains: some },
    use: chooseTemplate,
  },
  templateSending: {
    shows: "contacts from a template: being sent",
    start: { plan: "contactsFromTemplate", domains: some },
    unanswered: ["changeContactFromProfile"],
    use: async (page) => {
      await chooseTemplate(page);
      await page.submit();
      await page.busy();
    },
  },
  lockTransfer: {
    shows: "turn on the transfer lock",
    start: { plan: "lockTransfer", domains: ["exampleorchard.com", "examplecabin.net", "exampleforge.dev"] },
  },
  unlockTransfer: {
    shows: "turn off the transfer lock: with problems",
    start: {
      plan: "unlockTransfer",
      domains: [...some, "examplebakery.de", "exampleweavers.com", "somebody-elses.com"],
    },
  },
  lockSecurity: { shows: "turn on the security lock", start: { plan: "lockSecurity", domains: some } },
  unlockSecurity: {
    shows: "turn off the security lock",
    start: { plan: "unlockSecurity", domains: ["exampleledger.com", "examplegold.com"] },
  },
  synchronizeDnsHosts: {
    shows: "synchronize DNS hosts",
    start: { plan: "synchronizeDnsHosts", domains: ["examplefoundry.net", "exampletidepool.com"] },
  },
} satisfies Record<string, PageState<"plan">>;
