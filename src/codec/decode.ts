import { TextDecoder } from "node:util";
import * as l10n from "@vscode/l10n";
import { parse as parseLossless } from "lossless-json";
import * as z from "zod";
import { type Operation } from "../catalogue/operation";
import { bare } from "../catalogue/schema";
import { parseXml } from "./xml";

/** An answer as received: the body undecoded, its character set given by `contentType`. */
export interface Reply {
  status: number;
  contentType: string | undefined;
  body: Uint8Array;
}

/** What an answer means. `refused`: the service said no. `unreadable`: nobody can say what happened. */
export type Decoded =
  | { kind: "ok"; result: Record<string, unknown>; requestId: string | undefined }
  | {
      kind: "refused";
      status: number;
      code: string;
      message: string;
      requestId: string | undefined;
      /** A diagnosis page of the vendor; only https addresses on its own hosts. */
      recommend: string | undefined;
    }
  | {
      kind: "unreadable";
      status: number;
      why: Unreadable;
      /** The same in more detail, for the log. */
      reason: string;
      requestId: string | undefined;
    };

/** Why nobody can say what an answer means. A code, because the thread that decodes large answers has no language. */
export type Unreadable = "empty" | "webPage" | "charset" | "malformed" | "incomplete" | "tooLong" | "stopped";

/**
 * Decodes an answer by what it is, not by what was requested: the gateway may answer a JSON request with XML. Keys
 * match case-insensitively, and lists are accepted in every shape the document shows. An error is an HTTP status of 400
 * or more, or a root element `Error`: two successful answers carry a `Code` of their own. Never throws.
 */
export function decode(operation: Operation, { status, contentType, body }: Reply): Decoded {
  const unreadable = (why: Unreadable, reason: string, requestId?: string): Decoded => ({
    kind: "unreadable",
    status,
    why,
    reason,
    requestId,
  });
  let tree: Tree;
  try {
    const text = textOf(body, contentType);
    if (text.trim() === "") return unreadable("empty", "the answer is empty");
    tree = treeOf(text);
  } catch (error) {
    const why = error instanceof NotReadable ? error.why : "malformed";
    return unreadable(why, error instanceof Error ? error.message : "the answer cannot be read");
  }
  if (!isRecord(tree.content)) return unreadable("incomplete", "the answer is not an object");
  const requestId = textField(tree.content, "RequestId");
  if (status >= 400 || tree.root === "Error") {
    const code = textField(tree.content, "Code");
    if (!code) return unreadable("incomplete", `HTTP ${status} without an error code`, requestId);
    return {
      kind: "refused",
      status,
      code,
      message: safeMessage(code, textField(tree.content, "Message") ?? ""),
      requestId,
      recommend: safeLink(textField(tree.content, "Recommend")),
    };
  }
  if (status < 200 || status >= 300) return unreadable("incomplete", `HTTP ${status}`, requestId);
  let value: unknown;
  try {
    value = take(operation.result, tree.content);
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    return unreadable("tooLong", `a list has more than ${mostItems} items`, requestId);
  }
  if (value === unfit) return unreadable("incomplete", "a field that every answer has is missing", requestId);
  return { kind: "ok", result: value as Record<string, unknown>, requestId };
}

class NotReadable extends Error {
  constructor(
    readonly why: Unreadable,
    reason: string,
    cause?: unknown,
  ) {
    super(reason, { cause });
  }
}

interface Tree {
  root: string | undefined;
  content: unknown;
}

function textOf(body: Uint8Array, contentType: string | undefined): string {
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? "")?.[1] ?? "utf-8";
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(charset, { fatal: true });
  } catch (cause) {
    throw new NotReadable("charset", `the character set ${charset} is not known`, cause);
  }
  try {
    return decoder.decode(body);
  } catch (cause) {
    throw new NotReadable("charset", `the answer is not valid ${charset}`, cause);
  }
}

