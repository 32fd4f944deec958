import { type ParamsOf } from "../../catalogue/catalogue";
import { registerDomain } from "../../catalogue/orders";
import { checkFormat } from "../../codec/formats";
import { parametersOf } from "../../codec/parameters";
import { type Availability } from "../../model/availability";
import { type RegistrantProfile } from "../../model/registrant";
import { checkField, checkNote, contactHelp, contactNames, contactProblems } from "../contact/contactFields";
import { fieldOf } from "../fieldOf";
import { type Field, type FormSpec, type Values } from "../formSpec";
import { applicable, problemsIn, toParams } from "../formValues";
import { describeProfile } from "./registerReview";

type Params = ParamsOf<"registerDomain">;

/** What the form takes into account besides what is filled in. */
export interface RegisterFacts {
  /** The account's templates; nothing as long as they are being fetched. */
  profiles: readonly RegistrantProfile[] | undefined;
  /** Of the name that is filled in, once the service has answered. */
  availability: Availability | undefined;
  /** What the service has said against the registrant's data, by field, if it has been asked. */
  contactProblems?: Readonly<Record<string, string>>;
}

/**
 * Where each parameter of the order is filled in, in this order; a new one in the catalogue does not compile until it has
 * a place. Not asked for: coupons and promotions, which an account applies by itself or not at all; a trademark claim,
 * whose notice cannot be shown yet; language and address, which every call has.
 */
const places = {
  DomainName: "Domain",
  SubscriptionDuration: "Domain",
  PermitPremiumActivation: "Domain",
  RegistrantProfileId: "Registrant",
  RegistrantType: "Registrant",
  RegistrantName: "Registrant",
  RegistrantOrganization: "Registrant",
  Country: "Registrant",
  Province: "Registrant",
  City: "Registrant",
  Address: "Registrant",
  PostalCode: "Registrant",
  Email: "Registrant",
  TelArea: "Registrant",
  Telephone: "Registrant",
  TelExt: "Registrant",
  EnableDomainProxy: "Registrant",
  AliyunDns: "Name servers",
  Dns1: "Name servers",
  Dns2: "Name servers",
  TrademarkDomainActivation: "nowhere",
  UseCoupon: "nowhere",
  CouponNo: "nowhere",
  UsePromotion: "nowhere",
  PromotionNo: "nowhere",
  Lang: "nowhere",
  UserClientIp: "nowhere",
} as const satisfies Record<keyof Params, string>;

const groups = ["Domain", "Registrant", "Name servers"] as const;

const help: Partial<Record<keyof Params, string>> = {
  ...contactHelp,
  DomainName: "With its ending, like example.com. Letters of any script will do.",
  PermitPremiumActivation: "The registry asks more for this name than for others. Without this the order is refused.",
  EnableDomainProxy: "Hides the registrant's data from public WHOIS look-ups where the registry allows it.",
  AliyunDns: "Clear this to enter name servers of your own. They must already answer, or the registration may fail.",
};

const parameters = parametersOf(registerDomain).filter(({ name }) => places[name as keyof Params] !== "nowhere");

/** The form as a page draws it; anew when the templates have been fetched. */
export function registerSpec(profiles: readonly RegistrantProfile[] | undefined): FormSpec {
  const fields = (Object.keys(places) as (keyof Params)[]).flatMap((name) => {
    const parameter = parameters.find((one) => one.name === name);
    return parameter ? [fieldOf(parameter, { help: help[name] ?? "", ...ownControl(name, profiles) })] : [];
  });
  return {
    title: "Register a domain",
    groups: groups.map((title) => ({
      title,
      fields: withCheck(fields.filter(({ name }) => places[name as keyof Params] === title)),
    })),
    submit: "Register",
  };
}

/** Below the contact's fields, which end with the telephone's extension. */
function withCheck(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => (field.name === "TelExt" ? [field, checkNote] : [field]));
}

