import * as l10n from "@vscode/l10n";
import { type ParamsOf } from "../../catalogue/catalogue";
import { registerDomain } from "../../catalogue/orders";
import { checkFormat } from "../../codec/formats";
import { parametersOf } from "../../codec/parameters";
import { type Availability } from "../../model/availability";
import { type RegistrantProfile } from "../../model/registrant";
import { checkField, checkNote, contactHelp, contactNames, contactProblems } from "../contact/contactFields";
import { fieldOf } from "../fieldOf";
import { type Field, type FormSpec, type Group, type Values } from "../formSpec";
import { applicable, problemsIn, toParams } from "../formValues";
import { register } from "../../orders/effects/paidOrders";
import { yearsChoices } from "../yearsChoices";
import { describeProfile } from "./registerReview";

type Params = ParamsOf<"registerDomain">;

/** What the form takes into account besides its values. */
export interface RegisterFacts {
  /** The account's templates; undefined while they are being fetched. */
  profiles: readonly RegistrantProfile[] | undefined;
  /** The availability of the name in the form, once the service has answered. */
  availability: Availability | undefined;
  /** What the service rejects in the registrant's data, by field, if it has been asked. */
  contactProblems?: Readonly<Record<string, string>>;
}

/**
 * Where each parameter of the order is filled in, in this order; a new one in the catalogue does not compile until it
 * has a place. Not offered: coupons and promotions, which an account applies automatically or not at all; a trademark
 * claim, whose notice cannot be shown yet; language and address, which every call has.
 */
const places = {
  DomainName: "domain",
  SubscriptionDuration: "domain",
  PermitPremiumActivation: "domain",
  RegistrantProfileId: "registrant",
  RegistrantType: "registrant",
  RegistrantName: "registrant",
  RegistrantOrganization: "registrant",
  Country: "registrant",
  Province: "registrant",
  City: "registrant",
  Address: "registrant",
  PostalCode: "registrant",
  Email: "registrant",
  TelArea: "registrant",
  Telephone: "registrant",
  TelExt: "registrant",
  EnableDomainProxy: "registrant",
  AliyunDns: "nameServers",
  Dns1: "nameServers",
  Dns2: "nameServers",
  TrademarkDomainActivation: "nowhere",
  UseCoupon: "nowhere",
  CouponNo: "nowhere",
  UsePromotion: "nowhere",
  PromotionNo: "nowhere",
  Lang: "nowhere",
  UserClientIp: "nowhere",
} as const satisfies Record<keyof Params, string>;

const groups = {
  domain: l10n.t("Domain"),
  registrant: l10n.t("Registrant"),
  nameServers: l10n.t("Name servers"),
} as const;

type GroupId = keyof typeof groups;

const help: Partial<Record<keyof Params, string>> = {
  ...contactHelp,
  DomainName: l10n.t("Include the TLD, like example.com. Letters of any script are allowed."),
  PermitPremiumActivation: l10n.t("The registry charges more for this name. Unless you accept, the order is refused."),
  EnableDomainProxy: l10n.t("Hides the registrant's data in public WHOIS lookups where the registry allows it."),
  AliyunDns: l10n.t(
    "Clear this to enter your own name servers. They must already answer, or the registration may fail.",
  ),
};

const parameters = parametersOf(registerDomain).filter(({ name }) => places[name as keyof Params] !== "nowhere");

/** Title of the page and its tab. */
export const registerTitle = l10n.t("Register Domain");

/** The form as a page draws it; rebuilt once the templates have been fetched. */
export function registerSpec(profiles: readonly RegistrantProfile[] | undefined): FormSpec {
  return {
    title: registerTitle,
    groups: registerGroups(profiles).map(({ title, fields }) => ({ title, fields })),
    submit: register.confirmation({}).yes,
  };
}

/** Its groups; the plan for many names uses some of them. */
export function registerGroups(profiles: readonly RegistrantProfile[] | undefined): (Group & { id: GroupId })[] {
  const fields = (Object.keys(places) as (keyof Params)[]).flatMap((name) => {
    const parameter = parameters.find((one) => one.name === name);
    return parameter ? [fieldOf(parameter, { help: help[name] ?? "", ...ownControl(name, profiles) })] : [];
  });
  return (Object.keys(groups) as GroupId[]).map((id) => ({
    id,
    title: groups[id],
    fields: withCheck(fields.filter(({ name }) => places[name as keyof Params] === id)),
  }));
}

/** Inserts the check below the contact's fields, which end with the telephone extension. */
function withCheck(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => (field.name === "TelExt" ? [field, checkNote] : [field]));
}

function ownControl(
  name: keyof Params,
  profiles: readonly RegistrantProfile[] | undefined,
): Partial<Pick<Field, "control">> {
  if (name === "SubscriptionDuration") return { control: { kind: "choice", choices: yearsChoices } };
  if (name === "RegistrantProfileId") {
    const none = { value: "", label: profiles ? l10n.t("None: enter the data below") : "…" };
    const choices = (profiles ?? []).map((profile) => ({ value: profile.id, label: choiceLabel(profile) }));
    return { control: { kind: "choice", choices: [...choices, none] } };
  }
  return {};
}

