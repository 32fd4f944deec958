/**
 * A form as plain data: what a page draws and what the host says about what was filled in. Both travel as messages, so
 * they hold no function, no secret and nothing a page would have to decide by itself.
 */
export interface FormSpec {
  title: string;
  groups: Group[];
  /** Label of the button that carries the form out. */
  submit: string;
}

export interface Group {
  /** Empty where its fields need none. */
  title: string;
  fields: Field[];
}

export interface Field {
  /** Name of the parameter on the wire. */
  name: string;
  label: string;
  /** Always in sight below the control; empty where the label says enough. */
  help: string;
  control: Control;
}

export type Control =
  | { kind: "text" }
  /** A text of several lines. */
  | { kind: "lines" }
  /** A text that is not shown while it is typed, and that a page does not keep. */
  | { kind: "secret" }
  | { kind: "wholeNumber"; min: number | undefined; max: number | undefined }
  | { kind: "flag" }
  | { kind: "choice"; choices: Choice[] }
  /** A choice among so many that one types to find it. */
  | { kind: "search"; choices: Choice[] }
  /** Nothing to fill in: the place of what is said of several fields. */
  | { kind: "note" }
  /** Rows that are added and removed, each with these fields; a list of plain values has one field without a name. */
  | { kind: "list"; fields: Field[]; min: number; max: number | undefined };

export interface Choice {
  value: string;
  label: string;
}

/** Text as typed, a choice's value, or whether a flag is set. */
export type Plain = string | boolean;
/** What is filled in in one row of a list, by the field's name. */
export type Row = Readonly<Record<string, Plain>>;
/** What is filled in, by the field's name. */
export type Value = Plain | readonly Row[];
export type Values = Readonly<Record<string, Value>>;

/** How a field in a list is called, like the service does: `OrderRenewParam.2.DomainName`, or `Ip.1` where it has no name. */
export function fieldPath(list: string, index: number, field: string): string {
  return [list, index + 1, ...(field === "" ? [] : [field])].join(".");
}

/** Everything that follows from what is filled in. */
export interface FormState {
  /** Of the change that it takes into account; see `changed` in `messages`. */
  revision: number;
  /** The fields that apply now, by their names, or their paths in lists (see `fieldPath`). */
  visible: string[];
  /** What is said beside a field, by its name or path. */
  messages: Record<string, Message>;
  /** What is said above the fields. */
  notices: Message[];
  /** What would happen to each of many, or what has changed meanwhile; absent where the form has none, or where it is the same as before. */
  table: Table | undefined;
  review: Review;
  /** `over`: everything was sent, and there is no button any more. */
  submit: "open" | "closed" | "sending" | "over";
  /** What the button says now, where that is more than the form's own word. */
  submitLabel?: string | undefined;
  /** The form has done its work: this is shown in its place. */
  outcome: FormResult | undefined;
}

export interface Table {
  /** What a row is about: title of the first column. */
  about: string;
  /** Titles of the columns after the first. */
  columns: string[];
  rows: TableRow[];
  /** How many of them, and what is still being looked up. */
  summary: Message;
  /** Changes with everything that is to be agreed to; sent back with the words of the review. */
  version: string;
}

export interface TableRow {
  id: string;
  label: string;
  cells: string[];
  /** What is wrong with it, worth knowing, or has become of it. */
  message: Message | undefined;
  /** Whether it takes part; `never` where it cannot, and `fixed` once that can no longer be changed. */
  part: "in" | "out" | "never" | "fixed";
}

/** The name of the value that lists the ids of rows which the user has left out, each in a field without a name. */
export const leftOutField = "leftOut";

export interface Review {
  /** What will happen, sentence by sentence; the button sends these words back, and only they are carried out. */
  sentences: string[];
  /** What became of the last attempt, if it failed. */
  message: Message | undefined;
  /** The request as it would be sent, secrets masked; nothing where it is not shown. */
  request: RequestLine[] | undefined;
}

/** One parameter as it goes over the wire. */
export interface RequestLine {
  name: string;
  value: string;
}

/** `error` beside a field means that its value cannot be taken. */
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
  /** The first is the one that matters most. */
  actions: Action[];
}
