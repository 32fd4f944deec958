import * as l10n from "@vscode/l10n";
import * as z from "zod";
import { type Condition, type Operation } from "../catalogue/operation";
import { bare, titleOf } from "../catalogue/schema";
import { checkFormat, isPossiblePhone } from "./formats";

/** What is wrong with one parameter: its wire name (`OrderRenewParam.2.DomainName` inside a list) and a sentence. */
export interface Problem {
  field: string;
  message: string;
}

/** An operation's own parameters as pairs in the service's flat form, or everything that must be fixed first. */
export type Encoded =
  { kind: "pairs"; pairs: [name: string, value: string][] } | { kind: "problems"; problems: Problem[] };

/**
 * Converts plain values to flat pairs (`Ip.1`, `OrderRenewParam.1.DomainName`; indexes start at 1) and refuses whatever
 * the entry does not allow, so nothing malformed is ever sent.
 */
export function encode(operation: Operation, params: object): Encoded {
  const given = withoutEmpty(params as Record<string, unknown>);
  const problems = [...shapeProblems(operation.params, given), ...conditionProblems(operation.conditions ?? [], given)];
  if (problems.length > 0) return { kind: "problems", problems };
  const pairs: [string, string][] = [];
  flatten(operation.params, given, "", pairs, problems);
  return problems.length > 0 ? { kind: "problems", problems } : { kind: "pairs", pairs };
}

/**
 * What is wrong with one value on its own.
 * @param path the name of its parameter, then the name of the field for a list's items: "" if the items are plain
 * values
 */
export function problemWith(operation: Operation, path: readonly string[], value: unknown): string | undefined {
  const alone = z.object({ value: schemaAt(operation.params, path) });
  const problems = shapeProblems(alone, { value });
  if (problems.length === 0) flatten(alone, { value }, "", [], problems);
  return problems.length === 0 ? undefined : problems.map(({ message }) => message).join(" ");
}

function schemaAt(params: z.ZodType, path: readonly string[]): z.ZodType {
  let at = params;
  for (const name of path) {
    at = bare(at);
    if (at instanceof z.ZodArray) at = bare(at.element as z.ZodType);
    if (name !== "" && at instanceof z.ZodObject) at = at.shape[name] as z.ZodType;
  }
  return at;
}

/** An empty text field in a form means that nothing was given, also in the items of a list. */
function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(given.map(([name, value]) => [name, Array.isArray(value) ? value.map(itemOf) : value]));
}

function itemOf(item: unknown): unknown {
  return isRecord(item) ? withoutEmpty(item) : item;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function shapeProblems(schema: z.ZodType, given: unknown): Problem[] {
  const parsed = schema.safeParse(given, { reportInput: true });
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const field = issue.path.map((part) => (typeof part === "number" ? part + 1 : String(part))).join(".");
    const title = titleAt(schema, issue.path);
    return { field, message: problemText(title, issue) };
  });
}

function titleAt(schema: z.ZodType, path: readonly PropertyKey[]): string {
  let at: z.ZodType = schema;
  let title = "";
  for (const part of path) {
    at = bare(at);
    if (at instanceof z.ZodObject) at = at.shape[String(part)] as z.ZodType;
    else if (at instanceof z.ZodArray) at = at.element as z.ZodType;
    title = titleOf(at) ?? title;
  }
  return title || path.map(String).join(".");
}

function problemText(title: string, issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? l10n.t("Missing: {0}.", title) : typeText(title, issue.expected);
    case "too_small":
      if (issue.origin === "array") return l10n.t("{0}: at least {1} required.", title, String(issue.minimum));
      if (issue.origin === "string") return l10n.t("{0} can't be empty.", title);
      return l10n.t("{0} must be {1} or more.", title, String(issue.minimum));
    case "too_big":
      return issue.origin === "array"
        ? l10n.t("{0}: no more than {1} in one request.", title, String(issue.maximum))
        : l10n.t("{0} must be {1} or less.", title, String(issue.maximum));
    case "invalid_value":
      return l10n.t("{0} must be one of these: {1}.", title, issue.values.map(String).join(", "));
    default:
      // One of the catalogue's own sentences.
      return issue.message;
  }
}

