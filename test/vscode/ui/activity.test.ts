import { strict as assert } from "node:assert";
import { parse } from "papaparse";
import { type CloudEditor, hintOf, openCloudEditor, signIn } from "../../support/cloudEditor";
import { type TreeRow, type TreeView } from "../../support/editor/treeView";
import { until } from "../../support/editor/until";
import { saveAs } from "../../support/editor/saveAs";

/** Longer than a task of the sandbox waits and runs. */
const taskMs = 60_000;

describe("Activity", () => {
  let opened: CloudEditor;
  let activity: TreeView;

  before(async () => {
    // Dialogs for files that the workbench draws, so that they can be answered.
    opened = await openCloudEditor({ "files.simpleDialog.enable": true });
    await signIn(opened.editor, opened.cloud);
    activity = opened.editor.tree("Activity");
  });
  after(() => opened.close());

  const fact = async (label: string) => (await activity.row(label)).description;
  const orderRows = (rows: TreeRow[]) => rows.filter(({ level }) => level === 2).map(({ label }) => label);
  const run = (title: string) => opened.editor.runCommand(`Domain Desk: ${title}`);

  /** The view gets the focus when it is filtered. */
  const hasFocus = () =>
    opened.editor.page.locator(".pane:has(h3.title:text-is('Activity')) .monaco-list:focus-within").waitFor();

  const renew = async (name: string, years: string) => {
    const { editor } = opened;
    const menu = await editor.tree("Domains").contextMenu(name);
    await menu.choose("Renew…");
    await editor.quickInput.waitForTitle(`Renew ${name} (${hintOf(opened.cloud)})`);
    await editor.quickInput.pick(years);
    await editor.dialog.press("Renew");
  };

  const saveTo = (name: string) => saveAs(opened.editor, "domain-desk-activity.", name);

  it("is folded, and says that nothing was ordered yet when it is unfolded", async () => {
    await activity.open();
    assert.match(await activity.welcome(), /Nothing has been ordered or changed from this computer/);
  });

  it("shows an order while it is under way, and what came of it", async () => {
    const { editor, cloud } = opened;
    await renew("examplebakery.com", "2 years");
    const begun = await activity.row("Renew examplebakery.com");
    assert.match(begun.description, /^in progress, /);
    assert.equal(begun.level, 2);

    cloud.clock.advance(taskMs);
    await editor.notifications.waitFor("Renewed examplebakery.com until");
    const month = new Intl.DateTimeFormat("en", { month: "long", year: "numeric" }).format(Date.now());
    assert.equal((await activity.row(month)).description, "1 order");
    const done = await activity.row(({ label, icon }) => label === "Renew examplebakery.com" && icon === "pass");
    assert.equal(done.icon, "pass");
    await editor.notifications.clear();
  });

  it("tells of an order when, whose, what was agreed to, what came of it, RequestId and task", async () => {
    await activity.expand("Renew examplebakery.com");
    const when = await fact("Time");
    const utc = /\((\d{4}-\d\d-\d\dT[\d:.]+Z)\)$/.exec(when)?.[1];
    assert.ok(utc && Math.abs(Date.parse(utc) - Date.now()) < 30 * 60_000, when);
    assert.equal(await fact("Account"), hintOf(opened.cloud));
    assert.match(await fact("Agreed to"), /^Renew examplebakery\.com for 2 years, from .* to .* in account /);
    assert.match(await fact("Outcome"), /^done \(/);
    assert.match(await fact("RequestId"), /^[0-9A-F-]{36}$/);
    assert.match(await fact("Task number"), /\S/);
    await until(
      "the sentence in the tooltip",
      () => activity.tooltip("Renew examplebakery.com"),
      (text) => text.includes("Renew examplebakery.com for 2 years, from "),
    );
  });

  it("copies the RequestId and the sentence, and shows the task", async () => {
    const { editor } = opened;
    const copied = async (choice: string, text: string) => {
      const menu = await activity.contextMenu("Renew examplebakery.com");
      await menu.choose(choice);
      await until(
        choice,
        () => editor.clipboard(),
        (held) => held === text,
      );
    };
    await copied("Copy RequestId", await fact("RequestId"));
    await copied("Copy Agreed Sentence", await fact("Agreed to"));
    const menu = await activity.contextMenu("Renew examplebakery.com");
    await menu.choose("Show Task");
    await editor.tree("Tasks").row(({ label, isSelected }) => label === "Renew examplebakery.com" && isSelected);
  });

  it("shows why an order failed, and one that the service refused", async () => {
    const { editor, cloud } = opened;
    await activity.collapse("Renew examplebakery.com");
    await renew("failover-example.com", "1 year");
    await activity.row("Renew failover-example.com");
    cloud.clock.advance(taskMs);
    await activity.row(({ label, icon }) => label === "Renew failover-example.com" && icon === "error");
    await activity.expand("Renew failover-example.com");
    assert.match(await fact("Outcome"), /^failed: \S.* \(/);
    await activity.collapse("Renew failover-example.com");

    const fault = { kind: "refuse", status: 400, code: "TaskIsBeingProcessed", message: "No." } as const;
    cloud.faults.add({ action: "SaveSingleTaskForCreatingOrderRenew", times: 1, fault });
    await renew("exampleorchard.com", "1 year");
    const refused = await activity.row("Renew exampleorchard.com");
    assert.match(refused.description, /^not carried out, /);
    assert.equal(refused.icon, "circle-slash");
    await editor.notifications.clear();
  });

  it("is filtered by outcome and by words, and shows everything again", async () => {
    const { editor } = opened;
    await run("Filter Activity…");
    await editor.quickInput.waitForTitle("Filter Activity");
    await editor.quickInput.pick("Outcome…");
    await editor.quickInput.pick("failed");
    await activity.waitForRows("the failed one", (rows) => orderRows(rows).join() === "Renew failover-example.com");
    assert.equal(await activity.message(), "Filter: failed");
    await hasFocus();

    await run("Filter Activity…");
    await editor.quickInput.pick("Text…");
    await until(
      "the field for words",
      () => editor.quickInput.message(),
      (text) => text.startsWith("Words of the agreed sentence"),
    );
    await editor.quickInput.answer("bakery");
    await activity.row("No orders match the filter");
    assert.equal(await activity.message(), "Filter: “bakery”, failed");
    await hasFocus();

    await activity.pressTitle("Remove Activity Filter");
    await activity.waitForRows("all three", (rows) => orderRows(rows).length === 3);
    assert.equal(await activity.message(), "");
  });

  it("is filtered by the keyboard alone", async () => {
    const { editor } = opened;
    const { keyboard } = editor.page;
    const focused = (label: string) =>
      until(
        label,
        () => editor.quickInput.focusedLabel(),
        (shown) => shown === label,
      );
    await run("Filter Activity…");
    await focused("Text…");
    await keyboard.press("Enter");
    await until(
      "the field for words",
      () => editor.quickInput.message(),
      (text) => text.startsWith("Words of the agreed sentence"),
    );
    await keyboard.type("bakery");
    await keyboard.press("Enter");
    await activity.waitForRows("the one", (rows) => orderRows(rows).join() === "Renew examplebakery.com");
    // Down to the order, and into it.
    await hasFocus();
    await keyboard.press("End");
    await activity.row(({ label }) => label === "Renew examplebakery.com");
    await keyboard.press("ArrowRight");
    await activity.row("RequestId");
  });

  it("is exported as JSON Lines and CSV, as far as the filter shows it", async () => {
    const { editor } = opened;
    const requestId = await fact("RequestId");
    const taskNo = await fact("Task number");
    await run("Export Activity as JSON Lines…");
    const lines = (await saveTo("orders.jsonl")).trimEnd().split("\n");
    assert.equal(lines.length, 1);
    const order = JSON.parse(lines[0] ?? "") as Record<string, unknown>;
    assert.deepEqual([order["requestId"], order["taskNo"], order["outcome"]], [requestId, taskNo, "done"]);
    assert.equal(order["account"], hintOf(opened.cloud));
    await editor.notifications.press(/Exported 1 order to .*orders\.jsonl\./, "Open");
    await editor.tabs.activate("orders.jsonl");
    await editor.notifications.clear();

    await run("Remove Activity Filter");
    await run("Export Activity as CSV…");
    const { data } = parse<Record<string, string>>(await saveTo("orders.csv"), { header: true, skipEmptyLines: true });
    assert.deepEqual(
      data.map(({ domain, outcome }) => [domain, outcome]),
      [
        ["exampleorchard.com", "not carried out"],
        ["failover-example.com", "failed"],
        ["examplebakery.com", "done"],
      ],
    );
    assert.equal(data[2]?.["requestId"], requestId);
    await editor.notifications.clear();
  });

  it("is cleared of what is finished, after a question, and after an export where that is wanted", async () => {
    const { editor, cloud } = opened;
    const fault = { kind: "drop", executed: false } as const;
    cloud.faults.add({ action: "SaveSingleTaskForCreatingOrderRenew", times: 1, fault });
    await renew("examplebakery.net", "1 year");
    await activity.row(
      ({ label, description }) => label === "Renew examplebakery.net" && description.startsWith("unknown so far, "),
    );

    await run("Clear Finished Activity…");
    const question = await editor.dialog.read();
    assert.equal(question.message, "Clear 3 finished orders from Activity?");
    assert.match(question.detail, /permanently deleted; nothing changes at Alibaba Cloud/);
    await editor.dialog.press("Cancel");
    assert.equal(orderRows(await activity.rows()).length, 4);

    await run("Clear Finished Activity…");
    await editor.dialog.press("Export as CSV First…");
    assert.match(await saveTo("before.csv"), /exampleorchard\.com/);
    assert.equal((await editor.dialog.read()).message, "Clear 3 finished orders from Activity?");
    await editor.dialog.press("Clear");
    await activity.waitForRows("what is not finished", (rows) => orderRows(rows).join() === "Renew examplebakery.net");
  });

  it("tells how it was found out what had become of an order whose answer was lost", async () => {
    const { editor, cloud } = opened;
    const fault = { kind: "drop", executed: true } as const;
    cloud.faults.add({ action: "SaveSingleTaskForCreatingOrderRenew", times: 1, fault });
    // The message of the order before it must not be taken for that of this one.
    await editor.notifications.clear();
    await renew("example-harbor.com", "1 year");
    await editor.notifications.waitFor("unknown so far");
    cloud.clock.advance(taskMs);
    const isDone = ({ label, icon }: TreeRow) => label === "Renew example-harbor.com" && icon === "pass";
    await activity.expand(isDone);
    assert.equal(await fact("Lost answer"), "its task was found");
    await activity.collapse(isDone);
  });

  it("is kept when the account is signed out", async () => {
    const { editor } = opened;
    await editor.notifications.clear();
    await run("Sign Out");
    await editor.dialog.press("Sign Out");
    await activity.expand("Renew examplebakery.net");
    await until(
      "the account",
      () => fact("Account"),
      (text) => text.endsWith(" (signed out)"),
    );
  });
});
