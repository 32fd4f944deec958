import * as l10n from "@vscode/l10n";
import { type Condition, type Operation } from "../catalogue/operation";
import { problemWith } from "../codec/encode";
import { checkFormat } from "../codec/formats";
import { type Parameter } from "../codec/parameters";
import { numberText } from "../texts/numbers";
import { plural } from "../texts/plural";
import { fieldPath, type Row, type Value, type Values } from "./formSpec";

/**
 * Names of the parameters that apply to these values, and paths of those in the rows of lists: the entry's conditions
 * rule out the others.
 */
export function applicable(operation: Operation, parameters: readonly Parameter[], values: Values): string[] {
  const conditions = conditionsIn(operation, undefined);
  return notRuledOut(conditions, parameters, values).flatMap((parameter) => [
    parameter.name,
    ...rowsOf(values[parameter.name]).flatMap((row, index) =>
      inRow(operation, parameter, row).map(({ name }) => fieldPath(parameter.name, index, name)),
    ),
  ]);
}

/** The values as they will be sent (IDN in punycode, numbers without spaces); empty fields are left out. */
export function toParams(
  operation: Operation,
  parameters: readonly Parameter[],
  values: Values,
): Record<string, unknown> {
  return paramsOf(notRuledOut(conditionsIn(operation, undefined), parameters, values), values, (parameter) =>
    rowsOf(values[parameter.name]).map((row) => {
      const fields = inRow(operation, parameter, row);
      const item = paramsOf(fields, row, () => []);
      return fields[0]?.name === "" ? item[""] : item;
    }),
  );
}

/**
 * The problem with each parameter, by its name or path. None hides another: each is checked alone, just as it will be
 * before sending.
 */
export function problemsIn(
  operation: Operation,
  parameters: readonly Parameter[],
  values: Values,
): Record<string, string> {
  const problems = new Map<string, string>();
  const conditions = conditionsIn(operation, undefined);
  for (const parameter of notRuledOut(conditions, parameters, values)) {
    const { name, type } = parameter;
    const problem = problemOf(operation, [], parameter, isNeeded(parameter, conditions, values), values[name]);
    if (problem !== undefined) problems.set(name, problem);
    if (type.kind !== "list") continue;
    const within = conditionsIn(operation, name);
    rowsOf(values[name]).forEach((row, index) => {
      for (const field of inRow(operation, parameter, row)) {
        const wrong = problemOf(operation, [name], field, isNeeded(field, within, row), row[field.name]);
        if (wrong !== undefined) problems.set(fieldPath(name, index, field.name), wrong);
      }
    });
  }
  return Object.fromEntries(problems);
}

/**
 * Why nothing can be sent yet, in words.
 * @param wrong names or paths of the fields with problems
 * @param labelsOf returns the labels of such fields
 */
export function toFixText(
  values: Values,
  wrong: readonly string[],
  labelsOf: (paths: readonly string[]) => readonly string[],
): string {
  const missing = wrong.filter((path) => isEmpty(valueAt(values, path)));
  const invalid = wrong.filter((path) => !missing.includes(path));
  return [
    ...(missing.length > 0 ? [l10n.t("Missing: {0}.", labelsOf(missing).join(", "))] : []),
    ...(invalid.length > 0 ? [l10n.t("Invalid: {0}.", labelsOf(invalid).join(", "))] : []),
  ].join(" ");
}

function valueAt(values: Values, path: string): Value | undefined {
  const [name = "", row, field = ""] = path.split(".");
  return row === undefined ? values[name] : rowsOf(values[name])[Number(row) - 1]?.[field];
}

/** The rows of a list. */
export function rowsOf(value: Value | undefined): readonly Row[] {
  return typeof value === "object" ? value : [];
}

/** A field's value in the catalogue's type; a value that does not fit stays as it was typed. */
export function typed({ type }: Parameter, value: Value | undefined): unknown {
  if (typeof value !== "string") return value;
  const text = value.trim();
  switch (type.kind) {
    case "flag":
      return text === "true" ? true : text === "false" ? false : text;
    case "wholeNumber":
    case "code":
      return /^-?\d+$/.test(text) ? Number(text) : text;
    case "instant":
      return /^\d{1,16}$/.test(text) ? Number(text) : instantOf(text);
    case "text": {
      if (!type.format) return text;
      const checked = checkFormat(type.format, text);
      return "value" in checked ? checked.value : text;
    }
    case "choice":
    case "list":
      return text;
  }
}

/** A day or an instant in ISO 8601 notation, in UTC; other text stays as it is. */
function instantOf(text: string): number | string {
  const isDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/.test(text);
  const instant = isDate ? Date.parse(text) : NaN;
  return Number.isNaN(instant) ? text : instant;
}

function conditionsIn(operation: Operation, list: string | undefined): readonly Condition[] {
  return (operation.conditions ?? []).filter(({ within }) => within === list);
}

function notRuledOut(conditions: readonly Condition[], parameters: readonly Parameter[], values: Values): Parameter[] {
  const ruledOut = new Set(
    conditions
      .filter((condition) => condition.otherwise === "leftOut" && !holds(condition, values))
      .flatMap(({ fields }) => fields),
  );
  return parameters.filter(({ name }) => !ruledOut.has(name));
}

function inRow(operation: Operation, { name, type }: Parameter, row: Row): Parameter[] {
  return type.kind === "list" ? notRuledOut(conditionsIn(operation, name), type.fields, row) : [];
}

function paramsOf(
  parameters: readonly Parameter[],
  values: Values,
  itemsOf: (list: Parameter) => unknown[],
): Record<string, unknown> {
  const given = parameters.filter(({ name }) => !isEmpty(values[name]));
  return Object.fromEntries(
    given.map((parameter) => [
      parameter.name,
      parameter.type.kind === "list" ? itemsOf(parameter) : typed(parameter, values[parameter.name]),
    ]),
  );
}

function isNeeded({ name, required }: Parameter, conditions: readonly Condition[], values: Values): boolean {
  return required || conditions.some((condition) => condition.fields.includes(name) && holds(condition, values));
}

function problemOf(
  operation: Operation,
  within: readonly string[],
  parameter: Parameter,
  needed: boolean,
  value: Value | undefined,
): string | undefined {
  const { name, type } = parameter;
  if (type.kind === "list") return lengthProblem(type, needed, rowsOf(value).length);
  if (isEmpty(value)) return needed ? l10n.t("This field is required.") : undefined;
  const given = typed(parameter, value);
  if (type.kind === "instant" && typeof given === "string") {
    return l10n.t("Enter milliseconds since 1970, or a day or time in UTC such as 2026-11-24 or 2026-11-24T08:30:00Z.");
  }
  return problemWith(operation, [...within, name], given);
}

function lengthProblem({ min, max }: { min: number; max: number | undefined }, needed: boolean, count: number) {
  if (count === 0 && !needed) return undefined;
  if (count < min) {
    return plural(min, { one: l10n.t("Add at least one."), other: l10n.t("Add at least {0}.", numberText(min)) });
  }
  return max !== undefined && count > max ? l10n.t("One request can contain at most {0}.", numberText(max)) : undefined;
}

function holds({ when: { field, is } }: Condition, values: Values): boolean {
  if (is === "absent") return isEmpty(values[field]);
  return values[field] === is || values[field] === String(is);
}

function isEmpty(value: Value | undefined): boolean {
  if (typeof value === "object") return value.length === 0;
  return value === undefined || (typeof value === "string" && value.trim() === "");
}
