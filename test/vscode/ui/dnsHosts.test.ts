import { strict as assert } from "node:assert";
import { type CloudEditor, openCloudEditor, signIn } from "../../support/cloudEditor";
import { type TreeView } from "../../support/editor/treeView";
import { until } from "../../support/editor/until";
import { FormPage } from "../../support/formPage";

/** Longer than a task of the sandbox waits and runs. */
const taskMs = 60_000;

describe("DNS hosts", () => {
  let opened: CloudEditor;
  let domains: TreeView;
  before(async () => {
    opened = await openCloudEditor();
    await opened.editor.page.setViewportSize({ width: 1280, height: 1800 });
    await signIn(opened.editor, opened.cloud);
    domains = opened.editor.tree("Domains");
    await domains.row("examplebakery.com");
  });
  after(() => opened.close());

  const owned = (name: string) => {
    const found = opened.cloud.account.domains.find((one) => one.name === name);
    assert.ok(found);
    return found;
  };
  const addressesOf = (name: string, host: string) =>
    owned(name)
      .registryDnsHosts.find((one) => one.name === host)
      ?.ips.join(", ");
  const unfold = async (name: string) => {
    await domains.expand(name);
    await domains.expand("DNS hosts");
  };
  const isDone = (what: string, wanted: () => boolean) => until(what, () => Promise.resolve(wanted()), Boolean);

  it("are listed below their domain with their addresses", async () => {
    await unfold("examplefoundry.net");
    assert.equal((await domains.row("ns1.examplefoundry.net")).level, 3);
    const first = await domains.row(({ label, level }) => label === "ns1.examplefoundry.net" && level === 3);
    assert.equal(first.description, "192.0.2.53, 2001:db8::53");
  });

  it("are created in a form, and show below the domain", async () => {
    const { editor, cloud } = opened;
    await domains.pressInline("DNS hosts", "Create DNS Host…");
    const page = await FormPage.in(editor, "Create DNS Host of examplefoundry.net");
    await page.fill("Host", "ns1");
    await page.fill("IP address 1", "192.0.2.300");
    await page.fill("Host", "ns3");
    await page.waitForMessage("IP address 1", /isn't an IP address/);
    await page.fill("IP address 1", "192.0.2.3");
    await page.button("Add IP Address").click();
    await page.waitForFocus("IP address 2");
    await page.fill("IP address 2", "2001:db8::3");
    await page.waitForReview(/Create DNS host ns3\.examplefoundry\.net with IP addresses 192\.0\.2\.3, 2001:db8::3/);
    await page.button("Create DNS Host").click();
    await page.waitForText(/Creating DNS host ns3\.examplefoundry\.net/);
    cloud.clock.advance(taskMs);
    await domains.row(
      ({ label, description }) => label === "ns3.examplefoundry.net" && description === "192.0.2.3, 2001:db8::3",
    );
    assert.equal(addressesOf("examplefoundry.net", "ns3"), "192.0.2.3, 2001:db8::3");
    await editor.notifications.clear();
    await editor.tabs.close("Create DNS Host of examplefoundry.net");
  });

  it("keep what was filled in over a reload, and are not changed over what somebody else has changed", async () => {
    const { editor, cloud } = opened;
    const isHost = ({ label, level }: { label: string; level: number }) =>
      label === "ns2.examplefoundry.net" && level === 3;
    const title = "Change DNS Host ns2.examplefoundry.net";
    await domains.pressInline((row) => isHost(row) && row.description !== "", "Change DNS Host…");
    let page = await FormPage.in(editor, title);
    assert.equal(await page.valueOf("IP address 1"), "198.51.100.53");
    await page.fill("IP address 1", "198.51.100.99");
    await page.waitForReview(/from 198\.51\.100\.53 to 198\.51\.100\.99/);
    await editor.reload();
    page = await FormPage.in(editor, title);
    await page.waitForReview(/from 198\.51\.100\.53 to 198\.51\.100\.99/);

    const shown = owned("examplefoundry.net").dnsHosts.find(({ name }) => name === "ns2");
    assert.ok(shown);
    shown.ips = ["203.0.113.53"];
    await page.button("Change DNS Host").click();
    await page.waitForReview(/The request has changed/);
    await page.waitForText(
      /Original\s+Current\s+Yours\s+ns2\.examplefoundry\.net\s+198\.51\.100\.53\s+203\.0\.113\.53\s+198\.51\.100\.99/,
    );
    await page.button("Change DNS Host").click();
    await page.waitForText(/Changing DNS host ns2\.examplefoundry\.net/);
    cloud.clock.advance(taskMs);
    await isDone("the addresses", () => addressesOf("examplefoundry.net", "ns2") === "198.51.100.99");
    await editor.notifications.clear();
    await editor.tabs.close(title);
  });

  it("are read from the registry again", async () => {
    const { cloud, editor } = opened;
    await editor.openContainer("Domain Desk");
    await unfold("exampletidepool.com");
    await domains.row(({ label, description }) => label === "ns1.exampletidepool.com" && description === "192.0.2.10");
    await domains.pressInline(
      ({ label, isExpanded, level }) => label === "DNS hosts" && isExpanded === true && level === 2,
      "Synchronize DNS Hosts",
    );
    await editor
      .tree("Tasks")
      .row(({ label, description }) => label.includes("exampletidepool.com") && /^waiting/.test(description));
    cloud.clock.advance(taskMs);
    await domains.row(({ label, description }) => label === "ns2.exampletidepool.com" && description === "203.0.113.9");
    await domains.row(
      ({ label, description }) => label === "ns1.exampletidepool.com" && description === "192.0.2.99, 192.0.2.100",
    );
    assert.equal(owned("exampletidepool.com").dnsHosts.length, 2);
    await editor.notifications.clear();
  });

  it("are changed with the keyboard alone, from the palette", async () => {
    const { editor, cloud } = opened;
    const { keyboard } = editor.page;
    await editor.runCommand("Domain Desk: Change DNS Host…");
    await editor.quickInput.waitForTitle("Change DNS Host");
    await editor.quickInput.type("examplefoundry");
    await until(
      "the domain",
      () => editor.quickInput.focusedLabel(),
      (label) => label === "examplefoundry.net",
    );
    await keyboard.press("Enter");
    await until(
      "the hosts",
      () => editor.quickInput.focusedLabel(),
      (label) => label === "ns1.examplefoundry.net",
    );
    await keyboard.press("Enter");
    const page = await FormPage.in(editor, "Change DNS Host ns1.examplefoundry.net");
    await page.waitForFocus("IP address 1");
    // The editor carries out Ctrl+A in a page of its own accord, later than what is typed after it.
    await keyboard.press("Home");
    await keyboard.press("Shift+End");
    await keyboard.type("192.0.2.77");
    // Remove this; the next address; remove that; add; the button.
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await page.waitForFocus("IP address 2");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await page.waitForReview(/to 192\.0\.2\.77, 2001:db8::53/);
    await keyboard.press("Enter");
    await page.waitForText(/Changing DNS host /);
    cloud.clock.advance(taskMs);
    await isDone("the addresses", () => addressesOf("examplefoundry.net", "ns1") === "192.0.2.77, 2001:db8::53");
    await editor.notifications.clear();
  });
});
