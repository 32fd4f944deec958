import { strict as assert } from "node:assert";
import { type CloudEditor, hintOf, openCloudEditor, signIn } from "../../support/cloudEditor";
import { until } from "../../support/editor/until";
import { FormPage } from "../../support/formPage";

const tab = "Register Domain";
const order = "SaveSingleTaskForCreatingOrderActivate";

/** How long a busy machine may take to start VS Code and the extension again. */
const startMs = 60_000;

describe("the Register form", () => {
  let opened: CloudEditor;
  /** What the pages complain about: a blocked script or style, an error. */
  const complaints: string[] = [];
  before(async () => {
    opened = await openCloudEditor();
    opened.editor.page.on("console", (message) => {
      const isOurs = message.location().url.includes("/webview/") || /Content.Security.Policy/i.test(message.text());
      if (message.type() === "error" && isOurs) complaints.push(message.text());
    });
    await signIn(opened.editor, opened.cloud);
  });
  after(() => opened.close());

  const show = async (): Promise<FormPage> => {
    await opened.editor.runCommand("Domain Desk: Register Domain…");
    return FormPage.in(opened.editor, tab);
  };
  /** As a user reloads: a browser's own reload would end VS Code before it has stored what pages keep. */
  const reload = async (): Promise<void> => {
    await opened.editor.reload();
    await opened.editor.page
      .locator(".statusbar-item", { hasText: hintOf(opened.cloud) })
      .waitFor({ timeout: startMs });
  };
  const orders = () => opened.cloud.orders().map(({ domainName }) => domainName);

  it("says beside the name what is wrong with it and what the service knows of it", async () => {
    const form = await show();
    await form.waitForFocus("Domain name");
    await form.fill("Domain name", "not a name");
    await opened.editor.page.keyboard.press("Tab");
    await form.waitForMessage("Domain name", /"not a name" isn't a domain name\. Enter one like example\.com\./);
    assert.equal(await form.isMarkedWrong("Domain name"), true);
    await form.fill("Domain name", "taken-shop.com");
    await form.waitForMessage("Domain name", /taken-shop\.com can't be registered: In use\./);
    assert.equal(await form.button("Register").isDisabled(), true);
    await form.fill("Domain name", "bücher-laden.de");
    await form.waitForMessage("Domain name", /bücher-laden\.de \(xn--bcher-laden-thb\.de\) is available\./);
    assert.equal(await form.isMarkedWrong("Domain name"), false);
  });

  it("asks to accept a premium price before anything is ordered", async () => {
    const form = await show();
    assert.equal(await form.has("Accept a premium price"), false);
    await form.fill("Domain name", "premium-shop.com");
    await form.waitForMessage("Domain name", /premium price: [\d,]+ USD for 1 year/);
    await form.button("Register").click();
    await form.waitForMessage("Accept a premium price", /Accept the premium price, or choose another name/);
    await form.waitForFocus("Accept a premium price");
    assert.deepEqual(orders(), []);
  });

  it("says what is wrong with name servers, and goes to the first wrong field", async () => {
    const form = await show();
    await form.fill("Domain name", "fresh-bread.com");
    await form.check("Use Alibaba Cloud's name servers", false);
    await form.fill("First name server", "ns1.fresh-bread.com");
    await form.fill("Second name server", "ns2");
    await form.waitForMessage("Domain name", /is available/);
    await form.button("Register").click();
    await form.waitForMessage("First name server", /is inside the domain you're registering/);
    await form.waitForMessage("Second name server", /"ns2" isn't a host name/);
    await form.waitForFocus("First name server");
    await form.waitForReview(/Invalid: First name server, Second name server\./);
    assert.deepEqual(orders(), []);
  });

  it("keeps everything while another tab is in front", async () => {
    const { editor } = opened;
    await editor.runCommand("File: New Untitled Text File");
    await editor.tabs.activate(tab);
    const form = await FormPage.in(editor, tab);
    assert.equal(await form.valueOf("Domain name"), "fresh-bread.com");
    assert.equal(await form.valueOf("Second name server"), "ns2");
    assert.equal(await form.isChecked("Use Alibaba Cloud's name servers"), false);
  });

  it("keeps everything when the window is reloaded", async () => {
    const { editor } = opened;
    const before = await show();
    await before.choose("Years", "3 years");
    await before.fill("First name server", "ns1.example.net");
    await before.fill("Second name server", "ns2.example.net");
    await before.waitForReview(/for 3 years.*Name servers: ns1\.example\.net, ns2\.example\.net\./s);
    await reload();
    const form = await FormPage.in(editor, tab);
    await form.waitForReview(/fresh-bread\.com for 3 years.*Name servers: ns1\.example\.net, ns2\.example\.net\./s);
    assert.equal(await form.valueOf("Domain name"), "fresh-bread.com");
    assert.equal(await form.choiceOf("Years"), "3 years");
    assert.equal(await form.valueOf("First name server"), "ns1.example.net");
  });

  it("asks for the contact where no template is wanted", async () => {
    const form = await show();
    assert.equal(await form.has("Postal code"), false);
    await form.choose("Registrant template", "None");
    await until(
      "the contact fields",
      () => form.has("Postal code"),
      (shown) => shown,
    );
    await form.fill("E-mail", "nobody@nowhere");
    await opened.editor.page.keyboard.press("Tab");
    await form.waitForMessage("E-mail", /isn't an e-mail address/);
    await form.choose("Registrant template", "Domain Administrator");
    await until(
      "the contact fields are gone",
      () => form.has("Postal code"),
      (shown) => !shown,
    );
  });

  it("explains when the service fails, and loses nothing", async () => {
    const { cloud } = opened;
    const form = await show();
    await form.check("Use Alibaba Cloud's name servers", true);
    await form.waitForReview(/Register fresh-bread\.com for 3 years/);
    cloud.faults.add({ action: "CheckDomain", times: 4, fault: { kind: "page", status: 500, executed: false } });
    await form.choose("Years", "2 years");
    await form.waitForMessage("Domain name", /Can't check whether fresh-bread\.com is available.*HTTP 500/s);
    await form.button("Register").click();
    await form.waitForFocus("Domain name");
    await form.button("Check Again").click();
    await form.waitForReview(/Register fresh-bread\.com for 2 years/);

    const refusal = { status: 400, code: "ParameterIllegal", message: "Parameter illegal." };
    cloud.faults.add({ action: order, times: 1, fault: { kind: "refuse", ...refusal } });
    await form.button("Register").click();
    await form.waitForReview(
      /Alibaba Cloud refused this\. Parameter illegal\. \(ParameterIllegal\) \(RequestId [-\w]+\)/,
    );
    assert.equal(await form.valueOf("Domain name"), "fresh-bread.com");
    assert.equal(await form.choiceOf("Years"), "2 years");
    assert.equal(await form.button("Register").isEnabled(), true);
    assert.deepEqual(orders(), []);
  });

  it("says in words what will be ordered, from which account, until when, and that it costs money", async () => {
    const form = await show();
    const review = await form.waitForReview(/Register fresh-bread\.com/);
    assert.match(review, /for 2 years in account .*Registrant: template “Domain Administrator, /s);
    assert.match(
      review,
      new RegExp(
        `in account ${hintOf(opened.cloud)}\\..*WHOIS privacy is on\\.\\s+Uses Alibaba Cloud's name servers\\.`,
        "s",
      ),
    );
    assert.match(review, /the domain is registered until \w+ \d+, \d{4}\./);
    assert.match(review, new RegExp(`This is a real purchase, charged to account ${hintOf(opened.cloud)}`));
    await form.choose("Years", "1 year");
    await form.check("WHOIS privacy", false);
    await form.waitForReview(/for 1 year in account .*WHOIS privacy is off/s);
  });

  it("sends one order for a double click, and nothing more for Enter", async () => {
    const { editor } = opened;
    const form = await show();
    await form.button("Register").dblclick();
    await form.waitForText(/Registration of fresh-bread\.com ordered/);
    await editor.page.keyboard.press("Enter");
    assert.deepEqual(orders(), ["fresh-bread.com"]);
    await form.waitForText(new RegExp(`as task ${opened.cloud.orders()[0]?.taskNo}`));
  });

  it("leads to a notification and to the domain in the tree", async () => {
    const { editor, cloud } = opened;
    cloud.clock.advance(60_000);
    await editor.notifications.waitFor(/Registered fresh-bread\.com until /);
    await editor.openContainer("Domain Desk");
    await editor.tree("Domains").row("fresh-bread.com");
    assert.ok(cloud.account.domains.some(({ name }) => name === "fresh-bread.com"));
  });

  it("begins anew after an order, without what was ordered", async () => {
    const { editor } = opened;
    const form = await FormPage.in(editor, tab);
    await form.button("Register Another").click();
    await until(
      "an empty form",
      () => form.valueOf("Domain name"),
      (name) => name === "",
    );
    assert.equal(await form.choiceOf("Years"), "1 year");
  });

  it("is filled in and sent by the keyboard alone", async () => {
    const { editor } = opened;
    const form = await show();
    const press = (key: string) => editor.page.keyboard.press(key);
    await form.waitForFocus("Domain name");
    await editor.page.keyboard.type("quick-keys.com");
    await press("Tab");
    await press("Enter");
    await press("ArrowDown");
    await press("Enter");
    await until(
      "two years",
      () => form.choiceOf("Years"),
      (years) => years === "2 years",
    );
    await press("Tab");
    await press("Tab");
    await press("Space");
    await form.waitForReview(/Register quick-keys\.com for 2 years.*WHOIS privacy is off/s);
    await press("Tab");
    await press("Tab");
    await press("Enter");
    await form.waitForText(/Registration of quick-keys\.com ordered/);
    assert.deepEqual(orders(), ["fresh-bread.com", "quick-keys.com"]);
    await press("Tab");
    await press("Enter");
    await form.waitForFocus("Domain name");
  });

  it("carries an order out though its tab is closed before the answer is there", async () => {
    const { editor, cloud } = opened;
    const form = await show();
    await form.fill("Domain name", "closed-tab.com");
    await form.waitForReview(/Register closed-tab\.com/);
    cloud.faults.add({ action: order, times: 1, fault: { kind: "delay", delayMs: 1_500 } });
    await form.button("Register").click();
    await form.waitForReview(/Sending…/);
    await editor.tabs.close(tab);
    await until(
      "the order is there",
      () => Promise.resolve(orders()),
      (names) => names.includes("closed-tab.com"),
    );
    cloud.clock.advance(60_000);
    // Where the order before it has ended in the same look, both are told in one message.
    await editor.notifications.waitFor(/closed-tab\.com|Registered 2 domains/);
  });

  it("stays closed for a name whose order was lost, also after a reload", async () => {
    const { editor, cloud } = opened;
    const form = await show();
    await form.fill("Domain name", "lost-answer.com");
    await form.waitForReview(/Register lost-answer\.com/);
    cloud.faults.add({ action: order, times: 1, fault: { kind: "drop", executed: true } });
    await form.button("Register").click();
    await form.waitForReview(/It's unknown so far whether this was carried out/);
    // What became of it is found out in the background: until then it is lost, afterwards it is under way.
    await form.waitForMessage("Domain name", /answer to an earlier order was lost|Already being registered/);
    assert.equal(await form.button("Register").isDisabled(), true);
    await reload();
    const restored = await FormPage.in(editor, tab);
    await restored.waitForMessage("Domain name", /Already being registered \(task/);
    assert.equal(await restored.button("Register").isDisabled(), true);
    assert.equal(orders().filter((name) => name === "lost-answer.com").length, 1);
  });

  it("goes on ordering from its account when another becomes active, and says so; the sandbox is marked", async () => {
    const { editor, cloud } = opened;
    await editor.runCommand("Domain Desk: Add Sandbox Account");
    await editor.statusBar.waitFor("Sandbox");
    const form = await FormPage.in(editor, tab);
    await form.waitForText(
      new RegExp(`opened for ${hintOf(cloud)} and orders from it\\. The active account is now Sandbox\\.`),
    );
    await editor.tabs.close(tab);
    const sandboxForm = await show();
    await sandboxForm.waitForText(/Sandbox account: no real money is spent\./);
  });

  it("breaks none of the rules of its own page", () => {
    assert.deepEqual(complaints, []);
  });
});
