// Writes docs/operations.md from the catalogue: `npm run docs`. The tests check that it is current.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { catalogue, type OperationName } from "../src/catalogue/catalogue";
import { type Format } from "../src/catalogue/fields";
import { type Operation, type Source, sourceWords } from "../src/catalogue/operation";
import { type Parameter, parametersOf, type ParameterType } from "../src/codec/parameters";
import { type PlaceInUi, placesInUi } from "./placesInUi";

/** The whole page, in Markdown. */
export function operationsDoc(): string {
  const operations = Object.entries(catalogue) as [OperationName, Operation][];
  operations.sort(([, a], [, b]) =>
    sourceText(a.documented).localeCompare(sourceText(b.documented), "en", { numeric: true }),
  );
  const rows = operations.map(
    ([name, { action, documented, about, kind }]) =>
      `| ${sourceText(documented)} | [${action}](#${action.toLowerCase()}) | ${about} | ${kind} | ${placesInUi[name].where} | ${testText(placesInUi[name].test)} |`,
  );
  return `<!-- Written by \`npm run docs\` from src/catalogue. Do not edit. -->

# The ${operations.length} operations of the Domain API

Kinds: a **read** may be sent again at will; a **change** alters something; a **spend** places a paid order and is sent once.
The test named last performs the operation at its place, in VS Code against the sandbox, and asserts the change in the account,
or that what the account holds is shown; \`npm test\` counts how many of them did so.
Every operation can also be reached by *Domain Desk: Run API Operation…*. Numbers are sections of the API reference (issue
20190517); of what it leaves out, the version of the official SDK is named.

| documented in | operation | what it does | kind | where in the UI | the test of \`test/vscode\` |
| --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

${operations.map(([, operation]) => details(operation)).join("\n\n")}
`;
}

/** For the table: sections come before versions of the SDK. */
function sourceText(source: Source): string {
  return "document" in source ? source.document : `SDK ${source.sdk}`;
}

function testText([file, title]: PlaceInUi["test"]): string {
  return `\`${file}\`: ${title}`;
}

function details(operation: Operation): string {
  const { action, documented, about, kind, conditions = [], errors } = operation;
  const resent =
    kind === "read" || (kind === "change" && operation.repeatable)
      ? "May be sent again when the answer is lost."
      : "Never sent again by itself when the answer is lost.";
  const guard =
    kind === "spend" && operation.guard !== "none"
      ? ` The service can tell a second copy by \`${operation.guard}\`.`
      : "";
  const answers = kind === "read" || operation.answers === "now" ? "" : " Answers a task number; the work comes later.";
  const rows = parameterRows(parametersOf(operation), "");
  const when = conditions.map(({ within, fields, when: { field, is }, otherwise }) => {
    const prefix = within ? `${within}.N.` : "";
    const names = fields.map((name) => `\`${prefix}${name}\``).join(", ");
    const condition = `\`${prefix}${field}\` is ${is === "absent" ? "left out" : is}`;
    return `- ${names}: needed when ${condition}; ${otherwise === "leftOut" ? "left out" : "optional"} otherwise.`;
  });
  const codes = Object.entries(errors).map(([code, meaning]) => `- \`${code}\`: ${meaning}`);
  return [
    `## ${action}`,
    `${about} (${kind}). ${sourceWords(documented)} ${resent}${guard}${answers}`,
    `| parameter | what | type | required |\n| --- | --- | --- | --- |\n${rows.join("\n")}`,
    ...(when.length > 0 ? [when.join("\n")] : []),
    ...(codes.length > 0 ? [`Errors of its own:\n\n${codes.join("\n")}`] : []),
  ].join("\n\n");
}

function parameterRows(parameters: readonly Parameter[], prefix: string): string[] {
  return parameters.flatMap(({ name, title, required, type }) => {
    const wire = `${prefix}${name}`;
    if (type.kind !== "list") return [row(wire, title, typeText(type), required)];
    const length = `${type.min} to ${type.max ?? "any number"}`;
    const [only] = type.fields;
    if (only?.name === "") return [row(`${wire}.N`, title, `${typeText(only.type)}, ${length}`, required)];
    return [row(`${wire}.N`, title, `list of ${length}`, required), ...parameterRows(type.fields, `${wire}.N.`)];
  });
}

function row(wire: string, title: string, type: string, required: boolean): string {
  return `| \`${wire}\` | ${title} | ${type} | ${required ? "yes" : "no"} |`;
}

const formats: Record<Format, string> = {
  domainName: "domain name",
  hostName: "host name",
  ipAddress: "IPv4 or IPv6 address",
  email: "e-mail address",
  emailList: "e-mail addresses, separated by commas",
  countryCode: "two letters of ISO 3166",
  phoneArea: "digits of a country calling code",
  phoneNumber: "digits",
};

function typeText(type: ParameterType): string {
  switch (type.kind) {
    case "text":
      return type.format ? formats[type.format] : "text";
    case "flag":
      return "true or false";
    case "instant":
      return "milliseconds since 1970 UTC";
    case "wholeNumber":
      return type.max === undefined ? "whole number" : `${type.min ?? 0} to ${type.max}`;
    case "choice":
    case "code":
      return Object.entries(type.values)
        .map(([value, meaning]) => `\`${value}\` ${meaning}`)
        .join("; ");
    case "list":
      return "list";
  }
}

if (require.main === module) {
  writeFileSync(path.join(__dirname, "../docs/operations.md"), operationsDoc());
}
