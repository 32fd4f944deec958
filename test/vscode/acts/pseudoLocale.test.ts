import assert from "node:assert/strict";
import { type CloudEditor, hintOf, openCloudEditor } from "../../support/cloudEditor";
import { type TreeRow, type TreeView } from "../../support/editor/treeView";
import { until } from "../../support/editor/until";
import { englishWords, pseudoLanguage } from "../../support/pseudo/pseudoLanguage";

/** What shows and is not ours to translate: of VS Code, of the account, of the service. */
const ofOthers = [
  "Domain Desk",
  "Cancel",
  "(Press 'Enter' to confirm or 'Escape' to cancel)",
  "Domain Administrator",
  "Transfer lock setting",
  "Succeeded",
];

const titles: Record<string, string> = pseudoLanguage.manifestTexts;

/** A text of package.nls.json as it shows. */
function shown(key: string): string {
  return titles[key] ?? assert.fail(key);
}

describe("in a language in which every translated letter is another", () => {
  let opened: CloudEditor;
  before(async () => {
    opened = await openCloudEditor({}, pseudoLanguage);
  });
  after(() => opened.close());

  const english: string[] = [];
  /** Notes what is English in a text. @param where it shows */
  const look = (where: string, ...texts: string[]) => {
    for (const text of texts) {
      const words = englishWords(text, ofOthers);
      if (words.length > 0) english.push(`${where}: ${words.join(" ")} in "${text}"`);
    }
  };
  const check = () => assert.deepEqual([...new Set(english.splice(0))], []);

  const run = (command: string) =>
    opened.editor.runCommand(`${shown("category")}: ${shown(`command.${command}.title`)}`);
  const view = (name: string): TreeView => opened.editor.tree(shown(`view.${name}.name`));
  const lookAtRows = (name: string, rows: TreeRow[]) => {
    for (const { label, description, ariaLabel } of rows) look(`view ${name}`, label, description, ariaLabel);
  };
  const lookAtQuickInput = async (where: string) => {
    const { quickInput } = opened.editor;
    await until(
      "what the command asks, after the palette",
      () => quickInput.now(),
      (now) => now?.value.startsWith(">") === false && !now.labels.some((label) => label.startsWith(shown("category"))),
    );
    look(where, await quickInput.title(), await quickInput.message(), await quickInput.placeholder());
    for (const { label, description, detail } of await quickInput.items()) {
      // A row of the palette, still there: VS Code shows the English title of a command below it.
      if (!detail.startsWith("Domain Desk: ")) look(where, label, description, detail);
    }
  };
  /** The page in the tab that has come to the front. */
  const lookAtPage = async (where: string, count: number) => {
    const { tabs } = opened.editor;
    const all = await until(
      `${count} tabs`,
      () => tabs.titles(),
      (found) => found.length === count,
    );
    const title = all.at(-1) ?? assert.fail("no tab");
    look(where, title);
    const page = await tabs.webview(title);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const body = page.locator("body");
    assert.equal(await page.locator("html").getAttribute("lang"), pseudoLanguage.tag);
    const texts = await until(
      "the page rests",
      async () => [await body.innerText(), await body.innerText()],
      ([one, again]) => one === again,
    );
    look(where, ...(texts[0] ?? "").split("\n"));
  };

  it("the views say what they are for, and signing in asks, in it", async () => {
    const { editor, cloud } = opened;
    await editor.openContainer("Domain Desk");
    for (const name of ["domains", "tasks", "transfers", "registrants", "activity"]) {
      await view(name).open();
      look(`view ${name}`, await view(name).welcome());
    }
    await run("account.signIn");
    for (const answer of [cloud.accessKeyId, cloud.accessKeySecret, ""]) {
      const { quickInput } = editor;
      const before = await quickInput.title();
      await lookAtQuickInput("signing in");
      await quickInput.answer(answer);
      if (answer !== "") {
        await until(
          "the next question",
          () => quickInput.title(),
          (title) => title !== before && title !== "",
        );
      }
    }
    await editor.statusBar.waitFor(hintOf(cloud));
    check();
  });

  it("the rows of all views", async () => {
    const domains = view("domains");
    await domains.row("examplebakery.com");
    await domains.expand("examplebakery.com");
    const rows = await domains.waitForRows("the details", (all) => all.filter(({ level }) => level === 2).length > 6);
    lookAtRows("domains", rows);
    look("tooltip", ...(await domains.tooltip("examplebakery.com")).split("\n"));
    for (const name of ["tasks", "transfers", "registrants", "activity"]) {
      await view(name).open();
      lookAtRows(name, await view(name).waitForRows("something", (all) => all.length > 0 || name === "activity"));
    }
    check();
  });

  it("pickers, menus and questions", async () => {
    const { editor } = opened;
    for (const command of ["domains.group", "domains.sort", "domains.find", "domains.addFilter", "domain.renew"]) {
      await run(command);
      await lookAtQuickInput(command);
      await editor.quickInput.cancel();
    }
    const menu = await view("domains").contextMenu("examplebakery.com");
    look("context menu", ...(await menu.items()));
    await menu.choose(shown("command.domain.unlockTransfer.title"));
    await until(
      "a question or a message",
      async () => (await editor.dialog.isOpen()) || (await editor.notifications.toasts()).length > 0,
      Boolean,
    );
    if (await editor.dialog.isOpen()) {
      const { message, detail, buttons } = await editor.dialog.read();
      look("question", message, ...detail.split("\n"), ...buttons);
      await editor.dialog.press("Cancel");
    }
    check();
  });

  it("an order from its question to its end", async () => {
    const { editor, cloud } = opened;
    const menu = await view("domains").contextMenu("exampletrail.com");
    await menu.choose(shown("command.domain.lockTransfer.title"));
    await until(
      "the task",
      () => Promise.resolve(cloud.account.tasks.at(-1)?.details[0]?.domainName),
      (name) => name === "exampletrail.com",
    );
    lookAtRows("tasks", await view("tasks").waitForRows("the task", (all) => all.length > 0));
    cloud.clock.advance(60_000);
    const { message, buttons } = await editor.notifications.waitFor("exampletrail.com");
    look("notification", message, ...buttons);
    await editor.notifications.clear();
    check();
  });

  it("a page of each kind", async () => {
    const { editor } = opened;
    await run("domain.register");
    await lookAtPage("register", 1);
    await run("registrant.create");
    await lookAtPage("template", 2);
    await run("operation.run");
    await lookAtQuickInput("operation");
    await editor.quickInput.type("QueryDomainList");
    await editor.quickInput.waitForFocused("QueryDomainList");
    await editor.quickInput.accept();
    await lookAtPage("operation", 3);
    await (await view("domains").contextMenu("examplebakery.com")).choose(shown("command.domain.open.title"));
    await lookAtPage("domain", 4);
    check();
  });
});
