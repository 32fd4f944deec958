import { type Condition, type Operation } from "../catalogue/operation";
import { encode } from "../codec/encode";
import { checkFormat } from "../codec/formats";
import { type Parameter } from "../codec/parameters";
import { type Value, type Values } from "./formSpec";

/** Names of the parameters that apply to what is filled in: the entry's conditions rule out the others. */
export function applicable(operation: Operation, parameters: readonly Parameter[], values: Values): string[] {
  const ruledOut = new Set(
    (operation.conditions ?? [])
      .filter((condition) => condition.otherwise === "leftOut" && !holds(condition, values))
      .flatMap(({ fields }) => fields),
  );
  return parameters.map(({ name }) => name).filter((name) => !ruledOut.has(name));
}

/** What is filled in, as it will be sent (IDN in punycode, numbers without spaces); empty fields are left out. */
export function toParams(parameters: readonly Parameter[], values: Values): Record<string, unknown> {
  const given = parameters.filter(({ name }) => !isEmpty(values[name]));
  return Object.fromEntries(given.map((parameter) => [parameter.name, typed(parameter, values[parameter.name])]));
}

/**
 * What is wrong with each parameter, by its name. One does not hide another: each is checked alone, as it will be before
 * it is sent.
 */
export function problemsIn(
  operation: Operation,
  parameters: readonly Parameter[],
  values: Values,
): Record<string, string> {
  const needed = new Set(
    (operation.conditions ?? []).filter((condition) => holds(condition, values)).flatMap(({ fields }) => fields),
  );
  const problems: Record<string, string> = {};
  for (const parameter of parameters) {
    const { name, required } = parameter;
    if (isEmpty(values[name])) {
      if (required || needed.has(name)) problems[name] = "Please fill this in.";
      continue;
    }
    const alone: Operation = { ...operation, params: operation.params.pick({ [name]: true }), conditions: [] };
    const encoded = encode(alone, toParams([parameter], values));
    if (encoded.kind === "problems") problems[name] = encoded.problems.map(({ message }) => message).join(" ");
  }
  return problems;
}

function holds({ when: { field, is } }: Condition, values: Values): boolean {
  if (is === "absent") return isEmpty(values[field]);
  if (is === "present") return !isEmpty(values[field]);
  return values[field] === is;
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

function typed({ type }: Parameter, value: Value | undefined): unknown {
  if (typeof value !== "string") return value;
  const text = value.trim();
  if (type.kind === "wholeNumber" && /^-?\d+$/.test(text)) return Number(text);
  if (type.kind !== "text" || !type.format) return text;
  const checked = checkFormat(type.format, text);
  return "value" in checked ? checked.value : text;
}
