import { type PageState, type PageUser } from "../pageState";
import { refusal } from "./accounts";

const renewDomain = { operation: "renewDomain" } as const;
const getContact = { operation: "getContact" } as const;

const fillRenewal = async (page: PageUser) => {
  await page.fill({
    DomainName: "example-harbor.com",
    SubscriptionDuration: "1",
    CurrentExpirationDate: "1798761600000",
  });
  await page.settled();
};
const fillContactQuestion = (page: PageUser) =>
  page.fill({ DomainName: "examplebakery.com", ContactType: "registrant" });

/** The form of a single operation of the API. */
export const operationStates = {
  read: { shows: "one that reads, empty", start: { operation: "listDomains" } },
  list: {
    shows: "one with a list, and two rows in it",
    start: { operation: "renewDomains" },
    use: async (page) => {
      await page.addRow("OrderRenewParam");
      await page.fill({ "OrderRenewParam.1.DomainName": "example-harbor.com" });
      await page.settled();
    },
    picture: { height: 1400 },
  },
  contact: { shows: "one with many fields", start: { operation: "registerDomain" }, picture: { height: 1700 } },
  problems: {
    shows: "with problems",
    start: renewDomain,
    use: async (page) => {
      await page.fill({ DomainName: "example-harbor.com", SubscriptionDuration: "1" });
      await page.submit();
      await page.settled();
    },
  },
  review: { shows: "ready to send, and it costs money", start: renewDomain, use: fillRenewal },
  deletion: {
    shows: "ready to send, and it deletes something",
    start: { operation: "deleteRegistrantProfile" },
    use: async (page) => {
      await page.fill({ RegistrantProfileId: "5049715" });
      await page.settled();
    },
  },
  secret: {
    shows: "with a secret, which is masked",
    start: { operation: "checkTransferIn" },
    use: async (page) => {
      await page.fill({ DomainName: "taken-example.com", TransferAuthorizationCode: "s3cret" });
      await page.settled();
    },
  },
  sending: {
    shows: "being sent",
    start: getContact,
    unanswered: ["getContact"],
    use: async (page) => {
      await fillContactQuestion(page);
      await page.submit();
      await page.busy();
    },
  },
  answer: {
    shows: "answered",
    start: { operation: "listDomains" },
    use: async (page) => {
      await page.fill({ PageNum: "1", PageSize: "2" });
      await page.submit();
      await page.settled();
    },
  },
  refused: {
    shows: "the service refuses it",
    start: getContact,
    faults: [refusal("QueryContactInfo")],
    use: async (page) => {
      await fillContactQuestion(page);
      await page.submit();
      await page.settled();
    },
  },
  done: {
    shows: "accepted",
    start: { operation: "setTransferLock" },
    use: async (page) => {
      await page.fill({ DomainName: "exampleforge.dev", Status: "true" });
      await page.submit();
      await page.sent();
    },
  },
  readOnly: { shows: "the account is read-only", start: renewDomain, from: "readOnly", use: fillRenewal },
} satisfies Record<string, PageState<"operation">>;
