import { type Draft, isDraft } from "./draft";
import { type Action, type Message } from "./formSpec";
import { either, type Guard, is, isText, listOf, objectOf, optional } from "./guards";

/** A page that shows what is known about one thing, as plain data: the host decides everything, the page only draws. */
export interface FactsPage {
  title: string;
  /** A line below the title, such as an account's name. */
  subtitle: string;
  /** Advice, most urgent first. */
  notices: Message[];
  /** Buttons for the page as a whole. */
  actions: Action[];
  sections: FactsSection[];
}

export interface FactsSection {
  id: string;
  title: string;
  facts: Fact[];
  /** Several facts that share the same columns. */
  table: FactsTable | undefined;
  /** That the section is loading, or why it failed to load. */
  message: Message | undefined;
  actions: Action[];
  /** The days the section covers, which the user may change; both in UTC, like `2026-11-24`. */
  range: { from: string; to: string } | undefined;
}

export interface Fact {
  label: string;
  values: string[];
  tone: "plain" | "good" | "warning" | "bad";
  actions: Action[];
}

export interface FactsTable {
  columns: string[];
  rows: { cells: string[]; actions: Action[] }[];
}

/** `kept` is what the page keeps, so that it can be restored after a reload. */
export type ToFactsPage = { kind: "facts"; kept: Draft; page: FactsPage };

export type FromFactsPage =
  | { kind: "ready" }
  | { kind: "action"; id: string }
  /** Days in UTC; empty means no limit. */
  | { kind: "range"; section: string; from: string; to: string };

const action = objectOf<Action>({ id: isText, label: isText });
const message: Guard<Message> = objectOf<Message>({
  tone: is("info", "busy", "good", "warning", "error"),
  text: isText,
  actions: listOf(action),
});
const actions = listOf(action);
const texts = listOf(isText);

const section = objectOf<FactsSection>({
  id: isText,
  title: isText,
  facts: listOf(objectOf<Fact>({ label: isText, values: texts, tone: is("plain", "good", "warning", "bad"), actions })),
  table: optional(
    objectOf<FactsTable>({
      columns: texts,
      rows: listOf(objectOf<FactsTable["rows"][number]>({ cells: texts, actions })),
    }),
  ),
  message: optional(message),
  actions,
  range: optional(objectOf<{ from: string; to: string }>({ from: isText, to: isText })),
});

/** Whether a page may accept this as a message from its host. */
export const isToFactsPage = objectOf<ToFactsPage>({
  kind: is("facts"),
  kept: isDraft,
  page: objectOf<FactsPage>({
    title: isText,
    subtitle: isText,
    notices: listOf(message),
    actions,
    sections: listOf(section),
  }),
});

/** Whether the host may accept this as a message from its page. */
export const isFromFactsPage = either<FromFactsPage>(
  objectOf<Extract<FromFactsPage, { kind: "ready" }>>({ kind: is("ready") }),
  objectOf<Extract<FromFactsPage, { kind: "action" }>>({ kind: is("action"), id: isText }),
  objectOf<Extract<FromFactsPage, { kind: "range" }>>({
    kind: is("range"),
    section: isText,
    from: isText,
    to: isText,
  }),
);
