import { readFileSync } from "node:fs";
import path from "node:path";
import { type CommandId } from "../../src/commands/commandTable";
import { catalogue } from "../../src/catalogue/catalogue";
import { displayName } from "../../src/model/domain";
import { type PageId } from "../../src/pages/pageTable";
import { type PlanId } from "../../src/pages/plans/plan";
import { type EditorWindow } from "../../test/support/editor/editorWindow";
import { until } from "../../test/support/editor/until";
import { type StateStarts } from "../pages/pageState";
import { projectRoot } from "../vscode/projectRoot";
import { TabUser } from "./tabUser";

const words = JSON.parse(readFileSync(path.join(projectRoot, "package.nls.json"), "utf8")) as Record<string, string>;

/** Runs a command by its title in the palette. */
export async function runCommand(editor: EditorWindow, id: CommandId): Promise<void> {
  await editor.runCommand(`${words["category"]}: ${words[`command.${id.slice("domainDesk.".length)}.title`]}`);
}

/** Entries of pickers on the way to a page. */
const entries = {
  list: "Paste List or Open CSV File…",
  template: "From a registrant template",
  contact: "New contact data",
};

/** How the pages of plans are opened for a list that follows: the command, and what else is picked. */
const planDoors: Record<PlanId, readonly [CommandId, ...picks: string[]]> = {
  renew: ["domainDesk.domain.renew", entries.list],
  redeem: ["domainDesk.domain.redeem", entries.list],
  register: ["domainDesk.domain.registerList"],
  changeNameServers: ["domainDesk.domain.changeNameServers", entries.list],
  contacts: ["domainDesk.domain.changeContacts", entries.list, entries.contact],
  contactsFromTemplate: ["domainDesk.domain.changeContacts", entries.list, entries.template],
  lockTransfer: ["domainDesk.domain.lockTransfer", entries.list],
  unlockTransfer: ["domainDesk.domain.unlockTransfer", entries.list],
  lockSecurity: ["domainDesk.domain.lockSecurity", entries.list],
  unlockSecurity: ["domainDesk.domain.unlockSecurity", entries.list],
  synchronizeDnsHosts: ["domainDesk.domain.synchronizeDnsHosts", entries.list],
};

const templateCommands = { edit: "domainDesk.registrant.edit", duplicate: "domainDesk.registrant.duplicate" } as const;

/** What opens each page in VS Code, as a person does. */
const doors: { readonly [Id in PageId]: (editor: EditorWindow, start: StateStarts[Id]) => Promise<void> } = {
  register: (editor) => runCommand(editor, "domainDesk.domain.register"),
  plan: (editor, { plan }) => pick(editor, ...planDoors[plan]),
  template: (editor, start) =>
    start.act === "create"
      ? runCommand(editor, "domainDesk.registrant.create")
      : pick(editor, templateCommands[start.act], start.of),
  dnsHost: (editor, { domain, host }) =>
    host === undefined
      ? pick(editor, "domainDesk.domain.createDnsHost", displayName(domain))
      : pick(editor, "domainDesk.dnsHost.change", displayName(domain), `${host}.${displayName(domain)}`),
  domain: (editor, { domain }) => pick(editor, "domainDesk.domain.open", displayName(domain)),
  operation: (editor, { operation }) => pick(editor, "domainDesk.operation.run", catalogue[operation].action),
};

/** Opens a page in a tab; no other may be open. */
export async function openPage<Id extends PageId>(
  editor: EditorWindow,
  id: Id,
  start: StateStarts[Id],
): Promise<TabUser> {
  await doors[id](editor, start);
  const [title = ""] = await until(
    "the tab of the page",
    () => editor.tabs.titles(),
    (titles) => titles.length === 1,
  );
  const frame = await editor.webview(title);
  await frame.getByRole("heading", { level: 1 }).waitFor();
  const user = new TabUser(frame, editor.page.keyboard);
  if ("domains" in start && start.domains.length > 0) await user.fill({ domains: start.domains.join("\n") });
  return user;
}

async function pick(editor: EditorWindow, command: CommandId, ...picks: readonly string[]): Promise<void> {
  await runCommand(editor, command);
  for (const choice of picks) await editor.quickInput.pick(choice);
}
