import * as l10n from "@vscode/l10n";
import { contactLine } from "../../orders/effects/contacts";
import { type ParamsOf } from "../../catalogue/catalogue";
import { contact } from "../../catalogue/fields";
import { saveRegistrantProfile } from "../../catalogue/registrants";
import { parametersOf } from "../../codec/parameters";
import { type RegistrantProfile } from "../../model/registrant";
import {
  checkField,
  checkNote,
  contactGroups,
  contactIn,
  type ContactData,
  wholeContactProblems,
} from "../contact/contactFields";
import { fieldOf } from "../fieldOf";
import { type FormSpec, type Row, type Values } from "../formSpec";
import { rowsOf, toParams } from "../formValues";

type Params = ParamsOf<"saveRegistrantProfile">;

/** What happens to a template: a new one, empty or a copy of another, or a change to an existing one. */
export type TemplateAct = "create" | "edit" | "duplicate";

/** Besides the parameters: which template is edited ("" for a new one), and what it held when editing began. */
const own = { template: "template", began: "began" } as const;

const parameters = parametersOf(saveRegistrantProfile).filter(
  ({ name }) => name in contact || name === "RegistrantType" || name === "DefaultRegistrantProfile",
);
/** What is compared, and reported when it changes. */
const compared = parameters.filter(({ name }) => name !== "DefaultRegistrantProfile");

/** Values of `RegistrantType`. */
const [individual, organization] = ["1", "2"] as const;

/** The initial values of a template's form. */
export function templateStart(act: TemplateAct, profile: RegistrantProfile | undefined): Values {
  const held = profile ? savedValues(profile) : { RegistrantType: individual };
  const isEdit = act === "edit" && profile !== undefined;
  return {
    DefaultRegistrantProfile: false,
    ...held,
    [own.template]: isEdit ? profile.id : "",
    [own.began]: isEdit ? [held] : [],
  };
}

/** Which template is edited, according to what a page kept; undefined for a new one. */
export function editedTemplate(values: Values): string | undefined {
  return textOf(values[own.template]) || undefined;
}

/** What the edited template held when editing began; undefined for a new one. */
export function beganWith(values: Values): Row | undefined {
  return rowsOf(values[own.began])[0];
}

/** Takes over what somebody else has changed; what the user has changed elsewhere stays. */
export function takeSaved(values: Values, saved: Row): Values {
  const began = beganWith(values) ?? {};
  const theirs = Object.entries(saved).filter(([name, value]) => value !== began[name]);
  return { ...Object.fromEntries(theirs), [own.began]: [saved] };
}

/** The fields that apply: a default template cannot stop being the default. */
export function templateVisible(saved: RegistrantProfile | undefined): string[] {
  const names = parameters.map(({ name }) => name);
  return [...names.filter((name) => name !== "DefaultRegistrantProfile" || !saved?.isDefault), checkField];
}

/** Problems by field. */
export function templateProblems(values: Values, saved: RegistrantProfile | undefined): Record<string, string> {
  return { ...extensionProblem(values, saved), ...wholeContactProblems(values) };
}

/** Labels of fields, by their names. */
export function templateLabels(names: readonly string[]): string[] {
  const labels = parameters.filter(({ name }) => names.includes(name)).map(({ title }) => title);
  return names.includes(checkField) ? [...labels, checkNote.label] : labels;
}

/** What somebody else has changed since the form was opened, field by field, in words. */
export function templateDifferences(
  values: Values,
  saved: Row,
): { label: string; before: string; now: string; yours: string }[] {
  const began = beganWith(values);
  if (!began) return [];
  const words = (of: Values, name: string) => shown(name, textOf(of[name]));
  return compared
    .map(({ name, title }) => ({
      label: title,
      before: words(began, name),
      now: words(saved, name),
      yours: words(values, name),
    }))
    .filter(({ before, now }) => before !== now);
}

/** The form as a page draws it. @param id of the template being edited */
export function templateSpec(id: string | undefined): FormSpec {
  const field = (wanted: string, help: string) =>
    parameters.filter(({ name }) => name === wanted).map((parameter) => fieldOf(parameter, { help }));
  const [who, ...others] = contactGroups();
  return {
    title: id === undefined ? l10n.t("Create Registrant Template") : l10n.t("Change Registrant Template"),
    groups: [
      { title: l10n.t("Registrant"), fields: [...field("RegistrantType", ""), ...(who?.fields ?? [])] },
      ...others,
      {
        title: l10n.t("Default template"),
        fields: field(
          "DefaultRegistrantProfile",
          l10n.t("Registrations use this template unless you choose another one."),
        ),
      },
    ],
    submit: id === undefined ? l10n.t("Create Registrant Template") : l10n.t("Change Registrant Template"),
  };
}

