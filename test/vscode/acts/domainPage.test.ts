import { strict as assert } from "node:assert";
import { type FrameLocator } from "playwright-core";
import { type CloudEditor, hintOf, openCloudEditor, signIn } from "../../support/cloudEditor";
import { until } from "../../support/editor/until";

describe("the page of a domain", () => {
  let opened: CloudEditor;
  let name: string;
  before(async () => {
    opened = await openCloudEditor();
    name = opened.cloud.account.domains.find(({ transferLock, expiresAt }) => {
      return transferLock === "CLOSE" && expiresAt > opened.cloud.clock.now();
    })!.name;
    await signIn(opened.editor, opened.cloud);
  });
  after(() => opened.close());

  const domain = () => {
    const found = opened.cloud.account.domains.find((one) => one.name === name);
    assert.ok(found);
    return found;
  };
  const text = (page: FrameLocator, section: string) =>
    page.getByRole("region", { name: section, exact: true }).innerText();
  const says = (page: FrameLocator, section: string, words: RegExp) =>
    until(
      `"${section}" says ${String(words)}`,
      () => text(page, section),
      (shown) => words.test(shown),
    );

  it("shows everything about it, with advice above", async () => {
    const { editor } = opened;
    const menu = await editor.tree("Domains").contextMenu(name);
    await menu.choose("Open Domain…");
    const page = await editor.webview(name);
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await says(page, "Overview", new RegExp(domain().instanceId));
    for (const server of domain().nameServers) await says(page, "Name servers", new RegExp(server));
    await says(page, "Contacts", /Registrant[^]*Administrative[^]*Technical[^]*Billing/);
    await says(page, "DNS hosts", /./);
    await says(page, "Change log", /./);
  });

  it("switches a lock in place, and shows the new state once its task has ended", async () => {
    const { editor, cloud } = opened;
    const page = await editor.webview(name);
    await says(page, "Locks", /Transfer lock\s+off/);
    await page
      .getByRole("region", { name: "Locks" })
      .getByRole("button", { name: "Turn On Transfer Lock", exact: true })
      .first()
      .click();
    await says(page, "Tasks in progress", /Set transfer prohibition lock|transfer/i);
    cloud.clock.advance(60_000);
    await says(page, "Locks", /Transfer lock\s+on/);
    assert.equal(domain().transferLock, "OPEN");
  });

  it("comes back after a reload", async () => {
    const { editor } = opened;
    await editor.reload();
    const page = await editor.webview(name);
    await says(page, "Overview", new RegExp(domain().instanceId));
  });

  it("comes back after a reload though the list of domains cannot be fetched", async () => {
    const { editor, cloud } = opened;
    cloud.faults.add({ action: "QueryDomainList", fault: { kind: "page", status: 500, executed: false } });
    await editor.reload();
    const page = await editor.webview(name);
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await says(page, "Overview", new RegExp(domain().instanceId));
    cloud.faults.replace([]);
  });

  it("opens by the name alone, which is checked where it is typed", async () => {
    const { editor, cloud } = opened;
    const other = cloud.account.domains.find((one) => one.name !== name && one.nameServers.length > 0)!;
    const wrong = (words: RegExp) =>
      until(
        `the box says ${String(words)}`,
        () => editor.quickInput.validationError(),
        (error) => words.test(error ?? ""),
      );
    await editor.runCommand("Domain Desk: Show Domain by Name…");
    await editor.quickInput.waitForTitle(`Show Domain by Name (${hintOf(cloud)})`);
    await editor.quickInput.answer("no domain");
    await wrong(/isn't a domain name/);
    await editor.quickInput.answer("nobody-example.com");
    await wrong(new RegExp(`nobody-example\\.com isn't in account ${hintOf(cloud)}`));
    await editor.quickInput.answer(other.name.toUpperCase());
    const page = await editor.webview(other.name);
    await page.getByRole("heading", { level: 1, name: other.name }).waitFor();
    await says(page, "Overview", new RegExp(other.instanceId));
    for (const server of other.nameServers) await says(page, "Name servers", new RegExp(server));
  });
});
