// Writes docs/operations.md from the catalogue: `npm run docs`. The tests check that it is current.
import { writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { catalogue, type OperationName } from "../src/catalogue/catalogue";
import { bare, titleOf } from "../src/catalogue/schema";
import { type Operation } from "../src/catalogue/operation";
import { placesInUi } from "./placesInUi";

/** The whole page, in Markdown. */
export function operationsDoc(): string {
  const operations = Object.entries(catalogue) as [OperationName, Operation][];
  operations.sort(([, a], [, b]) => a.section.localeCompare(b.section, "en", { numeric: true }));
  const rows = operations.map(
    ([name, { action, section, about, kind }]) =>
      `| ${section} | [${action}](#${action.toLowerCase()}) | ${about} | ${kind} | ${placesInUi[name]} |`,
  );
  return `<!-- Written by \`npm run docs\` from src/catalogue. Do not edit. -->

# The ${operations.length} operations of the Domain API

Kinds: a **read** may be sent again at will; a **change** alters something; a **spend** places a paid order and is sent once.
Every operation can also be reached by *Domain Desk: Run API Operation…*.

| section | operation | what it does | kind | where in the UI |
| --- | --- | --- | --- | --- |
${rows.join("\n")}

${operations.map(([, operation]) => details(operation)).join("\n\n")}
`;
}

function details(operation: Operation): string {
  const { action, section, about, kind, params, conditions = [], errors } = operation;
  const resent =
    kind === "read" || (kind === "change" && operation.repeatable)
      ? "May be sent again when the answer is lost."
      : "Never sent again by itself when the answer is lost.";
  const guard =
    kind === "spend" && operation.guard !== "none"
      ? ` The service can tell a second copy by \`${operation.guard}\`.`
      : "";
  const answers = kind === "read" || operation.answers === "now" ? "" : " Answers a task number; the work comes later.";
  const rows = parameterRows(params, "");
  const when = conditions.map(({ within, fields, when: { field, is }, otherwise }) => {
    const prefix = within ? `${within}.N.` : "";
    const names = fields.map((name) => `\`${prefix}${name}\``).join(", ");
    const condition =
      is === "absent"
        ? `\`${prefix}${field}\` is left out`
        : is === "present"
          ? `\`${prefix}${field}\` is given`
          : `\`${prefix}${field}\` is ${is}`;
    return `- ${names}: needed when ${condition}; ${otherwise === "leftOut" ? "left out" : "optional"} otherwise.`;
  });
  const codes = Object.entries(errors).map(([code, meaning]) => `- \`${code}\`: ${meaning}`);
  return [
    `## ${action}`,
    `${about} (section ${section}, ${kind}). ${resent}${guard}${answers}`,
    `| parameter | what | type | required |\n| --- | --- | --- | --- |\n${rows.join("\n")}`,
    ...(when.length > 0 ? [when.join("\n")] : []),
    ...(codes.length > 0 ? [`Errors of its own:\n\n${codes.join("\n")}`] : []),
  ].join("\n\n");
}

function parameterRows(schema: z.ZodObject, prefix: string): string[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const type = bare(field as z.ZodType);
    const required = !((field as z.ZodType) instanceof z.ZodOptional);
    if (type instanceof z.ZodArray && bare(type.element as z.ZodType) instanceof z.ZodObject) {
      return parameterRows(bare(type.element as z.ZodType) as z.ZodObject, `${prefix}${name}.N.`);
    }
    const wire = type instanceof z.ZodArray ? `${prefix}${name}.N` : `${prefix}${name}`;
    const title = titleOf(field as z.ZodType) ?? "";
    return [`| \`${wire}\` | ${title} | ${typeText(type)} | ${required ? "yes" : "no"} |`];
  });
}

function typeText(type: z.ZodType): string {
  if (type instanceof z.ZodArray) {
    const { minLength, maxLength } = limitsOf(type);
    return `${typeText(bare(type.element as z.ZodType))}, ${minLength ?? 1} to ${maxLength ?? "any number"}`;
  }
  if (type instanceof z.ZodEnum) {
    const values = type.meta()?.values ?? {};
    return type.options.map((value) => `\`${value}\` ${values[String(value)] ?? ""}`.trim()).join("; ");
  }
  if (type instanceof z.ZodBoolean) return "true or false";
  if (type instanceof z.ZodNumber) {
    const { minValue, maxValue } = type;
    const bounded = maxValue !== null && maxValue !== Infinity && maxValue < Number.MAX_SAFE_INTEGER;
    return bounded ? `${minValue} to ${maxValue}` : "whole number; dates in milliseconds since 1970 UTC";
  }
  const formats: Record<string, string> = {
    domainName: "domain name",
    hostName: "host name",
    ipAddress: "IPv4 or IPv6 address",
    email: "e-mail address",
    emailList: "e-mail addresses, parted by commas",
    countryCode: "two letters of ISO 3166",
    phoneArea: "digits of a country calling code",
    phoneNumber: "digits",
  };
  return formats[type.meta()?.format ?? ""] ?? "text";
}

function limitsOf(type: z.ZodArray): { minLength?: number; maxLength?: number } {
  const checks = (type.def.checks ?? []).map(
    (check) => check._zod.def as { check: string; minimum?: number; maximum?: number },
  );
  const minLength = checks.find(({ check }) => check === "min_length")?.minimum;
  const maxLength = checks.find(({ check }) => check === "max_length")?.maximum;
  return { ...(minLength === undefined ? {} : { minLength }), ...(maxLength === undefined ? {} : { maxLength }) };
}

if (require.main === module) {
  writeFileSync(path.join(__dirname, "../docs/operations.md"), operationsDoc());
}