/** A template as the form's values. */
export function savedValues(profile: RegistrantProfile): Row {
  return {
    RegistrantType: profile.kind === "organization" ? organization : individual,
    RegistrantName: profile.name,
    RegistrantOrganization: profile.organization,
    Country: profile.country,
    Province: profile.province,
    City: profile.city,
    Address: profile.address,
    PostalCode: profile.postalCode,
    Email: profile.email,
    TelArea: profile.phoneArea.replace(/^\+/, ""),
    Telephone: profile.phone,
    TelExt: profile.phoneExtension ?? "",
  };
}

/**
 * What is sent. All of it: according to the document, a change needs every field (4.1). A template cannot stop being
 * the default; only another can become it.
 */
export function templateParams(values: Values, saved: RegistrantProfile | undefined): Params {
  const { DefaultRegistrantProfile: makesDefault, ...data } = toParams(
    saveRegistrantProfile,
    parameters,
    values,
  ) as Params;
  return {
    ...(saved ? { RegistrantProfileId: saved.id } : {}),
    ...(saved?.type ? { RegistrantProfileType: saved.type } : {}),
    ...data,
    ...(makesDefault && !saved?.isDefault ? { DefaultRegistrantProfile: true } : {}),
  };
}

/** An empty field is not sent, and would leave the extension unchanged. */
function extensionProblem(values: Values, saved: RegistrantProfile | undefined): Record<string, string> {
  if (!saved?.phoneExtension || textOf(values["TelExt"]) !== "") return {};
  const text = l10n.t(
    "The telephone extension of a template can't be removed: {0} would stay. Duplicate the template without it.",
    saved.phoneExtension,
  );
  return { TelExt: text };
}

/** What a change does to one field, in words. */
export interface FieldChange {
  label: string;
  from: string;
  to: string;
}

/** The values that differ from the saved ones. */
export function templateChanges(values: Values, saved: Values): FieldChange[] {
  const changes = compared.flatMap(({ name, title }) => {
    const [from, to] = [textOf(saved[name]), textOf(values[name])];
    return from === to ? [] : [{ label: title, from: shown(name, from), to: shown(name, to) }];
  });
  const makesDefault = values["DefaultRegistrantProfile"] === true;
  return makesDefault
    ? [...changes, { label: l10n.t("Use by default"), from: l10n.t("no"), to: l10n.t("yes") }]
    : changes;
}

/** Says what the button does. @param changes to an existing template; absent for a new one */
export function templateSentences(
  values: Values,
  accountName: string,
  changes: readonly FieldChange[] | undefined,
  profiles: readonly RegistrantProfile[] | undefined,
): string[] {
  const data = contactIn(values);
  const name = templateName(data);
  const standard = profiles?.find(({ isDefault }) => isDefault);
  const becomesDefault =
    values["DefaultRegistrantProfile"] === true ? [defaultSentence(standard?.organization || standard?.name)] : [];
  if (!changes) {
    const sentence =
      values["RegistrantType"] === organization
        ? l10n.t(
            "Create a registrant template for an organization in account {0}: {1}.",
            accountName,
            contactLine(data),
          )
        : l10n.t("Create a registrant template for an individual in account {0}: {1}.", accountName, contactLine(data));
    return [sentence, ...becomesDefault];
  }
  const words = changes.map(({ label, from, to }) => l10n.t('{0} from "{1}" to "{2}"', label, from, to)).join("; ");
  return [l10n.t("Change registrant template {0} in account {1}: {2}.", name, accountName, words), ...becomesDefault];
}

function defaultSentence(before: string | undefined): string {
  return before
    ? l10n.t("It replaces {0} as the default template: registrations use it unless you choose another one.", before)
    : l10n.t("It becomes the default template: registrations use it unless you choose another one.");
}

/** A value as the user reads it. */
function shown(name: string, value: string): string {
  const type = parameters.find((parameter) => parameter.name === name)?.type;
  return type?.kind === "choice" ? (type.values[value] ?? value) : value;
}

/** The display name of a template. */
export function templateName({ RegistrantOrganization, RegistrantName }: ContactData): string {
  return RegistrantOrganization || RegistrantName || "";
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
