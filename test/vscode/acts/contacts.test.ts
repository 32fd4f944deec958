import { strict as assert } from "node:assert";
import { type ContactType } from "../../../src/sandbox/account";
import { type CloudEditor, openCloudEditor, signIn } from "../../support/cloudEditor";
import { until } from "../../support/editor/until";
import { FormPage } from "../../support/formPage";
import { sampleContactFields } from "../../support/sampleContact";

/** Longer than twelve tasks of the sandbox wait and run. */
const taskMs = 120_000;
const title = "Change Contacts";
const command = "Domain Desk: Change Contacts…";

describe("changing contacts", () => {
  let opened: CloudEditor;
  before(async () => {
    opened = await openCloudEditor();
    await opened.editor.page.setViewportSize({ width: 1280, height: 1200 });
    await signIn(opened.editor, opened.cloud);
    await opened.editor.tree("Domains").row("examplebakery.com");
  });
  after(() => opened.close());

  const domain = (name: string) => {
    const found = opened.cloud.account.domains.find((one) => one.name === name);
    assert.ok(found, name);
    return found;
  };
  const nameIn = (name: string, type: ContactType) => domain(name).contacts[type].RegistrantName;
  /** Adds domains to the account. */
  const twelve = (prefix: string): string[] => {
    const { domains } = opened.cloud.account;
    const template = domain("examplebakery.com");
    const names = Array.from({ length: 12 }, (_, index) => `${prefix}${index}.com`);
    for (const name of names) domains.push({ ...structuredClone(template), name, instanceId: `S2050${name}` });
    return names;
  };
  const carryOut = async (page: FormPage, count: number) => {
    // All are sent; on a slow machine the first may be done by then.
    await page.waitForText(new RegExp(`of ${count} done, \\d+ in progress(?!,)`));
    opened.cloud.clock.advance(taskMs);
    await page.waitForText(new RegExp(`${count} of ${count} done`));
    await opened.editor.notifications.clear();
    await opened.editor.tabs.close(title);
  };

  it("of one domain, other than the registrant, shows who it is and takes new contact data", async () => {
    const { editor } = opened;
    domain("examplebakery.shop").contacts.tech.RegistrantName = "Tess Tech";
    const menu = await editor.tree("Domains").contextMenu("examplebakery.shop");
    await menu.choose("Change Contacts…");
    await editor.quickInput.pick("New contact data");
    const page = await FormPage.in(editor, title);
    await page.choose("Contact", "Technical contact");
    await page.waitForText(/Tess Tech/);
    assert.equal(await page.has("Lock against transfer for 60 days"), false);
    for (const [label, text] of Object.entries(sampleContactFields)) await page.fill(label, text);
    await page.choose("Country or region", "Germany");
    await page.fill("City", "慕尼黑");
    await editor.page.keyboard.press("Tab");
    await page.waitForMessage("City", /Latin letters only.*accept "慕" here/);
    await page.fill("City", "Muenchen");
    await page.waitForReview(/Change the technical contact of 1 domain to Erika Beispiel/);
    assert.equal(await page.valueOf("Country calling code"), "49");
    await page.button("Check with Alibaba Cloud").click();
    await page.waitForText(/Alibaba Cloud found no problems with the contact data/);
    await page.button("Change Contacts of 1 Domain").click();
    await carryOut(page, 1);
    assert.equal(nameIn("examplebakery.shop", "tech"), "Erika Beispiel");
  });

  it("changes the registrant of twelve domains to new contact data, locked for 60 days", async () => {
    const { editor, cloud } = opened;
    const names = twelve("picked");
    await editor.runCommand("Domain Desk: Refresh Domains");
    await editor.tree("Domains").row("picked0.com");
    await editor.runCommand(command);
    await editor.quickInput.waitForTitle(title);
    await editor.quickInput.chooseSeveral();
    await editor.quickInput.type("picked");
    for (const name of names) await editor.quickInput.pick(name);
    await editor.quickInput.press("OK");
    await editor.quickInput.pick("New contact data");
    const page = await FormPage.in(editor, title);
    await page.choose("Country or region", "Germany");
    for (const [label, text] of Object.entries(sampleContactFields)) await page.fill(label, text);
    await page.check("Lock against transfer for 60 days", true);
    await page.fill("Postal code", "?");
    await page.waitForReview(/Change the registrant of 12 domains/);
    await page.button("Change Contacts of 12 Domains").click();
    await page.waitForMessage("Postal code", /Alibaba Cloud rejected this/);
    await page.waitForFocus("Postal code");
    await page.fill("Postal code", "80331");
    await page.waitForReview(/12 domains to .*80331.*They can't be transferred to another registrar for 60 days/s);
    await page.button("Change Contacts of 12 Domains").click();
    await carryOut(page, 12);
    for (const name of names) {
      assert.equal(nameIn(name, "registrant"), "Erika Beispiel");
      assert.ok((domain(name).transferLockedUntil ?? 0) > cloud.clock.now());
    }
  });

  it("changes the registrant of twelve domains to a template's, with the keyboard alone", async () => {
    const { editor, cloud } = opened;
    const { keyboard } = editor.page;
    const names = twelve("typed");
    const [, template] = cloud.account.registrants;
    assert.ok(template);
    await editor.runCommand(command);
    await editor.quickInput.waitForTitle(title);
    await editor.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(names.join("\n"))})`);
    await editor.quickInput.type("Paste List");
    await editor.quickInput.waitForFocused("Paste List or Open CSV File…");
    await keyboard.press("Enter");
    await until(
      "the question where the data comes from",
      () => editor.quickInput.placeholder(),
      (text) => /Where does the new contact data come from/.test(text),
    );
    await editor.quickInput.waitForFocused("From a registrant template");
    await keyboard.press("Enter");
    const page = await FormPage.in(editor, title);
    await page.waitForFocus("Domains");
    await keyboard.press("ControlOrMeta+v");
    await page.waitForText(/12 of 12 ready/);
    await page.tabToField("Registrant template");
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await page.waitForReview(/12 domains to .* \(template \S+\) in account .*They won't be locked against transfer/s);
    await page.tabTo("Change Contacts of 12 Domains");
    await keyboard.press("Enter");
    await carryOut(page, 12);
    const emails = new Set(names.map((name) => domain(name).contacts.registrant.Email));
    assert.equal(emails.size, 1);
    assert.ok(cloud.account.registrants.some(({ contact: { Email } }) => emails.has(Email)));
    assert.equal(domain(names[0] ?? "").transferLockedUntil, undefined);
  });
});
