import * as l10n from "@vscode/l10n";
import { catalogue, type OperationName } from "../../catalogue/catalogue";
import { type Operation, sourceWords } from "../../catalogue/operation";
import { type Parameter, parametersOf } from "../../codec/parameters";
import { type Account } from "../../model/account";
import { type Effect } from "../../orders/effects/effect";
import { accountNotices, mayChange, type AccountAccess } from "../accountAccess";
import { choicesOf, fieldOf } from "../fieldOf";
import {
  type Choice,
  type Field,
  fieldPath,
  type FormSpec,
  type FormState,
  type Message,
  type Values,
} from "../formSpec";
import { operationSentences } from "./operationWords";
import { rowTitle } from "../pageWords";
import { applicable, problemsIn, rowsOf, toParams, typed } from "../formValues";

/** Everything that an operation's form depends on. */
export interface OperationSituation {
  name: OperationName;
  account: Account;
  access: AccountAccess;
  values: Values;
  /** The revision of the page's latest change. */
  revision: number;
  /** Fields whose mistakes may be shown, by name or path. */
  touched: ReadonlySet<string>;
  /** The outcome of the last attempt to send. */
  message: Message | undefined;
}

/** What a page draws, and what the button would send. */
export interface OperationForm {
  spec: FormSpec;
  state: FormState;
  /** Names or paths of the fields that block sending, in the form's order. */
  wrong: string[];
  /** Undefined while anything is wrong. */
  params: Record<string, unknown> | undefined;
}

/** Whether an operation is sent once and never repeated automatically, so that the journal records it. */
export function isSentOnce(operation: Operation): boolean {
  return operation.kind === "spend" || (operation.kind === "change" && !operation.repeatable);
}

/** The form of an operation, built from its entry. */
export function operationSpec(name: OperationName): FormSpec {
  const operation: Operation = catalogue[name];
  const parameters = asked(operation);
  const groups = [
    { title: l10n.t("Required"), fields: parameters.filter(({ required }) => required).map(operationField) },
    {
      title: l10n.t("Optional, or required with other fields"),
      fields: parameters.filter(({ required }) => !required).map(operationField),
    },
  ];
  return { title: operation.about, groups: groups.filter(({ fields }) => fields.length > 0), submit: l10n.t("Send") };
}

/** The name of the value that, besides the parameters, identifies a form's operation. */
export const ofOperation = "operation";

/** What a new form holds: its operation, and as many empty rows as a list needs. */
export function operationStart(name: OperationName): Values {
  const lists = asked(catalogue[name]).flatMap(({ name, type }) =>
    type.kind === "list" ? [[name, Array.from({ length: type.min }, () => ({}))] as const] : [],
  );
  return { [ofOperation]: name, ...Object.fromEntries(lists) };
}

/** The operation of a form, according to what its page kept; undefined if this version knows no such operation. */
export function operationIn(values: Values): OperationName | undefined {
  const name = values[ofOperation];
  return typeof name === "string" && Object.hasOwn(catalogue, name) ? (name as OperationName) : undefined;
}

/** Computes an operation's form from everything that it depends on. */
export function operationForm(situation: OperationSituation): OperationForm {
  const { name, account, access, values, touched, revision, message } = situation;
  const operation: Operation = catalogue[name];
  const parameters = asked(operation);
  const problems = { ...repetitions(parameters, values), ...problemsIn(operation, parameters, values) };
  const visible = applicable(operation, parameters, values);
  const wrong = visible.filter((path) => path in problems);
  const params = wrong.length === 0 ? toParams(operation, parameters, values) : undefined;
  const isRead = operation.kind === "read";
  const maySend = isRead ? access.kind !== "signedOut" : mayChange(access);
  const messages = wrong
    .filter((path) => touched.has(path))
    .map((path): [string, Message] => [path, { tone: "error", text: problems[path] ?? "", actions: [] }]);
  return {
    spec: operationSpec(name),
    wrong,
    params,
    state: {
      revision,
      visible,
      messages: Object.fromEntries(messages),
      notices: [kindNotice(operation), ...accountNotices(account, access, isRead ? "read" : "send")],
      table: undefined,
      review: {
        sentences: params
          ? operationSentences(name, params, account)
          : [l10n.t("Missing: {0}.", wrong.map((path) => labelAt(parameters, path)).join(", "))],
        message,
        request: undefined,
      },
      submit: maySend ? "open" : "closed",
      outcome: undefined,
    },
  };
}

