import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { answerKey, type CloudEditor, hintOf, openCloudEditor, signIn, typeKey } from "../../support/cloudEditor";
import { until } from "../../support/editor/until";

describe("accounts", () => {
  let opened: CloudEditor;
  before(async () => (opened = await openCloudEditor()));
  after(() => opened.close());

  const goBack = () => opened.editor.page.getByRole("button", { name: /^Back/ }).click();
  const validationError = (part: RegExp) =>
    until(
      "what is wrong beside the field",
      () => opened.editor.quickInput.validationError(),
      (text) => part.test(text ?? ""),
    );

  it("are offered, with the sandbox, where there is none", async () => {
    const { editor } = opened;
    await editor.openContainer("Domain Desk");
    const welcome = await editor.tree("Domains").welcome();
    assert.match(welcome, /Sign In…/);
    assert.match(welcome, /Add Sandbox Account/);
  });

  it("are not added with an unknown AccessKey ID: that is said beside it, and what was typed stays", async () => {
    const { editor, cloud } = opened;
    await typeKey(editor, { accessKeyId: "LTAI5tNobodyKnowsThis", accessKeySecret: cloud.accessKeySecret });
    await validationError(/doesn't recognize this AccessKey ID/);
    assert.equal(await editor.quickInput.title(), "Sign In to Alibaba Cloud (1/3)");
    assert.equal(await editor.quickInput.value(), "LTAI5tNobodyKnowsThis");
    await editor.quickInput.answer(cloud.accessKeyId);
    await editor.quickInput.waitForTitle("Sign In to Alibaba Cloud (2/3)");
    assert.equal(await editor.quickInput.value(), cloud.accessKeySecret);
    assert.equal(await editor.quickInput.isPassword(), true);
    await editor.quickInput.cancel();
  });

  it("are not added with a wrong secret: that is said beside it, and one step back all is still there", async () => {
    const { editor, cloud } = opened;
    await typeKey(editor, { accessKeyId: cloud.accessKeyId, accessKeySecret: "notTheSecret" });
    await validationError(/secret doesn't match/);
    assert.equal(await editor.quickInput.title(), "Sign In to Alibaba Cloud (2/3)");
    assert.equal(await editor.quickInput.value(), "notTheSecret");
    assert.equal(await editor.quickInput.isPassword(), true);
    await goBack();
    await editor.quickInput.waitForTitle("Sign In to Alibaba Cloud (1/3)");
    assert.equal(await editor.quickInput.value(), cloud.accessKeyId);
    await editor.quickInput.cancel();
  });

  it("are not added without permission: the policy to ask for is named", async () => {
    const { editor, cloud } = opened;
    const message = "User not authorized to operate on the specified resource, or this API doesn't support RAM.";
    cloud.faults.add({ times: 1, fault: { kind: "refuse", status: 403, code: "Forbidden.RAM", message } });
    await typeKey(editor, cloud);
    await validationError(/AliyunDomainFullAccess/);
    await editor.quickInput.cancel();
    assert.match(await editor.tree("Domains").welcome(), /Sign In…/);
  });

  it("are added with a key that works, even where this computer's clock is half an hour off", async () => {
    const { editor, cloud } = opened;
    cloud.clock.advance(30 * 60_000);
    await signIn(editor, cloud);
    await editor.tree("Domains").row("examplebakery.com");
  });

  it("are still there after a reload", async () => {
    const { editor, cloud } = opened;
    await editor.reload();
    await editor.statusBar.waitFor(hintOf(cloud));
    await editor.openContainer("Domain Desk");
    await editor.tree("Domains").row("examplebakery.com");
  });

  it("whose key has vanished ask for it in the views, and go on once it is there again", async function () {
    const { editor, cloud } = opened;
    // In a browser VS Code keeps secrets, encrypted, in the page's storage; the desktop's keyring is out of reach here.
    if (process.env["DOMAIN_DESK_VSCODE"] === "desktop") this.skip();
    await editor.page.evaluate("localStorage.removeItem('secrets.provider')");
    await editor.reload();
    await editor.openContainer("Domain Desk");
    const asks = `The key of ${hintOf(cloud)} is no longer stored on this computer.`;
    assert.equal((await editor.tree("Domains").row(asks)).description, "Sign in again.");
    await editor.tree("Domains").select(asks);
    await answerKey(editor, cloud);
    await editor.tree("Domains").row("examplebakery.com");
    await editor.tree("Tasks").row("Renew exampleglacier.com");
  });

  it("may be temporary: a missing token is said at its own step, and with it the account is added", async () => {
    const { editor, cloud } = opened;
    const { securityToken, ...key } = cloud.account.temporaryKey;
    await typeKey(editor, key);
    await validationError(/needs an STS token/);
    assert.equal(await editor.quickInput.title(), "Sign In to Alibaba Cloud (3/3)");
    await editor.quickInput.answer(securityToken);
    await editor.statusBar.waitFor(hintOf(key));
  });

  it("are switched from the status bar", async () => {
    const { editor, cloud } = opened;
    await editor.statusBar.press(hintOf(cloud.account.temporaryKey));
    await editor.quickInput.waitForTitle("Switch Account");
    await editor.quickInput.pick(hintOf(cloud));
    await editor.statusBar.waitFor(hintOf(cloud));
  });

  it("are switched in all windows", async () => {
    const { editor, cloud } = opened;
    const second = await editor.newWindow();
    await second.statusBar.waitFor(hintOf(cloud));
    await second.statusBar.press(hintOf(cloud));
    await second.quickInput.pick(hintOf(cloud.account.temporaryKey));
    await second.statusBar.waitFor(hintOf(cloud.account.temporaryKey));
    await second.closeWindow();
    await editor.page.bringToFront();
    await editor.statusBar.waitFor(hintOf(cloud.account.temporaryKey));
    await editor.statusBar.press(hintOf(cloud.account.temporaryKey));
    await editor.quickInput.pick(hintOf(cloud));
    await editor.statusBar.waitFor(hintOf(cloud));
  });

  it("show the sandbox for what it is", async () => {
    const { editor } = opened;
    await editor.runCommand("Domain Desk: Add Sandbox Account");
    await editor.statusBar.waitFor("Sandbox");
    await editor.tree("Domains").row("examplebakery.com");
    await editor.page.locator(".pane-header .description", { hasText: "Sandbox" }).first().waitFor();
  });

  it("are signed out of after a question; with the last one the welcome comes back", async () => {
    const { editor, cloud } = opened;
    for (const name of ["Sandbox", hintOf(cloud), hintOf(cloud.account.temporaryKey)]) {
      await editor.statusBar.waitFor(name);
      await editor.runCommand("Domain Desk: Sign Out");
      const asked = await editor.dialog.read();
      assert.equal(asked.message, `Sign out of ${name}?`);
      await editor.dialog.press("Sign Out");
    }
    assert.match(await editor.tree("Domains").welcome(), /Sign In…/);
  });

  it("leave no secret in any file of the profile, logs included", () => {
    const { editor, cloud } = opened;
    const secrets = [cloud.accessKeySecret, cloud.account.temporaryKey.accessKeySecret, "notTheSecret"];
    const files = readdirSync(editor.profile, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const texts = files.map((file) => ({ file, text: readFileSync(path.join(file.parentPath, file.name), "latin1") }));
    assert.ok(
      texts.some(({ text }) => text.includes("QueryDomainList, ")),
      "the log is among the files",
    );
    const leaks = texts.filter(({ text }) => secrets.some((secret) => text.includes(secret)));
    assert.deepEqual(
      leaks.map(({ file }) => file.name),
      [],
    );
  });

  it("are not added without a network: that is said, and what was typed stays", async () => {
    const { editor, cloud } = opened;
    await cloud.stop();
    await typeKey(editor, cloud);
    await validationError(/can't be reached/);
    assert.equal(await editor.quickInput.title(), "Sign In to Alibaba Cloud (3/3)");
    await goBack();
    await editor.quickInput.waitForTitle("Sign In to Alibaba Cloud (2/3)");
    assert.equal(await editor.quickInput.value(), cloud.accessKeySecret);
    await editor.quickInput.cancel();
  });
});
