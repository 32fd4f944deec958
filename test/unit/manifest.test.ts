import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { pageTable, restoredPages } from "../../src/pages/pageTable";
import { withContributions } from "../../scripts/contributions";
import { askable, type CommandId, commandTable, type Need } from "../../src/commands/commandTable";

interface Manifest {
  activationEvents: string[];
  contributes: {
    commands: { command: string; title: string; category: string; icon?: string; enablement?: string }[];
    menus: Record<string, { command: string; when: string }[]>;
    views: Record<string, { id: string }[]>;
    viewsWelcome: { view: string; contents: string; when: string }[];
    configuration: { properties: Record<string, { scope: string; markdownDescription: string }> };
  };
}

const text = readFileSync("package.json", "utf8");
const { activationEvents, contributes } = JSON.parse(text) as Manifest;
const translations = JSON.parse(readFileSync("package.nls.json", "utf8")) as Record<string, string>;
const commands = contributes.commands.map(({ command }) => command);

describe("package.json", () => {
  it("is what the tables of commands, views, settings and pages say; `npm run contributions` writes it anew", () => {
    assert.equal(text, withContributions(text));
  });

  it("has a text for every key, and no text that nothing uses", () => {
    const keys = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(translations).sort());
  });

  it("starts with the window, and for each page that comes back", () => {
    assert.deepEqual(
      [...activationEvents].sort(),
      ["onStartupFinished", ...restoredPages.map((id) => `onWebviewPanel:${pageTable[id].viewType}`)].sort(),
    );
  });

  it("puts only its own commands into menus and welcome texts", () => {
    const used = [
      ...Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command)),
      ...Object.values(translations).flatMap((words) =>
        [...words.matchAll(/\(command:([\w.]+)\)/g)].map(([, id]) => id),
      ),
    ];
    assert.deepEqual(
      used.filter((command) => command === undefined || !commands.includes(command)),
      [],
    );
  });

  it("has exactly the commands of the table, each asking for what it needs", () => {
    assert.deepEqual([...commands].sort(), Object.keys(commandTable).sort());
    for (const { command, title, category, enablement } of contributes.commands) {
      const need: Need = commandTable[command as CommandId];
      const expected = { title: `%command.${command.slice("domainDesk.".length)}.title%`, category: "%category%" };
      assert.deepEqual({ title, category }, expected, command);
      assert.equal(enablement, need === "nothing" ? undefined : "domainDesk.signedIn", command);
    }
  });

  it("gives commands only icons that there are", () => {
    const icons = readFileSync("node_modules/@vscode/codicons/dist/codicon.css", "utf8");
    for (const { command, icon } of contributes.commands) {
      if (icon !== undefined) assert.ok(icons.includes(`.codicon-${icon.slice("$(".length, -1)}:before`), command);
    }
  });

  it("offers in the palette what needs nothing chosen, or asks for it", () => {
    const hidden = contributes.menus["commandPalette"]
      ?.filter(({ when }) => when === "false")
      .map(({ command }) => command);
    const needsRow = Object.entries(commandTable)
      .filter(([, need]) => !(["nothing", "account", ...askable] as Need[]).includes(need))
      .map(([id]) => id);
    assert.deepEqual(hidden?.sort(), needsRow.sort());
  });

  it("has a welcome for every view, without an account and with nothing to show", () => {
    const views = Object.values(contributes.views).flat();
    for (const { id } of views) {
      const whens = contributes.viewsWelcome.filter(({ view }) => view === id).map(({ when }) => when);
      assert.deepEqual(whens, ["domainDesk.signedOut", `domainDesk.signedIn && ${id}.empty`]);
    }
  });

  it("has no setting that a workspace can change", () => {
    const scopes = Object.values(contributes.configuration.properties).map(({ scope }) => scope);
    assert.deepEqual([...new Set(scopes)], ["application"]);
  });
});
