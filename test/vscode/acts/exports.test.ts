import { strict as assert } from "node:assert";
import { parse } from "papaparse";
import { type CloudEditor, openCloudEditor, signIn } from "../../support/cloudEditor";
import { saveAs } from "../../support/editor/saveAs";
import { FormPage } from "../../support/formPage";

/** Longer than a task of the sandbox waits and runs. */
const taskMs = 60_000;

describe("lists are exported", () => {
  let opened: CloudEditor;
  before(async () => {
    opened = await openCloudEditor();
    await opened.editor.page.setViewportSize({ width: 1280, height: 1400 });
    await signIn(opened.editor, opened.cloud);
    await opened.editor.tree("Domains").row("examplebakery.com");
  });
  after(() => opened.close());

  /** Runs a command and reads what it writes into a file of this name. */
  const exported = async (title: string, proposed: string, name: string) => {
    await opened.editor.runCommand(`Domain Desk: ${title}`);
    return saveAs(opened.editor, proposed, name);
  };
  const linesOf = (csv: string) =>
    parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data.map((line) => ({ ...line }));

  it("templates as JSON, e-mail addresses as CSV", async () => {
    const { account } = opened.cloud;
    const templates = JSON.parse(await exported("Export Registrant Templates…", "templates.csv", "t.json")) as {
      id: string;
    }[];
    assert.deepEqual(templates.map(({ id }) => id).sort(), account.registrants.map(({ id }) => id).sort());
    const emails = linesOf(await exported("Export E-mail Addresses…", "emails.csv", "e.csv"));
    assert.deepEqual(emails.map(({ email }) => email).sort(), account.emails.map(({ email }) => email).sort());
  });

  it("transfers, with what each waits for", async () => {
    const lines = linesOf(await exported("Export Transfers…", "transfers.csv", "transfers-all.csv"));
    assert.deepEqual(
      lines.map(({ domain }) => domain).sort(),
      opened.cloud.account.transfersIn.map(({ domainName }) => domainName).sort(),
    );
    assert.ok(lines.some(({ waitsFor }) => waitsFor === "confirmation"));
  });

  it("a plan's rows with what has become of each, its task, and all tasks", async () => {
    const { editor, cloud } = opened;
    const names = ["example-harbor.com", "examplebakery.com"];
    await editor.runCommand("Domain Desk: Renew…");
    await editor.quickInput.chooseSeveral();
    for (const name of names) await editor.quickInput.pick(name);
    await editor.quickInput.accept();
    const page = await FormPage.in(editor, "Renew Domains");
    await page.waitForReview(/Renew 2 domains/);
    await page.button("Renew 2 Domains").click();
    await page.waitForReview(/2 in progress/);
    cloud.clock.advance(taskMs);
    await page.waitForReview(/2 of 2 done/);
    await page.button("Export…").click();
    const rows = linesOf(await saveAs(editor, "plan.csv", "p.csv"));
    assert.deepEqual(
      rows.map(({ Domain, Remarks }) => [Domain, Remarks]),
      names.map((name) => [name, "Done"]),
    );

    await editor.runCommand("Domain Desk: Export Task Results…");
    await editor.quickInput.pick("Renew");
    const results = linesOf(await saveAs(editor, "task-", "results.csv"));
    assert.deepEqual(
      results.map(({ domain, state }) => [domain, state]),
      names.map((name) => [name, "succeeded"]),
    );
    const tasks = linesOf(await exported("Export Tasks…", "tasks.csv", "tasks-all.csv"));
    assert.ok(tasks.some(({ taskNo, domains }) => taskNo === results[0]?.["taskNo"] && domains === "2"));
  });
});