function treeOf(text: string): Tree {
  const start = text.trimStart();
  if (/^<(!doctype\s+html|html|head|body)/i.test(start)) throw new NotReadable("webPage", "the answer is an HTML page");
  if (start.startsWith("<")) {
    try {
      const { name, content } = parseXml(start);
      return { root: name, content: content === "" ? {} : content };
    } catch (error) {
      const detail = error instanceof Error ? error.message : "";
      throw new NotReadable("malformed", `the answer is not readable XML: ${detail}`, error);
    }
  }
  try {
    // JSON.parse is 40 times faster but rounds integers above 2^53: only a text that seems to contain one is parsed
    // with care.
    const content: unknown = /[:[,]\s*-?\d{16}/.test(start)
      ? parseLossless(start, undefined, wholeOrText)
      : JSON.parse(start);
    return { root: undefined, content };
  } catch (cause) {
    throw new NotReadable("malformed", "the answer is not readable JSON", cause);
  }
}

function wholeOrText(digits: string): number | string {
  const number = Number(digits);
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? digits : number;
}

const unfit = Symbol("does not fit");

/** No page has more than 1,000 items; anything longer would block the thread that receives it. */
const mostItems = 5_000;
class TooLong extends Error {}

/** Reads a value by its schema; `unfit` if something required is missing or has the wrong type. */
function take(schema: z.ZodType, raw: unknown): unknown {
  if (schema instanceof z.ZodOptional) {
    if (raw === undefined || raw === null) return undefined;
    const value = take(bare(schema), raw);
    return value === unfit ? undefined : value;
  }
  if (schema instanceof z.ZodArray) return takeList(schema, raw);
  if (schema instanceof z.ZodObject) return takeObject(schema, raw);
  if (typeof raw !== "string" && typeof raw !== "number" && typeof raw !== "boolean") return unfit;
  if (schema instanceof z.ZodString) return String(raw);
  if (schema instanceof z.ZodNumber) return takeNumber(raw);
  if (schema instanceof z.ZodBoolean) return takeFlag(raw);
  return unfit;
}

function takeNumber(raw: string | number | boolean): unknown {
  if (typeof raw === "boolean") return raw ? 1 : 0; // the document has EmailVerificationStatus as either
  const number = typeof raw === "number" ? raw : /^[+-]?\d+$/.test(raw.trim()) ? Number(raw) : NaN;
  return Number.isSafeInteger(number) ? number : unfit;
}

function takeFlag(raw: string | number | boolean): unknown {
  const word = String(raw).trim().toLowerCase();
  return word === "true" || word === "1" ? true : word === "false" || word === "0" ? false : unfit;
}

function takeObject(schema: z.ZodObject, raw: unknown): unknown {
  if (!isRecord(raw)) return raw === "" ? takeObject(schema, {}) : unfit;
  const byLowerCase = new Map(Object.entries(raw).map(([key, value]) => [key.toLowerCase(), value]));
  const value: Record<string, unknown> = {};
  for (const [field, fieldSchema] of Object.entries(schema.shape)) {
    const taken = take(fieldSchema as z.ZodType, byLowerCase.get(field.toLowerCase()));
    if (taken === unfit) return unfit;
    if (taken !== undefined) value[field] = taken;
  }
  return value;
}

/** A list may be a bare array, `{Element: [...]}`, `{Element: {...}}`, a single object, an empty element, or absent. */
function takeList(schema: z.ZodArray, raw: unknown): unknown {
  const item = bare(schema.element as z.ZodType);
  const items = itemsOf(item, raw);
  if (items.length > mostItems) throw new TooLong();
  const values = items.map((element) => take(item, element));
  return values.filter((value) => value !== unfit);
}

function itemsOf(item: z.ZodType, raw: unknown): unknown[] {
  if (raw === undefined || raw === null || raw === "") return [];
  if (Array.isArray(raw)) return raw as unknown[];
  if (!isRecord(raw)) return [raw];
  if (item instanceof z.ZodObject) {
    const fields = new Set(Object.keys(item.shape).map((field) => field.toLowerCase()));
    const keys = Object.keys(raw);
    if (keys.length > 0 && keys.some((key) => fields.has(key.toLowerCase()) && !isContainer(raw[key]))) return [raw];
  }
  return Object.values(raw).flatMap((value) =>
    Array.isArray(value) ? (value as unknown[]) : value === "" ? [] : [value],
  );
}

function isContainer(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textField(record: Record<string, unknown>, name: string): string | undefined {
  const found = Object.entries(record).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return typeof found === "string" && found !== "" ? found : typeof found === "number" ? String(found) : undefined;
}

/**
 * The gateway's message about a wrong signature repeats the key ID and every parameter: it goes no further than here.
 */
function safeMessage(code: string, message: string): string {
  if (/signature/i.test(code) || /AccessKeyId|string to sign/i.test(message))
    return l10n.t("The signature wasn't accepted.");
  return message.slice(0, 500);
}

function safeLink(link: string | undefined): string | undefined {
  if (!link || !URL.canParse(link)) return undefined;
  const { protocol, hostname } = new URL(link);
  return protocol === "https:" && /(^|\.)(aliyun\.com|alibabacloud\.com)$/.test(hostname) ? link : undefined;
}
