import { type Account } from "../model/account";
import { type Disposable } from "../stores/emitter";
import { type Draft } from "./draft";
import { type ToFactsPage } from "./factsPage";
import { type Message, type Values } from "./formSpec";
import { type ToPage } from "./messages";
import { type PageServices } from "./pageServices";

/** What a page is, in any tab. `Start` is what it is opened with. */
export interface PageKind<Start> {
  /** The script that draws it. */
  drawnBy: "form" | "facts";
  /** The initial values, and what the page is about: they restore it after a reload. */
  start: (opened: Start) => Values;
  /** Title of its tab. */
  title: (values: Values) => string;
  /** An account has at most one tab per key; without a key, any number. */
  key: (values: Values) => string | undefined;
  /** @returns undefined if the draft is about something that this version does not know */
  session: (services: PageServices, page: Page, draft: Draft) => Session | undefined;
}

/** A tab, as its session sees it. */
export interface Page {
  /** The account that it was opened for and uses, whichever account is active. */
  account: Account;
  /** Does nothing once the tab is closed. */
  post: (message: ToPage | ToFactsPage) => void;
  /** Describes a failure for the user, with buttons for what helps; the tab runs their commands. */
  explain: (error: unknown) => Message;
  isOpen: () => boolean;
}

/** Holds everything about a page and decides what it shows. */
export interface Session extends Disposable {
  /** Nothing more can be done with it: its tab makes room for a new one with the same key. */
  readonly isDone?: boolean;
  /** Handles a message from the page, once it is clear that such a page sends such messages. */
  receive(message: unknown): void;
  /** Updates the page after its surroundings have changed: accounts, settings. */
  refresh(): void;
  /** Its tab is requested again. @param values what it would be opened with */
  reopen?(values: Values): void;
}
