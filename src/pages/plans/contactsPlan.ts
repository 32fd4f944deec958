import * as l10n from "@vscode/l10n";
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
import { plural } from "../../texts/plural";
import {
  contactColumns,
  contactsButton,
  contactSentence,
  contactRow,
  contactStart,
  type ContactSummary,
  contactToAsk,
  contactVisible,
  kindField,
  kindIn,
  lockField,
  lockIn,
} from "./contactChange";

/** Gives domains new contact data, the same for all. */
export const contactsPlan: Plan = {
  id: "contacts",
  title: l10n.t("Change Contacts"),
  submit: changeContacts.confirmation({}).yes,
  button: contactsButton,
  looks: "details",
  effect: changeContacts,
  columns: contactColumns,
  given: [],
  start: { ...contactStart, ...Object.fromEntries(contactNames.map((name) => [name, ""])) },
  fields: () => [{ title: l10n.t("For all domains"), fields: [kindField, lockField] }, ...contactGroups()],
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
    contactSentence(values, domainsText(items.length), contactLine(contactIn(values)), account.name),
    ...lockSentences(lockIn(values), items.length),
    ...(kindIn(values) === "registrant" ? [holdSentence(items.length, contactIn(values).Email ?? "")] : []),
  ],
};

function holdSentence(count: number, email: string): string {
  return plural(count, {
    one: l10n.t("Unless {0} is verified, the registry may put the domain on hold (it stops resolving).", email),
    other: l10n.t("Unless {0} is verified, the registry may put the domains on hold (they stop resolving).", email),
  });
}

function summaryIn(values: Values): ContactSummary {
  const { RegistrantName: name = "", RegistrantOrganization: organization = "", Email: email = "" } = contactIn(values);
  return { name, organization, email };
}
