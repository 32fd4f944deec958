import { sampleContact } from "../../../test/support/sampleContact";
import { type Sandbox } from "../../../src/sandbox/sandbox";
import { type PageState, type PageUser } from "../pageState";
import { outOfOrder, refusal } from "./accounts";

const create = { act: "create" } as const;
const edit = { act: "edit", of: "Example Harbor Trust" } as const;

const fillAll = async (page: PageUser) => {
  const { Country, TelArea: _, ...others } = sampleContact;
  await page.fill({ Country });
  await page.fill(others);
  await page.settled();
};

/** Somebody else saves the edited template meanwhile. */
const saveElsewhere = ({ account }: Sandbox) => {
  const saved = account.registrants.find(({ contact }) => contact.RegistrantOrganization === edit.of);
  if (saved) saved.contact.PostalCode = "90402";
};

const changeAndSubmit = async (page: PageUser, service: Sandbox) => {
  await page.settled();
  await page.fill({ City: "Nuernberg" });
  saveElsewhere(service);
  await page.submit();
  await page.settled();
};

/** The form of a registrant information template. */
export const templateStates = {
  empty: { shows: "a new one", start: create, picture: { height: 1400 } },
  problems: {
    shows: "a new one with problems",
    start: create,
    use: async (page) => {
      await page.fill({ RegistrantName: "Erika Beispiel", Country: "DE" });
      await page.fill({ Telephone: "1" });
      await page.submit();
      await page.settled();
    },
    picture: { height: 1400, andNarrow: true, andFocus: "Country" },
  },
  china: {
    shows: "a country with rules of its own",
    start: create,
    use: async (page) => {
      await page.fill({ Country: "CN" });
      await page.settled();
    },
    picture: { height: 1400 },
  },
  review: { shows: "a new one, ready to send", start: create, use: fillAll, picture: { height: 1400 } },
  checked: {
    shows: "a new one that the service has checked",
    start: create,
    use: async (page) => {
      await fillAll(page);
      await page.act("checkContact");
      await page.settled();
    },
    picture: { height: 1400 },
  },
  checking: {
    shows: "the service is checking the data",
    start: create,
    unanswered: ["verifyContact"],
    use: async (page) => {
      await fillAll(page);
      await page.act("checkContact");
      await page.busy();
    },
    picture: { height: 1400 },
  },
  refused: {
    shows: "the service refuses it",
    start: create,
    faults: [refusal("SaveRegistrantProfile")],
    use: async (page) => {
      await fillAll(page);
      await page.submit();
      await page.settled();
    },
    picture: { height: 1400 },
  },
  unchanged: { shows: "one that is changed, as it is saved", start: edit, picture: { height: 1400 } },
  sending: {
    shows: "being sent",
    start: edit,
    unanswered: ["saveRegistrantProfile"],
    use: async (page) => {
      await page.settled();
      await page.fill({ City: "Nuernberg" });
      await page.submit();
      await page.busy();
    },
    picture: { height: 1400 },
  },
  conflict: { shows: "somebody else has changed it", start: edit, use: changeAndSubmit, picture: { height: 1400 } },
  failed: {
    shows: "the data cannot be checked",
    start: edit,
    faults: outOfOrder("VerifyContactField"),
    use: async (page) => {
      await page.settled();
      await page.fill({ City: "Nuernberg" });
      await page.submit();
      await page.settled();
    },
    picture: { height: 1400 },
  },
  done: {
    shows: "changed",
    start: edit,
    use: async (page, service) => {
      await changeAndSubmit(page, service);
      await page.act("takeTheirs");
      await page.submit();
      await page.sent();
    },
  },
  duplicate: { shows: "one like another", start: { act: "duplicate", of: "Alex Example" }, picture: { height: 1400 } },
  readOnly: { shows: "the account is read-only", start: create, from: "readOnly", use: fillAll },
} satisfies Record<string, PageState<"template">>;
