import { type ParamsOf } from "../../catalogue/catalogue";
import { type Field, type Values } from "../formSpec";
import { nameServersIn } from "../nameServerList";
import { registerParams, registerProblems, registerSpec } from "../register/registerForm";
import { registerSentences } from "../register/registerReview";
import { type Possible } from "../../orders/effects/effect";
import { register } from "../../orders/effects/paidOrders";
import { obstacleText } from "../../orders/effects/words";
import { type RegistrantProfile } from "../../model/registrant";
import { type Plan, type PlanContext, type PlanLine } from "./plan";
import { domainsText, yearsText } from "../../texts/counts";
import { yearsIn } from "./planParts";
import { templateField, templateOf, templateOfAll } from "./templateChoice";

/** An order for one name; the fields are those of the form for a single one. */
type Registration = ParamsOf<"registerDomain">;

interface Registered extends Possible {
  registration: Registration;
}

/** Fields of that form that count for all names of a list. */
const shared = [
  "SubscriptionDuration",
  "PermitPremiumActivation",
  "RegistrantProfileId",
  "EnableDomainProxy",
  "AliyunDns",
  "Dns1",
  "Dns2",
] as const;

const own = "A line of the list that names its own keeps it.";
const help: Record<string, string> = {
  SubscriptionDuration: own,
  PermitPremiumActivation: "The registry asks more for some of these names. Without this they cannot be part of it.",
};

/** Registers names: each with the years, registrant template and name servers of its line, or those for all. */
export const registerPlan: Plan<Registered> = {
  id: "register",
  title: "Register domains",
  submit: "Register",
  button: (domains) => `Register ${domains}`,
  looks: "availability",
  effect: register,
  columns: ["Years", "Registrant", "Name servers"],
  given: ["years", "template", "nameServers"],
  start: {
    SubscriptionDuration: "1",
    PermitPremiumActivation: false,
    RegistrantProfileId: "",
    EnableDomainProxy: true,
    AliyunDns: true,
  },
  fields: ({ profiles }) =>
    registerSpec(profiles)
      .groups.map(({ title, fields }) => ({
        title: title === "Domain" ? "For all" : title,
        fields: fields.flatMap((field) => (isShared(field.name) ? [fieldForAll(field, profiles)] : [])),
      }))
      .filter(({ fields }) => fields.length > 0),
  visible: ({ AliyunDns }, lines) =>
    shared.filter((name) => {
      if (name === "PermitPremiumActivation") return lines.some(isPremium);
      return AliyunDns !== true || (name !== "Dns1" && name !== "Dns2");
    }),
  problems: (values, { profiles }) => {
    const filled = { ...values, RegistrantProfileId: templateOfAll(values, profiles) };
    const { DomainName: _, ...problems } = registerProblems(filled, { profiles, availability: undefined });
    return filled.RegistrantProfileId === ""
      ? { ...problems, RegistrantProfileId: "Choose a registrant information template." }
      : problems;
  },
  row: (line, values, { profiles, now }) => {
    const { availability } = line;
    const years = yearsIn(line.given["years"] ?? values["SubscriptionDuration"]);
    const template = templateOf(line, values, profiles);
    const servers = serversOf(line, values);
    const cells = [
      years === undefined ? "" : String(years),
      template ? template.organization || template.name : "",
      servers?.join(", ") ?? "Alibaba Cloud's",
    ];
    const cannot = (text: string) => ({ cells, years, issue: { tone: "error" as const, text } });
    if (line.domain) return cannot(obstacleText("alreadyInAccount"));
    if (years === undefined) return cannot(`"${line.given["years"]}" is no number of years: write 1 to 10.`);
    if (!template) return cannot(`The account has no single template "${line.given["template"] ?? ""}".`);
    if (servers && servers.length !== 2) return cannot("Two name servers are needed, or none of its own.");
    if (!availability) return { cells, years };
    if (availability.kind === "unavailable") return cannot(`It cannot be registered: ${availability.reason}.`);
    if (availability.kind === "unanswered") {
      return cannot(`It cannot be found out at present whether it can be registered: ${availability.reason}.`);
    }
    const filled = {
      ...values,
      DomainName: line.name,
      SubscriptionDuration: String(years),
      RegistrantProfileId: template.id,
      AliyunDns: servers === undefined,
      Dns1: servers?.[0] ?? "",
      Dns2: servers?.[1] ?? "",
    };
    const facts = { profiles, availability };
    const [problem] = Object.values(registerProblems(filled, facts));
    if (problem !== undefined) return cannot(problem);
    const registration = registerParams(filled, facts);
    const { DomainName: name, ...terms } = registration;
    const proposal = register.propose({ name, domain: line.domain }, terms, now);
    if (proposal.kind === "impossible") return cannot(obstacleText(proposal.why));
    return {
      cells,
      years,
      item: { ...proposal, registration },
      issue: availability.premium ? { tone: "warning", text: "This is a premium name." } : warningOf(template),
    };
  },
  sentences: (items, _values, context) => {
    const [only, ...more] = items;
    if (only && more.length === 0) return sentencesOf(only.registration, context).slice(0, 2);
    const years = items.reduce((sum, { registration }) => sum + (registration.SubscriptionDuration ?? 1), 0);
    const premium = items.filter(({ registration }) => registration.PermitPremiumActivation).length;
    const privacy = items[0]?.registration.EnableDomainProxy === false ? "off" : "on";
    return [
      `Register ${domainsText(items.length)}, ${yearsText(years)} in all, for the account ${context.account.name}.`,
      `WHOIS privacy ${privacy}${premium > 0 ? `; the premium price of ${domainsText(premium)} is accepted` : ""}.`,
    ];
  },
};

function isShared(name: string): boolean {
  return (shared as readonly string[]).includes(name);
}

/** Contact data that are no template are for a single name: for a list the choice is among templates alone. */
function fieldForAll(field: Field, profiles: readonly RegistrantProfile[] | undefined): Field {
  if (field.name === "RegistrantProfileId") return templateField(profiles);
  return { ...field, help: help[field.name] ?? field.help };
}

/** Name servers of its own; nothing where Alibaba Cloud's are taken. */
function serversOf({ given }: PlanLine, values: Values): string[] | undefined {
  if (given["nameServers"] === undefined && values["AliyunDns"] === true) return undefined;
  const forAll = [values["Dns1"], values["Dns2"]].filter((value) => typeof value === "string");
  return nameServersIn(given["nameServers"] ?? forAll.join(" "));
}

function isPremium({ availability }: PlanLine): boolean {
  return availability?.kind === "available" && availability.premium;
}

function warningOf({ email, emailVerified }: RegistrantProfile): { tone: "warning"; text: string } | undefined {
  if (emailVerified !== false) return undefined;
  return { tone: "warning", text: `${email} is not verified: the registry may take it off the net until it is.` };
}

function sentencesOf(registration: Registration, { account, profiles, now }: PlanContext): string[] {
  return registerSentences(registration, { account, profiles, availability: undefined, now });
}
