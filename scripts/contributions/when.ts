import { type ContextKey, type ViewName } from "../../src/commands/contextKey";
import { type RowFlag } from "../../src/texts/rowFlag";

declare const made: unique symbol;

/** A `when` clause, which only the functions here make: a misspelt key, view or flag does not compile. */
export type When = string & { readonly [made]: true };

export const never = "false" as When;
export const signedIn = context("domainDesk.signedIn");
export const readOnly = context("domainDesk.readOnly");
/** Several rows are selected. */
export const severalRows = "listMultiSelection" as When;
export const inEveryView = "view =~ /^domainDesk\\./" as When;

export function context(key: ContextKey): When {
  return key as string as When;
}

export function inView(name: ViewName): When {
  return `view == domainDesk.${name}` as When;
}

export function focusIn(name: ViewName): When {
  return `focusedView == domainDesk.${name}` as When;
}

/** The row has one of these flags. */
export function is(...flags: RowFlag[]): When {
  return `viewItem =~ /${anyOf(flags)}/` as When;
}

/** The row has one of these flags, and not that one. */
export function isWithout(lacking: RowFlag, ...flags: RowFlag[]): When {
  return `viewItem =~ /^(?!.*${anyOf([lacking])}).*${anyOf(flags)}/` as When;
}

export function not(clause: When): When {
  return `!${clause}` as When;
}

/** All of these hold; `undefined` asks for nothing. */
export function all(...clauses: (When | undefined)[]): When {
  return clauses.filter((clause) => clause !== undefined).join(" && ") as When;
}

function anyOf(flags: RowFlag[]): string {
  return flags.length === 1 ? `\\b${flags[0]}\\b` : `\\b(${flags.join("|")})\\b`;
}
