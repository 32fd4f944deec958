import * as l10n from "@vscode/l10n";
import * as z from "zod";
import { lang, clientIp } from "./fields";

/** Where an operation is documented: in a section of the API reference (issue 20190517), or in a version of the official SDK alone. */
export type Source = { document: string } | { sdk: string };

/** The same as a sentence. */
export function sourceWords(source: Source): string {
  return "document" in source
    ? l10n.t("Documented in section {0} of the API reference.", source.document)
    : l10n.t("Documented only in version {0} of the SDK.", source.sdk);
}

/** Fields that go together: needed while a condition holds, left out (or free) while it does not. */
export interface Condition {
  /** The list in whose items the fields are, where they are not the operation's own. */
  within?: string;
  fields: readonly string[];
  when: { field: string; is: "absent" | boolean };
  otherwise: "leftOut" | "optional";
}

interface Described<Params extends z.ZodRawShape, Result extends z.ZodRawShape> {
  /** The operation's name on the wire. */
  action: string;
  documented: Source;
  /** What it does, in a few words: titles of forms, docs and the log. */
  about: string;
  params: z.ZodObject<Params>;
  conditions?: readonly Condition[];
  result: z.ZodObject<Result>;
  /** Documented business errors: code -> meaning. Codes are compared without regard to case. */
  errors: Readonly<Record<string, string>>;
}

/** An operation that only looks: it may be sent again at will. */
export type Read<P extends z.ZodRawShape, R extends z.ZodRawShape> = Described<P, R> & { kind: "read" };

/** An operation that alters something without costing money. */
export type Change<P extends z.ZodRawShape, R extends z.ZodRawShape, Repeatable extends boolean = boolean> = Described<
  P,
  R
> & {
  kind: "change";
  /** `task`: the answer is only a task number and the work comes later. */
  answers: "now" | "task";
  /** Whether a second copy leaves everything as the first did, so that a lost answer may simply be asked for again. */
  repeatable: Repeatable;
};

/** An operation that places a paid order: sent once, never again by itself. The API has no idempotency key. */
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

/** Writes a catalogue entry for an operation that only looks. */
export function read<P extends z.ZodRawShape, R extends z.ZodRawShape>(entry: Written<P, R>): Read<P & Everywhere, R> {
  return { kind: "read", ...described(entry) };
}

/** Writes a catalogue entry for an operation that alters something without costing money. */
export function change<P extends z.ZodRawShape, R extends z.ZodRawShape, Repeatable extends boolean>(
  entry: Written<P, R> & { answers: "now" | "task"; repeatable: Repeatable },
): Change<P & Everywhere, R, Repeatable> {
  return { kind: "change", answers: entry.answers, repeatable: entry.repeatable, ...described(entry) };
}

/** Writes a catalogue entry for an operation that places a paid order. */
export function spend<P extends z.ZodRawShape, R extends z.ZodRawShape>(
  entry: Written<P, R> & { guard: (keyof P & string) | "none" },
): Spend<P & Everywhere, R> {
  return { kind: "spend", answers: "task", guard: entry.guard, ...described(entry) };
}