/** Separates what may be written down from what may not. */
export function secretsOf(
  { secrets }: Pick<Effect, "secrets">,
  params: Record<string, unknown>,
): { open: Record<string, unknown>; secrets: Record<string, unknown> } {
  const pick = (isSecret: boolean) =>
    Object.fromEntries(Object.entries(params).filter(([name]) => secrets.includes(name) === isSecret));
  return { open: pick(false), secrets: pick(true) };
}

/**
 * For operations that are sent once, the journal sets the client's address: it identifies the task if the answer is
 * lost.
 */
function asked(operation: Operation): Parameter[] {
  return parametersOf(operation).filter(({ name }) => name !== "UserClientIp" || !isSentOnce(operation));
}

function operationField(parameter: Parameter): Field {
  const { type, required } = parameter;
  const none: Choice = { value: "", label: required ? l10n.t("Choose…") : l10n.t("Not specified") };
  const help = helpOf(parameter);
  switch (type.kind) {
    case "flag":
      // A checkbox could not distinguish "no" from "not given", and the service's own default is not always "no".
      return fieldOf(parameter, { help, control: { kind: "choice", choices: [none, ...choicesOf(flagWords)] } });
    case "choice":
    case "code":
      return fieldOf(parameter, { help, control: { kind: "choice", choices: [none, ...choicesOf(type.values)] } });
    case "list":
      return fieldOf(parameter, { help, control: { ...type, fields: type.fields.map(operationField) } });
    default:
      return fieldOf(parameter, { help });
  }
}

const flagWords = { true: l10n.t("Yes"), false: l10n.t("No") };

/** The name on the wire, and the allowed values. */
function helpOf({ name, type }: Parameter): string {
  switch (type.kind) {
    case "wholeNumber": {
      const { min, max } = type;
      return min === undefined ? l10n.t("{0}: a whole number", name) : rangeText(name, min, max);
    }
    case "instant":
      return l10n.t("{0}: milliseconds since 1970, or a UTC date like 2026-11-24", name);
    case "list":
      return rangeText(`${name}.N`, type.min, type.max);
    default:
      return name;
  }
}

function rangeText(name: string, min: number, max: number | undefined): string {
  return max === undefined ? l10n.t("{0}: {1} or more", name, min) : l10n.t("{0}: {1} to {2}", name, min, max);
}

/** Duplicates in a list: if sent, they would be ordered or changed twice. */
function repetitions(parameters: readonly Parameter[], values: Values): Record<string, string> {
  const problems: [string, string][] = [];
  for (const { name, type } of parameters) {
    const key = type.kind === "list" ? type.fields.find((field) => ["", "DomainName"].includes(field.name)) : undefined;
    if (!key) continue;
    const seen = new Set<unknown>();
    rowsOf(values[name]).forEach((row, index) => {
      const value = typed(key, row[key.name]);
      if (value === undefined || value === "") return;
      if (seen.has(value)) problems.push([fieldPath(name, index, key.name), l10n.t("This is already in the list.")]);
      seen.add(value);
    });
  }
  return Object.fromEntries(problems);
}

function labelAt(parameters: readonly Parameter[], path: string): string {
  const [name, row, field] = path.split(".");
  const parameter = parameters.find((one) => one.name === name);
  if (!parameter || row === undefined) return parameter?.title ?? path;
  const inside = parameter.type.kind === "list" ? parameter.type.fields.find((one) => one.name === field) : undefined;
  return [rowTitle(parameter.name, row), ...(inside ? [inside.title] : [])].join(": ");
}

function kindNotice(operation: Operation): Message {
  return { tone: "info", text: `${kindText(operation)} ${sourceWords(operation.documented)}`, actions: [] };
}

function kindText({ action, kind }: Operation): string {
  switch (kind) {
    case "read":
      return l10n.t("{0} only reads data.", action);
    case "change":
      return l10n.t("{0} changes something in the account.", action);
    case "spend":
      return l10n.t("{0} places a paid order.", action);
  }
}
