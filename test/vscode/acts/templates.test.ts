import { strict as assert } from "node:assert";
import { type CloudEditor, hintOf, openCloudEditor, signIn } from "../../support/cloudEditor";
import { type TreeView } from "../../support/editor/treeView";
import { FormPage } from "../../support/formPage";

const contact = {
  "Province or state": "Bayern",
  City: "Muenchen",
  "Street address": "Weg 1",
  "Postal code": "80331",
  "E-mail": "erika@beispiel.example",
};

describe("a registrant template's form", () => {
  let opened: CloudEditor;
  let view: TreeView;
  before(async () => {
    opened = await openCloudEditor();
    await opened.editor.page.setViewportSize({ width: 1280, height: 1200 });
    await signIn(opened.editor, opened.cloud);
    view = opened.editor.tree("Registrants");
    await view.open();
  });
  after(() => opened.close());

  const templates = () => opened.cloud.account.registrants;
  const called = (organization: string) =>
    templates().find((one) => one.contact.RegistrantOrganization === organization);

  it("makes a new template, after a wrong telephone number was put right", async () => {
    const { editor } = opened;
    await view.pressInline("Registrant templates", "Create Registrant Template…");
    const page = await FormPage.in(editor, "Create Registrant Template");
    await page.fill("Name", "Erika Beispiel");
    await page.fill("Organization", "Beispiel GmbH");
    await page.choose("Country or region", "Germany");
    for (const [label, text] of Object.entries(contact)) await page.fill(label, text);
    await page.fill("Telephone", "1");
    await page.button("Create Registrant Template").click();
    await page.waitForMessage("Telephone", /"1" isn't a telephone number/);
    await page.waitForFocus("Telephone");
    assert.equal(await page.isMarkedWrong("Telephone"), true);
    assert.equal(called("Beispiel GmbH"), undefined);
    await page.fill("Telephone", "89 1234 5678");
    await page.waitForReview(
      /Create a registrant template for an individual in account .*: Erika Beispiel, .*\+49 8912345678/,
    );
    await page.button("Create Registrant Template").click();
    await page.waitForText(/Created registrant template Beispiel GmbH/);
    await page.waitForText(/Verify erika@beispiel\.example unless you already have/);
    assert.equal(called("Beispiel GmbH")?.contact.Telephone, "8912345678");
    assert.equal((await view.row("Beispiel GmbH")).description, "e-mail not verified");
    await page.button("Send Verification E-mail…").click();
    await editor.quickInput.waitUntilOpen();
    await editor.quickInput.cancel();
    await editor.tabs.close("Create Registrant Template");
  });

  it("makes a new template after a wrong telephone number was put right, with the keyboard alone", async () => {
    const { editor } = opened;
    const { keyboard } = editor.page;
    await editor.runCommand("Domain Desk: Create Registrant Template…");
    const page = await FormPage.in(editor, "Create Registrant Template");
    const type = async (label: string, text: string) => {
      await page.tabToField(label);
      await keyboard.type(text);
    };
    await type("Name", "Tom Tipper");
    await type("Organization", "Tipper AG");
    await type("Country or region", "Germany");
    await keyboard.press("Enter");
    for (const [label, text] of Object.entries(contact)) await type(label, text);
    await type("Telephone", "1");
    await keyboard.press("Tab");
    await page.waitForMessage("Telephone", /"1" isn't a telephone number/);
    await keyboard.press("Shift+Tab");
    await keyboard.type("8912345678");
    await page.waitForReview(/Tom Tipper, Tipper AG, .*\+49 8912345678/);
    await page.tabTo("Create Registrant Template");
    await keyboard.press("Enter");
    await page.waitForText(/Created registrant template Tipper AG/);
    assert.equal(called("Tipper AG")?.contact.Country, "DE");
    await editor.tabs.close("Create Registrant Template");
  });

  it("changes a template, after what somebody else has changed meanwhile was shown beside it", async () => {
    const { editor } = opened;
    const menu = await view.contextMenu("Beispiel GmbH");
    await menu.choose("Change Registrant Template…");
    const page = await FormPage.in(editor, "Change Registrant Template");
    await page.waitForReview(/No changes to save/);
    await page.fill("City", "Nuernberg");
    await page.waitForReview(/City from "Muenchen" to "Nuernberg"/);
    const saved = called("Beispiel GmbH");
    assert.ok(saved);
    saved.contact.PostalCode = "90402";
    await page.button("Change Registrant Template").click();
    await page.waitForText(/Someone else has changed this since you opened the form/);
    assert.equal(saved.contact.City, "Muenchen");
    await page.button("Use Current Values").click();
    await page.waitForReview(
      /Change registrant template Beispiel GmbH in account .*: City from "Muenchen" to "Nuernberg"\./,
    );
    assert.equal(await page.valueOf("Postal code"), "90402");
    await page.button("Change Registrant Template").click();
    await page.waitForText(/Changed registrant template Beispiel GmbH/);
    assert.deepEqual([saved.contact.City, saved.contact.PostalCode], ["Nuernberg", "90402"]);
    await editor.tabs.close("Change Registrant Template");
  });

  it("keeps what is filled in when the window is reloaded", async () => {
    const { editor } = opened;
    const menu = await view.contextMenu("Tipper AG");
    await menu.choose("Duplicate Registrant Template…");
    const before = await FormPage.in(editor, "Create Registrant Template");
    await before.fill("Name", "Tina Tipper");
    await before.waitForReview(/Create a registrant template for an individual in account .*: Tina Tipper/);
    await editor.reload();
    await editor.statusBar.waitFor(hintOf(opened.cloud));
    const page = await FormPage.in(editor, "Create Registrant Template");
    await page.waitForReview(/Create a registrant template for an individual in account .*: Tina Tipper/);
    assert.equal(await page.valueOf("Organization"), "Tipper AG");
    const count = templates().length;
    await page.button("Create Registrant Template").click();
    await page.waitForText(/Created registrant template /);
    assert.equal(templates().length, count + 1);
  });
});
