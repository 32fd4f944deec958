import { strict as assert } from "node:assert";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type CloudEditor, hintOf, openCloudEditor, signIn } from "../../support/cloudEditor";
import { type TreeView } from "../../support/editor/treeView";
import { openFile } from "../../support/editor/openFile";
import { until } from "../../support/editor/until";

describe("registrants", () => {
  let opened: CloudEditor;
  let view: TreeView;

  before(async () => {
    opened = await openCloudEditor();
    await opened.editor.page.setViewportSize({ width: 1280, height: 1100 });
    await signIn(opened.editor, opened.cloud);
    view = opened.editor.tree("Registrants");
    await view.open();
  });
  after(() => opened.close());

  const templates = () => opened.cloud.account.registrants;
  const template = (organization: string) =>
    templates().find(({ contact }) => contact.RegistrantOrganization === organization);
  const email = (address: string) => opened.cloud.account.emails.find((known) => known.email === address);
  const waitFor = (what: string, accept: () => boolean) => until(what, () => Promise.resolve(accept()), Boolean);
  const wrong = (pattern: RegExp) =>
    until(
      String(pattern),
      () => opened.editor.quickInput.validationError(),
      (error) => pattern.test(error ?? ""),
    );
  const menuOf = async (row: string) => {
    const menu = await view.contextMenu(row);
    const items = await menu.items();
    await menu.cancel();
    return items;
  };

  it("list templates, the default one marked, and e-mail addresses, those to be verified first", async () => {
    const row = await view.row("Example Bakery Pte. Ltd.");
    assert.equal(row.icon, "star-full");
    assert.match(row.description, /^default, domains@examplebakery\.com$/);
    const rows = await view.waitForRows("the addresses", (all) =>
      all.some(({ label }) => label === "newsletter@examplebakery.com"),
    );
    const at = rows.findIndex(({ label }) => label === "E-mail addresses");
    assert.equal(rows[at]?.description, "3 not verified");
    assert.deepEqual(
      rows.slice(at + 1).map(({ description }) => description),
      ["not verified", "not verified", "not verified", "verified", "verified", "verified"],
    );
  });

  it("show what a template says", async () => {
    await view.expand("Example Bakery Pte. Ltd.");
    assert.equal((await view.row("Address")).description, "1 Example Lane, 018900 Singapore, Singapore");
    assert.equal((await view.row(({ label, level }) => label === "E-mail" && level === 3)).icon, "mail");
    await view.collapse("Example Bakery Pte. Ltd.");
  });

  it("make another template the default, and lose nothing of it", async () => {
    const [, harbour] = templates();
    assert.ok(harbour);
    const before = { ...harbour.contact };
    const name = harbour.contact.RegistrantOrganization;
    await view.pressInline(name, "Set as Default Registrant Template…");
    const { message, detail } = await opened.editor.dialog.read();
    assert.equal(message, `Set ${name} as default registrant template?`);
    assert.match(detail, new RegExp(`Account: ${hintOf(opened.cloud)}`));
    assert.match(detail, /Current default: Example Bakery Pte\. Ltd\./);
    await opened.editor.dialog.press("Set as Default");
    await view.row(({ label, icon }) => label === name && icon === "star-full");
    assert.equal(harbour.isDefault, true);
    assert.equal(template("Example Bakery Pte. Ltd.")?.isDefault, false);
    assert.deepEqual({ ...harbour.contact }, before);
  });

  it("do not offer to delete the default template, but others, with all that is lost", async () => {
    const [bakery, harbour] = templates();
    assert.ok(bakery && harbour);
    const { editor } = opened;
    await editor.runCommand("Domain Desk: Delete Registrant Template…");
    await editor.quickInput.waitForTitle("Delete Registrant Template");
    const offered = await until(
      "the templates",
      () => editor.quickInput.items(),
      (items) => items.length > 0,
    );
    assert.equal(offered.length, 3);
    assert.ok(offered.every(({ label }) => label !== harbour.contact.RegistrantOrganization));
    await editor.quickInput.cancel();
    const menu = await view.contextMenu("Example Bakery Pte. Ltd.");
    await menu.choose("Delete Registrant Template…");
    const { message, detail } = await opened.editor.dialog.read();
    assert.equal(message, "Delete registrant template Example Bakery Pte. Ltd.?");
    assert.match(detail, /1 Example Lane, 018900 Singapore, Singapore/);
    assert.match(detail, /can't undo this/);
    await editor.dialog.press("Delete Registrant Template");
    await waitFor("the template is gone", () => template("Example Bakery Pte. Ltd.") === undefined);
    await view.waitForRows("no bakery", (rows) => rows.every(({ label }) => label !== "Example Bakery Pte. Ltd."));
  });

  it("send a verification e-mail to a new address; what is wrong is told beside the field and stays there", async () => {
    const { editor } = opened;
    await view.pressTitle("Send Verification E-mail…");
    await editor.quickInput.waitForTitle(`Send Verification E-mail (${hintOf(opened.cloud)})`);
    await editor.quickInput.answer("fresh@");
    await wrong(/isn't an e-mail address/);
    await editor.quickInput.answer("domains@examplebakery.com");
    await wrong(/domains@examplebakery\.com is already verified\./);
    assert.equal(await editor.quickInput.value(), "domains@examplebakery.com");
    await editor.quickInput.answer("fresh@example.com, second@example.com");
    await editor.quickInput.waitUntilClosed();
    assert.ok(email("fresh@example.com") && email("second@example.com"));
    await view.row(({ label, description }) => label === "fresh@example.com" && description === "not verified");
  });

  it("take addresses from a file, send the e-mail again to all that are selected, and remove them", async () => {
    const { editor } = opened;
    const file = path.join(editor.profile, "people.csv");
    await writeFile(file, 'name,email\nMia Muster,mia@example.org\n"Tom, M.",<mika@example.org>\n');
    await view.pressTitle("Send Verification E-mail…");
    await editor.quickInput.waitForTitle(`Send Verification E-mail (${hintOf(opened.cloud)})`);
    await editor.quickInput.press("Read Addresses from File…");
    await openFile(editor, file);
    await until(
      "the addresses of the file",
      () => editor.quickInput.value(),
      (value) => value === "mia@example.org, mika@example.org",
    );
    await editor.quickInput.accept();
    await view.row("mika@example.org");
    const tokens = () => ["mia@example.org", "mika@example.org"].map((address) => email(address)?.token);
    const before = tokens();

    await view.select("mia@example.org");
    await editor.page.keyboard.press("Shift+ArrowDown");
    await view.row(({ label, isSelected }) => label === "mika@example.org" && isSelected);
    await (await view.contextMenu("mia@example.org")).choose("Resend Verification E-mail…");
    const { message, detail } = await editor.dialog.read();
    assert.equal(message, "Resend verification e-mail to 2 addresses?");
    assert.match(detail, /mia@example\.org, mika@example\.org/);
    await editor.dialog.press("Resend Verification E-mail");
    await waitFor("new tokens", () => tokens().every((token, at) => token !== undefined && token !== before[at]));
    await (await view.contextMenu("mia@example.org")).choose("Remove E-mail Verification…");
    assert.match((await editor.dialog.read()).detail, /Currently verified: 0\./);
    await editor.dialog.press("Remove E-mail Verification");
    await waitFor("they are gone", () => tokens().every((token) => token === undefined));
    await view.waitForRows("neither", (rows) => rows.every(({ label }) => !/^mi.*@example\.org$/.test(label)));
  });

  it("send it again, and say why where that fails", async () => {
    const { editor } = opened;
    const token = email("newsletter@examplebakery.com")?.token;
    await view.pressInline("newsletter@examplebakery.com", "Resend Verification E-mail…");
    await editor.dialog.press("Resend Verification E-mail");
    await waitFor("a new token", () => email("newsletter@examplebakery.com")?.token !== token);
    await editor.runCommand("Domain Desk: Resend Verification E-mail…");
    await editor.quickInput.waitForTitle("Resend Verification E-mail");
    await editor.quickInput.pick("studio@examplepottery.com");
    await editor.dialog.press("Resend Verification E-mail");
    const told = await editor.notifications.waitFor("studio@examplepottery.com: The maximum number of attempts");
    assert.equal(told.severity, "error");
    await editor.notifications.clear();
  });

  it("verify an address with the token from the e-mail", async () => {
    const { editor } = opened;
    await view.pressInline("newsletter@examplebakery.com", "Verify E-mail Address…");
    await editor.quickInput.waitForTitle(`Verify E-mail Address (${hintOf(opened.cloud)})`);
    await editor.quickInput.answer("not-the-token");
    await wrong(/The token belongs to no mail/);
    await editor.quickInput.answer(email("newsletter@examplebakery.com")?.token ?? "");
    await view.row(({ label, icon }) => label === "newsletter@examplebakery.com" && icon === "verified");
    assert.ok(email("newsletter@examplebakery.com")?.verified);
    assert.deepEqual(await menuOf("newsletter@examplebakery.com"), ["Remove E-mail Verification…"]);
  });

  it("remove an address, with the keyboard alone", async () => {
    const { editor } = opened;
    await editor.runCommand("Domain Desk: Remove E-mail Verification…");
    await editor.quickInput.waitForTitle("Remove E-mail Verification");
    await editor.quickInput.type("newsletter");
    await until(
      "the address",
      () => editor.quickInput.focusedLabel(),
      (label) => label === "newsletter@examplebakery.com",
    );
    await editor.page.keyboard.press("Enter");
    const { message, detail } = await editor.dialog.read();
    assert.equal(message, "Remove e-mail verification of newsletter@examplebakery.com?");
    assert.match(detail, /It's currently verified\./);
    assert.match(detail, /you have to verify it again/);
    await editor.page.keyboard.press("Enter");
    await waitFor("the address is gone", () => email("newsletter@examplebakery.com") === undefined);
  });

  it("offer no change in an account that is only looked at", async () => {
    const { editor } = opened;
    await editor.runCommand("Domain Desk: Make Account Read-Only");
    await editor.runCommand("Domain Desk: Send Verification E-mail…");
    await editor.notifications.waitFor(/read-only/i);
    await editor.notifications.clear();
    await editor.runCommand("Domain Desk: Allow Changes in Account…");
    await editor.dialog.press((await editor.dialog.read()).buttons.find((label) => label !== "Cancel") ?? "");
  });

  it("say so where there is nothing", async () => {
    opened.cloud.account.registrants = [];
    opened.cloud.account.emails = [];
    await opened.editor.runCommand("Domain Desk: Refresh Registrants");
    assert.match(await view.welcome(), /no registrant templates/);
  });
});
