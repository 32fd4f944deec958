import * as l10n from "@vscode/l10n";
import { type ParamsOf } from "../../catalogue/catalogue";
import { type Account } from "../../model/account";
import { type Availability } from "../../model/availability";
import { type RegistrantProfile } from "../../model/registrant";
import { accountNotices, mayChange, type AccountAccess } from "../accountAccess";
import { type ContactCheck } from "../contact/contactCheck";
import { checkField, type ContactData, contactIn, contactNames, contactRemarks } from "../contact/contactFields";
import { type Field, type FormSpec, type FormState, type Message, type Values } from "../formSpec";
import { toFixText } from "../formValues";
import { nameMessage } from "./nameMessage";
import { givesContact, nameIn, registerParams, registerProblems, registerSpec, registerVisible } from "./registerForm";
import { registerSentences, unverifiedText } from "./registerReview";

/** Everything that a Register form depends on. */
export interface RegisterSituation {
  account: Account;
  access: AccountAccess;
  templates: Templates;
  values: Values;
  /** The revision of the page's latest change. */
  revision: number;
  /** Fields whose mistakes may be shown: the user has left them. */
  touched: ReadonlySet<string>;
  contactCheck: ContactCheck;
  /** About the name in the form; undefined if it is not a domain name. */
  asked: Availability | "checking" | undefined;
  /** The outcome of the last attempt to order. */
  message: Message | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** The account's registrant information templates, as far as they are known. */
export type Templates =
  | { kind: "fetching" }
  | { kind: "fetched"; profiles: readonly RegistrantProfile[] }
  | { kind: "failed"; message: Message };

/** What a page draws, and what the button would order. */
export interface RegisterForm {
  spec: FormSpec;
  state: FormState;
  /** The fields that block the order, in the form's order. */
  wrong: string[];
  /** Undefined while anything is wrong. `sentences` say what `params` do. */
  order: { params: ParamsOf<"registerDomain">; sentences: string[] } | undefined;
  /** What the service is to check first; undefined if a template is used. */
  contact: ContactData | undefined;
}

/** The action that fetches the templates again. */
export const fetchTemplates = { id: "fetchTemplates", label: l10n.t("Retry") };

/** Computes a Register form from everything that it depends on. */
export function registerForm(situation: RegisterSituation): RegisterForm {
  const { account, access, values, asked, now, contactCheck } = situation;
  const availability = asked === "checking" ? undefined : asked;
  const profiles = profilesIn(situation.templates);
  const contact = givesContact(values) ? contactIn(values) : undefined;
  const contactProblems = contact ? contactCheck.problems(contact) : {};
  const facts = { profiles, availability, contactProblems };
  const spec = registerSpec(profiles);
  const problems = registerProblems(values, facts);
  const faulty = spec.groups.flatMap(({ fields }) => fields).filter(({ name }) => name in problems);
  const hindrance = hindranceOf(values, faulty, asked);
  const params = hindrance === undefined ? registerParams(values, facts) : undefined;
  const order = params && {
    params,
    sentences: registerSentences(params, { account, profiles, availability, now }),
  };
  const wrong = faulty.map(({ name }) => name);
  if (availability?.kind !== "available" && !wrong.includes("DomainName")) wrong.unshift("DomainName");
  return {
    spec,
    wrong,
    order,
    contact,
    state: {
      revision: situation.revision,
      visible: registerVisible(values, facts),
      messages: { ...contactMessages(situation, contact, problems), ...fieldMessages(situation, problems) },
      notices: accountNotices(account, access, "order"),
      table: undefined,
      review: { sentences: order?.sentences ?? [hindrance ?? ""], message: situation.message, request: undefined },
      submit: mayChange(access) && availability?.kind !== "unavailable" ? "open" : "closed",
      outcome: undefined,
    },
  };
}

/** Why nothing can be ordered yet, if so. */
function hindranceOf(values: Values, faulty: readonly Field[], asked: RegisterSituation["asked"]): string | undefined {
  if (faulty.length > 0) return faultyText(values, faulty);
  if (asked === "checking") return l10n.t("The review appears here once the name is checked.");
  if (asked?.kind === "unavailable") return l10n.t("This name can't be registered.");
  if (asked?.kind !== "available") return l10n.t("This name can't be ordered until its availability is known.");
  return undefined;
}

function faultyText(values: Values, faulty: readonly Field[]): string {
  const filled = {
    ...values,
    // What the service rejects is not missing: it was filled in. A price that was not accepted is missing, not wrong.
    [checkField]: true,
    PermitPremiumActivation: values["PermitPremiumActivation"] === true || "",
  };
  const wrong = faulty.map(({ name }) => name);
  return toFixText(filled, wrong, (names) =>
    faulty.filter(({ name }) => names.includes(name)).map(({ label }) => label),
  );
}

function profilesIn(templates: Templates): readonly RegistrantProfile[] | undefined {
  switch (templates.kind) {
    case "fetching":
      return undefined;
    case "fetched":
      return templates.profiles;
    case "failed":
      return [];
  }
}

function contactMessages(
  { values, contactCheck }: RegisterSituation,
  contact: ContactData | undefined,
  problems: Record<string, string>,
): Record<string, Message> {
  if (!contact) return {};
  const isComplete = contactNames.every((name) => !(name in problems));
  return { [checkField]: contactCheck.message(contact, isComplete), ...contactRemarks(values) };
}

function fieldMessages(situation: RegisterSituation, problems: Record<string, string>): Record<string, Message> {
  const { values, asked, touched } = situation;
  const messages: Record<string, Message> = {};
  for (const [field, text] of Object.entries(problems)) {
    if (touched.has(field)) messages[field] = { tone: "error", text, actions: [] };
  }
  const name = nameIn(values);
  if (name !== undefined && asked) messages["DomainName"] = nameMessage(name, asked);
  const template = templateMessage(situation);
  if (template) messages["RegistrantProfileId"] = template;
  return messages;
}

function templateMessage({ templates, values }: RegisterSituation): Message | undefined {
  switch (templates.kind) {
    case "fetching":
      return { tone: "busy", text: l10n.t("Fetching templates…"), actions: [] };
    case "failed": {
      const { text, actions } = templates.message;
      return {
        tone: "warning",
        text: l10n.t("Couldn't fetch the templates. {0}", text),
        actions: [fetchTemplates, ...actions],
      };
    }
    case "fetched": {
      const chosen = templates.profiles.find(({ id }) => id === values["RegistrantProfileId"]);
      if (chosen?.emailVerified !== false) return undefined;
      return { tone: "warning", text: unverifiedText(chosen.email), actions: [] };
    }
  }
}
