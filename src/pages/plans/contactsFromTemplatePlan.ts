import * as l10n from "@vscode/l10n";
import { type Values } from "../formSpec";
import { unverifiedText } from "../register/registerReview";
import { changeContactFromProfile, lockSentences } from "../../orders/effects/contacts";
import { type Possible } from "../../orders/effects/effect";
import { type RegistrantProfile } from "../../model/registrant";
import { type Plan, type RowIssue } from "./plan";
import { domainsText } from "../../texts/counts";
import {
  contactColumns,
  contactsButton,
  contactSentence,
  contactRow,
  contactStart,
  contactToAsk,
  contactVisible,
  kindField,
  kindIn,
  lockField,
  lockIn,
  summaryText,
} from "./contactChange";
import { requestsSentences } from "./planParts";
import { lineTemplateProblem, templateField, templateOf, templateProblem } from "./templateChoice";

interface FromTemplate extends Possible {
  template: RegistrantProfile;
}

/** Gives domains the contact data of a registrant information template: the one in each line, or the same for all. */
export const contactsFromTemplatePlan: Plan<FromTemplate> = {
  id: "contactsFromTemplate",
  title: l10n.t("Change Contacts"),
  submit: changeContactFromProfile.confirmation({}).yes,
  button: contactsButton,
  looks: "details",
  effect: changeContactFromProfile,
  columns: contactColumns,
  given: ["template"],
  start: { RegistrantProfileId: "", ...contactStart },
  fields: ({ profiles }) => [
    { title: l10n.t("For all domains"), fields: [templateField(profiles), kindField, lockField] },
  ],
  visible: (values) => ["RegistrantProfileId", ...contactVisible(values)],
  problems: (values, { profiles }): Record<string, string> => {
    const problem = templateProblem(values, profiles);
    return problem === undefined ? {} : { RegistrantProfileId: problem };
  },
  contactKind: contactToAsk,
  row: (line, values, { profiles, now }) => {
    const template = templateOf(line, values, profiles);
    if (!template) {
      const text = lineTemplateProblem(line, values, profiles);
      return { cells: ["", ""], issue: { tone: "error", text } };
    }
    const wish = { kind: kindIn(values), locksTransfer: lockIn(values), templateId: template.id };
    const proposal = changeContactFromProfile.propose(line, wish, now);
    const { item, ...row } = contactRow(line, values, template, proposal, warningOf(template, values));
    return { ...row, item: item && { ...item, template } };
  },
  sentences: (items, values, { account }) => [
    ...byTemplate(items).map(([{ template }, count]) =>
      contactSentence(values, domainsText(count), templateText(template), account.name),
    ),
    ...lockSentences(lockIn(values), items.length),
    ...requestsSentences(items.length),
  ],
};

/** Includes the ID: two templates may look alike. */
function templateText(template: RegistrantProfile): string {
  return l10n.t("{0} (template {1})", summaryText(template), template.id);
}

function byTemplate(items: readonly FromTemplate[]): [FromTemplate, number][] {
  const counted = new Map<string, [FromTemplate, number]>();
  for (const item of items) counted.set(item.template.id, [item, (counted.get(item.template.id)?.[1] ?? 0) + 1]);
  return [...counted.values()];
}

function warningOf({ email, emailVerified }: RegistrantProfile, values: Values): RowIssue | undefined {
  if (emailVerified !== false || kindIn(values) !== "registrant") return undefined;
  return { tone: "warning", text: unverifiedText(email) };
}
