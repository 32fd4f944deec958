import { strict as assert } from "node:assert";
import { type Fault } from "../../../src/sandbox/faults";
import { type CloudEditor, openCloudEditor, signIn } from "../../support/cloudEditor";
import { type TreeView } from "../../support/editor/treeView";
import { until } from "../../support/editor/until";

const dayMs = 86_400_000;

describe("views", () => {
  let opened: CloudEditor;
  let domains: TreeView;
  let tasks: TreeView;
  let transfers: TreeView;

  before(async () => {
    opened = await openCloudEditor();
    await signIn(opened.editor, opened.cloud);
    domains = opened.editor.tree("Domains");
    tasks = opened.editor.tree("Tasks");
    transfers = opened.editor.tree("Transfers");
  });
  after(() => opened.close());

  const refresh = (what: string) => opened.editor.runCommand(`Domain Desk: Refresh ${what}`);
  const owned = (name: string) => {
    const domain = opened.cloud.account.domains.find((one) => one.name === name);
    assert.ok(domain);
    return domain;
  };

  it("list domains by expiration, each with an icon of its state and words for when it expires", async () => {
    const first = await domains.row(({ index }) => index === 1);
    assert.equal(first.label, "examplejetty.org");
    assert.equal(first.description, "in redemption");
    assert.match(first.ariaLabel, /^examplejetty\.org, in redemption, expired on [A-Z]/);
    assert.equal(first.icon, "error");

    const expired = await domains.row("examplecabin.net");
    assert.equal(expired.description, "11 days ago");
    assert.equal(expired.ariaLabel, "examplecabin.net, expired 11 days ago");
    assert.equal(expired.icon, "error");

    const soon = await domains.row("examplebakery.com");
    assert.equal(soon.description, "in 12 days");
    assert.equal(soon.icon, "warning");
    assert.equal(soon.ariaLabel, "examplebakery.com, expires in 12 days");

    const calm = await domains.row("exampleforge.com");
    assert.equal(calm.description, "in 33 days");
    assert.equal(calm.icon, "pass");

    const premium = await domains.row("examplegold.com");
    assert.match(premium.description, /^[A-Z][a-z]{2} \d+, \d{4}$/);
    assert.match(premium.ariaLabel, /, premium$/);
    assert.equal(premium.icon, "star-full");
  });

  it("show an internationalized name in both forms", async () => {
    const row = await domains.row("ejemplo-café.com");
    assert.equal(row.description, "in 21 days, xn--ejemplo-caf-lbb.com");
  });

  it("tell more of a domain while the pointer rests on it", async () => {
    const tooltip = await domains.tooltip("examplebakery.com");
    assert.match(tooltip, /Renew it soon\./);
    assert.match(tooltip, /Registered: [A-Z][a-z]{2} \d+, \d{4}/);
    assert.match(tooltip, /Instance ID: S\d+/);
  });

  it("show what there is to know of a domain below it", async () => {
    await domains.expand("examplebakery.com");
    const description = async (label: string) => (await domains.row(label)).description;
    assert.match(await description("Expires"), /^[A-Z][a-z]{2} \d+, \d{4}$/);
    assert.match(await description("Registrant"), /\S/);
    assert.equal(await description("Name servers"), "ns7.alidns.com, ns8.alidns.com");
    assert.equal(await description("Transfer lock"), "on");
    assert.equal((await domains.row("Transfer lock")).icon, "lock");
    assert.equal(await description("WHOIS privacy"), "off");
    await domains.expand("Name servers");
    assert.equal((await domains.row("ns8.alidns.com")).level, 3);
  });

  it("keep what is unfolded and selected when they are refreshed", async () => {
    await domains.select("Transfer lock");
    owned("example-harbor.org").expiresAt += 2 * dayMs;
    await refresh("Domains");
    await domains.row(({ label, description }) => label === "example-harbor.org" && description === "in 3 days");
    assert.equal((await domains.row("examplebakery.com")).isExpanded, true);
    assert.equal((await domains.row("Name servers")).isExpanded, true);
    assert.equal((await domains.row("Transfer lock")).isSelected, true);
    await domains.collapse("examplebakery.com");
  });

  it("list tasks with their outcome, and why one failed", async () => {
    const row = await tasks.row("Register taken-example.com");
    assert.match(row.description, /^[A-Z][a-z]{2} \d+(, \d{4})?$/);
    assert.match(row.ariaLabel, /^Register taken-example\.com, failed, /);
    assert.equal(row.icon, "error");
    assert.equal((await tasks.row("Renew exampleglacier.com")).icon, "pass");
    const mixed = await tasks.row("Change name servers");
    assert.match(mixed.description, /^1 of 3 failed, [A-Z]/);
    await tasks.expand("Change name servers");
    const failed = await tasks.row("examplebakery.shop");
    assert.equal(failed.description, "The name server ns3.examplehosting.net is not known to the registry.");
    assert.equal(failed.icon, "error");
  });

  it("show a task that is picked from all tasks", async () => {
    const { editor } = opened;
    await editor.runCommand("Domain Desk: Show Task…");
    await editor.quickInput.waitForTitle("Show Task");
    await editor.quickInput.pick("Synchronize DNS hosts");
    await tasks.row(({ label, isSelected }) => label === "Synchronize DNS hosts of examplefoundry.net" && isSelected);
  });

  it("copy a domain's name", async () => {
    const menu = await domains.contextMenu("ejemplo-café.com");
    await menu.choose("Copy Name");
    await until(
      "the name",
      () => opened.editor.clipboard(),
      (text) => text === "xn--ejemplo-caf-lbb.com",
    );
  });

  it("list transfers by stage", async () => {
    const stage = await transfers.row("Waiting for e-mail confirmation");
    assert.match(stage.description, /^\d+ domains?$/);
    const transfer = await transfers.row("examplecompass.net");
    assert.equal(transfer.level, 2);
    assert.ok(transfer.index > stage.index);
    assert.equal(transfer.description, "enter token, step 2 of 4");
  });

  const faults: [name: string, fault: Fault][] = [
    ["HTTP 500", { kind: "page", status: 500, executed: false }],
    ["a page of HTML", { kind: "page", status: 200, executed: false }],
    ["nothing", { kind: "drop", executed: false }],
    ["half an answer", { kind: "cut", atByte: 40 }],
  ];
  for (const [name, fault] of faults) {
    it(`say so in a row when the service answers ${name}, keep what was known, and try again when asked to`, async () => {
      const { cloud, editor } = opened;
      cloud.faults.add({ action: "QueryDomainList", fault });
      await refresh("Domains");
      const says = "Alibaba Cloud sent a response that Domain Desk can't read.";
      const row = await domains.row(says);
      assert.equal(row.index, 0);
      assert.equal(row.icon, "error");
      await domains.row("examplejetty.org");
      assert.deepEqual(await editor.notifications.all(), []);

      cloud.faults.replace([]);
      await domains.pressInline(says, "Retry");
      await editor.page.getByText(says).first().waitFor({ state: "detached" });
      await domains.row("examplejetty.org");
    });
  }

  it("say in a domain's own place that it cannot be looked up, and try again with Enter", async () => {
    const { cloud, editor } = opened;
    const code = "Forbidden.RAM";
    cloud.faults.add({
      action: "QueryDomainByInstanceId",
      times: 1,
      fault: {
        kind: "refuse",
        status: 403,
        code,
        message: "User not authorized to operate on the specified resource.",
      },
    });
    await domains.select("example-harbor.com");
    await editor.page.keyboard.press("ArrowRight");
    const row = await domains.row("This key doesn't have permission to do this.");
    assert.equal(row.level, 2);
    assert.match(row.ariaLabel, /AliyunDomainFullAccess.*\(RequestId [\w-]+\)/);
    await editor.page.keyboard.press("ArrowDown");
    await editor.page.keyboard.press("Enter");
    await domains.row("Security lock");
  });

  it("say that there is nothing to show", async () => {
    opened.cloud.account.transfersIn = [];
    await refresh("Transfers");
    assert.match(await transfers.welcome(), /No domains are being transferred into this account\./);
  });

  it("group more than a thousand domains by the month in which they expire", async () => {
    const { cloud } = opened;
    const template = owned("exampleglacier.com");
    for (let index = 0; index < 1_000; index++) {
      const expiresAt = Date.UTC(2040, index % 24, 15);
      cloud.account.domains.push({ ...template, expiresAt, name: `many${index}.com`, instanceId: `S2040M${index}` });
    }
    await refresh("Domains");
    const month = await domains.row("March 2041");
    assert.match(month.description, /^4[12] domains$/);
    await domains.expand("March 2041");
    const child = await domains.row("many14.com");
    assert.equal(child.level, 2);
    assert.equal(child.description, "Mar 15, 2041");
  });
});
