import { type OperationName } from "../../src/catalogue/catalogue";
import { type Plain } from "../../src/pages/formSpec";
import { type PageId, type PageStarts } from "../../src/pages/pageTable";
import { type FaultRule } from "../../src/sandbox/faults";
import { type Sandbox } from "../../src/sandbox/sandbox";

/** What a page is opened with, by names that a session and a person in VS Code both find in the account. */
export interface StateStarts {
  register: Record<never, never>;
  plan: Pick<PageStarts["plan"], "plan" | "domains">;
  /** `of`: the organization of a template. */
  template: { act: "create" } | { act: "edit" | "duplicate"; of: string };
  dnsHost: { domain: string; host?: string };
  domain: { domain: string };
  operation: PageStarts["operation"];
}

/**
 * Uses a page that is open. Fields are named as on the wire, those in lists by their paths, and buttons by their ids: no
 * words, which change. In the gallery these are messages to its session (`Stage`), in VS Code keys and clicks (`TabUser`).
 */
export interface PageUser {
  /** Fills in fields, and goes on from them. */
  fill(values: Readonly<Record<string, Plain>>): Promise<void>;
  /** Adds a row to a list. */
  addRow(list: string): Promise<void>;
  /** Presses the button that carries the form out. */
  submit(): Promise<void>;
  /** Presses another button. */
  act(id: string): Promise<void>;
  /** Waits until nothing is being looked up, sent or carried out any more; in the gallery, time goes by for that. */
  settled(): Promise<void>;
  /** Waits until something is. */
  busy(): Promise<void>;
  /** Waits until everything was sent. */
  sent(): Promise<void>;
}

/** A page in one of the states in which a user may see it: what it is opened with, and what is done then. */
export interface PageState<Id extends PageId> {
  /** What there is to see, in the index of the gallery. */
  shows: string;
  start: StateStarts[Id];
  /** From which account; absent: one at Alibaba Cloud that may be changed and is active. All but `sandbox` show in the gallery alone. */
  from?: "sandbox" | "readOnly" | "signedOut" | "inactive";
  /** As the user has set it. */
  priceLimit?: number;
  /** Of these no answer comes. */
  unanswered?: readonly OperationName[];
  /** What goes wrong with the service. */
  faults?: readonly FaultRule[];
  /** Changes the account before anything of it is fetched. */
  prepare?(service: Sandbox): void;
  /** What is done on the page; absent: it is waited for until it shows all that it fetches. */
  use?(page: PageUser, service: Sandbox): Promise<void>;
  /** How its picture is taken; absent: as high as is usual for pages. */
  picture?: {
    /** Under this name instead of its own, in the README too if that shows it. */
    name?: string;
    /** Of the window, in pixels. */
    height?: number;
    /** Once more in a narrow window. */
    andNarrow?: true;
    /** Once more with the keyboard on this field. */
    andFocus?: string;
  };
}

/** The states of every page by their names; a page without them does not compile. */
export type PageStates = { readonly [Id in PageId]: Readonly<Record<string, PageState<Id>>> };
