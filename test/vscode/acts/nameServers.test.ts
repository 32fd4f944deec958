import { strict as assert } from "node:assert";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type CloudEditor, openCloudEditor, signIn } from "../../support/cloudEditor";
import { openFile } from "../../support/editor/openFile";
import { FormPage } from "../../support/formPage";

/** Longer than a task of the sandbox waits and runs. */
const taskMs = 60_000;
/** Each of the 200 domains is looked up, and looked up once more before it is sent. */
const manyMs = 45_000;
const title = "Change Name Servers";

describe("changing name servers", () => {
  let opened: CloudEditor;
  before(async () => {
    opened = await openCloudEditor({ "files.simpleDialog.enable": true });
    await opened.editor.page.setViewportSize({ width: 1280, height: 1000 });
    await signIn(opened.editor, opened.cloud);
    await opened.editor.tree("Domains").row("examplebakery.com");
  });
  afterEach(() => opened.editor.runCommand("View: Close All Editors"));
  after(() => opened.close());

  const serversOf = (name: string) =>
    opened.cloud.account.domains.find((one) => one.name === name)?.nameServers.join(", ");
  /** Adds domains to the account. @returns a list of them as CSV, with three lines that cannot be done */
  const manyMore = (prefix: string, servers: string): { names: string[]; csv: string } => {
    const { domains } = opened.cloud.account;
    const template = domains.find(({ name }) => name === "examplebakery.com");
    assert.ok(template);
    const names = Array.from({ length: 200 }, (_, index) => `${prefix}${index}.com`);
    names.forEach((name, index) =>
      domains.push({ ...structuredClone(template), name, instanceId: `S2040${prefix}${index}` }),
    );
    const lines = names.map((name) => `${name},${servers}`);
    lines.splice(150, 0, `${prefix}0.com,${servers}`);
    lines.splice(100, 0, "somebody-elses.com,ns1.elsewhere.net,ns2.elsewhere.net");
    lines.splice(50, 0, "examplebakery.net,not a host,ns2.elsewhere.net");
    return { names, csv: ["domain,ns1,ns2", ...lines].join("\n") };
  };
  /** Waits until the page has sent and carried out all 200. */
  const carryOut = async (page: FormPage, names: readonly string[], servers: string) => {
    await page.waitForText(/200 in progress/, manyMs);
    opened.cloud.clock.advance(taskMs);
    await page.waitForText(/200 of 200 done/, manyMs);
    assert.deepEqual([...new Set(names.map(serversOf))], [servers]);
    await opened.editor.notifications.clear();
  };

  it("of one domain begins with what it has", async () => {
    const { editor, cloud } = opened;
    const menu = await editor.tree("Domains").contextMenu("examplebakery.shop");
    await menu.choose("Change Name Servers…");
    const page = await FormPage.in(editor, title);
    await page.waitForText(/It already uses these name servers/);
    assert.match(await page.valueOf("Name servers"), /^ns1\.examplehosting\.net\nns2/);
    await page.fill("Name servers", "ns1.elsewhere.net\nns2.elsewhere.net");
    await page.waitForReview(/Change the name servers of 1 domain to ns1\.elsewhere\.net, ns2\.elsewhere\.net/);
    await page.button("Change Name Servers of 1 Domain").click();
    await page.waitForText(/1 in progress/);
    cloud.clock.advance(taskMs);
    await page.waitForText(/1 of 1 done/);
    assert.equal(serversOf("examplebakery.shop"), "ns1.elsewhere.net, ns2.elsewhere.net");
    await editor.notifications.clear();
  });

  it("of 200 domains from a CSV file with three bad rows", async () => {
    const { editor } = opened;
    const { names, csv } = manyMore("moved", "ns1.first.net,ns2.first.net");
    const file = path.join(editor.profile, "domains.csv");
    await writeFile(file, csv);
    await editor.runCommand("Domain Desk: Change Name Servers…");
    await editor.quickInput.waitForTitle(title);
    await editor.quickInput.pick("Paste List or Open CSV File…");
    const page = await FormPage.in(editor, title);
    await page.button("Open CSV File…").click();
    await openFile(editor, file);
    await page.waitForText(/200 of 203 ready, 3 have problems/, manyMs);
    await page.waitForText(/This domain isn't in the account/);
    await page.waitForText(/"not" isn't a host name/);
    await page.waitForText(/This domain is already in the list/);
    await page.button("Remove 3 Rows").click();
    await page.waitForReview(/Change the name servers of 200 domains to ns1\.first\.net, ns2\.first\.net/);
    await page.button("Change Name Servers of 200 Domains").click();
    await carryOut(page, names, "ns1.first.net, ns2.first.net");
  });

  it("of 200 domains from a pasted list with three bad rows, with the keyboard alone", async () => {
    const { editor } = opened;
    const { keyboard } = editor.page;
    const { names, csv } = manyMore("typed", "ns1.second.net,ns2.second.net");
    await editor.runCommand("Domain Desk: Change Name Servers…");
    await editor.quickInput.waitForTitle(title);
    await editor.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(csv)})`);
    await editor.quickInput.type("Paste List");
    await editor.quickInput.waitForFocused("Paste List or Open CSV File…");
    await keyboard.press("Enter");
    const page = await FormPage.in(editor, title);
    await page.waitForFocus("Domains");
    await keyboard.press("ControlOrMeta+v");
    await page.waitForText(/200 of 203 ready, 3 have problems/, manyMs);
    await page.tabTo("Remove 3 Rows");
    await keyboard.press("Enter");
    await page.waitForReview(/Change the name servers of 200 domains to ns1\.second\.net/);
    await page.tabTo("Change Name Servers of 200 Domains");
    await keyboard.press("Enter");
    await carryOut(page, names, "ns1.second.net, ns2.second.net");
  });
});
