import { type ParamsOf } from "../../catalogue/catalogue";
import { batchSize } from "../../catalogue/fields";
import {
  checkField,
  contactGroups,
  contactIn,
  contactLine,
  contactNames,
  contactRemarks,
  followCountry,
  wholeContactProblems,
} from "../contact/contactFields";
import { type Values } from "../formSpec";
import { type OrderItem } from "../../model/order";
import { contactTypes } from "../../stores/contactFromWire";
import { type Plan } from "./plan";
import { domainsText, inBatches } from "./planParts";
import {
  type ContactChange,
  contactColumns,
  contactItem,
  contactRow,
  contactStart,
  type ContactSummary,
  contactToAsk,
  contactVisible,
  contactWords,
  kindField,
  kindIn,
  lockField,
  lockIn,
  lockSentences,
} from "./contactChange";

type Params = ParamsOf<"changeContacts">;

/** Gives domains new contact data, the same for all. */
export const contactsPlan: Plan<ContactChange> = {
  id: "contacts",
  title: "Change contacts: new contact data",
  submit: "Change Contacts",
  button: (domains) => `Change Contacts of ${domains}`,
  looks: "details",
  columns: contactColumns,
  given: [],
  start: { ...contactStart, ...Object.fromEntries(contactNames.map((name) => [name, ""])) },
  fields: () => [{ title: "For all", fields: [kindField, lockField] }, ...contactGroups()],
  visible: (values) => [...contactVisible(values), ...contactNames, checkField],
  problems: wholeContactProblems,
  remarks: contactRemarks,
  follow: followCountry,
  contactKind: contactToAsk,
  contactData: contactIn,
  row: (line, values) => contactRow(line, values, summaryIn(values), undefined),
  sentences: (items, values, { account }) => [
    `Change ${contactWords(values)} of ${domainsText(items.length)} to ${contactLine(contactIn(values))}; for the account ${account.name}.`,
    ...lockSentences(values, items.length),
    ...(kindIn(values) === "registrant"
      ? [
          `Unless ${contactIn(values).Email} is verified, the registry may take ${items.length === 1 ? "it" : "them"} off the net until it is.`,
        ]
      : []),
  ],
  requests: (items, values, { account }) => {
    const lock = lockIn(values);
    return inBatches(items, batchSize).map((batch) => ({
      operation: "changeContacts",
      effect: "changeContact",
      params: {
        DomainName: batch.map(({ name }) => name),
        ContactType: contactTypes[kindIn(values)],
        ...(lock === undefined ? {} : { TransferOutProhibited: lock }),
        ...contactIn(values),
      } as Params,
      items: batch.map(contactItem) as [OrderItem, ...OrderItem[]],
      sentence: [
        `Change ${contactWords(values)} of ${domainsText(batch.length)} to ${contactLine(contactIn(values))}; for the account ${account.name}.`,
        ...lockSentences(values, batch.length),
      ].join(" "),
    }));
  },
};

function summaryIn(values: Values): ContactSummary {
  const { RegistrantName: name = "", RegistrantOrganization: organization = "", Email: email = "" } = contactIn(values);
  return { name, organization, email };
}