function typeText(title: string, expected: string): string {
  switch (expected) {
    case "int":
    case "number":
      return l10n.t("{0} must be a whole number.", title);
    case "boolean":
      return l10n.t("{0} must be true or false.", title);
    case "string":
      return l10n.t("{0} must be text.", title);
    case "array":
      return l10n.t("{0} must be a list.", title);
    default:
      return l10n.t("{0} isn't valid.", title);
  }
}

function conditionProblems(conditions: readonly Condition[], given: Record<string, unknown>): Problem[] {
  return conditions.flatMap((condition) => {
    if (condition.within === undefined) return problemsOf(condition, given, "");
    const items = given[condition.within];
    if (!Array.isArray(items)) return [];
    return items.flatMap((item, index) =>
      isRecord(item) ? problemsOf(condition, item, `${condition.within}.${index + 1}.`) : [],
    );
  });
}

function problemsOf({ fields, when, otherwise }: Condition, given: Record<string, unknown>, prefix: string): Problem[] {
  if (holds(when, given)) {
    return fields
      .filter((field) => given[field] === undefined)
      .map((field) => ({
        field: prefix + field,
        message:
          when.is === "absent"
            ? l10n.t("{0} is required if {1} is left out.", field, when.field)
            : l10n.t("{0} is required if {1} is {2}.", field, when.field, String(when.is)),
      }));
  }
  if (otherwise === "optional") return [];
  return fields
    .filter((field) => given[field] !== undefined)
    .map((field) => ({
      field: prefix + field,
      message:
        when.is === "absent"
          ? l10n.t("{0} is allowed only if {1} is left out.", field, when.field)
          : l10n.t("{0} is allowed only if {1} is {2}.", field, when.field, String(when.is)),
    }));
}

function holds({ field, is }: Condition["when"], given: Record<string, unknown>): boolean {
  if (is === "absent") return given[field] === undefined;
  return given[field] === is;
}

function flatten(
  schema: z.ZodType,
  value: unknown,
  name: string,
  pairs: [string, string][],
  problems: Problem[],
): void {
  const type = bare(schema);
  if (type instanceof z.ZodObject) {
    for (const [field, fieldSchema] of Object.entries(type.shape)) {
      const fieldValue = (value as Record<string, unknown>)[field];
      if (fieldValue === undefined) continue;
      flatten(fieldSchema as z.ZodType, fieldValue, name ? `${name}.${field}` : field, pairs, problems);
    }
    problems.push(...phoneProblems(type, value as Record<string, unknown>, name));
  } else if (type instanceof z.ZodArray) {
    (value as unknown[]).forEach((item, index) =>
      flatten(type.element as z.ZodType, item, `${name}.${index + 1}`, pairs, problems),
    );
  } else {
    const format = type.meta()?.format ?? schema.meta()?.format;
    const text = String(value);
    if (!format) {
      pairs.push([name, text]);
      return;
    }
    const checked = checkFormat(format, text);
    if ("problem" in checked) problems.push({ field: name, message: checked.problem });
    else pairs.push([name, checked.value]);
  }
}

/** A telephone number that is impossible for its country calling code, if each of the two is well-formed on its own. */
function phoneProblems({ shape }: z.ZodObject, values: Record<string, unknown>, name: string): Problem[] {
  const [area, number] = ["TelArea", "Telephone"].map((field) => {
    const format = shape[field] ? bare(shape[field] as z.ZodType).meta()?.format : undefined;
    const value = values[field];
    const checked = format && typeof value === "string" && value !== "" ? checkFormat(format, value) : undefined;
    return checked && "value" in checked ? checked.value : undefined;
  });
  if (area === undefined || number === undefined || isPossiblePhone(area, number)) return [];
  const field = name ? `${name}.Telephone` : "Telephone";
  const message = l10n.t(
    '"{0}" has the wrong length for a telephone number with country calling code +{1}.',
    number,
    area,
  );
  return [{ field, message }];
}
