import { strict as assert } from "node:assert";
import { yearsLater } from "../../../src/model/domain";
import { type CloudEditor, hintOf, openCloudEditor, signIn } from "../../support/cloudEditor";
import { type EditorWindow } from "../../support/editor/editorWindow";
import { openEditor } from "../../support/editor/openEditor";
import { until } from "../../support/editor/until";

/** Longer than a task of the sandbox waits and runs. */
const taskMs = 60_000;

describe("renewing a domain", () => {
  let opened: CloudEditor;
  before(async () => {
    opened = await openCloudEditor();
    await signIn(opened.editor, opened.cloud);
  });
  after(() => opened.close());

  const day = (instant: number) =>
    new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" }).format(instant);
  const expiresAt = (name: string) => {
    const domain = opened.cloud.account.domains.find((one) => one.name === name);
    assert.ok(domain);
    return domain.expiresAt;
  };
  const orders = (name: string) => opened.cloud.orders().filter(({ domainName }) => domainName === name);

  /** From the domain's menu to the last question. */
  const askFor = async (name: string, years: string) => {
    const { editor } = opened;
    const menu = await editor.tree("Domains").contextMenu(name);
    await menu.choose("Renew…");
    await editor.quickInput.waitForTitle(`Renew ${name} (${hintOf(opened.cloud)})`);
    await editor.quickInput.pick(years);
    return editor.dialog.read();
  };

  it("offers 1 to 10 years with the date each leads to, none further than ten years ahead", async () => {
    const { editor } = opened;
    const menu = await editor.tree("Domains").contextMenu("examplebakery.com");
    await menu.choose("Renew…");
    await editor.quickInput.waitForTitle(`Renew examplebakery.com (${hintOf(opened.cloud)})`);
    const items = await until(
      "the years",
      () => editor.quickInput.items(),
      (all) => all.length > 0,
    );
    const now = expiresAt("examplebakery.com");
    // It expires in 12 days: ten years more would be further than ten years from today.
    assert.deepEqual(
      items.map(({ label, description }) => [label, description]),
      Array.from({ length: 9 }, (_, index) => [
        index === 0 ? "1 year" : `${index + 1} years`,
        `until ${day(yearsLater(now, index + 1))}`,
      ]),
    );
    await editor.quickInput.cancel();
  });

  it("says account, domain, years, both dates and that it costs money before anything is sent", async () => {
    const { editor } = opened;
    const question = await askFor("examplebakery.com", "2 years");
    const now = expiresAt("examplebakery.com");
    assert.equal(question.message, "Renew examplebakery.com for 2 years?");
    assert.ok(question.detail.includes(`Account: ${hintOf(opened.cloud)}`), question.detail);
    assert.ok(question.detail.includes(`Current expiration date: ${day(now)}`), question.detail);
    assert.ok(question.detail.includes(`New expiration date: ${day(yearsLater(now, 2))}`), question.detail);
    assert.match(question.detail, /This is a real purchase/);
    await editor.dialog.press("Cancel");
    assert.deepEqual(opened.cloud.orders(), []);
  });

  it("sends one order, follows its task, tells its end once, and moves the date", async () => {
    const { editor, cloud } = opened;
    const before = expiresAt("examplebakery.com");
    await askFor("examplebakery.com", "2 years");
    await editor.dialog.press("Renew");
    const task = await editor.tree("Tasks").row("Renew examplebakery.com");
    assert.match(task.description, /^waiting, /);
    assert.equal(task.index, 0);
    assert.equal(orders("examplebakery.com").length, 1);

    cloud.clock.advance(taskMs);
    const until = day(yearsLater(before, 2));
    const told = await editor.notifications.waitFor("examplebakery.com");
    assert.deepEqual(told, {
      severity: "info",
      message: `Renewed examplebakery.com until ${until}.`,
      buttons: ["Show"],
    });
    await editor
      .tree("Domains")
      .row(({ label, description }) => label === "examplebakery.com" && description === until);
    assert.equal((await editor.notifications.all()).length, 1);
    assert.deepEqual(
      orders("examplebakery.com").map(({ outcome }) => outcome),
      ["success"],
    );
    assert.equal(expiresAt("examplebakery.com"), yearsLater(before, 2));
    // Its result was collected, and taken off the account's queue once it was stored here.
    const [{ taskNo } = {}] = orders("examplebakery.com");
    const details = cloud.account.tasks.find((one) => one.taskNo === taskNo)?.details;
    assert.deepEqual(
      details?.map(({ acknowledged }) => acknowledged),
      [true],
    );
  });

  it("shows the task when asked to", async () => {
    const { editor } = opened;
    await editor.notifications.press("examplebakery.com", "Show");
    const row = await editor
      .tree("Tasks")
      .row(({ label, isSelected }) => label === "Renew examplebakery.com" && isSelected);
    assert.equal(row.icon, "pass");
    await editor.notifications.clear();
  });

  it("is not ordered again while an order for it is under way: the first one is shown instead", async () => {
    const { editor, cloud } = opened;
    await askFor("example-harbor.com", "1 year");
    await editor.dialog.press("Renew");
    await editor.tree("Tasks").row("Renew example-harbor.com");
    await askFor("example-harbor.com", "3 years");
    await editor.dialog.press("Renew");
    await editor.notifications.waitFor(/Renew example-harbor\.com: this order is already in progress/);
    assert.equal(orders("example-harbor.com").length, 1);
    cloud.clock.advance(taskMs);
    await editor.notifications.waitFor("Renewed example-harbor.com until");
    await editor.notifications.clear();
  });

  it("that fails is told as failed, with the reason", async () => {
    const { editor, cloud } = opened;
    await askFor("failover-example.com", "1 year");
    await editor.dialog.press("Renew");
    await editor
      .tree("Tasks")
      .row(
        ({ label, description }) => label === "Renew failover-example.com" && /^(waiting|running)/.test(description),
      );
    cloud.clock.advance(taskMs);
    const told = await editor.notifications.waitFor("Renew failover-example.com failed: ");
    assert.equal(told.severity, "error");
    assert.match(told.message, /failed: \S/);
    await editor.notifications.clear();
  });

  it("that the service refuses is explained, and nothing is ordered", async () => {
    const { editor, cloud } = opened;
    const message = "The request is refused.";
    const fault = { kind: "refuse", status: 400, code: "TaskIsBeingProcessed", message } as const;
    cloud.faults.add({ action: "SaveSingleTaskForCreatingOrderRenew", times: 1, fault });
    await askFor("exampleorchard.com", "1 year");
    await editor.dialog.press("Renew");
    const told = await editor.notifications.waitFor("Another task for this domain is still in progress.");
    assert.match(told.message, /RequestId/);
    assert.deepEqual(orders("exampleorchard.com"), []);
    await editor.notifications.clear();
  });

  it("whose answer is lost is found out about, and its end is told", async () => {
    const { editor, cloud } = opened;
    const fault = { kind: "drop", executed: true } as const;
    cloud.faults.add({ action: "SaveSingleTaskForCreatingOrderRenew", times: 1, fault });
    await askFor("exampleorchard.com", "1 year");
    await editor.dialog.press("Renew");
    await editor.notifications.waitFor("unknown so far");
    await editor.notifications.clear();
    cloud.clock.advance(60_000);
    await editor.notifications.waitFor("Renewed exampleorchard.com until");
    assert.equal(orders("exampleorchard.com").length, 1);
    await editor.notifications.clear();
  });

  it("that was lost on its way is told as not known, stays in Tasks, and is not sent again", async () => {
    const { editor, cloud } = opened;
    const fault = { kind: "drop", executed: false } as const;
    cloud.faults.add({ action: "SaveSingleTaskForCreatingOrderRenew", times: 1, fault });
    await askFor("examplebakery.net", "1 year");
    await editor.dialog.press("Renew");
    const told = await editor.notifications.waitFor("Renew examplebakery.net");
    assert.equal(told.severity, "warning");
    assert.match(told.message, /It's unknown so far/);
    const row = await editor.tree("Tasks").row(({ description }) => description === "unknown so far");
    assert.equal(row.label, "Renew examplebakery.net");
    assert.deepEqual(orders("examplebakery.net"), []);
    await editor.notifications.clear();
  });

  it("works with the keyboard alone, and asks for the domain where none is given", async () => {
    const { editor, cloud } = opened;
    const { keyboard } = editor.page;
    await editor.runCommand("Domain Desk: Renew…");
    await editor.quickInput.waitForTitle("Renew");
    await editor.quickInput.type("meadow");
    await until(
      "the domain",
      () => editor.quickInput.focusedLabel(),
      (label) => label === "examplemeadow.org",
    );
    await keyboard.press("Enter");
    await editor.quickInput.waitForTitle(`Renew examplemeadow.org (${hintOf(cloud)})`);
    await until(
      "the years",
      () => editor.quickInput.focusedLabel(),
      (label) => label === "1 year",
    );
    await keyboard.press("Enter");
    assert.equal((await editor.dialog.read()).message, "Renew examplemeadow.org for 1 year?");
    await keyboard.press("Enter");
    await until(
      "the order",
      () => Promise.resolve(orders("examplemeadow.org").length),
      (count) => count === 1,
    );
  });

  it("does not offer domains that can only be redeemed", async () => {
    const { editor } = opened;
    const menu = await editor.tree("Domains").contextMenu("examplejetty.org");
    const items = await menu.items();
    assert.ok(items.includes("Redeem…") && !items.includes("Renew…"), items.join());
    await menu.cancel();
  });
});

describe("renewing a domain in the sandbox", () => {
  let editor: EditorWindow;
  before(async () => {
    editor = await openEditor({ env: { DOMAIN_DESK_START_WITH_SANDBOX: "1", DOMAIN_DESK_SANDBOX_SPEED: "20" } });
  });
  after(() => editor.close());

  it("says that it is the sandbox, and works to the end", async () => {
    await editor.openContainer("Domain Desk");
    await editor.statusBar.waitFor("Sandbox");
    const menu = await editor.tree("Domains").contextMenu("examplebakery.com");
    await menu.choose("Renew…");
    await editor.quickInput.waitForTitle("Renew examplebakery.com (Sandbox)");
    await editor.quickInput.pick("1 year");
    const question = await editor.dialog.read();
    assert.match(question.detail, /Account: Sandbox/);
    assert.match(question.detail, /nothing is charged/);
    await editor.dialog.press("Renew");
    await editor.notifications.waitFor("Renewed examplebakery.com until");
    await editor
      .tree("Domains")
      .row(({ label, description }) => label === "examplebakery.com" && !/in \d+ days/.test(description));
  });
});
