import { strict as assert } from "node:assert";
import { type CloudEditor, hintOf, openCloudEditor, signIn } from "../../support/cloudEditor";
import { until } from "../../support/editor/until";
import { FormPage } from "../../support/formPage";

/** Longer than a task of the sandbox waits and runs. */
const taskMs = 60_000;

describe("locks", () => {
  let opened: CloudEditor;
  before(async () => {
    opened = await openCloudEditor();
    await opened.editor.page.setViewportSize({ width: 1280, height: 1400 });
    await signIn(opened.editor, opened.cloud);
    await opened.editor.tree("Domains").row("examplebakery.com");
  });
  after(() => opened.close());

  const lockOf = (name: string, lock: "transferLock" | "updateLock") =>
    opened.cloud.account.domains.find((one) => one.name === name)?.[lock];
  const menuOf = (name: string) => opened.editor.tree("Domains").contextMenu(name);
  /** Waits until something has been taken on, and has it carried out. */
  const carryOut = async (isDone: () => boolean, title: RegExp) => {
    const { editor, cloud } = opened;
    await editor.tree("Tasks").row(({ label, description }) => title.test(label) && /^waiting/.test(description));
    cloud.clock.advance(taskMs);
    await until(
      "it is carried out",
      () => Promise.resolve(isDone()),
      (done) => done,
    );
    await editor.notifications.clear();
  };

  it("on: one domain at once, without a question", async () => {
    const menu = await menuOf("exampleorchard.com");
    await menu.choose("Turn On Transfer Lock");
    await carryOut(() => lockOf("exampleorchard.com", "transferLock") === "OPEN", /exampleorchard\.com/);
  });

  it("off: asks once, and says what it risks", async () => {
    const { editor, cloud } = opened;
    const menu = await menuOf("examplebakery.net");
    await menu.choose("Turn Off Transfer Lock…");
    const question = await editor.dialog.read();
    assert.equal(question.message, "Turn off transfer lock of examplebakery.net?");
    assert.ok(question.detail.includes(`Account: ${hintOf(cloud)}`), question.detail);
    assert.match(question.detail, /can move the domain to another registrar/);
    await editor.dialog.press("Turn Off Transfer Lock");
    await carryOut(() => lockOf("examplebakery.net", "transferLock") === "CLOSE", /examplebakery\.net/);
  });

  it("the security lock is switched with the keyboard alone, from the palette", async () => {
    const { editor } = opened;
    await editor.runCommand("Domain Desk: Turn On Security Lock");
    await editor.quickInput.waitForTitle("Turn On Security Lock");
    await editor.quickInput.type("exampleforge.dev");
    await until(
      "the domain alone",
      async () => (await editor.quickInput.items()).map(({ label }) => label).join(),
      (labels) => labels === "exampleforge.dev",
    );
    await editor.page.keyboard.press("ArrowDown");
    await editor.page.keyboard.press("Space");
    await editor.page.keyboard.press("Enter");
    await carryOut(() => lockOf("exampleforge.dev", "updateLock") === "OPEN", /exampleforge\.dev/);
  });

  it("offers of a domain that is known what can be done, and of its lock in its row", async () => {
    const { editor } = opened;
    const domains = editor.tree("Domains");
    await domains.expand("exampleorchard.com");
    await domains.row(
      ({ label, description, level }) => label === "Transfer lock" && description === "on" && level === 2,
    );
    // VS Code draws the rows below a domain before it draws the domain's own row anew.
    await until(
      "the menu offers what can be done",
      async () => {
        const menu = await menuOf("exampleorchard.com");
        const items = (await menu.items()).filter((label) => label.includes(" Lock"));
        await menu.cancel();
        return items.join();
      },
      (items) => items === "Turn Off Transfer Lock…,Turn On Security Lock",
    );
    await domains.pressInline("Security lock", "Turn On Security Lock");
    await carryOut(() => lockOf("exampleorchard.com", "updateLock") === "OPEN", /exampleorchard\.com/);
    await domains.row(({ label, description }) => label === "Security lock" && description === "on");
    await domains.collapse("exampleorchard.com");
  });

  for (const { does, title, lock, names, kept, button, then } of [
    {
      does: "on: several transfer locks on a page, which leaves out what is so already",
      title: "Turn On Transfer Lock",
      lock: "transferLock",
      names: ["examplelantern.net", "examplelibrary.org"],
      kept: "examplebakery.com",
      button: "Turn On Transfer Lock of 2 Domains",
      then: "OPEN",
    },
    {
      does: "off: several security locks on a page, which leaves out what is so already",
      title: "Turn Off Security Lock…",
      lock: "updateLock",
      names: ["examplelantern.net", "example-harbor.com"],
      kept: "exampleforge.com",
      button: "Turn Off Security Lock of 2 Domains",
      then: "CLOSE",
    },
  ] as const) {
    it(does, async () => {
      const { editor } = opened;
      const tabTitle = title.replace("…", "");
      await editor.runCommand(`Domain Desk: ${title}`);
      await editor.quickInput.waitForTitle(tabTitle);
      await editor.quickInput.chooseSeveral();
      for (const name of [...names, kept]) {
        await editor.quickInput.type(name);
        await editor.quickInput.pick(name);
      }
      await editor.quickInput.accept();
      const page = await FormPage.in(editor, tabTitle);
      await page.waitForText(/2 of 3 ready, 1 not included/);
      await page.button(button).click();
      await page.waitForText(/2 in progress/);
      opened.cloud.clock.advance(taskMs);
      await page.waitForText(/2 of 2 done/);
      assert.deepEqual(
        names.map((name) => lockOf(name, lock)),
        [then, then],
      );
      await editor.notifications.clear();
      await editor.tabs.close(tabTitle);
    });
  }
});
