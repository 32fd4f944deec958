import * as z from "zod";
import { type Condition, type Operation } from "../catalogue/operation";
import { bare } from "../catalogue/schema";
import { checkFormat } from "../codec/formats";
import { illegal, invalid, missing, Refusal } from "./refusal";

/**
 * Reads an operation's parameters from flat pairs (`Ip.1`, `OrderRenewParam.1.DomainName`) according to its entry. An
 * empty text counts as absent. Ignores parameters that the entry lacks, and those that a condition wants left out: the
 * real service's gateway accepts both.
 * @throws {Refusal} `Missing…` and `Invalid…` from the gateway; the service's own code for a malformed name or address
 */
export function readParams(operation: Operation, pairs: ReadonlyMap<string, string>): Record<string, unknown> {
  const params: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(operation.params.shape)) {
    const raw = collect(schema as z.ZodType, name, pairs);
    if (raw === undefined) {
      if (!(schema instanceof z.ZodOptional)) throw missing(name);
      continue;
    }
    const parsed = (schema as z.ZodType).safeParse(raw);
    if (!parsed.success) throw problemOf(name, raw, parsed.error);
    params[name] = brought(schema as z.ZodType, parsed.data, operation);
  }
  for (const condition of operation.conditions ?? []) apply(condition, params);
  return params;
}

function collect(schema: z.ZodType, name: string, pairs: ReadonlyMap<string, string>): unknown {
  const type = bare(schema);
  if (type instanceof z.ZodArray) {
    const items: unknown[] = [];
    for (;;) {
      const item = collect(type.element as z.ZodType, `${name}.${items.length + 1}`, pairs);
      if (item === undefined) return items.length > 0 ? items : undefined;
      items.push(item);
    }
  }
  if (type instanceof z.ZodObject) {
    const fields = Object.entries(type.shape).map(([field, fieldSchema]) => [
      field,
      collect(fieldSchema as z.ZodType, `${name}.${field}`, pairs),
    ]);
    const given = fields.filter(([, value]) => value !== undefined);
    return given.length > 0 ? Object.fromEntries(given) : undefined;
  }
  const text = pairs.get(name);
  if (!text) return undefined;
  if (type instanceof z.ZodNumber) return /^-?\d+$/.test(text) ? Number(text) : text;
  if (type instanceof z.ZodBoolean) return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : text;
  return text;
}

/** The first problem with a parameter; `TaskDetailNo` itself if an element of a plain list is wrong. */
function problemOf(name: string, raw: unknown, error: z.ZodError): Refusal {
  const path = error.issues[0]?.path ?? [];
  const field = typeof path.at(-1) === "string" ? [name, ...path.map(oneBased)].join(".") : name;
  return at(raw, path) === undefined ? missing(field) : invalid(field);
}

function oneBased(part: PropertyKey): string {
  return typeof part === "number" ? String(part + 1) : String(part);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, part) => (inner as Record<PropertyKey, unknown> | undefined)?.[part], value);
}

/** The value with every text converted to the form its format requires, such as punycode for a name. */
function brought(schema: z.ZodType, value: unknown, operation: Operation): unknown {
  const type = bare(schema);
  if (type instanceof z.ZodArray) {
    return (value as unknown[]).map((item) => brought(type.element as z.ZodType, item, operation));
  }
  if (type instanceof z.ZodObject) {
    return Object.fromEntries(
      Object.entries(value as object).map(([field, inner]) => [
        field,
        brought(type.shape[field] as z.ZodType, inner, operation),
      ]),
    );
  }
  const format = type.meta()?.format ?? schema.meta()?.format;
  // A list of addresses is answered address by address, so the handler deals with a wrong one in it (5.4).
  if (!format || format === "emailList") return value;
  const checked = checkFormat(format, String(value));
  if ("value" in checked) return checked.value;
  // CheckDomain (5.2) has a code of its own, with the document's spelling.
  if ("InvaieldParameter" in operation.errors) {
    throw new Refusal(400, "InvaieldParameter", `The parameter is invaild. ${checked.problem}`);
  }
  throw illegal({ en: checked.problem, zh: `“${String(value)}”格式错误。` });
}

function apply(condition: Condition, params: Record<string, unknown>): void {
  if (condition.within === undefined) {
    applyTo(params, condition, "");
    return;
  }
  const items = (params[condition.within] ?? []) as Record<string, unknown>[];
  for (const [index, item] of items.entries()) applyTo(item, condition, `${condition.within}.${index + 1}.`);
}

function applyTo(params: Record<string, unknown>, { fields, when, otherwise }: Condition, prefix: string): void {
  const value = params[when.field];
  const holds = when.is === "absent" ? value === undefined : value === when.is;
  for (const field of fields) {
    if (holds && params[field] === undefined) throw missing(prefix + field);
    if (!holds && otherwise === "leftOut") delete params[field];
  }
}
