import { strict as assert } from "node:assert";
import { type CloudEditor, hintOf, openCloudEditor, signIn } from "../../support/cloudEditor";
import { until } from "../../support/editor/until";
import { FormPage } from "../../support/formPage";

const statusId = "domainDesk.account";

describe("a read-only account", () => {
  let opened: CloudEditor;
  before(async () => {
    opened = await openCloudEditor();
    await signIn(opened.editor, opened.cloud);
  });
  after(() => opened.close());

  const refusal = () => `${hintOf(opened.cloud)} is read-only. Nothing was sent.`;
  const showOperation = async (action: string): Promise<FormPage> => {
    const { editor } = opened;
    await editor.runCommand("Domain Desk: Run API Operation…");
    await editor.quickInput.waitForTitle(`Run API Operation (${hintOf(opened.cloud)})`);
    await editor.quickInput.pick(action);
    return FormPage.in(editor, action);
  };

  it("says so in the status bar and among the accounts", async () => {
    const { editor } = opened;
    await editor.runCommand("Domain Desk: Make Account Read-Only");
    await editor.statusBar.waitForSpoken(statusId, /It's read-only: you can't order or change anything in it\./);
    await editor.statusBar.pressEntry(statusId);
    await editor.quickInput.waitForTitle("Switch Account");
    const [account] = await editor.quickInput.items();
    assert.equal(account?.description, "active, read-only");
    await editor.quickInput.cancel();
  });

  it("takes no order: that is said before anything is asked or sent", async () => {
    const { editor } = opened;
    const menu = await editor.tree("Domains").contextMenu("examplebakery.com");
    await menu.choose("Renew…");
    const told = await editor.notifications.waitFor(refusal());
    assert.deepEqual(told.buttons, ["Allow Changes…", "Show Log"]);
    assert.equal(await editor.quickInput.isOpen(), false);
    await editor.notifications.clear();
  });

  it("has forms that only look open, and all others closed", async () => {
    const { editor } = opened;
    const change = await showOperation("SaveSingleTaskForTransferProhibitionLock");
    await change.waitForText(/is read-only: you can't order or change anything in it/);
    assert.equal(await change.button("Send").isDisabled(), true);
    const look = await showOperation("QueryDomainList");
    await look.fill("Page", "1");
    await look.fill("Items per page", "2");
    await look.button("Send").click();
    await look.waitForReview(/Answered at/);
    await editor.runCommand("View: Close All Editors");
  });

  it("takes orders again after a question, which a form offers", async () => {
    const { editor } = opened;
    await editor.runCommand("Domain Desk: Register Domain…");
    const form = await FormPage.in(editor, "Register Domain");
    await form.waitForText(/is read-only: /);
    await form.fill("Domain name", "fresh-bakery.com");
    await form.waitForMessage("Domain name", /is available/);
    assert.equal(await form.button("Register").isDisabled(), true);
    await form.button("Allow Changes…").click();
    const question = await editor.dialog.read();
    assert.equal(question.message, `Allow changes in account ${hintOf(opened.cloud)}?`);
    await editor.dialog.press("Allow Changes");
    await until(
      "the form is open",
      () => form.button("Register").isDisabled(),
      (isDisabled) => !isDisabled,
    );
    await until(
      "the status bar says so",
      () => editor.statusBar.spoken(statusId),
      (spoken) => !spoken.includes("read-only"),
    );
    await editor.runCommand("View: Close All Editors");
  });

  it("may be the sandbox", async () => {
    const { editor } = opened;
    await editor.runCommand("Domain Desk: Add Sandbox Account");
    await editor.statusBar.waitFor("Sandbox");
    await editor.runCommand("Domain Desk: Make Account Read-Only");
    await editor.statusBar.waitForSpoken(statusId, /read-only/);
    await editor.runCommand("Domain Desk: Register Domain…");
    const form = await FormPage.in(editor, "Register Domain");
    await form.waitForText(/Sandbox is read-only: you can't order or change anything in it/);
    assert.equal(await form.button("Register").isDisabled(), true);
  });
});
