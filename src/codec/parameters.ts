import * as z from "zod";
import { type Format } from "../catalogue/fields";
import { type Operation } from "../catalogue/operation";
import { bare, titleOf } from "../catalogue/schema";

/** One parameter of an operation as plain data, for those who show it to people. */
export interface Parameter {
  /** On the wire. */
  name: string;
  title: string;
  required: boolean;
  type: ParameterType;
}

export type ParameterType =
  | { kind: "text"; format: Format | undefined }
  | { kind: "flag" }
  | { kind: "wholeNumber"; min: number | undefined; max: number | undefined }
  | { kind: "choice"; values: Readonly<Record<string, string>> };

/**
 * The parameters of an operation, in the entry's order.
 * @throws where one is a list: nothing shows lists yet
 */
export function parametersOf(operation: Operation): Parameter[] {
  return Object.entries(operation.params.shape).map(([name, schema]) => ({
    name,
    title: titleOf(schema as z.ZodType) ?? name,
    required: !(schema instanceof z.ZodOptional),
    type: typeOf(name, schema as z.ZodType),
  }));
}

function typeOf(name: string, schema: z.ZodType): ParameterType {
  const type = bare(schema);
  if (type instanceof z.ZodBoolean) return { kind: "flag" };
  if (type instanceof z.ZodNumber) return { kind: "wholeNumber", min: bound(type.minValue), max: bound(type.maxValue) };
  if (type instanceof z.ZodEnum) return { kind: "choice", values: type.meta()?.values ?? {} };
  if (type instanceof z.ZodString) return { kind: "text", format: type.meta()?.format ?? schema.meta()?.format };
  throw new Error(`${name} is neither a text, a number, a flag nor a choice`);
}

/** A limit that only says "a safe integer" is none. */
function bound(value: number | null): number | undefined {
  return value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : value;
}