/** A template's label in a list of choices. */
export function choiceLabel(profile: RegistrantProfile): string {
  return [
    describeProfile(profile),
    ...(profile.isDefault ? [l10n.t("default")] : []),
    ...(profile.emailVerified === false ? [l10n.t("e-mail not verified")] : []),
  ].join(" – ");
}

/** What a new form holds: the service's own defaults, so that an untouched field orders what it shows. */
export function registerStart(domainName: string): Values {
  return {
    DomainName: domainName,
    SubscriptionDuration: "1",
    PermitPremiumActivation: false,
    RegistrantType: "1",
    EnableDomainProxy: true,
    AliyunDns: true,
  };
}

/** The template that is used unless the user chooses one: the account's default, or none. */
export function preselectedProfile(profiles: readonly RegistrantProfile[]): string {
  return profiles.find(({ isDefault }) => isDefault)?.id ?? "";
}

/** The name in the form, in wire form (IDN in punycode); undefined until it is a domain name. */
export function nameIn(values: Values): string | undefined {
  const checked = checkFormat("domainName", textIn(values, "DomainName"));
  return "value" in checked ? checked.value : undefined;
}

/** The number of years. */
export function yearsIn(values: Values): number {
  return Number(textIn(values, "SubscriptionDuration"));
}

/** Names of the fields that currently apply. */
export function registerVisible(values: Values, { profiles, availability }: RegisterFacts): string[] {
  const hidden = new Set<string>();
  if (!isPremium(availability)) hidden.add("PermitPremiumActivation");
  if (textIn(values, "RegistrantProfileId") !== "") hidden.add("TelExt");
  // Don't ask for contact data while a template may still turn up.
  if (!profiles && values["RegistrantProfileId"] === undefined) contactFields.forEach((name) => hidden.add(name));
  const visible = applicable(registerDomain, parameters, values).filter((name) => !hidden.has(name));
  return givesContact(values) ? [...visible, checkField] : visible;
}

/** The fields to fill in if no template is used. */
const contactFields: readonly (keyof Params)[] = ["RegistrantType", ...contactNames];

/** Whether the registrant's data is filled in, not taken from a template. */
export function givesContact(values: Values): boolean {
  return values["RegistrantProfileId"] === "";
}

/** The message while the templates are unknown. */
export function templatesPending(): string {
  return l10n.t("Templates haven't been fetched yet.");
}

/** What must be fixed before the order can be sent, by field. */
export function registerProblems(values: Values, facts: RegisterFacts): Record<string, string> {
  const visible = visibleParameters(values, facts);
  const problems = problemsIn(registerDomain, visible, values);
  const add = (field: string, problem: string) => {
    if (visible.some(({ name }) => name === field)) problems[field] ??= problem;
  };
  if (values["PermitPremiumActivation"] !== true) {
    add("PermitPremiumActivation", l10n.t("Accept the premium price, or choose another name."));
  }
  const name = nameIn(values);
  const servers = (["Dns1", "Dns2"] as const).map((field) => ({ field, host: hostIn(values, field) }));
  for (const { field, host } of servers) {
    if (name && host && (host === name || host.endsWith(`.${name}`))) {
      add(field, l10n.t("{0} is inside the domain you're registering, so it can't answer yet. Use another one.", host));
    }
  }
  if (servers[0]?.host && servers[0].host === servers[1]?.host) {
    add("Dns2", l10n.t("This is the same as the first name server. Enter a different one."));
  }
  for (const [field, problem] of Object.entries({ ...contactProblems(values), ...facts.contactProblems }))
    add(field, problem);
  const refusal = facts.contactProblems?.[checkField];
  if (refusal !== undefined && givesContact(values)) problems[checkField] = refusal;
  if (!facts.profiles && values["RegistrantProfileId"] === undefined) {
    add("RegistrantProfileId", templatesPending());
  }
  return problems;
}

/** The order itself, from a form without problems. A premium price is accepted only if it has been shown. */
export function registerParams(values: Values, facts: RegisterFacts): Params {
  const params = toParams(registerDomain, visibleParameters(values, facts), values) as Params;
  return {
    ...params,
    PermitPremiumActivation: isPremium(facts.availability) && values["PermitPremiumActivation"] === true,
  };
}

function visibleParameters(values: Values, facts: RegisterFacts) {
  const visible = registerVisible(values, facts);
  return parameters.filter(({ name }) => visible.includes(name));
}

function isPremium(availability: Availability | undefined): boolean {
  return availability?.kind === "available" && availability.premium;
}

function hostIn(values: Values, field: "Dns1" | "Dns2"): string | undefined {
  const checked = checkFormat("hostName", textIn(values, field));
  return "value" in checked ? checked.value : undefined;
}

function textIn(values: Values, field: keyof Params): string {
  const value = values[field];
  return typeof value === "string" ? value.trim() : "";
}
