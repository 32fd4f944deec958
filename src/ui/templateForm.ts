import { type ParamsOf } from "../catalogue/catalogue";
import { contact } from "../catalogue/fields";
import { saveRegistrantProfile } from "../catalogue/registrants";
import { parametersOf } from "../codec/parameters";
import { accountNotices } from "../forms/accountNotices";
import { checkContact, checkField, ContactCheck, type ContactCheckParts } from "../forms/contactCheck";
import {
  contactHelp,
  contactIn,
  contactLine,
  contactNames,
  contactProblems,
  contactRemarks,
  followCountry,
} from "../forms/contactFields";
import { fieldOf } from "../forms/fieldOf";
import { type FormSpec, type Message, type Outcome, type Row, type Table, type Values } from "../forms/formSpec";
import { problemsIn, rowsOf, toParams } from "../forms/formValues";
import { type Agreed, type OrderName } from "../journal/placeOrder";
import { type RegistrantProfile } from "../model/registrant";
import { type Disposable, Emitter } from "../stores/emitter";
import { type Loaded } from "../stores/loaded";
import { type ChangeForm, type ChangeSituation, type DrawnChange } from "./changeSession";
import { comparisonTable, type Difference } from "./comparison";

type Params = ParamsOf<"saveRegistrantProfile">;

/** What happens to a template: a new one, an empty one or like another, or a change to one there is. */
export type TemplateAct = "create" | "edit" | "duplicate";

/** Besides the parameters: which template is edited ("" for a new one), and what it held when that began. */
const own = { template: "template", began: "began" } as const;

const contactParameters = parametersOf(saveRegistrantProfile).filter(
  ({ name }) => name in contact || name === "RegistrantType" || name === "DefaultRegistrantProfile",
);
const compared = contactParameters.filter(({ name }) => name !== "DefaultRegistrantProfile");

const takeTheirs = { id: "takeTheirs", label: "Take What Is Saved Now" };
const verifyEmail = { id: "verifyEmail", label: "Verify E-mail Address…" };

export interface TemplateFormParts extends ContactCheckParts {
  profiles: Loaded<RegistrantProfile[]>;
  /** Leads on to the verification of an e-mail address. */
  verifyEmail: () => void;
}

/** What a form for a template holds at first. */
export function templateStart(act: TemplateAct, profile: RegistrantProfile | undefined): Values {
  const held = profile ? fieldsOf(profile) : { RegistrantType: "1" };
  const isEdit = act === "edit" && profile !== undefined;
  return {
    DefaultRegistrantProfile: false,
    ...held,
    [own.template]: isEdit ? profile.id : "",
    [own.began]: isEdit ? [held] : [],
  };
}

/** Which template is edited, by what a page kept; nothing for a new one. */
export function editedTemplate(values: Values): string | undefined {
  return textOf(values[own.template]) || undefined;
}

/** Creates or changes a registrant information template. */
export class TemplateForm implements ChangeForm<Params> {
  private readonly changed = new Emitter<void>();
  private readonly watching: Disposable;
  private readonly check: ContactCheck;

  constructor(
    private readonly parts: TemplateFormParts,
    readonly start: Values,
  ) {
    this.check = new ContactCheck(parts, () => this.changed.fire());
    this.watching = parts.profiles.onDidChange(() => this.changed.fire());
    void parts.profiles.ensure();
  }

  onDidChange(listener: () => void): Disposable {
    return this.changed.event(listener);
  }

  follow(before: Values, now: Values): Values {
    return followCountry(before, now);
  }

