import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type CloudEditor, hintOf, openCloudEditor, signIn } from "../../support/cloudEditor";
import { type TreeView } from "../../support/editor/treeView";
import { patienceMs, until } from "../../support/editor/until";

const minuteMs = 60_000;
/** Longer than a task of the sandbox waits and runs. */
const taskMs = minuteMs;

describe("transfers", () => {
  let opened: CloudEditor;
  let transfers: TreeView;
  let domains: TreeView;

  before(async () => {
    opened = await openCloudEditor();
    // Room for what is unfolded.
    await opened.editor.page.setViewportSize({ width: 1280, height: 1100 });
    await signIn(opened.editor, opened.cloud);
    transfers = opened.editor.tree("Transfers");
    domains = opened.editor.tree("Domains");
  });
  after(() => opened.close());

  const transferIn = (name: string) => {
    const transfer = opened.cloud.account.transfersIn.find(({ domainName }) => domainName === name);
    assert.ok(transfer);
    return transfer;
  };
  const transferOut = (name: string) => opened.cloud.account.transfersOut.find(({ domainName }) => domainName === name);
  const isOwned = (name: string) => opened.cloud.account.domains.some((domain) => domain.name === name);
  const refresh = () => opened.editor.runCommand("Domain Desk: Refresh Transfers");
  /** Waits for a row that is below the stage. */
  const inStage = (name: string, stageName: string) =>
    transfers.waitForRows(`${name} below ${stageName}`, (rows) => {
      const at = rows.findIndex(({ label, level }) => label === name && level === 2);
      const above = rows.slice(0, at).findLast(({ level }) => level === 1);
      return at >= 0 && above?.label === stageName;
    });
  const choose = async (name: string, act: string) => {
    const menu = await transfers.contextMenu(({ label, level }) => label === name && level === 2);
    await menu.choose(act);
  };
  const waitFor = (what: string, accept: () => boolean) => until(what, () => Promise.resolve(accept()), Boolean);

  describe("into the account", () => {
    it("show their steps, and first what is to be done", async () => {
      const row = await transfers.row("examplecompass.org");
      assert.equal(row.description, "enter token, step 2 of 5");
      await transfers.expand("examplecompass.org");
      const children = (await transfers.rows()).filter(({ level }) => level === 3);
      assert.deepEqual(
        children.slice(0, 8).map(({ label, icon }) => [label, icon]),
        [
          ["Confirm Transfer In…", "mail"],
          ["Resend Transfer E-mail…", "mail-reply"],
          ["Refresh Owner's E-mail Address…", "search"],
          ["Submission", "pass"],
          ["E-mail confirmation", "circle-filled"],
          ["Name verification", "circle-outline"],
          ["Code verification", "circle-outline"],
          ["Transfer by the registry", "circle-outline"],
        ],
      );
      assert.equal(children[4]?.ariaLabel, "E-mail confirmation: now, Verification e-mail sent");
      assert.match(
        await transfers.tooltip("examplecompass.org"),
        /✓ Submission → ● E-mail confirmation → ○ Name verification/,
      );
      await transfers.collapse("examplecompass.org");
    });

    it("offer in their menus only what they wait for", async () => {
      const items = async (name: string) => {
        const menu = await transfers.contextMenu(name);
        const labels = await menu.items();
        await menu.cancel();
        return labels;
      };
      const again = "Resend Transfer E-mail…";
      const refetch = "Refresh Owner's E-mail Address…";
      const cancel = "Cancel Transfer In…";
      const confirm = "Confirm Transfer In…";
      assert.deepEqual(await items("examplecompass.net"), [confirm, again, refetch, cancel]);
      assert.deepEqual(await items("examplehidden.com"), [refetch, cancel]);
      assert.deepEqual(await items("examplesextant.com"), ["Enter Authorization Code Again…", cancel]);
      assert.deepEqual(await items("examplelighthouse.info"), [cancel]);
    });

    it("that failed say why, in words", async () => {
      await transfers.expand("Failed");
      assert.equal((await transfers.row("examplemisnomer.com")).description, "Name verification failed");
      await transfers.expand("examplemisnomer.com");
      assert.equal((await transfers.row("Reason")).description, "Name verification failed");
      assert.equal((await transfers.row("Name verification")).icon, "error");
      await transfers.collapse("Failed");
    });

    it("have their e-mail sent again", async () => {
      const before = opened.cloud.account.mails.length;
      const token = transferIn("failed-compass-example.com").mailToken;
      await choose("failed-compass-example.com", "Resend Transfer E-mail…");
      const question = await opened.editor.dialog.read();
      assert.equal(question.message, "Resend transfer e-mail of failed-compass-example.com?");
      assert.match(question.detail, new RegExp(`Account: ${hintOf(opened.cloud)}`));
      assert.match(question.detail, /The token of the previous e-mail stops working\./);
      await opened.editor.dialog.press("Resend Transfer E-mail");
      await waitFor("a new e-mail", () => opened.cloud.account.mails.length === before + 1);
      assert.notEqual(transferIn("failed-compass-example.com").mailToken, token);
    });

    it("have the owner's address read from WHOIS again", async () => {
      await transfers.pressInline("examplehidden.com", "Refresh Owner's E-mail Address…");
      await opened.editor.dialog.press("Refresh Owner's E-mail Address");
      const row = await transfers.row(
        ({ label, description }) => label === "examplehidden.com" && /^enter token/.test(description),
      );
      assert.ok(row);
      assert.equal(transferIn("examplehidden.com").whoisMailFound, true);
    });

    it("are confirmed with the token of their e-mail; a wrong one is told beside the field, and stays there", async () => {
      const { editor } = opened;
      await transfers.pressInline("examplecompass.net", "Confirm Transfer In…");
      await editor.quickInput.waitForTitle(`Confirm Transfer In (${hintOf(opened.cloud)})`);
      await editor.quickInput.answer("not-the-token");
      await until(
        "what is wrong",
        () => editor.quickInput.validationError(),
        (error) => /Alibaba Cloud refused/.test(error ?? ""),
      );
      assert.equal(await editor.quickInput.value(), "not-the-token");
      await editor.quickInput.answer(transferIn("examplecompass.net").mailToken ?? "");
      await editor.notifications.waitFor(
        "Confirmed: examplecompass.net, examplecompass.org. Not confirmed: examplecompass.info.",
      );
      assert.equal(transferIn("examplecompass.org").status, 19);
      await transfers.row(
        ({ label, ariaLabel }) => label === "examplecompass.net" && /E-mail verified/.test(ariaLabel),
      );
      await editor.notifications.clear();
    });

    it("are cancelled after a question that says what is lost", async () => {
      await choose("examplelighthouse.info", "Cancel Transfer In…");
      const { message, detail } = await opened.editor.dialog.read();
      assert.equal(message, "Cancel transfer in of examplelighthouse.info?");
      assert.match(detail, /you have to start a new transfer/);
      await opened.editor.dialog.press("Cancel Transfer In");
      await opened.editor.tree("Tasks").row(({ description, index }) => index === 0 && /^waiting/.test(description));
      opened.cloud.clock.advance(taskMs);
      await opened.editor.notifications.waitFor("Canceled transfer in of examplelighthouse.info.");
      assert.equal(transferIn("examplelighthouse.info").resultCode, "clientCancelled");
      await opened.editor.notifications.clear();
    });

    it("are checked before they are begun, with the reason beside the field and the next step", async () => {
      const { editor } = opened;
      await transfers.pressTitle("Check Transfer In…");
      await editor.quickInput.waitForTitle(`Check Transfer In (${hintOf(opened.cloud)})`);
      await editor.quickInput.answer("no domain");
      await until(
        "what is wrong",
        () => editor.quickInput.validationError(),
        (error) => /isn't a domain name/.test(error ?? ""),
      );
      await editor.quickInput.answer("locked-example.com");
      await until(
        "the reason",
        () => editor.quickInput.validationError(),
        (error) => /locked-example\.com can't be transferred in at the moment: .*lock/.test(error ?? ""),
      );
      await editor.quickInput.answer("taken-example.com");
      const told = await editor.notifications.waitFor("taken-example.com can be transferred in.");
      assert.deepEqual(told.buttons, ["Open Console"]);
      await editor.notifications.clear();
    });

    it("bring a domain in, from the rejection of its code to success", async () => {
      const { editor, cloud } = opened;
      const name = "examplenamed.com";
      cloud.clock.advance(15 * minuteMs);
      await refresh();
      await transfers.row(
        ({ label, ariaLabel }) => label === name && /Wrong transfer authorization code/.test(ariaLabel),
      );
      await transfers.expand(name);
      await transfers.select("Enter Authorization Code Again…");
      await editor.quickInput.waitForTitle(`Enter Authorization Code of ${name} Again (${hintOf(cloud)})`);
      assert.equal(await editor.quickInput.isPassword(), true);
      await editor.quickInput.answer("Right-Code-4711");
      await inStage(name, "Sent to the registry");
      assert.equal(transferIn(name).code, "Right-Code-4711");
      assert.equal(isOwned(name), false);
      cloud.clock.advance(6 * minuteMs);
      await refresh();
      await transfers.waitForRows("nothing with the registry", (rows) =>
        rows.every(({ label }) => label !== "Sent to the registry"),
      );
      await transfers.expand("Succeeded");
      await inStage(name, "Succeeded");
      assert.equal(isOwned(name), true);
      await editor.notifications.waitFor(`Transferred ${name} into account ${hintOf(cloud)}.`);
      await editor.notifications.clear();
      await domains.row(name);
      assert.deepEqual(filesWith(editor.profile, "Right-Code-4711"), []);
    });

    it("bring a domain in with the keyboard alone", async () => {
      const { editor, cloud } = opened;
      const { keyboard } = editor.page;
      const name = "examplesextant.com";
      await editor.runCommand("Domain Desk: Enter Authorization Code Again…");
      await editor.quickInput.waitForTitle("Enter Authorization Code Again");
      await until(
        "the transfer",
        () => editor.quickInput.focusedLabel(),
        (label) => label === name,
      );
      await keyboard.press("Enter");
      await editor.quickInput.waitForTitle(`Enter Authorization Code of ${name} Again (${hintOf(cloud)})`);
      await keyboard.press("Enter");
      await until(
        "what is wrong",
        () => editor.quickInput.validationError(),
        (error) => error === "Enter the code.",
      );
      await keyboard.type("right-code");
      await keyboard.press("Enter");
      await waitFor("the transfer goes on", () => transferIn(name).stage === "PENDING");
      cloud.clock.advance(6 * minuteMs);
      // The list is read again by itself, a quarter of a minute after it was read last.
      await until("the transfer has ended", () => Promise.resolve(isOwned(name)), Boolean, 3 * patienceMs);
      await inStage(name, "Succeeded");
      // Another may have ended in the same look: then both are told in one message.
      const told = await editor.notifications.waitFor(/^Transferred .* into account /);
      assert.ok(told.message.includes(name), told.message);
      await editor.notifications.clear();
    });
  });

  describe("out of the account", () => {
    it("are not begun while the lock is on", async () => {
      const menu = await domains.contextMenu("examplebakery.com");
      await menu.choose("Get Authorization Code…");
      const told = await opened.editor.notifications.waitFor("The transfer lock of examplebakery.com is on");
      assert.match(told.message, /Nothing was sent\./);
      await opened.editor.notifications.clear();
    });

    it("tell how far they have come", async () => {
      const { editor } = opened;
      const menu = await domains.contextMenu("exampleexit.net");
      await menu.choose("Show Transfer-Out Status");
      const told = await editor.notifications.waitFor("exampleexit.net: another registrar has requested the domain");
      assert.deepEqual(told.buttons, ["Cancel Transfer Out…"]);
      assert.equal((await transfers.row("exampleexit.net")).description, "Sent to the registry");
      await editor.notifications.clear();
    });

    it("are cancelled", async () => {
      const { editor, cloud } = opened;
      await choose("exampleexit.net", "Cancel Transfer Out…");
      const { message, detail } = await editor.dialog.read();
      assert.equal(message, "Cancel transfer out of exampleexit.net?");
      assert.match(detail, /Current status: Sent to the registry/);
      await editor.dialog.press("Cancel Transfer Out");
      await editor.tree("Tasks").row(({ index, description }) => index === 0 && /^waiting/.test(description));
      cloud.clock.advance(taskMs);
      await editor.notifications.waitFor("Canceled transfer out of exampleexit.net.");
      assert.equal(transferOut("exampleexit.net")?.status, 8);
      await transfers.row(({ label, icon }) => label === "exampleexit.net" && icon === "error");
      await editor.notifications.clear();
    });

    it("give a domain away: the code is shown when asked for, copied when asked to, and kept nowhere", async () => {
      const { editor, cloud } = opened;
      const name = "leaving-example.com";
      const menu = await domains.contextMenu(name);
      await menu.choose("Get Authorization Code…");
      const question = await editor.dialog.read();
      assert.equal(question.message, `Get authorization code of ${name}?`);
      assert.match(question.detail, /Treat it like a password/);
      await editor.dialog.press("Get Authorization Code");
      await transfers.row(({ label, level }) => label === name && level === 2);
      cloud.clock.advance(taskMs);
      await editor.notifications.press(`Got authorization code of ${name}.`, "Show Authorization Code…");
      const shown = await editor.dialog.read();
      assert.equal(shown.message, `Result for ${name}`);
      const [code = ""] = shown.detail.split("\n");
      assert.equal(code, codeOf(name));
      await editor.dialog.press("Copy");
      await until(
        "the code",
        () => editor.clipboard(),
        (text) => text === code,
      );
      assert.deepEqual(filesWith(editor.profile, code), []);
      await editor.notifications.clear();

      cloud.clock.advance(2 * minuteMs);
      await refresh();
      await transfers.row(({ label, description }) => label === name && description === "Sent to the registry");
      cloud.clock.advance(6 * minuteMs);
      await refresh();
      await transfers.row(({ label, description }) => label === name && description === "Succeeded");
      assert.equal(isOwned(name), false);
    });

    it("give a domain's code away with the keyboard alone", async () => {
      const { editor, cloud } = opened;
      const { keyboard } = editor.page;
      const name = "exampledeparture.com";
      await editor.runCommand("Domain Desk: Get Authorization Code…");
      await editor.quickInput.waitForTitle("Get Authorization Code");
      await editor.quickInput.type("departure");
      await until(
        "the domain",
        () => editor.quickInput.focusedLabel(),
        (label) => label === name,
      );
      await keyboard.press("Enter");
      assert.match((await editor.dialog.read()).message, /exampledeparture\.com/);
      await keyboard.press("Enter");
      await waitFor("the task", () => codeTask(name) !== undefined);
      cloud.clock.advance(taskMs);
      await editor.notifications.waitFor(`Got authorization code of ${name}.`);
      await editor.runCommand("Domain Desk: Show Task Result…");
      await editor.quickInput.waitForTitle("Show Task Result");
      await until(
        "the task",
        () => editor.quickInput.focusedLabel(),
        (label) => label !== undefined,
      );
      await keyboard.press("Enter");
      await until(
        "the domain",
        () => editor.quickInput.focusedLabel(),
        (label) => label === name,
      );
      await keyboard.press("Enter");
      const { detail } = await editor.dialog.read();
      assert.equal(detail.split("\n")[0], codeOf(name));
      await keyboard.press("Escape");
    });
  });

  function codeTask(name: string) {
    return opened.cloud.account.tasks.find(
      ({ type, details }) => type === "QUERY_TRANSFER_CODE" && details.some(({ domainName }) => domainName === name),
    );
  }

  function codeOf(name: string): string | undefined {
    const outcome = codeTask(name)?.details[0]?.outcome;
    return outcome?.kind === "success" ? outcome.result : undefined;
  }
});

/** Files of a folder that hold a text. */
function filesWith(folder: string, text: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text));
}