function ownControl(
  name: keyof Params,
  profiles: readonly RegistrantProfile[] | undefined,
): Partial<Pick<Field, "control">> {
  if (name === "SubscriptionDuration") {
    const choices = Array.from({ length: 10 }, (_, index) => index + 1).map((years) => ({
      value: String(years),
      label: years === 1 ? "1 year" : `${years} years`,
    }));
    return { control: { kind: "choice", choices } };
  }
  if (name === "RegistrantProfileId") {
    const none = { value: "", label: profiles ? "None: I give the data below" : "…" };
    const choices = (profiles ?? []).map((profile) => ({ value: profile.id, label: choiceLabel(profile) }));
    return { control: { kind: "choice", choices: [...choices, none] } };
  }
  return {};
}

/** A template in a list to choose from. */
export function choiceLabel(profile: RegistrantProfile): string {
  const marks = [profile.isDefault && "default", profile.emailVerified === false && "e-mail not verified"];
  return [describeProfile(profile), ...marks.filter((mark) => mark !== false)].join(" – ");
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

/** The template that is taken unless the user chooses: the account's default, or none. */
export function preselectedProfile(profiles: readonly RegistrantProfile[]): string {
  return profiles.find(({ isDefault }) => isDefault)?.id ?? "";
}

/** The name that is filled in, as it goes over the wire (IDN in punycode); nothing while it is not a domain name. */
export function nameIn(values: Values): string | undefined {
  const checked = checkFormat("domainName", textIn(values, "DomainName"));
  return "value" in checked ? checked.value : undefined;
}

/** For how many years. */
export function yearsIn(values: Values): number {
  return Number(textIn(values, "SubscriptionDuration"));
}

/** Names of the fields that apply now. */
export function registerVisible(values: Values, { profiles, availability }: RegisterFacts): string[] {
  const hidden = new Set<string>();
  if (!isPremium(availability)) hidden.add("PermitPremiumActivation");
  if (textIn(values, "RegistrantProfileId") !== "") hidden.add("TelExt");
  // Nobody is asked for data while a template may still turn up.
  if (!profiles && values["RegistrantProfileId"] === undefined) contactFields.forEach((name) => hidden.add(name));
  const visible = applicable(registerDomain, parameters, values).filter((name) => !hidden.has(name));
  return givesContact(values) ? [...visible, checkField] : visible;
}

/** What is asked for where no template is taken. */
const contactFields: readonly (keyof Params)[] = ["RegistrantType", ...contactNames];

/** Whether the registrant's data is filled in, not taken from a template. */
export function givesContact(values: Values): boolean {
  return values["RegistrantProfileId"] === "";
}

/** What must be put right before the order can be sent, by field. */
export function registerProblems(values: Values, facts: RegisterFacts): Record<string, string> {
  const visible = visibleParameters(values, facts);
  const problems = problemsIn(registerDomain, visible, values);
  const add = (field: string, problem: string) => {
    if (visible.some(({ name }) => name === field)) problems[field] ??= problem;
  };
  if (values["PermitPremiumActivation"] !== true) {
    add("PermitPremiumActivation", "Accept the premium price, or choose another name.");
  }
  const name = nameIn(values);
  const servers = (["Dns1", "Dns2"] as const).map((field) => ({ field, host: hostIn(values, field) }));
  for (const { field, host } of servers) {
    if (name && host && (host === name || host.endsWith(`.${name}`))) {
      add(field, `${host} lies inside the domain that is to be registered, so it cannot answer yet. Take another one.`);
    }
  }
  if (servers[0]?.host && servers[0].host === servers[1]?.host) {
    add("Dns2", "This is the first name server again. Two different ones are needed.");
  }
  for (const [field, problem] of Object.entries({ ...contactProblems(values), ...facts.contactProblems }))
    add(field, problem);
  const refusal = facts.contactProblems?.[checkField];
  if (refusal !== undefined && givesContact(values)) problems[checkField] = refusal;
  if (!facts.profiles && values["RegistrantProfileId"] === undefined) {
    add("RegistrantProfileId", "The templates have not been fetched yet.");
  }
  return problems;
}

/** The order itself, of a form without problems. A premium price is accepted only where it has been shown. */
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
