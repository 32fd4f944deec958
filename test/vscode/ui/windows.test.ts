import { strict as assert } from "node:assert";
import { type CloudEditor, hintOf, openCloudEditor, signIn } from "../../support/cloudEditor";
import { type EditorWindow } from "../../support/editor/editorWindow";

/** Longer than a task of the sandbox waits and runs. */
const taskMs = 60_000;

/** How long a busy machine may take to start VS Code and the extension again. */
const startMs = 60_000;

describe("the end of an order", () => {
  let opened: CloudEditor;
  let editor: EditorWindow;
  before(async () => {
    opened = await openCloudEditor();
    ({ editor } = opened);
    await signIn(editor, opened.cloud);
  });
  after(() => opened.close());

  const renew = async (name: string) => {
    const menu = await editor.tree("Domains").contextMenu(name);
    await menu.choose("Renew…");
    await editor.quickInput.waitForTitle(`Renew ${name} (${hintOf(opened.cloud)})`);
    await editor.quickInput.pick("1 year");
    await editor.dialog.press("Renew");
    await editor.tree("Tasks").row(`Renew ${name}`);
  };
  const hasSucceeded = (window: EditorWindow, name: string) =>
    window.tree("Tasks").row(({ label, icon }) => label === `Renew ${name}` && icon === "pass");
  const started = (window: EditorWindow) =>
    window.page.locator(".statusbar-item", { hasText: hintOf(opened.cloud) }).waitFor({ timeout: startMs });
  /** VS Code may have something to say too. */
  const told = async (window: EditorWindow) =>
    (await window.notifications.all()).map(({ message }) => message).filter((message) => message.includes("Renewed "));
  const executed = (name: string) => opened.cloud.orders().filter(({ domainName }) => domainName === name).length;

  it("is told once, in one of two windows, and both show what came of it", async () => {
    await renew("examplebakery.com");
    const second = await editor.newWindow();
    await started(second);
    await second.openContainer("Domain Desk");
    await second.tree("Tasks").row("Renew examplebakery.com");
    opened.cloud.clock.advance(taskMs);
    await hasSucceeded(second, "examplebakery.com");
    await editor.page.bringToFront();
    await hasSucceeded(editor, "examplebakery.com");
    const all = [...(await told(editor)), ...(await told(second))];
    assert.equal(all.length, 1, all.join("\n"));
    assert.match(all[0] ?? "", /Renewed examplebakery\.com until/);
    assert.equal(executed("examplebakery.com"), 1);
    await second.closeWindow();
    await editor.notifications.clear();
  });

  it("comes after the window was reloaded in the middle of it, once", async () => {
    await renew("example-harbor.com");
    await editor.reload();
    await started(editor);
    await editor.openContainer("Domain Desk");
    opened.cloud.clock.advance(taskMs);
    await editor.notifications.waitFor("Renewed example-harbor.com until");
    await hasSucceeded(editor, "example-harbor.com");
    assert.equal((await told(editor)).length, 1);
    assert.equal(executed("example-harbor.com"), 1);
    await editor.notifications.clear();
  });

  it("that came while VS Code was closed is told in one digest at the next start, once", async () => {
    await renew("exampleorchard.com");
    await renew("examplebakery.net");
    editor = await editor.restart(() => opened.cloud.clock.advance(taskMs));
    await started(editor);
    await editor.notifications.waitFor("While you were away: Renewed 2 domains.");
    await editor.openContainer("Domain Desk");
    await hasSucceeded(editor, "exampleorchard.com");
    await hasSucceeded(editor, "examplebakery.net");
    assert.deepEqual(await told(editor), ["While you were away: Renewed 2 domains."]);
    await editor.notifications.clear();

    editor = await editor.restart();
    await started(editor);
    await editor.openContainer("Domain Desk");
    await hasSucceeded(editor, "examplebakery.net");
    assert.deepEqual(await told(editor), []);
  });
});
