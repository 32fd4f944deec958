/**
 * A form as plain data: what a page draws, and what the host says about the user's values. Both travel as messages, so
 * they hold no functions, no secrets and nothing a page would have to decide by itself.
 */
export interface FormSpec {
  title: string;
  groups: Group[];
  /** Label of the button that submits the form. */
  submit: string;
}

export interface Group {
  /** Empty if its fields need none. */
  title: string;
  fields: Field[];
}

export interface Field {
  /** The parameter's name on the wire. */
  name: string;
  label: string;
  /** Always visible below the control; empty if the label says enough. */
  help: string;
  control: Control;
}

export type Control =
  | { kind: "text" }
  /** Multi-line text. */
  | { kind: "lines" }
  /** Text that is hidden while it is typed, and that a page does not keep. */
  | { kind: "secret" }
  | { kind: "wholeNumber"; min: number | undefined; max: number | undefined }
  | { kind: "flag" }
  | { kind: "choice"; choices: Choice[] }
  /** A choice among so many that users type to find theirs. */
  | { kind: "search"; choices: Choice[] }
  /** Nothing to fill in: a place for messages about several fields. */
  | { kind: "note" }
  /**
   * Rows that can be added and removed, each with these fields; a list of plain values has one field without a name.
   */
  | { kind: "list"; fields: Field[]; min: number; max: number | undefined };

export interface Choice {
  value: string;
  label: string;
}

/** Text as typed, a choice's value, or whether a flag is set. */
export type Plain = string | boolean;
/** The values of one row of a list, by field name. */
export type Row = Readonly<Record<string, Plain>>;
/** The value of one field. */
export type Value = Plain | readonly Row[];
export type Values = Readonly<Record<string, Value>>;

/**
 * The path of a field in a list, in the service's notation: `OrderRenewParam.2.DomainName`, or `Ip.1` if it has no
 * name.
 */
export function fieldPath(list: string, index: number, field: string): string {
  return [list, index + 1, ...(field === "" ? [] : [field])].join(".");
}

/** Everything that follows from the values. */
export interface FormState {
  /** The revision of the change that it takes into account; see `changed` in `messages`. */
  revision: number;
  /** The fields that currently apply: their names, or their paths in lists (see `fieldPath`). */
  visible: string[];
  /** Messages beside fields, by name or path. */
  messages: Record<string, Message>;
  /** Messages above the fields. */
  notices: Message[];
  /**
   * What would happen to each of many, or what has changed meanwhile; absent if the form has none, or if it is
   * unchanged.
   */
  table: Table | undefined;
  review: Review;
  /** `over`: everything was sent, and the button is gone. */
  submit: "open" | "closed" | "sending" | "over";
  /** The button's current label, if it says more than the form's own. */
  submitLabel?: string | undefined;
  /** The form has done its work; this replaces it. */
  outcome: FormResult | undefined;
}

export interface Table {
  /** What a row is about: title of the first column. */
  about: string;
  /** Titles of the columns after the first. */
  columns: string[];
  rows: TableRow[];
  /** How many there are, and what is still being looked up. */
  summary: Message;
  /** Changes whenever anything the user agrees to changes; sent back with the words of the review. */
  version: string;
}

export interface TableRow {
  id: string;
  label: string;
  cells: string[];
  /** A problem, a remark, or the row's result. */
  message: Message | undefined;
  /** Whether it is included; `never` if it cannot be, `fixed` once that can no longer be changed. */
  part: "in" | "out" | "never" | "fixed";
}

/** The name of the value that lists the ids of the rows the user has left out, each in a field without a name. */
export const leftOutField = "leftOut";

export interface Review {
  /** What will happen, sentence by sentence; the button sends these words back, and only what they say is done. */
  sentences: string[];
  /** The outcome of the last attempt, if it failed. */
  message: Message | undefined;
  /** The request as it would be sent, secrets masked; absent if it is not shown. */
  request: RequestLine[] | undefined;
}

/** One parameter in wire form. */
export interface RequestLine {
  name: string;
  value: string;
}

/** `error` beside a field means that its value cannot be accepted. */
export interface Message {
  tone: "info" | "busy" | "good" | "warning" | "error";
  text: string;
  actions: Action[];
}

/** A button that asks the host for something. */
export interface Action {
  id: string;
  label: string;
}

export interface FormResult {
  title: string;
  sentences: string[];
  /** The first is the most important. */
  actions: Action[];
}
