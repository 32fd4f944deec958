import * as l10n from "@vscode/l10n";
import { type ParamsOf } from "../../catalogue/catalogue";
import { type RegistrantProfile } from "../../model/registrant";
import { type OrderItem } from "../../model/order";
import { type FreeEffect, type Params } from "./effect";
import { plainItem, plainlyFree, template, templateName } from "./shapes";
import { possible, subjectOf } from "./words";

/** The template to change; `undefined` to create a new one. */
interface Saved {
  profile: RegistrantProfile | undefined;
}

/** Creates or changes a registrant template. An existing one is identified by its number, a new one by its name. */
export const saveRegistrantProfile: FreeEffect<
  Saved,
  Omit<ParamsOf<"saveRegistrantProfile">, "RegistrantProfileId">
> = {
  id: "saveRegistrantProfile",
  ...template,
  one: "saveRegistrantProfile",
  most: 1,
  taskTypes: [],
  fee: "free",
  secrets: [],
  evidence: "template",
  retry: "asItWas",
  item: (part) => ({
    ...plainItem(part),
    ...labelled(part.domainName, templateName(part.terms)),
    evidence: { kind: "template" },
  }),
  propose: ({ profile }, fields) => {
    const terms = { ...(profile ? { RegistrantProfileId: profile.id } : {}), ...fields };
    return possible(saveRegistrantProfile.item({ domainName: profile?.id ?? templateName(terms), terms }));
  },
  confirmation: (_shared, [only] = []) => ({
    yes: isNew(only?.terms) ? l10n.t("Create Registrant Template") : l10n.t("Change Registrant Template"),
  }),
  title: (subject, { items }) =>
    isNew(items[0]?.terms)
      ? l10n.t("Create registrant template {0}", subject)
      : l10n.t("Change registrant template {0}", subject),
  sentence: ({ items }, account) =>
    isNew(items[0]?.terms)
      ? l10n.t("Create registrant template {0} in account {1}.", subjectOf(items), account)
      : items[0]?.terms?.["DefaultRegistrantProfile"] === true
        ? l10n.t("Set registrant template {0} as the default in account {1}.", subjectOf(items), account)
        : l10n.t("Change registrant template {0} in account {1}.", subjectOf(items), account),
  done: (subject, { items }) =>
    isNew(items[0]?.terms)
      ? l10n.t("Created registrant template {0}.", subject)
      : l10n.t("Changed registrant template {0}.", subject),
};

export const deleteRegistrantProfile: FreeEffect<{ profile: RegistrantProfile }, object> = {
  id: "deleteRegistrantProfile",
  ...template,
  one: "deleteRegistrantProfile",
  most: 1,
  ...plainlyFree,
  propose: ({ profile: { id, name, organization } }) =>
    possible({
      ...plainItem({ domainName: id, terms: { RegistrantProfileId: id } }),
      ...labelled(id, organization || name),
    }),
  confirmation: () => ({
    yes: l10n.t("Delete Registrant Template"),
    risk: l10n.t("You can't undo this. Domains keep the contacts they have."),
  }),
  title: (subject) => l10n.t("Delete registrant template {0}", subject),
  sentence: ({ items }, account) => l10n.t("Delete registrant template {0} in account {1}.", subjectOf(items), account),
  done: (subject) => l10n.t("Deleted registrant template {0}.", subject),
};

/** Includes the number, since two templates may have the same name. */
function labelled(id: string, name: string): Pick<OrderItem, "label"> {
  return name === "" || name === id ? {} : { label: `${name} (${id})` };
}

function isNew(terms: Params | undefined): boolean {
  return terms?.["RegistrantProfileId"] === undefined;
}
