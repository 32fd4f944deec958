import { strict as assert } from "node:assert";
import { type Locator } from "playwright-core";
import { daysUntil, yearsLater } from "../../../src/model/domain";
import { type CloudEditor, openCloudEditor, signIn } from "../../support/cloudEditor";
import { patienceMs, until } from "../../support/editor/until";
import { FormPage } from "../../support/formPage";

const dayMs = 86_400_000;
/** Longer than a task of the sandbox waits and runs. */
const taskMs = 60_000;

describe("plans that order", () => {
  let opened: CloudEditor;
  before(async () => {
    opened = await openCloudEditor();
    await opened.editor.page.setViewportSize({ width: 1280, height: 1600 });
    const { account, clock } = opened.cloud;
    const template = owned("exampleglacier.com");
    // Every twentieth expires soon: 15 of 300.
    for (let at = 0; at < 300; at++) {
      const expiresAt = clock.now() + (at % 20 === 0 ? 10 : 60 + at) * dayMs;
      account.domains.push({ ...template, name: `shop-${at}.com`, instanceId: `S30${at}`, expiresAt });
    }
    await signIn(opened.editor, opened.cloud);
    await opened.editor.tree("Domains").expand("Filters");
  });
  after(() => opened.close());

  const owned = (name: string) => {
    const domain = opened.cloud.account.domains.find((one) => one.name === name);
    assert.ok(domain, name);
    return domain;
  };
  const names = (since: number) =>
    opened.cloud
      .orders()
      .slice(since)
      .map(({ domainName }) => domainName);
  const box = async (tab: string, name: string): Promise<Locator> =>
    (await opened.editor.webview(tab)).getByRole("checkbox", { name: `Include ${name}`, exact: true });
  const pass = async (form: FormPage, done: RegExp) => {
    opened.cloud.clock.advance(taskMs);
    await form.waitForReview(done);
  };
  /** Waits for a row by what a screen reader says, without reading hundreds of others. */
  const shown = (words: string) =>
    opened.editor.page.locator(`.monaco-list-row[aria-label^="${words}"]`).first().waitFor({ timeout: patienceMs });
  const close = async (tab: string) => {
    await opened.editor.notifications.clear();
    await opened.editor.tabs.close(tab);
  };

  /** So many domains expire in so many days or less, but not in fewer. */
  const between = (fewest: number, most: number) =>
    opened.cloud.account.domains.filter(({ expiresAt }) => {
      const days = daysUntil(expiresAt, opened.cloud.clock.now());
      return days >= fewest && days <= most;
    }).length;

  it("renew what expires soon out of hundreds, but for one that is left out", async () => {
    const { editor, cloud } = opened;
    const [before, since, soon] = [owned("shop-40.com").expiresAt, cloud.orders().length, between(0, 29)];
    assert.ok(soon > 15);
    await shown(`Expires within 30 days, ${soon}`);
    const menu = await editor.tree("Domains").contextMenu("Expires within 30 days");
    await menu.choose("Renew…");
    const form = await FormPage.in(editor, "Renew Domains");
    const words = `Renew ${soon} domains for a total of ${soon} years.*Total: [\\d,]+ USD\\.`;
    await form.waitForReview(new RegExp(words, "s"));
    await (await box("Renew Domains", "shop-20.com")).click({ force: true });
    await form.waitForReview(new RegExp(`Renew ${soon - 1} domains for a total of ${soon - 1} years`));
    await form.button(`Renew ${soon - 1} Domains`).click();
    await form.waitForReview(new RegExp(`0 of ${soon - 1} done, ${soon - 1} in progress`));
    assert.equal(names(since).length, soon - 1);
    assert.ok(!names(since).includes("shop-20.com"));
    await pass(form, new RegExp(`${soon - 1} of ${soon - 1} done`));
    assert.equal(owned("shop-40.com").expiresAt, yearsLater(before, 1));
    await shown("Expires within 30 days, 1");
    await close("Renew Domains");
  });

  it("renew with the keyboard alone", async () => {
    const { editor, cloud } = opened;
    const { keyboard } = editor.page;
    for (const name of ["shop-3.com", "shop-4.com"]) owned(name).expiresAt = cloud.clock.now() + dayMs;
    await editor.runCommand("Domain Desk: Refresh Domains");
    const [since, soon] = [cloud.orders().length, between(0, 29)];
    await shown(`Expires within 30 days, ${soon}`);
    await editor.runCommand("Domain Desk: Focus on Domains View");
    await keyboard.press("Home");
    const row = editor.page.locator('.element-focused .monaco-list-row.focused[role="treeitem"]');
    await until(
      "the filter is focused",
      async () => {
        const label = await row.getAttribute("aria-label");
        if (/^Expires within 30 days/.test(label ?? "")) return true;
        await keyboard.press("ArrowDown");
        return false;
      },
      (isFocused) => isFocused,
    );
    await keyboard.press("Shift+F10");
    const focused = () => editor.page.locator(".monaco-menu .action-item.focused").allInnerTexts();
    await until(
      "the menu is open",
      () => editor.page.locator(".monaco-menu .action-label").count(),
      (count) => count > 0,
    );
    for (let at = 0; at < 12 && !(await focused()).join().includes("Renew…"); at++) await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    const form = await FormPage.in(editor, "Renew Domains");
    await form.waitForReview(new RegExp(`Renew ${soon} domains`));
    // From the list at the top to the first box: one stop for all rows, then arrows.
    const frame = await editor.webview("Renew Domains");
    const first = frame.getByRole("checkbox", { name: /^Include \S+\.\S+$/ }).first();
    for (let at = 0; at < 12 && !(await isFocused(first)); at++) await keyboard.press("Tab");
    assert.ok(await isFocused(first), "the first row's box is a stop of the Tab key");
    await keyboard.press("End");
    await keyboard.press("Space");
    await form.waitForReview(new RegExp(`Renew ${soon - 1} domains`));
    await keyboard.press("Tab");
    await until("the button has the focus", () => isFocused(form.button(`Renew ${soon - 1} Domains`)), Boolean);
    await keyboard.press("Enter");
    await form.waitForReview(new RegExp(`${soon - 1} in progress`));
    assert.equal(names(since).length, soon - 1);
    await pass(form, new RegExp(`${soon - 1} of ${soon - 1} done`));
    await close("Renew Domains");
  });

  it("redeem one domain, and several", async () => {
    const { editor, cloud } = opened;
    const before = owned("examplejetty.org").expiresAt;
    const menu = await editor.tree("Domains").contextMenu("examplejetty.org");
    await menu.choose("Redeem…");
    const form = await FormPage.in(editor, "Redeem Domains");
    await form.waitForReview(/Redeem 1 domain.*Redeeming costs far more/s);
    await form.button("Redeem 1 Domain").click();
    await form.waitForReview(/1 in progress/);
    await pass(form, /1 of 1 done/);
    assert.equal(owned("examplejetty.org").expiresAt, yearsLater(before, 1));
    await close("Redeem Domains");

    for (const name of ["shop-1.com", "shop-2.com"]) owned(name).expiresAt = cloud.clock.now() - 40 * dayMs;
    await editor.runCommand("Domain Desk: Redeem…");
    await editor.quickInput.waitForTitle("Redeem");
    await editor.quickInput.cancel();
    await editor.runCommand("Domain Desk: Refresh Domains");
    await shown(`Needs redemption, ${between(-10_000, -31)}`);
    const needs = await editor.tree("Domains").contextMenu("Needs redemption");
    await needs.choose("Redeem…");
    const several = await FormPage.in(editor, "Redeem Domains");
    const count = /Redeem (\d+) domains/.exec(await several.waitForReview(/Redeem \d+ domains/))?.[1];
    await several.button(`Redeem ${count} Domains`).click();
    await several.waitForReview(/in progress/);
    await pass(several, new RegExp(`${count} of ${count} done`));
    assert.ok(owned("shop-1.com").expiresAt > cloud.clock.now());
    assert.ok(owned("shop-2.com").expiresAt > cloud.clock.now());
    await close("Redeem Domains");
  });

  it("register a list with errors, which are left out, and a premium name", async () => {
    const { editor } = opened;
    await editor.runCommand("Domain Desk: Register Domains…");
    const form = await FormPage.in(editor, "Register Domains");
    await form.fill("Domains", "domain,years\nfresh-one.com,2\ntaken-two.com,1\npremium-three.com,1\nnonsense");
    await form.waitForReview(/3 rows have problems/);
    await form.check("Accept a premium price", true);
    await form.waitForReview(/2 rows have problems/);
    await form.button("Remove 2 Rows").click();
    await form.waitForReview(/Register 2 domains for a total of 3 years.*Total: 1,122 USD\./s);
    await form.button("Register 2 Domains").click();
    await form.waitForReview(/2 in progress/);
    await pass(form, /2 of 2 done/);
    assert.equal(owned("premium-three.com").premium, true);
    const { registeredAt, expiresAt } = owned("fresh-one.com");
    assert.equal(expiresAt, yearsLater(registeredAt, 2));
    await close("Register Domains");
  });

  it("refuse what is above the limit that the user has set, also for one domain", async () => {
    const { editor, cloud } = opened;
    const since = cloud.orders().length;
    await editor.changeSettings({ "domainDesk.orders.priceLimit": 5 });
    for (const name of ["shop-5.com", "shop-6.com"]) owned(name).expiresAt = cloud.clock.now() + dayMs;
    await editor.runCommand("Domain Desk: Refresh Domains");
    await shown(`Expires within 30 days, ${between(0, 29)}`);
    const menu = await editor.tree("Domains").contextMenu("Expires within 30 days");
    await menu.choose("Renew…");
    const form = await FormPage.in(editor, "Renew Domains");
    await form.waitForReview(/This costs [\d,]+ USD, and you set a limit of 5 USD/);
    await form.button("Renew").click();
    await editor.tabs.close("Renew Domains");
    const one = await editor.tree("Domains").contextMenu("shop-20.com");
    await one.choose("Renew…");
    await editor.quickInput.pick("1 year");
    await editor.dialog.press("Renew");
    const told = await editor.notifications.waitFor("you set a limit of 5 USD");
    assert.deepEqual(told.buttons, ["Change Price Limit"]);
    assert.equal(cloud.orders().length, since);
    await editor.notifications.clear();
  });
});

async function isFocused(element: Locator): Promise<boolean> {
  return (
    (await element.count()) > 0 &&
    element.evaluate((one: { matches(selector: string): boolean }) => one.matches(":focus"))
  );
}
