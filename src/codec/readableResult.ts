import * as z from "zod";
import { type Operation } from "../catalogue/operation";
import { bare } from "../catalogue/schema";
import { mask } from "./secrets";

/**
 * An operation's result for people: `raw` as the service means it, `readable` with instants as dates and codes with
 * their meanings. Secrets are masked in both.
 */
export function readableResult({ result }: Operation, value: object): { readable: unknown; raw: unknown } {
  return { readable: shown(result, value, explained), raw: shown(result, value, (_type, plain) => plain) };
}

function shown(schema: z.ZodType, value: unknown, plainOf: (type: z.ZodType, plain: unknown) => unknown): unknown {
  const type = bare(schema);
  if (value === undefined || value === null) return value;
  if (type.meta()?.secret) return mask;
  if (type instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => shown(type.element as z.ZodType, item, plainOf));
  }
  if (type instanceof z.ZodObject && typeof value === "object") {
    // A field missing from the entry may not be harmless: leave it out.
    const known = Object.entries(value).filter(([name]) => name in type.shape);
    return Object.fromEntries(
      known.map(([name, field]) => [name, shown(type.shape[name] as z.ZodType, field, plainOf)]),
    );
  }
  return plainOf(type, value);
}

function explained(type: z.ZodType, plain: unknown): unknown {
  const { values, instant } = type.meta() ?? {};
  if (instant && typeof plain === "number" && plain <= 8.64e15) return new Date(plain).toISOString();
  const meaning = typeof plain === "string" || typeof plain === "number" ? values?.[String(plain)] : undefined;
  return meaning === undefined ? plain : `${String(plain)} (${meaning})`;
}
