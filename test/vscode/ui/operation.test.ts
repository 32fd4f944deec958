import { strict as assert } from "node:assert";
import { catalogue } from "../../../src/catalogue/catalogue";
import { type CloudEditor, hintOf, openCloudEditor, signIn } from "../../support/cloudEditor";
import { until } from "../../support/editor/until";
import { FormPage } from "../../support/formPage";

/** For a window that starts anew on a busy machine. */
const startMs = 60_000;

describe("Run API Operation", () => {
  let opened: CloudEditor;
  before(async () => {
    opened = await openCloudEditor();
    await signIn(opened.editor, opened.cloud);
  });
  after(() => opened.close());

  const open = async (action: string): Promise<FormPage> => {
    const { editor } = opened;
    await editor.runCommand("Domain Desk: Run API Operation…");
    await editor.quickInput.waitForTitle(`Run API Operation (${hintOf(opened.cloud)})`);
    await editor.quickInput.pick(action);
    return FormPage.in(editor, action);
  };
  const closeAll = () => opened.editor.runCommand("View: Close All Editors");
  const expiresAt = (name: string) => {
    const domain = opened.cloud.account.domains.find((one) => one.name === name);
    assert.ok(domain);
    return domain.expiresAt;
  };
  /** The lines of the document in sight whose tab begins like this. */
  const documentText = async (action: string, text: RegExp) => {
    const lines = opened.editor.page.locator(
      `.editor-instance[aria-label*="${action}"] .view-lines, .editor-container:has([data-uri^="domain-desk-answer"]) .view-lines`,
    );
    return until(
      `a document with ${String(text)}`,
      async () => (await lines.allInnerTexts()).join("\n").replace(/\u00a0/g, " "),
      (shown) => text.test(shown),
    );
  };

  it("offers all, by what they may do", async () => {
    const { editor } = opened;
    await editor.runCommand("Domain Desk: Run API Operation…");
    const items = await until(
      "the operations",
      () => editor.quickInput.items(),
      (all) => all.length === Object.keys(catalogue).length,
    );
    assert.equal(items[0]?.label, "QueryDomainList");
    assert.equal(items[0].description, "List the account's domains");
    assert.match(items.at(-1)?.label ?? "", /CreatingOrderRedeem/);
    await editor.quickInput.cancel();
  });

  it("says what is wrong beside a field, and goes there", async () => {
    const form = await open("QueryDomainList");
    await form.waitForFocus("Page");
    await form.fill("Page", "0");
    await form.button("Send").click();
    await form.waitForMessage("Page", /must be 1 or more/);
    await form.waitForMessage("Items per page", /field is required/);
    await form.waitForFocus("Page");
    assert.equal(await form.isMarkedWrong("Page"), true);
    await closeAll();
  });

  it("sends a read at once and shows its answer as a read-only document", async () => {
    const form = await open("QueryDomainList");
    await form.fill("Page", "1");
    await form.fill("Items per page", "2");
    await form.waitForReview(/Action\s*QueryDomainList/);
    const review = await form.waitForReview(/Signature\s*••••••/);
    assert.ok(!review.includes(opened.cloud.accessKeyId));
    await form.button("Send").click();
    const text = await documentText("QueryDomainList", /"requestId"/);
    assert.match(text, /"operation": "QueryDomainList"/);
    const said = await form.waitForReview(/Answered at .*RequestId/);
    const requestId = /RequestId (\S+)\./.exec(said)?.[1];
    assert.ok(requestId && text.includes(requestId), text);
    assert.equal(await form.valueOf("Items per page"), "2");
    await closeAll();
  });

  it("asks before a change, and follows it like any other", async () => {
    const { editor } = opened;
    const form = await open("SaveSingleTaskForTransferProhibitionLock");
    await form.fill("Domain name", "examplebakery.com");
    await form.choose("Turn on", "Yes");
    await form.waitForReview(/changes something in the account/);
    await form.button("Send").click();
    const question = await editor.dialog.read();
    assert.match(question.message, /examplebakery\.com/);
    assert.ok(question.detail.includes(`Account: ${hintOf(opened.cloud)}`), question.detail);
    assert.match(question.detail, /SaveSingleTaskForTransferProhibitionLock/);
    await editor.dialog.press("Cancel");
    await form.button("Send").click();
    await editor.dialog.press("Turn On Transfer Lock");
    await form.waitForText(/accepted.*as task .*RequestId/s);
    await closeAll();
  });

  it("orders once: by the keyboard, after a question that speaks of money", async () => {
    const { editor, cloud } = opened;
    const { keyboard } = editor.page;
    const action = "SaveBatchTaskForCreatingOrderRenew";
    const form = await open(action);
    await form.waitForFocus("Domain name");
    await keyboard.type("example-harbor.com");
    await keyboard.press("Tab");
    await keyboard.type(String(expiresAt("example-harbor.com")));
    await keyboard.press("Tab");
    await keyboard.type("1");
    await form.waitForReview(/OrderRenewParam\.1\.SubscriptionDuration\s*1/);
    // A row is added, and removed again.
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    // The new row takes the keys, and would take this one from the button.
    await form.waitForFocus("Domain name");
    await form.button("Remove Renewal 2").press("Enter");
    await form.waitForFocus("Domain name");
    await form.waitForReview(/This is a real purchase/);
    await form.button("Send").press("Enter");
    const question = await editor.dialog.read();
    assert.match(question.detail, /example-harbor\.com, 1 year, current expiration date/);
    assert.match(question.detail, /This is a real purchase/);
    await editor.dialog.press("Renew");
    await form.waitForText(/accepted.*as task .*RequestId/s);
    await editor.tree("Tasks").row("Renew example-harbor.com");
    assert.equal(cloud.orders().filter(({ domainName }) => domainName === "example-harbor.com").length, 1);

    const again = await open("SaveSingleTaskForCreatingOrderRenew");
    await again.fill("Domain name", "example-harbor.com");
    await again.fill("Current expiration date", String(expiresAt("example-harbor.com")));
    await again.fill("Years", "2");
    await again.waitForReview(/This is a real purchase/);
    await again.button("Send").click();
    await editor.dialog.press("Renew");
    await again.waitForReview(/in progress for example-harbor\.com/);
    assert.equal(cloud.orders().filter(({ domainName }) => domainName === "example-harbor.com").length, 1);
    await closeAll();
  });

  it("keeps what is filled in when the window is reloaded, but no secret", async function () {
    this.timeout(2 * startMs);
    const { editor } = opened;
    const action = "CheckTransferInFeasibility";
    const before = await open(action);
    await before.fill("Domain name", "example-orchard.com");
    await before.fill("Transfer authorization code", "k7#Pq2!x");
    await before.waitForReview(/DomainName\s*example-orchard\.com/);
    await editor.reload();
    const form = await FormPage.in(editor, action);
    const review = await form.waitForReview(/DomainName\s*example-orchard\.com/);
    assert.doesNotMatch(review, /TransferAuthorizationCode/);
    assert.equal(await form.valueOf("Domain name"), "example-orchard.com");
    assert.equal(await form.valueOf("Transfer authorization code"), "");
    await form.button("Send").click();
    await form.waitForReview(/Answered at/);
    await closeAll();
  });

  it("explains a refusal with its RequestId, and loses nothing", async () => {
    const { cloud } = opened;
    const form = await open("QueryContactInfo");
    await form.fill("Domain name", "examplebakery.com");
    await form.choose("Contact", "Registrant");
    const fault = { kind: "refuse", status: 400, code: "ParameterIllegal", message: "No." } as const;
    cloud.faults.add({ action: "QueryContactInfo", times: 1, fault });
    await form.waitForReview(/ContactType/);
    await form.button("Send").click();
    await form.waitForReview(/No\. \(ParameterIllegal\).*RequestId/);
    assert.equal(await form.valueOf("Domain name"), "examplebakery.com");
    await form.button("Send").click();
    await form.waitForReview(/Answered at/);
  });
});
