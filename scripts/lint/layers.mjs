/**
 * Who may import whom: the folders of `src` from the wire up to the editor, what each is, and which others it may use.
 * Lint fails on anything else; `npm run docs` writes the table of docs/architecture.md from here. `vscode` belongs to `ui`
 * and `extension.ts` alone: everything else runs in plain Node.
 * @type {Record<string, { is: string; mayImport: string[] }>}
 */
export const layers = {
  model: {
    is: "the user's words (domain, contact, task, transfer, order, account) and plain rules over them",
    mayImport: [],
  },
  texts: { is: "words about them in the editor's language: dates, expiry, tables", mayImport: ["model"] },
  catalogue: {
    is: "what the API can do: one entry of plain data for each operation, of three kinds: `read`, `change`, `spend`",
    mayImport: ["model"],
  },
  codec: {
    is: "plain values to flat request pairs, JSON or XML answers to plain values; checks of formats",
    mayImport: ["catalogue"],
  },
  signing: {
    is: "percent-encoding, the string to sign, HMAC-SHA1; clock and nonce are arguments",
    mayImport: [],
  },
  transport: { is: "one POST with its limits; says whether bytes may have left", mayImport: [] },
  api: {
    is: "the whole call; `resend`, the decision whether a request goes out again; errors; one queue per account, the only place that waits where the service throttles; every item of every page",
    mayImport: ["catalogue", "codec", "signing", "transport", "model"],
  },
  storage: { is: "durable files, exclusive claims, leases; knows nothing of orders", mayImport: [] },
  stores: {
    is: "the latest known truth by account and word of its changes; here and nowhere else wire answers become model",
    mayImport: ["api", "catalogue", "model", "storage", "bundles"],
  },
  orders: {
    is: "what changes something: the only door through which it is sent, the journal, the following of open orders to their end",
    mayImport: ["api", "catalogue", "model", "storage", "stores", "texts", "bundles"],
  },
  commands: {
    is: "the table of commands by what each needs, what a row of a view stands for, and what `when` clauses are told",
    mayImport: ["model", "stores"],
  },
  pages: {
    is: "everything of a page but its frame: forms, plans, their sessions, and the messages between editor and page; sentences for errors",
    mayImport: ["api", "catalogue", "codec", "commands", "model", "orders", "stores", "texts"],
  },
  webview: { is: "the browser side of pages; draws what it is given", mayImport: ["pages", "model"] },
  sandbox: {
    is: "the local Domain API: gateway, state, handlers, faults; a process and a bundle of its own",
    mayImport: ["catalogue", "codec", "signing", "model"],
  },
  ui: {
    is: "what touches the editor: commands, views, panels, notifications, settings, log",
    mayImport: ["catalogue", "api", "model", "texts", "stores", "orders", "commands", "pages", "bundles"],
  },
  bundles: {
    is: "what is loaded together, one file for each bundle",
    mayImport: ["api", "codec", "storage", "texts", "orders", "pages", "ui"],
  },
};

/** Folders of `ui` that do not know each other: what two of them need lies in `ui` itself, or in a folder below it. */
export const uiFolders = ["commands", "views", "panels", "notify"];

/**
 * The libraries that only some folders may use, so that a replacement touches few places.
 * @type {Record<string, string[]>}
 */
export const libraries = {
  zod: ["catalogue", "codec", "sandbox"],
  "fast-xml-parser": ["codec", "sandbox"],
  "lossless-json": ["codec"],
  undici: ["transport"],
  "p-queue": ["api"],
  papaparse: ["texts", "pages"],
  vscode: ["ui"],
  "@vscode-elements/elements": ["webview"],
  "@vscode/l10n": ["texts", "catalogue", "codec", "api", "stores", "orders", "pages", "bundles"],
  lit: ["webview"],
};
