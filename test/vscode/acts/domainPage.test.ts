import { strict as assert } from "node:assert";
import { type FrameLocator } from "playwright-core";
import { type CloudEditor, openCloudEditor, signIn } from "../../support/cloudEditor";
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
    await says(page, "Owner and contacts", /Registrant[^]*Administrative[^]*Technical[^]*Billing/);
    await says(page, "DNS hosts", /./);
    await says(page, "Change log", /./);
  });

  it("switches a lock in place, and shows the new state once its task has ended", async () => {
    const { editor, cloud } = opened;
    const page = await editor.webview(name);
    await says(page, "Locks", /Transfer lock\s+off/);
    await page
      .getByRole("region", { name: "Locks" })
      .getByRole("button", { name: "Lock", exact: true })
      .first()
      .click();
    await says(page, "Running tasks", /Set transfer prohibition lock|transfer/i);
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
});
