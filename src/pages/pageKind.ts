import { type Account } from "../model/account";
import { type Disposable } from "../stores/emitter";
import { type Draft } from "./draft";
import { type ToFactsPage } from "./factsPage";
import { type Message, type Values } from "./formSpec";
import { type ToPage } from "./messages";
import { type PageServices } from "./pageServices";

/** What a page is, in whichever tab. `Start` is what it is opened with. */
export interface PageKind<Start> {
  /** What draws it. */
  drawnBy: "form" | "facts";
  /** What is filled in at first, and what the page is about: by that it comes back after a reload. */
  start: (opened: Start) => Values;
  /** Of its tab. */
  title: (values: Values) => string;
  /** An account has at most one tab for each key; without one, as many as are wanted. */
  key: (values: Values) => string | undefined;
  /** @returns nothing where the draft is about something that this version does not know */
  session: (services: PageServices, page: Page, draft: Draft) => Session | undefined;
}

/** A tab, as its session has it. */
export interface Page {
  /** The account that it was opened for, and which it uses whatever account is active. */
  account: Account;
  /** Does nothing once the tab is closed. */
  post: (message: ToPage | ToFactsPage) => void;
  /** A failure in the user's words, with buttons for what helps; the tab runs what they call. */
  explain: (error: unknown) => Message;
  isOpen: () => boolean;
}

/** What holds all of a page and decides what it shows. */
export interface Session extends Disposable {
  /** Nothing more can be done with it: its tab makes room for a new one with the same key. */
  readonly isDone?: boolean;
  /** Takes what the page says, once it is clear that it is a message of such a page. */
  receive(message: unknown): void;
  /** Tells the page what has changed around it: accounts, settings. */
  refresh(): void;
  /** Its tab is called for again. @param values what it would be opened with */
  reopen?(values: Values): void;
}
