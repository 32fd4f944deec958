import { type Draft, isDraft, isValues } from "./draft";
import {
  type Action,
  type Choice,
  type Control,
  type Field,
  type FormSpec,
  type FormState,
  type Group,
  type Message,
  type FormResult,
  type RequestLine,
  type Review,
  type Table,
  type TableRow,
  type Values,
} from "./formSpec";
import { either, type Guard, is, isNumber, isText, listOf, objectOf, optional, recordOf } from "./guards";

/** From the host to the page. `changes` are values that the host sets; all others keep the user's input. */
export type ToPage =
  /** The form to draw. A page that does not have this `formId` yet starts fresh with `values`. */
  | {
      kind: "form";
      formId: string;
      accountId: string;
      spec: FormSpec;
      values: Values;
      changes: Values;
      state: FormState;
    }
  /** What follows from the values. `focus` is a field, `review` or `outcome`. */
  | { kind: "state"; state: FormState; changes: Values; focus: string | undefined };

/** From the page to the host. */
export type FromPage =
  /** The page has loaded, for the first time or again; includes what it kept. */
  | { kind: "ready"; draft: Draft | undefined }
  /** Each change increments `revision`, so that an answer to an older one can be recognized. */
  | { kind: "changed"; revision: number; values: Values }
  /** The user has left a changed field: its mistakes may be shown now. */
  | { kind: "left"; field: string }
  /** The button was pressed under these words of the review, and under this version of the table if there is one. */
  | { kind: "submit"; formId: string; agreed: string[]; table: string | undefined }
  | { kind: "action"; id: string };

const action = objectOf<Action>({ id: isText, label: isText });
const message = objectOf<Message>({
  tone: is("info", "busy", "good", "warning", "error"),
  text: isText,
  actions: listOf(action),
});
const choices = listOf(objectOf<Choice>({ value: isText, label: isText }));

const field: Guard<Field> = (value) => isField(value);

const control = either<Control>(
  objectOf<Extract<Control, { kind: "text" }>>({ kind: is("text") }),
  objectOf<Extract<Control, { kind: "lines" }>>({ kind: is("lines") }),
  objectOf<Extract<Control, { kind: "note" }>>({ kind: is("note") }),
  objectOf<Extract<Control, { kind: "secret" }>>({ kind: is("secret") }),
  objectOf<Extract<Control, { kind: "flag" }>>({ kind: is("flag") }),
  objectOf<Extract<Control, { kind: "wholeNumber" }>>({
    kind: is("wholeNumber"),
    min: optional(isNumber),
    max: optional(isNumber),
  }),
  objectOf<Extract<Control, { kind: "choice" }>>({ kind: is("choice"), choices }),
  objectOf<Extract<Control, { kind: "search" }>>({ kind: is("search"), choices }),
  objectOf<Extract<Control, { kind: "list" }>>({
    kind: is("list"),
    fields: listOf(field),
    min: isNumber,
    max: optional(isNumber),
  }),
);

const isField = objectOf<Field>({ name: isText, label: isText, help: isText, control });

const spec = objectOf<FormSpec>({
  title: isText,
  groups: listOf(
    objectOf<Group>({
      title: isText,
      fields: listOf(field),
    }),
  ),
  submit: isText,
});

const state = objectOf<FormState>({
  revision: isNumber,
  visible: listOf(isText),
  messages: recordOf(message),
  notices: listOf(message),
  table: optional(
    objectOf<Table>({
      about: isText,
      columns: listOf(isText),
      rows: listOf(
        objectOf<TableRow>({
          id: isText,
          label: isText,
          cells: listOf(isText),
          message: optional(message),
          part: is("in", "out", "never", "fixed"),
        }),
      ),
      summary: message,
      version: isText,
    }),
  ),
  review: objectOf<Review>({
    sentences: listOf(isText),
    message: optional(message),
    request: optional(listOf(objectOf<RequestLine>({ name: isText, value: isText }))),
  }),
  submit: is("open", "closed", "sending", "over"),
  submitLabel: optional(isText),
  outcome: optional(objectOf<FormResult>({ title: isText, sentences: listOf(isText), actions: listOf(action) })),
});

/** Whether a page may accept this as a message from its host. */
export const isToPage = either<ToPage>(
  objectOf<Extract<ToPage, { kind: "form" }>>({
    kind: is("form"),
    formId: isText,
    accountId: isText,
    spec,
    values: isValues,
    changes: isValues,
    state,
  }),
  objectOf<Extract<ToPage, { kind: "state" }>>({
    kind: is("state"),
    state,
    changes: isValues,
    focus: optional(isText),
  }),
);

/** Whether this says that a button was pressed, on any page. */
export const isAction = objectOf<Extract<FromPage, { kind: "action" }>>({ kind: is("action"), id: isText });

/** Whether the host may accept this as a message from its page. */
export const isFromPage = either<FromPage>(
  objectOf<Extract<FromPage, { kind: "ready" }>>({ kind: is("ready"), draft: optional(isDraft) }),
  objectOf<Extract<FromPage, { kind: "changed" }>>({ kind: is("changed"), revision: isNumber, values: isValues }),
  objectOf<Extract<FromPage, { kind: "left" }>>({ kind: is("left"), field: isText }),
  objectOf<Extract<FromPage, { kind: "submit" }>>({
    kind: is("submit"),
    formId: isText,
    agreed: listOf(isText),
    table: optional(isText),
  }),
  isAction,
);