  draw({ account, standing, values, revision, told, message }: ChangeSituation): DrawnChange<Params> {
    const id = editedTemplate(values);
    const { value: profiles } = this.parts.profiles;
    const saved = profiles?.find((profile) => profile.id === id);
    const spec = specOf(id);
    const visible = contactParameters
      .filter(({ name }) => name !== "DefaultRegistrantProfile" || !saved?.isDefault)
      .map(({ name }) => name);
    const data = contactIn(values);
    const problems: Record<string, string> = {
      ...this.check.problems(data),
      ...contactProblems(values),
      ...extensionProblem(values, saved),
      ...problemsIn(saveRegistrantProfile, contactParameters, { ...values, RegistrantProfileId: "" }),
    };
    const wrong = visible.filter((name) => name in problems);
    const labels = contactParameters.filter(({ name }) => wrong.includes(name)).map(({ title }) => title);
    const changes = saved && changesIn(values, fieldsOf(saved));
    const params = wrong.length === 0 ? paramsOf(values, id, saved) : undefined;
    const hindrance =
      id !== undefined && !saved
        ? profiles
          ? "There is nothing to change any more."
          : "What will be changed is said here as soon as the template has been fetched."
        : labels.length > 0
          ? `Still to be filled in or put right: ${labels.join(", ")}.`
          : changes?.length === 0
            ? "Everything is as it is saved."
            : undefined;
    return {
      spec,
      wrong,
      params: hindrance === undefined ? params : undefined,
      state: {
        revision,
        visible,
        messages: {
          [checkField]: this.check.message(data, wrong.length === 0),
          ...contactRemarks(values),
          ...errorsIn(problems, told),
        },
        notices: [
          ...accountNotices(account, standing, "send"),
          ...(id !== undefined && profiles && !saved ? [gone] : []),
        ],
        table: saved && differencesIn(values, fieldsOf(saved)),
        review: {
          sentences: hindrance === undefined ? sentencesOf(values, account.name, changes, profiles) : [hindrance],
          message,
          request: undefined,
        },
        submit: "open",
        outcome: undefined,
      },
    };
  }

  /** @throws what the templates could not be fetched with, or why the data could not be checked */
  async lookAgain(params: Params): Promise<void> {
    const { profiles } = this.parts;
    if (params.RegistrantProfileId !== undefined) {
      await profiles.refresh();
      if (profiles.known.kind === "failed") throw profiles.known.error;
    }
    await this.check.ensure(contactIn(params as Values));
  }

  act(id: string, values: Values): Values | undefined {
    const data = contactIn(values);
    // Whoever asks sees what came of it beside the button.
    if (id === checkContact.id) void this.check.ensure(data).catch(() => undefined);
    if (id === verifyEmail.id) this.parts.verifyEmail();
    if (id !== takeTheirs.id) return undefined;
    const saved = this.parts.profiles.value?.find((profile) => profile.id === editedTemplate(values));
    if (!saved) return undefined;
    const now = fieldsOf(saved);
    const began = rowsOf(values[own.began])[0] ?? {};
    const theirs = Object.entries(now).filter(([name, value]) => value !== began[name]);
    return { ...Object.fromEntries(theirs), [own.began]: [now] };
  }

  agreed(params: Params, sentences: readonly string[]): Agreed<OrderName> {
    const id = params.RegistrantProfileId;
    const name = nameIn(params);
    return {
      operation: "saveRegistrantProfile",
      effect: "saveRegistrantProfile",
      params,
      // With the number, since two templates may have one name.
      items: [{ domainName: id === undefined ? name : `${name} (${id})`, fence: "" }],
      sentence: sentences.join(" "),
    };
  }

  outcome(params: Params): Outcome {
    const name = nameIn(params);
    const isNew = params.RegistrantProfileId === undefined;
    return {
      title: isNew ? `The template ${name} has been created` : `The template ${name} has been changed`,
      sentences: [
        isNew ? "It can be chosen for registrations and for contacts." : "Domains keep the contact data they have.",
        `The address ${params.Email} has to be verified once, unless it has been: the registry may take domains off the net whose registrant's address is not.`,
      ],
      actions: [verifyEmail],
    };
  }

  dispose(): void {
    this.watching.dispose();
  }
}

const gone: Message = {
  tone: "error",
  text: "This template is no longer there: somebody has deleted it.",
  actions: [],
};

function specOf(id: string | undefined): FormSpec {
  const fields = (names: readonly string[]) =>
    contactParameters
      .filter(({ name }) => names.includes(name))
      .map((parameter) => fieldOf(parameter, { help: help[parameter.name] ?? "" }));
  const reach = ["Email", "TelArea", "Telephone", "TelExt"];
  const who = ["RegistrantType", "RegistrantName", "RegistrantOrganization"];
  return {
    title: id === undefined ? "New registrant template" : "Edit registrant template",
    groups: [
      { title: "Registrant", fields: fields(who) },
      { title: "Address", fields: fields(contactNames.filter((name) => ![...reach, ...who].includes(name))) },
      { title: "E-mail and telephone", fields: fields(reach) },
      { title: "Use", fields: fields(["DefaultRegistrantProfile"]) },
    ],
    submit: id === undefined ? "Create Template" : "Save Template",
  };
}

