import * as z from "zod";
import { type Format } from "../catalogue/fields";
import { type Operation } from "../catalogue/operation";
import { bare, titleOf } from "../catalogue/schema";

/** One parameter of an operation as plain data, for those who show it to people. */
export interface Parameter {
  /** The name on the wire; "" for the items of a list of plain values. */
  name: string;
  title: string;
  required: boolean;
  /** Must not be shown, kept or logged. */
  secret: boolean;
  type: ParameterType;
}

export type ParameterType =
  | { kind: "text"; format: Format | undefined }
  | { kind: "flag" }
  | { kind: "wholeNumber"; min: number | undefined; max: number | undefined }
  /** Milliseconds since 1970 UTC. */
  | { kind: "instant" }
  | { kind: "choice"; values: Readonly<Record<string, string>> }
  /** A choice between integers. */
  | { kind: "code"; values: Readonly<Record<string, string>> }
  /** `fields` of each item; a single one without a name if the items are plain values. */
  | { kind: "list"; fields: Parameter[]; min: number; max: number | undefined };

/** The parameters of an operation, in the entry's order. */
export function parametersOf(operation: Operation): Parameter[] {
  return fieldsOf(operation.params);
}

function fieldsOf(schema: z.ZodObject): Parameter[] {
  return Object.entries(schema.shape).map(([name, field]) => parameterOf(name, field as z.ZodType));
}

function parameterOf(name: string, schema: z.ZodType): Parameter {
  return {
    name,
    title: titleOf(schema) ?? name,
    required: !(schema instanceof z.ZodOptional),
    secret: bare(schema).meta()?.secret ?? false,
    type: typeOf(name, schema),
  };
}

function typeOf(name: string, schema: z.ZodType): ParameterType {
  const type = bare(schema);
  const { values, format, instant } = type.meta() ?? {};
  if (type instanceof z.ZodBoolean) return { kind: "flag" };
  if (type instanceof z.ZodNumber) {
    if (values) return { kind: "code", values };
    return instant
      ? { kind: "instant" }
      : { kind: "wholeNumber", min: bound(type.minValue), max: bound(type.maxValue) };
  }
  if (type instanceof z.ZodEnum) return { kind: "choice", values: values ?? {} };
  if (type instanceof z.ZodString) return { kind: "text", format: format ?? schema.meta()?.format };
  if (type instanceof z.ZodArray) {
    const item = bare(type.element as z.ZodType);
    const fields = item instanceof z.ZodObject ? fieldsOf(item) : [parameterOf("", type.element as z.ZodType)];
    return { kind: "list", fields, ...lengthOf(type) };
  }
  throw new Error(`${name} is neither a text, a number, a flag, a choice nor a list`);
}

/** A limit that only means "a safe integer" is no limit. */
function bound(value: number | null): number | undefined {
  return value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : value;
}

function lengthOf(list: z.ZodArray): { min: number; max: number | undefined } {
  const checks = (list.def.checks ?? []).map(({ _zod }) => _zod.def as { minimum?: number; maximum?: number });
  return {
    min: checks.find(({ minimum }) => minimum !== undefined)?.minimum ?? 0,
    max: checks.find(({ maximum }) => maximum !== undefined)?.maximum,
  };
}
