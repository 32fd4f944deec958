import { type Values } from "../formSpec";
import { describeProfile } from "../register/registerReview";
import { changeContactFromProfile, lockSentences } from "../../orders/effects/contacts";
import { type Possible } from "../../orders/effects/effect";
import { type RegistrantProfile } from "../../model/registrant";
import { type Plan, type RowIssue } from "./plan";
import { domainsText } from "../../texts/counts";
import {
  contactColumns,
  contactRow,
  contactStart,
  contactToAsk,
  contactVisible,
  contactWordsIn,
  kindField,
  kindIn,
  lockField,
  lockIn,
} from "./contactChange";
import { templateField, templateOf, templateOfAll } from "./templateChoice";

interface FromTemplate extends Possible {
  template: RegistrantProfile;
}

/** Gives domains the contact data of a registrant information template: that of its line, or the same for all. */
export const contactsFromTemplatePlan: Plan<FromTemplate> = {
  id: "contactsFromTemplate",
  title: "Change contacts: from a template",
  submit: "Change Contacts",
  button: (domains) => `Change Contacts of ${domains}`,
  looks: "details",
  effect: changeContactFromProfile,
  columns: contactColumns,
  given: ["template"],
  start: { RegistrantProfileId: "", ...contactStart },
  fields: ({ profiles }) => [{ title: "For all", fields: [templateField(profiles), kindField, lockField] }],
  visible: (values) => ["RegistrantProfileId", ...contactVisible(values)],
  problems: (values, { profiles }): Record<string, string> => {
    if (templateOfAll(values, profiles) !== "") return {};
    return { RegistrantProfileId: profiles ? "Choose a template." : "The templates have not been fetched yet." };
  },
  contactKind: contactToAsk,
  row: (line, values, { profiles, now }) => {
    const template = templateOf(line, values, profiles);
    if (!template) {
      const text = `The account has no single template "${line.given["template"] ?? ""}".`;
      return { cells: ["", ""], issue: { tone: "error", text } };
    }
    const wish = { kind: kindIn(values), locksTransfer: lockIn(values), templateId: template.id };
    const proposal = changeContactFromProfile.propose(line, wish, now);
    const { item, ...row } = contactRow(line, values, template, proposal, warningOf(template, values));
    return { ...row, item: item && { ...item, template } };
  },
  sentences: (items, values, { account }) => [
    ...byTemplate(items).map(
      ([{ template }, count]) =>
        `Change ${contactWordsIn(values)} of ${domainsText(count)} to ${templateWords(template)}, for the account ${account.name}.`,
    ),
    ...lockSentences(lockIn(values), items.length),
    ...(items.length > 1 ? [`The service takes one domain at a time: these are ${items.length} requests.`] : []),
  ],
};

/** With its ID: two templates may look alike. */
function templateWords(template: RegistrantProfile): string {
  return `that of the template ${describeProfile(template)} (${template.id})`;
}

function byTemplate(items: readonly FromTemplate[]): [FromTemplate, number][] {
  const counted = new Map<string, [FromTemplate, number]>();
  for (const item of items) counted.set(item.template.id, [item, (counted.get(item.template.id)?.[1] ?? 0) + 1]);
  return [...counted.values()];
}

function warningOf({ email, emailVerified }: RegistrantProfile, values: Values): RowIssue | undefined {
  if (emailVerified !== false || kindIn(values) !== "registrant") return undefined;
  return { tone: "warning", text: `${email} is not verified: the registry may take it off the net until it is.` };
}
