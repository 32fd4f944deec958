/**
 * `npm run contributions`: writes what VS Code is told of the extension, `contributes` and `activationEvents` in package.json,
 * from the tables of commands, views, settings and pages. The tests check that it is current.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { askable, type CommandId, commandTable, type Need } from "../src/commands/commandTable";
import { type ViewName } from "../src/commands/contextKey";
import { pageTable, restoredPages } from "../src/pages/pageTable";
import { commandPlaces } from "./contributions/commands";
import { type Setting, settings } from "./contributions/settings";
import { views } from "./contributions/views";
import { all, context, inView, never, not, readOnly, signedIn } from "./contributions/when";

const file = path.join(__dirname, "../package.json");

/**
 * The whole of package.json, with what the tables say.
 * @param manifest as it was before
 */
export function withContributions(manifest: string): string {
  const before = JSON.parse(manifest) as Record<string, unknown>;
  return `${JSON.stringify({ ...before, activationEvents: activationEvents(), contributes: contributes() }, null, 2)}\n`;
}

/** With the window, and for each page that comes back. */
function activationEvents(): string[] {
  return ["onStartupFinished", ...restoredPages.map((id) => `onWebviewPanel:${pageTable[id].viewType}`)];
}

function contributes() {
  return {
    viewsContainers: { activitybar: [{ id: "domainDesk", title: "Domain Desk", icon: viewIcon }] },
    views: { domainDesk: viewNames.map(view) },
    viewsWelcome: viewNames.flatMap(welcomes),
    commands: commandIds.map(command),
    menus: {
      commandPalette: commandIds.flatMap(inPalette),
      "view/title": commandIds.flatMap(inTitle),
      "view/item/context": commandIds.flatMap(onRows),
    },
    configuration: {
      title: "Domain Desk",
      properties: Object.fromEntries(
        Object.entries(settings).map(([name, setting]) => [`domainDesk.${name}`, property(name, setting)]),
      ),
    },
    keybindings: commandIds.flatMap(keybinding),
  };
}

/** In the order of the table of commands: the editor itself orders menus by their groups. */
const commandIds = Object.keys(commandTable) as CommandId[];
const viewNames = Object.keys(views) as ViewName[];
const viewIcon = "media/domainDesk.svg";

function view(name: ViewName) {
  const { initialSize, collapsed } = views[name];
  const visibility = collapsed ? { visibility: "collapsed" } : {};
  return { id: `domainDesk.${name}`, name: `%view.${name}.name%`, icon: viewIcon, ...visibility, initialSize };
}

/** What a view without rows says. */
function welcomes(name: ViewName) {
  const whens = {
    signedOut: context("domainDesk.signedOut"),
    empty: all(signedIn, context(`domainDesk.${name}.empty`)),
  };
  return Object.entries(whens).map(([which, when]) => ({
    view: `domainDesk.${name}`,
    contents: `%welcome.${name}.${which}%`,
    when,
  }));
}

function command(id: CommandId) {
  const { icon } = commandPlaces[id];
  return {
    command: id,
    title: `%command.${id.slice("domainDesk.".length)}.title%`,
    category: "%category%",
    ...(icon === undefined ? {} : { icon: `$(${icon})` }),
    ...(needsAccount(id) ? { enablement: signedIn } : {}),
  };
}

function needsAccount(id: CommandId): boolean {
  return commandTable[id] !== "nothing";
}

/** The palette has everything that is not said to be elsewhere: what needs a row that cannot be asked for is. */
function inPalette(id: CommandId) {
  const offered: readonly Need[] = ["nothing", "account", ...askable];
  const when = offered.includes(commandTable[id]) ? commandPlaces[id].palette : never;
  return when === undefined ? [] : [{ command: id, when }];
}

function inTitle(id: CommandId) {
  const { title, changes } = commandPlaces[id];
  if (!title) return [];
  const account = needsAccount(id) ? signedIn : undefined;
  const when = all(inView(title.view), account, title.when, changes && not(readOnly));
  return [{ command: id, when, group: title.group }];
}

function onRows(id: CommandId) {
  const { rows = [], changes } = commandPlaces[id];
  return rows.flatMap(({ when, groups }) =>
    groups.map((group) => ({ command: id, when: all(when, changes && not(readOnly)), group })),
  );
}

function keybinding(id: CommandId) {
  const { key } = commandPlaces[id];
  return key ? [{ command: id, ...key }] : [];
}

/** Of the user alone: no workspace can change one. */
function property(name: string, setting: Setting) {
  const told = { scope: "application", markdownDescription: `%setting.${name}%` };
  if (setting.kind === "amount") return { type: "number", minimum: 0, default: setting.default, ...told };
  const { values, explained } = setting;
  return {
    type: "string",
    enum: values,
    default: values[0],
    ...told,
    ...(explained ? { enumDescriptions: values.map((value) => `%setting.${name}.${value}%`) } : {}),
  };
}

if (require.main === module) writeFileSync(file, withContributions(readFileSync(file, "utf8")));
