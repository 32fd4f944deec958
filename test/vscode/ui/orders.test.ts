import { strict as assert } from "node:assert";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type CloudEditor, hintOf, openCloudEditor, signIn } from "../../support/cloudEditor";
import { until } from "../../support/editor/until";
import { FormPage } from "../../support/formPage";

/** Longer than a task of the sandbox waits and runs. */
const taskMs = 60_000;
const statusId = "domainDesk.orders";

describe("an order that does not go as it should", () => {
  let opened: CloudEditor;
  before(async () => {
    opened = await openCloudEditor();
    await signIn(opened.editor, opened.cloud);
  });
  after(() => opened.close());

  const expiresAt = (name: string) => {
    const domain = opened.cloud.account.domains.find((one) => one.name === name);
    assert.ok(domain);
    return domain.expiresAt;
  };
  const orders = (name: string) => opened.cloud.orders().filter(({ domainName }) => domainName === name);
  const renew = async (name: string) => {
    const { editor } = opened;
    const menu = await editor.tree("Domains").contextMenu(name);
    await menu.choose("Renew…");
    await editor.quickInput.waitForTitle(`Renew ${name} (${hintOf(opened.cloud)})`);
    await editor.quickInput.pick("1 year");
    await editor.dialog.press("Renew");
  };

  it("and is under way shows in the status bar", async () => {
    const { editor } = opened;
    const action = "SaveBatchTaskForCreatingOrderRenew";
    await editor.runCommand("Domain Desk: Run API Operation…");
    await editor.quickInput.waitForTitle(`Run API Operation (${hintOf(opened.cloud)})`);
    await editor.quickInput.pick(action);
    const form = await FormPage.in(editor, action);
    await form.waitForFocus("Domain name");
    const { keyboard } = editor.page;
    for (const [index, name] of ["examplebakery.com", "failover-example.com"].entries()) {
      if (index > 0) {
        await keyboard.press("Tab");
        await keyboard.press("Tab");
        await keyboard.press("Enter");
        await form.waitForFocus("Domain name");
      }
      for (const [field, text] of [name, String(expiresAt(name)), "1"].entries()) {
        if (field > 0) await keyboard.press("Tab");
        await keyboard.type(text);
      }
    }
    await form.waitForReview(/failover-example\.com, 1 year, current expiration date .*, new expiration date/);
    assert.equal(await editor.statusBar.spoken(statusId), "");
    await form.button("Send").click();
    const { message } = await editor.dialog.read();
    assert.equal(message, "Renew 2 domains?");
    await editor.dialog.press("Renew");
    await form.waitForText(/accepted.*as task/s);
    await editor.statusBar.waitForSpoken(statusId, /^Domain Desk Orders in progress: 1\.$/);
    await editor.runCommand("View: Close All Editors");
    await editor.tree("Tasks").row(({ description }) => /2 domains/.test(description));
  });

  it("is told in one digest with its verb, and again needs a look in the status bar", async () => {
    const { editor, cloud } = opened;
    cloud.clock.advance(taskMs);
    const told = await editor.notifications.waitFor("Renewed 1 of 2");
    assert.deepEqual(told, {
      severity: "error",
      message: "Renewed 1 of 2 domains, 1 failed: failover-example.com.",
      buttons: ["Show", "Retry Failed…"],
    });
    await editor.statusBar.waitForSpoken(statusId, /^Domain Desk Orders that need attention: 1\.$/);
  });

  it("is retried for the domains that failed alone, with the facts of now, after a question", async () => {
    const { editor, cloud } = opened;
    await editor.notifications.press("Renewed 1 of 2", "Retry Failed…");
    const question = await editor.dialog.read();
    assert.equal(question.message, "Renew failover-example.com?");
    assert.match(question.detail, /^The order placed on .* failed: The registry rejected/);
    assert.ok(question.detail.includes(`Account: ${hintOf(cloud)}`), question.detail);
    assert.match(question.detail, /failover-example\.com, 1 year, current expiration date .*, new expiration date/);
    assert.doesNotMatch(question.detail, /examplebakery/);
    assert.match(question.detail, /This is a real purchase/);
    await editor.dialog.press("Cancel");
    assert.equal(orders("failover-example.com").length, 1);
    await editor.statusBar.waitForSpoken(statusId, /need attention: 1/);

    await editor.notifications.clear();
    await editor.openContainer("Domain Desk");
    await editor.statusBar.pressEntry(statusId);
    const failed = await editor.tree("Activity").row("Renew 2 domains");
    assert.match(failed.description, /1 of 2 failed/);
    await until(
      "nothing needs a look",
      () => editor.statusBar.spoken(statusId),
      (words) => words === "",
    );
    const menu = await editor.tree("Activity").contextMenu("Renew 2 domains");
    await menu.choose("Retry Failed…");
    await editor.dialog.press("Renew");
    await until(
      "a second order",
      () => Promise.resolve(orders("failover-example.com").length),
      (count) => count === 2,
    );
    assert.equal(orders("examplebakery.com").length, 1);
    await editor.statusBar.waitForSpoken(statusId, /in progress: 1/);
    cloud.clock.advance(taskMs);
    await editor.notifications.waitFor("Renew failover-example.com failed: ");
    await editor.notifications.clear();
  });

  it("because its answer was lost is sent again only after that is settled, and a second question", async () => {
    const { cloud } = opened;
    let { editor } = opened;
    const fault = { kind: "drop", executed: false } as const;
    cloud.faults.add({ action: "SaveSingleTaskForCreatingOrderRenew", times: 1, fault });
    await renew("examplebakery.net");
    const lost = await editor.notifications.waitFor("unknown so far");
    assert.deepEqual(lost.buttons, []);
    await editor.statusBar.waitForSpoken(statusId, /need attention/);
    await editor.notifications.clear();

    const { profile } = editor;
    opened.editor = editor = await editor.restart(() => letTheCopyExpire(profile));
    await editor.statusBar.waitFor(hintOf(cloud));
    const told = await editor.notifications.waitFor("nothing was ordered");
    assert.match(told.message, /Renew examplebakery\.net: The answer was lost, and nothing was ordered\.$/);
    assert.deepEqual([told.severity, told.buttons], ["warning", ["Show", "Send Again…"]]);
    await editor.openContainer("Domain Desk");
    assert.deepEqual(orders("examplebakery.net"), []);
    await editor.notifications.press("nothing was ordered", "Send Again…");
    const question = await editor.dialog.read();
    assert.equal(question.message, "Send again: Renew examplebakery.net?");
    assert.match(question.detail, /^The answer to the order placed on .* was lost\. Nothing was ordered/);
    assert.match(question.detail, /The first request can no longer be carried out/);
    assert.match(question.detail, /examplebakery\.net, 1 year, current expiration date .*, new expiration date/);
    assert.match(question.detail, /This is a real purchase/);
    await editor.dialog.press("Send Again");
    await editor.tree("Tasks").row("Renew examplebakery.net");
    assert.equal(orders("examplebakery.net").length, 1);
    await editor.notifications.clear();
    cloud.clock.advance(taskMs);
    await editor.notifications.waitFor("Renewed examplebakery.net until");
    assert.equal(orders("examplebakery.net").length, 1);
    await editor.notifications.clear();
  });

  it("but went through although its answer was lost says how that was found out", async () => {
    const { editor, cloud } = opened;
    const fault = { kind: "drop", executed: true } as const;
    cloud.faults.add({ action: "SaveSingleTaskForCreatingOrderRenew", times: 1, fault });
    await renew("exampleorchard.com");
    await editor.notifications.waitFor("unknown so far");
    await editor.notifications.clear();
    cloud.clock.advance(taskMs);
    const told = await editor.notifications.waitFor("Renewed exampleorchard.com until");
    assert.match(told.message, /The answer was lost, but the order went through as task \S+\.$/);
    assert.deepEqual(told.buttons, ["Show"]);
    assert.equal(orders("exampleorchard.com").length, 1);
  });
});

/** As if the minutes had passed after which the open order, whose answer was lost, can no longer be carried out. */
function letTheCopyExpire(profile: string): void {
  const [order] = readdirSync(profile, { recursive: true, withFileTypes: true }).filter(
    ({ name, parentPath }) => name.endsWith(".jsonl") && path.basename(parentPath) === "open",
  );
  assert.ok(order);
  const decided = path.join(order.parentPath, "..", "fates", order.name.replace(/\.jsonl$/, ""));
  const fate = JSON.parse(readFileSync(decided, "utf8")) as object;
  writeFileSync(decided, JSON.stringify({ ...fate, copyExpiresAt: Date.now() - 5 * 60_000 }));
}
