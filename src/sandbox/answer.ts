import * as z from "zod";
import { longId } from "../catalogue/fields";
import { type Operation } from "../catalogue/operation";
import { bare } from "../catalogue/schema";
import { type Refusal } from "./refusal";
import { type Language } from "./text";

/** XML is the service's default (3.2). */
export type AnswerFormat = "JSON" | "XML";

/** A body ready to be sent. */
export interface Answer {
  status: number;
  contentType: string;
  body: string;
}

/**
 * Writes a result in the document's shape: the fields in the entry's order, and the RequestId last. A list is inside an
 * element named after its items in both formats (`"Data": {"Domain": […]}`, `<Data><Domain>…`), unless the entry has it
 * bare in JSON. A missing cursor is `{}` in JSON and nothing in XML (5.13, 5.15).
 */
export function answerOf(operation: Operation, result: object, requestId: string, format: AnswerFormat): Answer {
  const whole = z.object({ ...operation.result.shape, RequestId: z.string() });
  const fields = { ...result, RequestId: requestId };
  return format === "JSON"
    ? json(200, jsonOf(whole, fields))
    : xml(200, `${declaration}${xmlOf(whole, fields, `${operation.action}Response`)}`);
}

/** Writes the error envelope (3.4). The gateway's own refusals include a link to its help. */
export function refusalAnswer(
  refusal: Refusal,
  requestId: string,
  hostId: string,
  format: AnswerFormat,
  language: Language,
): Answer {
  const { status, code } = refusal;
  const message = refusal.text[language];
  const recommend =
    refusal.from === "gateway"
      ? `https://error-center.aliyun.com/status/search?Keyword=${encodeURIComponent(code)}&source=PopGw`
      : undefined;
  if (format === "JSON") {
    return json(status, { RequestId: requestId, HostId: hostId, Code: code, Message: message, Recommend: recommend });
  }
  const fields = Object.entries({ RequestId: requestId, HostId: hostId, Code: code, Message: message })
    .map(([name, value]) => element(name, escaped(value)))
    .join("");
  const link = recommend ? element("Recommend", `<![CDATA[${recommend}]]>`) : "";
  return xml(status, `${declaration}${element("Error", fields + link)}`);
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

function json(status: number, content: unknown): Answer {
  return { status, contentType: "application/json;charset=utf-8", body: JSON.stringify(content) };
}

function xml(status: number, body: string): Answer {
  return { status, contentType: "text/xml;charset=utf-8", body };
}

function jsonOf(schema: z.ZodType, value: unknown): unknown {
  const type = bare(schema);
  if (type instanceof z.ZodArray) {
    const items = (value as unknown[]).map((item) => jsonOf(type.element as z.ZodType, item));
    return type.meta()?.bareInJson ? items : { [elementOf(type)]: items };
  }
  if (type instanceof z.ZodObject) {
    const fields = fieldsOf(type, value).map(([name, inner, held]) => [name, jsonOf(inner, held)]);
    const missing = Object.entries(type.shape).filter(([name, inner]) => {
      return bare(inner as z.ZodType) instanceof z.ZodObject && (value as Record<string, unknown>)[name] === undefined;
    });
    return Object.fromEntries([...fields, ...missing.map(([name]) => [name, {}])]);
  }
  // A Long is text above the wire and a number on it. The sandbox's own stay below 2^53.
  return type === longId ? Number(value) : value;
}

function xmlOf(schema: z.ZodType, value: unknown, name: string): string {
  const type = bare(schema);
  if (type instanceof z.ZodArray) {
    const items = (value as unknown[]).map((item) => xmlOf(type.element as z.ZodType, item, elementOf(type)));
    return element(name, items.join(""));
  }
  if (type instanceof z.ZodObject) {
    return element(
      name,
      fieldsOf(type, value)
        .map(([field, inner, held]) => xmlOf(inner, held, field))
        .join(""),
    );
  }
  return element(name, escaped(String(value)));
}

function fieldsOf(type: z.ZodObject, value: unknown): [name: string, schema: z.ZodType, value: unknown][] {
  return Object.entries(type.shape)
    .map(([name, schema]): [string, z.ZodType, unknown] => [
      name,
      schema as z.ZodType,
      (value as Record<string, unknown>)[name],
    ])
    .filter(([, , held]) => held !== undefined);
}

function elementOf(list: z.ZodArray): string {
  const name = list.meta()?.element;
  if (!name) throw new Error("a list of an answer has no element name in the catalogue");
  return name;
}

function element(name: string, content: string): string {
  return content === "" ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

/** Escapes a text for XML 1.0 and drops the control characters that XML cannot contain. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
      .replace(/[&<>]/g, (char) => (char === "&" ? "&amp;" : char === "<" ? "&lt;" : "&gt;"))
  );
}
