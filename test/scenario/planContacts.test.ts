import { strict as assert } from "node:assert";
import { type Contact, type ContactType } from "../../src/sandbox/account";
import { type PlanBench, startPlanBench } from "../support/planBench";
import { sampleContact as contact } from "../support/sampleContact";
import { type SessionPage } from "../support/sessionPage";

const names = ["examplebakery.com", "example-harbor.com"];

describe("a plan that changes contacts", () => {
  let bench: PlanBench;
  beforeEach(async () => {
    bench = await startPlanBench();
    for (const name of names) domain(name).updateLock = "CLOSE";
  });
  afterEach(() => bench.stop());

  function domain(name: string) {
    const found = bench.sandbox.account.domains.find((one) => one.name === name);
    assert.ok(found, name);
    return found;
  }
  const contactOf = (name: string, type: ContactType): Contact => domain(name).contacts[type];
  const remarks = ({ state }: SessionPage) =>
    Object.fromEntries((state.table?.rows ?? []).map(({ id, message }) => [id, message?.text ?? ""]));
  const cells = ({ state }: SessionPage) => (state.table?.rows ?? []).map((row) => row.cells);
  const looked = (page: SessionPage) => page.until(({ table }) => table?.summary.tone !== "busy");
  const done = async (page: SessionPage, count: number) => {
    await page.until(({ review }) => review.sentences.join().includes(`${count} in progress`));
    await bench.pass(60_000);
    await page.until(({ review }) => review.sentences.join().includes(`${count} of ${count} done`));
  };

  it("gives domains new contact data in one batch, with the lock that was chosen", async () => {
    const page = bench.open("contacts", { domains: names });
    page.fill(contact);
    await looked(page);
    const { RegistrantName, RegistrantOrganization, Email } = contactOf("examplebakery.com", "registrant");
    assert.deepEqual(cells(page)[0], [
      `${RegistrantName}, ${RegistrantOrganization} <${Email}>`,
      "Erika Beispiel, Beispiel GmbH <erika@beispiel.example>",
    ]);
    page.fill({ locksTransfer: true });
    const sentences = page.state.review.sentences.join(" ");
    assert.match(
      sentences,
      /^Change the registrant of 2 domains to Erika Beispiel, Beispiel GmbH, Weg 1, 80331 Muenchen/,
    );
    assert.match(sentences, /They can't be transferred to another registrar for 60 days/);
    page.submit();
    await done(page, 2);
    for (const name of names) {
      const { createdAt: _, ...changed } = contactOf(name, "registrant") as Contact & { createdAt: number };
      assert.deepEqual(changed, contact);
      assert.ok((domain(name).transferLockedUntil ?? 0) > bench.sandbox.clock.now() + 59 * 86_400_000);
      assert.notEqual(contactOf(name, "admin").RegistrantName, contact.RegistrantName);
    }
  });

  it("shows the contact that is chosen, and has no transfer lock for others than the registrant", async () => {
    contactOf("examplebakery.com", "tech").RegistrantName = "Tess Tech";
    const page = bench.open("contacts", { domains: ["examplebakery.com"] });
    page.fill({ ...contact, contactKind: "technical", locksTransfer: true });
    await looked(page);
    assert.match(cells(page)[0]?.[0] ?? "", /^Tess Tech,/);
    assert.ok(!page.state.visible.includes("locksTransfer"));
    assert.doesNotMatch(page.state.review.sentences.join(" "), /60 days|transfer/);
    page.submit();
    await done(page, 1);
    assert.equal(contactOf("examplebakery.com", "tech").RegistrantName, "Erika Beispiel");
    assert.notEqual(contactOf("examplebakery.com", "registrant").RegistrantName, "Erika Beispiel");
    assert.equal(domain("examplebakery.com").transferLockedUntil, undefined);
  });

  it("gives domains a template's data, one request for each, and takes a line's own template", async () => {
    const [first, second] = bench.sandbox.account.registrants;
    assert.ok(first && second);
    const page = bench.open("contactsFromTemplate", {
      values: { domains: `domain;template\nexamplebakery.com;${second.id}\nexample-harbor.com;` },
    });
    page.fill({ RegistrantProfileId: first.id });
    await looked(page);
    assert.match(page.state.review.sentences.join(" "), /this sends 2 requests/);
    page.submit();
    await done(page, 2);
    assert.equal(contactOf("examplebakery.com", "registrant").Email, second.contact.Email);
    assert.equal(contactOf("example-harbor.com", "registrant").Email, first.contact.Email);
    assert.equal(domain("example-harbor.com").transferLockedUntil, undefined);
    const { sentence } = (await bench.journal.listAll())[0] ?? {};
    assert.match(sentence ?? "", /won't be locked against transfer/);
  });

  it("says what cannot be done, and what should be known before", async () => {
    domain("example-harbor.com").updateLock = "OPEN";
    const page = bench.open("contactsFromTemplate", {
      domains: [...names, "nobody-has-this.com"],
    });
    await looked(page);
    assert.equal(
      remarks(page)["example-harbor.com"],
      "The registry refuses this while the security lock is on. Turn off the security lock first.",
    );
    assert.equal(remarks(page)["nobody-has-this.com"], "This domain isn't in the account.");
    page.submit();
    assert.deepEqual(await bench.journal.listAll(), []);
  });

  it("sends nothing that the service does not take, and says so beside the field that it names", async () => {
    const page = bench.open("contacts", { domains: names });
    // Nothing is wrong with it that can be told from here.
    page.fill({ ...contact, PostalCode: "?" });
    await looked(page);
    page.submit();
    await page.until(({ submit }) => submit === "open" && page.state.messages["PostalCode"] !== undefined);
    assert.match(page.state.messages["PostalCode"]?.text ?? "", /rejected this: .*PostalCode/);
    assert.equal(page.focus, "PostalCode");
    assert.deepEqual(await bench.journal.listAll(), []);
    page.fill({ PostalCode: "80331" });
    assert.equal(page.state.messages["PostalCode"], undefined);
    page.submit();
    await done(page, 2);
  });

  it("checks the data when it is asked to, and sends nothing by that", async () => {
    const page = bench.open("contacts", { domains: names });
    assert.deepEqual(page.state.messages["contactCheck"]?.actions, []);
    page.fill(contact);
    await looked(page);
    page.act("checkContact");
    await page.until(({ messages }) => messages["contactCheck"]?.tone === "good");
    assert.deepEqual(await bench.journal.listAll(), []);
  });

  it("fills in the calling code of the country, and leaves another one alone", () => {
    const page = bench.open("contacts", { domains: names });
    page.fill({ Country: "SG" });
    assert.equal(page.values["TelArea"], "65");
    page.fill({ Country: "DE" });
    assert.equal(page.values["TelArea"], "49");
    page.fill({ TelArea: "43" });
    page.fill({ Country: "FR" });
    assert.equal(page.values["TelArea"], "43");
    assert.match(page.state.messages["TelArea"]?.text ?? "", /isn't the calling code of France/);
  });
});
