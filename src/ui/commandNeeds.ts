import { type Subject } from "./subject";

/** What a command needs before it can run; `domains` is one or several. Each works on what is chosen in a view. */
export type Need = "nothing" | "account" | "domains" | Subject["kind"];

/** What a command asks for where nothing is chosen. One that needs anything else is not offered in the palette. */
export const askable = ["domain", "domains"] as const satisfies readonly Need[];
export type Askable = (typeof askable)[number];

/** Every command, and what it needs. Checked against package.json by a test. */
export const commandNeeds = {
  "domainDesk.account.signIn": "nothing",
  "domainDesk.account.addSandbox": "nothing",
  "domainDesk.account.switch": "account",
  "domainDesk.account.signOut": "account",
  "domainDesk.domains.refresh": "account",
  "domainDesk.tasks.refresh": "account",
  "domainDesk.transfers.refresh": "account",
  "domainDesk.domain.register": "account",
  "domainDesk.domain.renew": "domain",
  "domainDesk.domain.copyName": "domains",
  "domainDesk.task.show": "account",
  "domainDesk.operation.run": "account",
  "domainDesk.tree.retry": "failure",
  "domainDesk.log.show": "nothing",
} as const satisfies Record<`domainDesk.${string}`, Need>;

export type CommandId = keyof typeof commandNeeds;
