import * as l10n from "@vscode/l10n";
import * as z from "zod";
import { lang, clientIp } from "./fields";

/**
 * Where an operation is documented: in a section of the API reference (issue 20190517), or only in a version of the
 * official SDK.
 */
export type Source = { document: string } | { sdk: string };

/** The same as a sentence. */
export function sourceWords(source: Source): string {
  return "document" in source
    ? l10n.t("Documented in section {0} of the API reference.", source.document)
    : l10n.t("Documented only in version {0} of the SDK.", source.sdk);
}

/** Fields that go together: required while a condition holds, left out (or optional) while it does not. */
export interface Condition {
  /** The list whose items contain the fields, unless they are the operation's own. */
  within?: string;
  fields: readonly string[];
  when: { field: string; is: "absent" | boolean };
  otherwise: "leftOut" | "optional";
}

interface Described<Params extends z.ZodRawShape, Result extends z.ZodRawShape> {
  /** The operation's name on the wire. */
  action: string;
  documented: Source;
  /** What it does, in a few words: for titles of forms, docs and the log. */
  about: string;
  params: z.ZodObject<Params>;
  conditions?: readonly Condition[];
  result: z.ZodObject<Result>;
  /** Documented business errors: code -> meaning. Codes are compared case-insensitively. */
  errors: Readonly<Record<string, string>>;
}

/** An operation that only reads: it may be resent at will. */
export type Read<P extends z.ZodRawShape, R extends z.ZodRawShape> = Described<P, R> & { kind: "read" };

/** An operation that changes something without costing money. */
export type Change<P extends z.ZodRawShape, R extends z.ZodRawShape, Repeatable extends boolean = boolean> = Described<
  P,
  R
> & {
  kind: "change";
  /** `task`: the answer is only a task number; the work is done later. */
  answers: "now" | "task";
  /** Whether a second copy has no further effect, so that after a lost answer the call can simply be repeated. */
  repeatable: Repeatable;
};

/** An operation that places a paid order: sent once, never resent automatically. The API has no idempotency key. */
export type Spend<P extends z.ZodRawShape, R extends z.ZodRawShape> = Described<P, R> & {
  kind: "spend";
  answers: "task";
  /** The parameter that lets the service refuse a second copy once the first has been executed, or `none`. */
  guard: (keyof P & string) | "none";
};

export type Operation =
  Read<z.ZodRawShape, z.ZodRawShape> | Change<z.ZodRawShape, z.ZodRawShape> | Spend<z.ZodRawShape, z.ZodRawShape>;

/** Every operation of the official SDK takes these two, whether the document lists them or not. */
const everywhere = { Lang: lang.optional(), UserClientIp: clientIp.optional() };
type Everywhere = typeof everywhere;

interface Written<P extends z.ZodRawShape, R extends z.ZodRawShape> {
  action: string;
  documented: Source;
  about: string;
  params: P;
  conditions?: readonly Condition[];
  result: R;
  errors?: Readonly<Record<string, string>>;
}

function described<P extends z.ZodRawShape, R extends z.ZodRawShape>(
  entry: Written<P, R>,
): Described<P & Everywhere, R> {
  return {
    ...entry,
    errors: entry.errors ?? {},
    params: z.object({ ...entry.params, ...everywhere }),
    result: z.object(entry.result),
  };
}

/** Creates a catalogue entry for an operation that only reads. */
export function read<P extends z.ZodRawShape, R extends z.ZodRawShape>(entry: Written<P, R>): Read<P & Everywhere, R> {
  return { kind: "read", ...described(entry) };
}

/** Creates a catalogue entry for an operation that changes something without costing money. */
export function change<P extends z.ZodRawShape, R extends z.ZodRawShape, Repeatable extends boolean>(
  entry: Written<P, R> & { answers: "now" | "task"; repeatable: Repeatable },
): Change<P & Everywhere, R, Repeatable> {
  return { kind: "change", answers: entry.answers, repeatable: entry.repeatable, ...described(entry) };
}

/** Creates a catalogue entry for an operation that places a paid order. */
export function spend<P extends z.ZodRawShape, R extends z.ZodRawShape>(
  entry: Written<P, R> & { guard: (keyof P & string) | "none" },
): Spend<P & Everywhere, R> {
  return { kind: "spend", answers: "task", guard: entry.guard, ...described(entry) };
}
