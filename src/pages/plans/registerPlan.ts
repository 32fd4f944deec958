import * as l10n from "@vscode/l10n";
import { type ParamsOf } from "../../catalogue/catalogue";
import { type Field, type Values } from "../formSpec";
import { nameServersIn } from "../nameServerList";
import { registerGroups, registerParams, registerProblems } from "../register/registerForm";
import { orderSentences, premiumSentence, privacySentence, unverifiedText } from "../register/registerReview";
import { nameServersText } from "../../orders/effects/nameServers";
import { type Possible } from "../../orders/effects/effect";
import { register } from "../../orders/effects/paidOrders";
import { obstacleText } from "../../orders/effects/words";
import { type Availability } from "../../model/availability";
import { type RegistrantProfile } from "../../model/registrant";
import { type Plan, type PlanLine } from "./plan";
import { domainsText, yearsText } from "../../texts/counts";
import { numberText } from "../../texts/numbers";
import { plural } from "../../texts/plural";
import { premiumWarning, yearsIn, yearsProblem } from "./planParts";
import { lineTemplateProblem, templateField, templateOf, templateOfAll, templateProblem } from "./templateChoice";

/** An order for one name; its fields are those of the form for a single name. */
type Registration = ParamsOf<"registerDomain">;

interface Registered extends Possible {
  registration: Registration;
}

/** The form's fields that apply to all names of a list. */
const shared = [
  "SubscriptionDuration",
  "PermitPremiumActivation",
  "RegistrantProfileId",
  "EnableDomainProxy",
  "AliyunDns",
  "Dns1",
  "Dns2",
] as const;

const help: Record<string, string> = {
  SubscriptionDuration: l10n.t("Rows with years of their own keep them."),
  PermitPremiumActivation: l10n.t(
    "The registry charges more for some of these names. Unless you accept, they can't be included.",
  ),
};

/** Registers names: each with the years, registrant template and name servers of its line, or those for all. */
export const registerPlan: Plan<Registered> = {
  id: "register",
  title: l10n.t("Register Domains"),
  submit: register.confirmation({}).yes,
  button: (count) =>
    plural(count, {
      one: l10n.t("Register {0} Domain", numberText(count)),
      other: l10n.t("Register {0} Domains", numberText(count)),
    }),
  looks: "availability",
  effect: register,
  columns: [l10n.t("Years"), l10n.t("Registrant"), l10n.t("Name servers")],
  given: ["years", "template", "nameServers"],
  start: {
    SubscriptionDuration: "1",
    PermitPremiumActivation: false,
    RegistrantProfileId: "",
    EnableDomainProxy: true,
    AliyunDns: true,
  },
  fields: ({ profiles }) =>
    registerGroups(profiles)
      .map(({ id, title, fields }) => ({
        title: id === "domain" ? l10n.t("For all domains") : title,
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
    const problem = templateProblem(values, profiles);
    return problem === undefined ? problems : { ...problems, RegistrantProfileId: problem };
  },
  row: (line, values, { profiles, now }) => {
    const { availability } = line;
    const years = yearsIn(line.given["years"] ?? values["SubscriptionDuration"]);
    const template = templateOf(line, values, profiles);
    const servers = serversOf(line, values);
    const cells = [
      years === undefined ? "" : numberText(years),
      template ? template.organization || template.name : "",
      nameServersText(servers ?? "alibaba"),
    ];
    const cannot = (text: string) => ({ cells, years, issue: { tone: "error" as const, text } });
    if (line.domain) return cannot(obstacleText("alreadyInAccount"));
    if (years === undefined) return cannot(yearsProblem(line.given["years"]));
    if (!template) return cannot(lineTemplateProblem(line, values, profiles));
    if (servers && servers.length !== 2)
      return cannot(l10n.t("Enter two name servers, or none to use Alibaba Cloud's."));
    if (!availability) return { cells, years };
    if (availability.kind !== "available") return cannot(whyNot(availability));
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
      issue: availability.premium ? premiumWarning() : warningOf(template),
    };
  },
  sentences: (items, _values, context) => {
    const [only, ...more] = items;
    if (only && more.length === 0) return orderSentences(only.registration, { ...context, availability: undefined });
    const years = items.reduce((sum, { registration }) => sum + (registration.SubscriptionDuration ?? 1), 0);
    const premium = items.filter(({ registration }) => registration.PermitPremiumActivation).length;
    return [
      l10n.t(
        "Register {0} for a total of {1} in account {2}.",
        domainsText(items.length),
        yearsText(years),
        context.account.name,
      ),
      privacySentence(items[0]?.registration.EnableDomainProxy),
      ...(premium > 0 ? [premiumSentence(premium)] : []),
    ];
  },
};

function isShared(name: string): boolean {
  return (shared as readonly string[]).includes(name);
}

/** Contact data that is not in a template is for a single name: a list only offers templates. */
function fieldForAll(field: Field, profiles: readonly RegistrantProfile[] | undefined): Field {
  if (field.name === "RegistrantProfileId") return templateField(profiles);
  return { ...field, help: help[field.name] ?? field.help };
}

/** The name's own name servers; undefined if Alibaba Cloud's are used. */
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
  return { tone: "warning", text: unverifiedText(email) };
}

function whyNot({ kind, reason }: Exclude<Availability, { kind: "available" }>): string {
  return kind === "unavailable"
    ? l10n.t("This domain can't be registered: {0}.", reason)
    : l10n.t("Can't check whether this domain is available: {0}.", reason);
}
