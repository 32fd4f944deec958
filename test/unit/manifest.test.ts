import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";

interface Manifest {
  contributes: {
    commands: { command: string; title: string; category: string; enablement?: string }[];
    menus: Record<string, { command: string; when: string }[]>;
    views: Record<string, { id: string }[]>;
    viewsWelcome: { view: string; contents: string; when: string }[];
    configuration: { properties: Record<string, { scope: string; markdownDescription: string }> };
  };
}

const text = readFileSync("package.json", "utf8");
const { contributes } = JSON.parse(text) as Manifest;
const translations = JSON.parse(readFileSync("package.nls.json", "utf8")) as Record<string, string>;
const commands = contributes.commands.map(({ command }) => command);

describe("package.json", () => {
  it("has a text for every key, and no text that nothing uses", () => {
    const keys = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(translations).sort());
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

  it("offers in the palette only what can be done: everything but signing in and the log needs an account", () => {
    const hidden = contributes.menus["commandPalette"]
      ?.filter(({ when }) => when === "false")
      .map(({ command }) => command);
    const free = contributes.commands.filter(({ enablement }) => enablement !== "domainDesk.signedIn");
    assert.deepEqual(hidden, ["domainDesk.tree.retry"]);
    assert.deepEqual(free.map(({ command }) => command).sort(), [
      "domainDesk.account.addSandbox",
      "domainDesk.account.signIn",
      "domainDesk.log.show",
    ]);
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
