import { strict as assert } from "node:assert";
import { parse } from "papaparse";
import { type CloudEditor, openCloudEditor, signIn } from "../../support/cloudEditor";
import { type TreeView } from "../../support/editor/treeView";
import { until } from "../../support/editor/until";
import { saveAs } from "../../support/editor/saveAs";

const dayMs = 86_400_000;

describe("Domains", () => {
  let opened: CloudEditor;
  let domains: TreeView;

  before(async () => {
    // Dialogs for files that the workbench draws, so that they can be answered.
    opened = await openCloudEditor({ "files.simpleDialog.enable": true });
    await opened.editor.page.setViewportSize({ width: 1280, height: 1600 });
    await signIn(opened.editor, opened.cloud);
    domains = opened.editor.tree("Domains");
    await domains.row("examplebakery.com");
  });
  after(() => opened.close());

  const run = (title: string) => opened.editor.runCommand(`Domain Desk: ${title}`);
  const press = (key: string) => opened.editor.page.keyboard.press(key);
  const pick = async (command: string, label: string) => {
    await run(command);
    await opened.editor.quickInput.pick(label);
  };
  const rowWith = (label: string, description: string | RegExp, level?: number) =>
    domains.row(
      (row) =>
        row.label === label &&
        (typeof description === "string" ? row.description === description : description.test(row.description)) &&
        (level === undefined || row.level === level),
    );
  const clipboardIs = (wanted: string) =>
    until(
      "the clipboard",
      () => opened.editor.clipboard(),
      (text) => text === wanted,
    );

  describe("filters", () => {
    it("stand at the top, and count what the list of domains tells", async () => {
      const filters = await domains.row(({ index }) => index === 0);
      assert.equal(filters.label, "Filters");
      assert.equal(filters.description, "2 to redeem, 12 to renew");
      await domains.expand("Filters");
      assert.equal((await domains.row("Needs renewal")).description, "12");
      assert.equal((await domains.row("Needs redemption")).description, "2");
      assert.equal((await domains.row("Expires within 30 days")).description, "9");
      assert.equal((await domains.row("Premium")).description, "3");
    });

    it("count nothing that is not known yet, and look it up when they are unfolded", async () => {
      assert.equal((await domains.row("Transfer lock off")).description, "");
      await domains.expand("Transfer lock off");
      await rowWith("Transfer lock off", "9");
      assert.equal((await rowWith("exampleforge.dev", /./, 3)).level, 3);
      const ofFilter = (await domains.rows()).filter(({ level }) => level === 3).map(({ label }) => label);
      assert.equal(ofFilter.length, 9);
      assert.ok(!ofFilter.includes("exampleledger.sg"), "a registry without such a lock");
      assert.equal((await domains.row("E-mail not verified")).description, "4");
      await domains.collapse("Filters");
    });
  });

  describe("a domain", () => {
    it("is coloured and lettered by how soon it expires", async () => {
      const { page } = opened.editor;
      const decorated = (label: string) =>
        page
          .locator(".monaco-list-row", { hasText: label })
          .first()
          .locator(".monaco-icon-label")
          .first()
          .evaluate((element: object) => {
            const browser = globalThis as unknown as {
              getComputedStyle: (of: object, pseudo: string) => { content: string };
            };
            return browser.getComputedStyle(element, "::after").content;
          });
      await domains.row("examplejetty.org");
      assert.equal(await decorated("examplejetty.org"), '"R"');
      assert.equal(await decorated("examplecabin.net"), '"X"');
      assert.equal(await decorated("examplebakery.net"), '"E"');
      await domains.row("exampleforge.com");
      assert.ok(["none", "normal", '""'].includes(await decorated("exampleforge.com")));
      assert.equal((await domains.row("examplebakery.net")).icon, "warning");
    });

    it("has its contacts, DNS hosts, running tasks and last changes below it", async () => {
      await domains.expand("examplefoundry.net");
      await domains.expand("Contacts");
      await rowWith("Administrative", /Example Bakery Pte\. Ltd\., Domain Administrator/);
      await rowWith("Billing", /Example Bakery/);
      await domains.expand("Technical");
      assert.match((await rowWith("Telephone", /./, 4)).description, /^\+\d+ \d/);
      await domains.collapse("Contacts");
      await domains.expand("DNS hosts");
      assert.equal((await domains.row("ns1.examplefoundry.net")).description, "192.0.2.53, 2001:db8::53");
      await domains.expand("Running tasks");
      await domains.row("None");
      await domains.expand("Recent changes");
      await rowWith("DNS host synchronization", /^Succeeded, [A-Z][a-z]{2} \d+, \d{4}, \d+:\d\d\s[AP]M$/);
      await domains.collapse("examplefoundry.net");
    });

    it("leads from a running task to the view Tasks, and tells its number", async () => {
      const { cloud, editor } = opened;
      await (await domains.contextMenu("exampleorchard.com")).choose("Turn On Transfer Lock");
      await domains.expand("exampleorchard.com");
      await domains.expand("Running tasks");
      await domains.row(({ label, level }) => label === "Turn transfer lock on or off" && level === 3);
      const menu = () => domains.contextMenu("Turn transfer lock on or off");
      const offered = await menu();
      assert.deepEqual(await offered.items(), ["Show Task…", "Copy Task Number"]);
      await offered.choose("Copy Task Number");
      const task = cloud.account.tasks.at(-1);
      assert.equal(task?.details[0]?.domainName, "exampleorchard.com");
      await clipboardIs(task.taskNo);
      await (await menu()).choose("Show Task…");
      await editor
        .tree("Tasks")
        .row(({ label, isSelected }) => label === "Turn transfer lock of exampleorchard.com on or off" && isSelected);
      cloud.clock.advance(60_000);
      await editor.notifications.waitFor("Turned on transfer lock of exampleorchard.com.");
      await editor.notifications.clear();
      await domains.collapse("exampleorchard.com");
    });

    it("tells its instance ID, and several their names", async () => {
      const wanted = opened.cloud.account.domains.find(({ name }) => name === "examplebakery.com");
      await domains.select("examplebakery.com");
      await (await domains.contextMenu("examplebakery.com")).choose("Copy Instance ID");
      await clipboardIs(wanted?.instanceId ?? "");
      await domains.select("examplebakery.com");
      await press("Shift+ArrowDown");
      await press("Shift+ArrowDown");
      await (await domains.contextMenu("examplebakery.com")).choose("Copy Name");
      await clipboardIs("examplebakery.com\nexamplebakery.net\nexamplebakery.shop");
    });
  });

  describe("arrangement", () => {
    it("groups by ending, status and month, and sorts by name or registration", async () => {
      await pick("Group Domains By…", "TLD");
      await rowWith(".co.uk", "1 domain");
      await pick("Sort Domains By…", "Name");
      await domains.expand(".org");
      await domains.waitForRows("them by name", (rows) => {
        const first = rows.filter(({ level }) => level === 2).slice(0, 3);
        return (
          first.map(({ label }) => label).join() === "example-archive.org,example-harbor.org,example-observatory.org"
        );
      });
      await pick("Sort Domains By…", "Registration date, newest first");
      await domains.waitForRows(
        "another order",
        (rows) => rows.find(({ level }) => level === 2)?.label !== "example-archive.org",
      );
      await pick("Sort Domains By…", "Expiration date, soonest first");
      await pick("Group Domains By…", "Status");
      await rowWith("In redemption", "2 domains");
      await rowWith("Expires soon", "9 domains");
      await pick("Group Domains By…", "Expiration month");
      await domains.row(({ label }) => /^[A-Z][a-z]+ 20\d\d$/.test(label));
    });

    it("by registrant says of whom it does not know, and can be stopped and taken up again", async () => {
      const { cloud, editor } = opened;
      await pick("Group Domains By…", "Registrant");
      await domains.row("Example Harbor Trust");
      // Further ones that nobody has looked up; each answer takes its time.
      const template = cloud.account.domains[10];
      assert.ok(template);
      for (let index = 0; index < 40; index++) {
        cloud.account.domains.push({ ...template, name: `unseen${index}.com`, instanceId: `SLOW${index}` });
      }
      cloud.faults.add({ action: "QueryDomainByInstanceId", fault: { kind: "delay", delayMs: 2_000 } });
      await run("Refresh Domains");
      await rowWith("Registrant unknown so far", /^looking up \d+ of \d+…$/);
      await run("Stop Looking Up Domains");
      cloud.faults.replace([]);
      await rowWith("Registrant unknown so far", /^\d+ not looked up yet$/);
      await domains.pressInline("Registrant unknown so far", "Look Up Domains");
      await editor.page.getByText("Registrant unknown so far").first().waitFor({ state: "detached" });
      cloud.account.domains = cloud.account.domains.filter(({ name }) => !name.startsWith("unseen"));
      await run("Refresh Domains");
      await rowWith("Example Bakery Pte. Ltd.", "34 domains");
    });
  });

  describe("search", () => {
    it("finds by owner, by the keyboard alone, a domain of a group that is not unfolded, and opens its page", async () => {
      const { editor } = opened;
      await domains.select("Filters");
      await editor.quickInput.openBy("ControlOrMeta+F", (title) => title.startsWith("Find Domain"));
      await editor.page.keyboard.type("owner:harbor tld:co.uk");
      const found = await until(
        "one domain",
        () => editor.quickInput.items(),
        (items) => items.length === 1,
      );
      assert.equal(found[0]?.label, "example-harbor.co.uk");
      await press("Enter");
      await domains.row(({ label, isSelected }) => label === "example-harbor.co.uk" && isSelected);
      await editor.tabs.activate("example-harbor.co.uk");
      await editor.tabs.close("example-harbor.co.uk");
    });

    it("says where it found a word, and what is no term", async () => {
      const { quickInput } = opened.editor;
      await run("Find Domain…");
      await quickInput.type("ns1.examplefoundry");
      const [item] = await until(
        "one domain",
        () => quickInput.items(),
        (items) => items.length === 1,
      );
      assert.equal(item?.detail, "Name server: ns1.examplefoundry.net");
      await quickInput.type("lock:off");
      await until(
        "what is wrong",
        () => quickInput.items(),
        ([first]) => first?.label === "lock:off isn't a search term",
      );
      await quickInput.cancel();
    });

    it("is kept as a filter of the user's own, which can be changed and removed", async () => {
      const { quickInput } = opened.editor;
      await run("Find Domain…");
      await quickInput.type("ns:examplehosting");
      await quickInput.press("Save as Filter");
      await quickInput.waitForTitle("Add Filter (1/2)");
      await quickInput.accept();
      await quickInput.waitForTitle("Add Filter (2/2)");
      await quickInput.answer("Hosted elsewhere");
      await domains.expand("Filters");
      await domains.expand("Hosted elsewhere");
      await rowWith("Hosted elsewhere", "3");
      await domains.pressInline("Hosted elsewhere", "Change Filter…");
      await quickInput.waitForTitle("Change Filter (1/2)");
      await quickInput.type("lock:off");
      await quickInput.accept();
      await until(
        "what is wrong with it",
        () => quickInput.message(),
        (message) => message === "lock:off isn't a search term",
      );
      await quickInput.answer("ns:examplehosting tld:com");
      await quickInput.waitForTitle("Change Filter (2/2)");
      await quickInput.accept();
      await rowWith("Hosted elsewhere", "1");
      await domains.pressInline("Hosted elsewhere", "Remove Filter");
      await domains.waitForRows("no filter of one's own", (rows) =>
        rows.every(({ label }) => label !== "Hosted elsewhere"),
      );
      await domains.collapse("Filters");
    });
  });

  describe("export", () => {
    const saveTo = (name: string) => saveAs(opened.editor, "domains.csv", name);

    it("writes all domains as CSV, in the order in which they are shown", async () => {
      await run("Export Domains…");
      const { data } = parse<Record<string, string>>(await saveTo("all.csv"), { header: true, skipEmptyLines: true });
      assert.equal(data.length, opened.cloud.account.domains.length);
      assert.equal(data[0]?.["registrant"], "Alex Example");
      const bakery = data.find(({ domain }) => domain === "examplebakery.com");
      assert.equal(bakery?.["nameServers"], "ns7.alidns.com ns8.alidns.com");
      assert.equal(bakery?.["transferLock"], "on");
    });

    it("writes a group's domains as JSON", async () => {
      await (await domains.contextMenu("Example Harbor Trust")).choose("Export Selected Domains…");
      const all = JSON.parse(await saveTo("harbor.json")) as { organization: string; premium: boolean }[];
      assert.equal(all.length, 8);
      assert.ok(all.every(({ organization, premium }) => organization === "Example Harbor Trust" && !premium));
    });
  });

  describe("after a reload", () => {
    it("are grouped by registrant as before, and looked up again", async () => {
      await opened.editor.reload();
      await opened.editor.openContainer("Domain Desk");
      await rowWith("Example Harbor Trust", "8 domains");
      await rowWith("Alex Example", "4 domains");
    });
  });

  describe("of a large account", () => {
    it("let one among 10,000 be found, and its page be opened", async () => {
      const { cloud, editor } = opened;
      await pick("Group Domains By…", "No groups");
      const template = cloud.account.domains.find(({ name }) => name === "exampleglacier.com");
      assert.ok(template);
      for (let index = 0; index < 10_000; index++) {
        const expiresAt = cloud.clock.now() + (400 + (index % 600)) * dayMs;
        cloud.account.domains.push({ ...template, expiresAt, name: `many${index}.com`, instanceId: `S2040M${index}` });
      }
      await run("Refresh Domains");
      await domains.row(({ label, description }) => / 20\d\d$/.test(label) && / domains/.test(description));
      await domains.select("Filters");
      await editor.quickInput.openBy("ControlOrMeta+F", (title) => /^Find Domain: 10,0\d\d domains/.test(title));
      await editor.page.keyboard.type("many7654");
      await until(
        "one domain",
        () => editor.quickInput.items(),
        (items) => items.length === 1 && items[0]?.label === "many7654.com",
      );
      await press("Enter");
      await editor.tabs.activate("many7654.com");
      await domains.row(({ label, isSelected, level }) => label === "many7654.com" && isSelected && level === 2);
    });
  });
});