const help: Readonly<Record<string, string>> = {
  ...contactHelp,
  DefaultRegistrantProfile: "Registrations take it unless another template is chosen.",
};

/** A template as the form has it. */
function fieldsOf(profile: RegistrantProfile): Row {
  return {
    RegistrantType: profile.kind === "organization" ? "2" : "1",
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

/** All of it: by the document a change needs every field (4.1). That it is the default cannot be taken away, only given to another. */
function paramsOf(values: Values, id: string | undefined, saved: RegistrantProfile | undefined): Params {
  const { DefaultRegistrantProfile: makesDefault, ...data } = toParams(
    saveRegistrantProfile,
    contactParameters,
    values,
  ) as Params;
  return {
    ...(id === undefined ? {} : { RegistrantProfileId: id }),
    ...(saved?.type ? { RegistrantProfileType: saved.type } : {}),
    ...data,
    ...(makesDefault && !saved?.isDefault ? { DefaultRegistrantProfile: true } : {}),
  };
}

/** An empty field is not sent, and so would leave the extension as it is. */
function extensionProblem(values: Values, saved: RegistrantProfile | undefined): Record<string, string> {
  if (!saved?.phoneExtension || textOf(values["TelExt"]) !== "") return {};
  const text = `An extension cannot be taken away from a template: ${saved.phoneExtension} would stay. Duplicate the template without it.`;
  return { TelExt: text };
}

function errorsIn(problems: Record<string, string>, told: ReadonlySet<string>): Record<string, Message> {
  const shown = Object.entries(problems).filter(([name]) => told.has(name));
  return Object.fromEntries(shown.map(([name, text]) => [name, { tone: "error", text, actions: [] }]));
}

interface FieldChange {
  label: string;
  from: string;
  to: string;
}

function changesIn(values: Values, saved: Row): FieldChange[] {
  const changes = compared.flatMap(({ name, title }) => {
    const [from, to] = [textOf(saved[name]), textOf(values[name])];
    return from === to ? [] : [{ label: title, from: shown(name, from), to: shown(name, to) }];
  });
  const makesDefault = values["DefaultRegistrantProfile"] === true;
  return makesDefault ? [...changes, { label: "Use by default", from: "no", to: "yes" }] : changes;
}

function differencesIn(values: Values, saved: Row): Table | undefined {
  const began = rowsOf(values[own.began])[0];
  if (!began) return undefined;
  const differences = compared.flatMap(({ name, title }): Difference[] => {
    const [before, now, yours] = [began, saved, values].map((one) => shown(name, textOf(one[name])));
    return before === now ? [] : [{ label: title, before: before ?? "", now: now ?? "", yours: yours ?? "" }];
  });
  const table = comparisonTable(differences);
  return table && { ...table, summary: { ...table.summary, actions: [takeTheirs] } };
}

function sentencesOf(
  values: Values,
  accountName: string,
  changes: readonly FieldChange[] | undefined,
  profiles: readonly RegistrantProfile[] | undefined,
): string[] {
  const data = contactIn(values);
  const name = nameIn(data);
  const standard = profiles?.find(({ isDefault }) => isDefault);
  const instead = standard ? `, instead of ${standard.organization || standard.name}` : "";
  const becomesDefault =
    values["DefaultRegistrantProfile"] === true
      ? [`It becomes the default template${instead}: registrations take it unless another one is chosen.`]
      : [];
  if (!changes) {
    const kind = shown("RegistrantType", textOf(values["RegistrantType"])).toLowerCase();
    return [`Create a template for ${kind}: ${contactLine(data)}; account ${accountName}.`, ...becomesDefault];
  }
  const words = changes.map(({ label, from, to }) => `${label} from "${from}" to "${to}"`);
  return [`Change the template ${name}: ${words.join("; ")}; account ${accountName}.`, ...becomesDefault];
}

/** A value in the user's words. */
function shown(name: string, value: string): string {
  if (name !== "RegistrantType") return value;
  return value === "2" ? "Enterprise or organization" : "Individual";
}

function nameIn({ RegistrantOrganization, RegistrantName }: Params): string {
  return RegistrantOrganization || RegistrantName || "";
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
