import { changeContacts, contactLine, lockSentences } from "../../orders/effects/contacts";
import {
  checkField,
  contactGroups,
  contactIn,
  contactNames,
  contactRemarks,
  followCountry,
  wholeContactProblems,
} from "../contact/contactFields";
import { type Values } from "../formSpec";
import { type Plan } from "./plan";
import { domainsText } from "../../texts/counts";
import {
  contactColumns,
  contactRow,
  contactStart,
  type ContactSummary,
  contactToAsk,
  contactVisible,
  contactWordsIn,
  kindField,
  kindIn,
  lockField,
  lockIn,
} from "./contactChange";

/** Gives domains new contact data, the same for all. */
export const contactsPlan: Plan = {
  id: "contacts",
  title: "Change contacts: new contact data",
  submit: "Change Contacts",
  button: (domains) => `Change Contacts of ${domains}`,
  looks: "details",
  effect: changeContacts,
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
  row: (line, values, { now }) => {
    const wish = { kind: kindIn(values), locksTransfer: lockIn(values), data: { ...contactIn(values) } };
    return contactRow(line, values, summaryIn(values), changeContacts.propose(line, wish, now), undefined);
  },
  sentences: (items, values, { account }) => [
    `Change ${contactWordsIn(values)} of ${domainsText(items.length)} to ${contactLine(contactIn(values))}; for the account ${account.name}.`,
    ...lockSentences(lockIn(values), items.length),
    ...(kindIn(values) === "registrant"
      ? [
          `Unless ${contactIn(values).Email} is verified, the registry may take ${items.length === 1 ? "it" : "them"} off the net until it is.`,
        ]
      : []),
  ],
};

function summaryIn(values: Values): ContactSummary {
  const { RegistrantName: name = "", RegistrantOrganization: organization = "", Email: email = "" } = contactIn(values);
  return { name, organization, email };
}
