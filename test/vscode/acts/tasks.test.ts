import { strict as assert } from "node:assert";
import { type CloudEditor, hintOf, openCloudEditor, signIn } from "../../support/cloudEditor";
import { type TreeView } from "../../support/editor/treeView";
import { until } from "../../support/editor/until";
import { FormPage } from "../../support/formPage";

const dayMs = 86_400_000;
/** Longer than a task of the sandbox waits and runs. */
const taskMs = 60_000;

describe("tasks", () => {
  let opened: CloudEditor;
  let tasks: TreeView;

  before(async () => {
    opened = await openCloudEditor();
    await opened.editor.page.setViewportSize({ width: 1280, height: 1100 });
    await signIn(opened.editor, opened.cloud);
    tasks = opened.editor.tree("Tasks");
  });
  after(() => opened.close());

  const old = () =>
    opened.cloud.account.tasks.filter(({ createdAt }) => createdAt < opened.cloud.clock.now() - 90 * dayMs);
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  const showHistory = async (from: string, until: string) => {
    const { editor } = opened;
    await editor.runCommand("Domain Desk: Show Task History…");
    await editor.quickInput.waitForTitle(`Show Task History (${hintOf(opened.cloud)}): First Day`);
    await editor.quickInput.answer(from);
    await editor.quickInput.waitForTitle(`Show Task History (${hintOf(opened.cloud)}): Last Day`);
    await editor.quickInput.answer(until);
  };
  const below = async (parent: string) => {
    const rows = await tasks.rows();
    const at = rows.findIndex(({ label }) => label === parent);
    const level = rows[at]?.level ?? 0;
    const after = rows.slice(at + 1);
    const end = after.findIndex((row) => row.level <= level);
    return (end < 0 ? after : after.slice(0, end)).filter((row) => row.level === level + 1);
  };
  const copied = (text: string) =>
    until(
      "the copy",
      () => opened.editor.clipboard(),
      (held) => held === text,
    );

  it("have a history, page by page", async () => {
    await tasks.expand("History");
    const first = await tasks.waitForRows("a page", (rows) => rows.at(-1)?.label === "Load More");
    assert.equal((await below("History")).length, 21);
    assert.ok(first.length > 21);
    await tasks.select("Load More");
    await until(
      "the second page",
      () => below("History"),
      (rows) => rows.length === 41,
    );
  });

  it("of some days: the days are checked as they are typed, and no longer ones are asked for", async () => {
    const { editor } = opened;
    const [newest, second] = [...old()].sort((a, b) => b.createdAt - a.createdAt);
    assert.ok(newest && second);
    await editor.runCommand("Domain Desk: Show Task History…");
    await editor.quickInput.waitForTitle(`Show Task History (${hintOf(opened.cloud)}): First Day`);
    await editor.quickInput.answer("2026-02-30");
    await until(
      "what is wrong",
      () => editor.quickInput.validationError(),
      (error) => error === `"2026-02-30" isn't a valid day. Write it like 2026-01-31.`,
    );
    await editor.quickInput.answer(day(second.createdAt));
    await editor.quickInput.waitForTitle(`Show Task History (${hintOf(opened.cloud)}): Last Day`);
    await editor.quickInput.answer("2001-01-01");
    await until(
      "what is wrong",
      () => editor.quickInput.validationError(),
      (error) => error === "This day is before the first day.",
    );
    await editor.quickInput.answer(day(newest.createdAt));
    await until(
      "both",
      () => below("History"),
      (rows) => rows.length === 2,
    );
    assert.match((await tasks.row("History")).description, /^[A-Z][a-z]{2} \d+, \d{4} – [A-Z][a-z]{2} \d+, \d{4}$/);
  });

  it("of the history show their domains", async () => {
    const [row] = await below("History");
    assert.ok(row);
    const [newest] = [...old()].sort((a, b) => b.createdAt - a.createdAt);
    assert.ok(newest);
    await tasks.expand(({ index }) => index === row.index);
    const names = newest.details.map(({ domainName }) => domainName).sort();
    await tasks.waitForRows("the domains", (rows) =>
      names.every((name) => rows.some(({ label, level }) => label === name && level === 3)),
    );
  });

  it("of days without any say so", async () => {
    await showHistory("2001-01-01", "2001-01-02");
    await tasks.row("No finished tasks in this period");
    await showHistory("", "");
    await until(
      "a page",
      () => below("History"),
      (rows) => rows.length === 21,
    );
    assert.equal((await tasks.row("History")).description, "");
    await tasks.collapse("History");
  });

  it("give their number to the clipboard", async () => {
    const { cloud } = opened;
    const task = cloud.account.tasks.find(({ type }) => type === "SYNC_DNSHOST");
    assert.ok(task);
    const menu = await tasks.contextMenu(({ label }) => label.startsWith("Synchronize DNS hosts"));
    assert.deepEqual(await menu.items(), ["Export Task Results…", "Copy Task Number"]);
    await menu.choose("Copy Task Number");
    await copied(task.taskNo);
  });

  it("show a result when asked to, and say where there is none", async () => {
    const { editor } = opened;
    await tasks.expand(({ label }) => label.startsWith("Synchronize DNS hosts"));
    const menu = await tasks.contextMenu(({ label, level }) => label === "examplefoundry.net" && level === 2);
    await menu.choose("Show Task Result…");
    await editor.notifications.waitFor("examplefoundry.net: Alibaba Cloud returned no result.");
    await editor.notifications.clear();
  });

  it("of ours that failed are tried again from their row, and give their RequestId", async () => {
    const { editor, cloud } = opened;
    const menu = await editor.tree("Domains").contextMenu("failover-example.com");
    await menu.choose("Renew…");
    await editor.quickInput.pick("1 year");
    await editor.dialog.press("Renew");
    const task = "Renew failover-example.com";
    await tasks.row(({ label, description }) => label === task && /^waiting/.test(description));
    cloud.clock.advance(taskMs);
    await editor.notifications.waitFor("Renew failover-example.com failed");
    await editor.notifications.clear();
    await tasks.expand(({ label, index }) => label === task && index === 0);
    const retry = await tasks.row("Retry Failed…");
    assert.equal(retry.description, "1 domain");
    const [domain] = (await below(task)).slice(1);
    assert.match(domain?.description ?? "", /^The registry rejected the operation/);

    const ours = await tasks.contextMenu(({ label, index }) => label === task && index === 0);
    await ours.choose("Copy RequestId");
    await until(
      "a RequestId",
      () => editor.clipboard(),
      (text) => /^[0-9A-F]{8}-[0-9A-F-]{27}$/i.test(text),
    );
    const ordered = () => cloud.orders().filter(({ domainName }) => domainName === "failover-example.com").length;
    assert.equal(ordered(), 1);
    await tasks.pressInline("Retry Failed…", "Retry Failed…");
    const { buttons } = await editor.dialog.read();
    await editor.dialog.press(buttons.find((label) => label !== "Cancel") ?? "");
    await until(
      "the second order",
      () => Promise.resolve(ordered()),
      (count) => count === 2,
    );
    cloud.clock.advance(taskMs);
    await editor.notifications.waitFor("Renew failover-example.com failed");
    await editor.notifications.clear();
  });

  it("of others that failed are tried again in a plan for the domains that failed", async () => {
    const { editor } = opened;
    await tasks.expand("Change name servers");
    const [retry] = await until(
      "its domains",
      () => below("Change name servers"),
      (rows) => rows.length === 4,
    );
    assert.deepEqual([retry?.label, retry?.description], ["Retry Failed…", "1 domain"]);
    await tasks.select(({ index }) => index === retry?.index);
    const page = await FormPage.in(editor, "Change Name Servers");
    assert.equal(await page.valueOf("Domains"), "examplebakery.shop");
    await editor.tabs.close("Change Name Servers");
  });

  it("give their number with the keyboard alone", async () => {
    const { editor, cloud } = opened;
    await editor.runCommand("Domain Desk: Copy RequestId");
    await editor.quickInput.waitForTitle("Copy RequestId");
    const items = await until(
      "tasks ordered here",
      () => editor.quickInput.items(),
      (all) => all.length > 0,
    );
    assert.equal(items.length, 2);
    await editor.quickInput.cancel();
    await editor.runCommand("Domain Desk: Copy Task Number");
    await editor.quickInput.waitForTitle("Copy Task Number");
    await editor.quickInput.type("Create DNS host");
    await until(
      "the task",
      () => editor.quickInput.focusedLabel(),
      (label) => label === "Create DNS host",
    );
    await editor.page.keyboard.press("Enter");
    const created = cloud.account.tasks.find(({ type }) => type === "CREATE_DNSHOST");
    await copied(created?.taskNo ?? "");
  });
});
