import { strict as assert } from "node:assert";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type FormState, type Message, type Values } from "../../src/pages/formSpec";
import { type AccountAccess } from "../../src/pages/accountAccess";
import { OrderJournal } from "../../src/orders/journal/orderJournal";
import { placeOrder } from "../../src/orders/placeOrder";
import { AccountCache } from "../../src/stores/accountCache";
import { lookUpName } from "../../src/pages/register/lookUpName";
import { RegisterSession } from "../../src/pages/register/registerSession";
import { verifyContact } from "../../src/pages/contact/verifyContact";
import { ManualTimers } from "../support/manualTimers";
import { SessionPage } from "../support/sessionPage";
import { type Bench, startBench } from "../support/startBench";

type Page = SessionPage<RegisterSession>;

describe("a Register form", () => {
  let folder: string;
  let bench: Bench;
  let journal: OrderJournal;
  let timers: ManualTimers;
  let page: Page;
  let access: AccountAccess;
  let sessions: RegisterSession[];
  /** Names that were asked about, and what the next questions wait for. */
  let checked: string[];
  let hold: Promise<void> | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "register-"));
    bench = await startBench();
    journal = new OrderJournal(folder, bench.sandbox.clock.now);
    timers = new ManualTimers(bench.sandbox.clock.now);
    access = { kind: "active" };
    sessions = [];
    checked = [];
    hold = undefined;
    page = await open();
  });
  afterEach(async () => {
    for (const session of sessions) session.dispose();
    await bench.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const explain = (error: unknown): Message => ({ tone: "error", text: String(error), actions: [] });

  async function open(start: ConstructorParameters<typeof RegisterSession>[1] = {}): Promise<Page> {
    const opened = new SessionPage<RegisterSession>();
    const { account, call } = bench;
    opened.session = new RegisterSession(
      {
        account,
        access: () => access,
        profiles: new AccountCache(account, call).registrantProfiles,
        lookUp: async (question, signal) => {
          checked.push(question.name);
          await hold;
          const parts = { call, listOpen: () => journal.listOpen(), explain: (error: unknown) => explain(error).text };
          return lookUpName(parts, account, question, signal);
        },
        verify: (contact) => verifyContact(call, account, contact),
        explainText: String,
        place: (agreed) => placeOrder({ journal, call, now: bench.sandbox.clock.now }, account, agreed),
        explain,
        post: opened.take,
        clock: timers,
      },
      start,
    );
    sessions.push(opened.session);
    opened.session.receive({ kind: "ready", draft: undefined });
    await opened.until(() => opened.values["RegistrantProfileId"] !== undefined);
    return opened;
  }

  /** Types a name and waits for what the service says about it. */
  async function ask(name: string, on = page): Promise<void> {
    on.fill({ DomainName: name });
    bench.sandbox.clock.advance(400);
    await timers.run();
    await on.until(({ messages }) => messages["DomainName"]?.tone !== "busy");
  }

  const beside = (field: string) => page.state.messages[field]?.text;
  const orders = () => bench.sandbox.orders();
  const isEditing = ({ submit }: FormState) => submit !== "sending";

  it("preselects the account's default template", () => {
    assert.equal(
      page.values["RegistrantProfileId"],
      bench.sandbox.account.registrants.find(({ isDefault }) => isDefault)?.id,
    );
  });

  it("tells what the service says about a name", async () => {
    await ask("free-name.com");
    assert.equal(beside("DomainName"), "free-name.com is available.");
    await ask("taken-name.com");
    assert.equal(beside("DomainName"), "taken-name.com can't be registered: In use.");
    await ask("premium-name.com");
    assert.match(beside("DomainName") ?? "", /premium price: [\d,]+ USD for 1 year\./);
  });

  it("asks the service only when typing pauses", async () => {
    for (const name of ["f.com", "fr.com", "free-name.com"]) page.fill({ DomainName: name });
    assert.equal(beside("DomainName"), "Checking whether free-name.com is available…");
    bench.sandbox.clock.advance(399);
    await timers.run();
    assert.equal(checked.length, 0);
    bench.sandbox.clock.advance(1);
    await timers.run();
    assert.deepEqual(checked, ["free-name.com"]);
    assert.equal(beside("DomainName"), "free-name.com is available.");
  });

  it("never shows an answer about an older name", async () => {
    let release = () => {};
    hold = new Promise((resolve) => (release = resolve));
    page.fill({ DomainName: "free-name.com" });
    bench.sandbox.clock.advance(400);
    const first = timers.run();
    hold = undefined;
    await ask("taken-name.com");
    const said = page.posted;
    release();
    await first;
    assert.deepEqual(checked, ["free-name.com", "taken-name.com"]);
    assert.equal(page.posted, said, "the late answer changes nothing");
    assert.equal(beside("DomainName"), "taken-name.com can't be registered: In use.");
  });

  it("says what is wrong when the button is pressed, goes to the first wrong field and sends nothing", async () => {
    await ask("free-name.com");
    page.fill({ AliyunDns: false, Dns1: "ns1", Dns2: "ns2.example.net" });
    assert.equal(beside("Dns1"), undefined);
    page.submit();
    await page.until(isEditing);
    assert.equal(page.focus, "Dns1");
    assert.match(beside("Dns1") ?? "", /isn't a host name/);
    assert.equal(orders().length, 0);
  });

  it("places one order however often the button is pressed or a message is replayed", async () => {
    await ask("free-name.com");
    const { formId } = page;
    const { sentences } = page.state.review;
    page.submit();
    page.submit();
    await page.until(({ outcome }) => outcome !== undefined);
    page.submit();
    page.session.receive({ kind: "action", id: "registerAnother" });
    page.session.receive({ kind: "submit", formId, agreed: sentences, table: undefined });
    await page.until(({ outcome }) => outcome === undefined);
    assert.deepEqual(
      orders().map(({ domainName }) => domainName),
      ["free-name.com"],
    );
    assert.equal(page.values["DomainName"], "");
    assert.notEqual(page.formId, formId);
  });

  it("keeps in the journal the words the user agreed to", async () => {
    await ask("free-name.com");
    const { sentences } = page.state.review;
    page.submit();
    await page.until(({ outcome }) => outcome !== undefined);
    const [order] = await journal.listOpen();
    assert.equal(order?.sentence, sentences.join(" "));
    assert.match(page.state.outcome?.sentences.join(" ") ?? "", new RegExp(orders()[0]?.taskNo ?? "no task"));
  });

  it("orders nothing whose words the user has not seen", async () => {
    page.fill({ DomainName: "free-name.com" });
    page.submit();
    await page.until(isEditing);
    assert.match(page.state.review.message?.text ?? "", /has changed since you pressed/);
    assert.equal(orders().length, 0);
    page.submit();
    await page.until(({ outcome }) => outcome !== undefined);
    assert.equal(orders().length, 1);
  });

  it("forgets that a premium price was accepted when the name changes", async () => {
    await ask("premium-name.com");
    page.fill({ PermitPremiumActivation: true });
    await ask("premium-other.com");
    assert.equal(page.values["PermitPremiumActivation"], false);
    page.submit();
    await page.until(isEditing);
    assert.equal(page.focus, "PermitPremiumActivation");
    assert.equal(orders().length, 0);
  });

  it("keeps everything when the order is refused, and can be sent again", async () => {
    await ask("free-name.com");
    const fault = { kind: "refuse", status: 400, code: "ParameterIllegal", message: "Parameter illegal." } as const;
    bench.sandbox.faults.add({ action: "SaveSingleTaskForCreatingOrderActivate", times: 1, fault });
    const before = page.values;
    page.submit();
    await page.until(({ review }) => review.message !== undefined);
    assert.match(page.state.review.message?.text ?? "", /Parameter illegal/);
    assert.deepEqual(page.values, before);
    assert.equal(page.state.submit, "open");
    page.submit();
    await page.until(({ outcome }) => outcome !== undefined);
    assert.equal(orders().length, 1);
  });

  it("is closed for a name whose order was lost, in every form, and open for others", async () => {
    await ask("free-name.com");
    const fault = { kind: "drop", executed: false } as const;
    bench.sandbox.faults.add({ action: "SaveSingleTaskForCreatingOrderActivate", times: 1, fault });
    page.submit();
    await page.until(({ submit }) => submit === "closed");
    assert.match(beside("DomainName") ?? "", /answer to an earlier order was lost/);
    page.submit();
    const other = await open({ domainName: "free-name.com" });
    bench.sandbox.clock.advance(400);
    await timers.run();
    await other.until(({ submit }) => submit === "closed");
    assert.equal(orders().length, 0);
    await ask("other-name.com");
    page.submit();
    await page.until(({ outcome }) => outcome !== undefined);
    assert.deepEqual(
      orders().map(({ domainName }) => domainName),
      ["other-name.com"],
    );
  });

  it("says why a name cannot be checked, orders nothing, and asks again when told to", async () => {
    bench.sandbox.faults.add({
      action: "CheckDomain",
      times: 4,
      fault: { kind: "page", status: 500, executed: false },
    });
    await ask("free-name.com");
    assert.match(beside("DomainName") ?? "", /Can't check whether free-name.com is available/);
    page.submit();
    await page.until(isEditing);
    assert.equal(page.focus, "DomainName");
    page.session.receive({ kind: "action", id: "checkAgain" });
    await page.until(({ messages }) => messages["DomainName"]?.tone === "good");
    assert.equal(orders().length, 0);
  });

  it("takes the contact where templates cannot be fetched, and the default template once they can", async () => {
    bench.sandbox.faults.add({
      action: "QueryRegistrantProfiles",
      times: 4,
      fault: { kind: "page", status: 500, executed: false },
    });
    page = await open();
    assert.equal(page.values["RegistrantProfileId"], "");
    assert.ok(page.state.visible.includes("RegistrantName"));
    page.session.receive({ kind: "action", id: "fetchTemplates" });
    await page.until(() => page.values["RegistrantProfileId"] !== "");
    assert.ok(!page.state.visible.includes("RegistrantName"));
  });

  it("orders nothing with contact data that the service does not take, and goes to the field it names", async () => {
    await ask("free-name.com");
    page.fill({
      RegistrantProfileId: "",
      RegistrantName: "Erika Beispiel",
      RegistrantOrganization: "Beispiel GmbH",
      Country: "DE",
      Province: "Bayern",
      City: "123",
      Address: "Weg 1",
      PostalCode: "80331",
      Email: "erika@beispiel.example",
      Telephone: "8912345678",
    });
    assert.equal(page.values["TelArea"], "49");
    page.submit();
    await page.until(() => page.state.messages["City"]?.tone === "error" && isEditing(page.state));
    assert.equal(page.focus, "City");
    assert.deepEqual(bench.sandbox.orders(), []);
    page.fill({ City: "Muenchen" });
    page.submit();
    await page.until(({ outcome }) => outcome !== undefined);
    assert.equal(bench.sandbox.orders().length, 1);
  });

  it("takes another name from outside and keeps the rest", async () => {
    await ask("premium-name.com");
    page.fill({ SubscriptionDuration: "4", PermitPremiumActivation: true });
    page.session.setName("free-name.com");
    assert.equal(page.values["DomainName"], "free-name.com");
    assert.equal(page.values["SubscriptionDuration"], "4");
    assert.equal(page.values["PermitPremiumActivation"], false);
    page.submit();
    await page.until(isEditing);
    page.submit();
    await page.until(({ outcome }) => outcome !== undefined);
    page.session.setName("other-name.com");
    assert.equal(page.values["DomainName"], "other-name.com");
    assert.equal(page.values["SubscriptionDuration"], "1");
  });

  it("comes back from a draft as it was left", async () => {
    const values: Values = {
      DomainName: "free-name.com",
      SubscriptionDuration: "3",
      AliyunDns: false,
      Dns1: "ns1.example.net",
    };
    const restored = await open({ draft: { formId: "of the last window", accountId: bench.account.id, values } });
    for (const [field, value] of Object.entries(values)) assert.equal(restored.values[field], value, field);
    assert.notEqual(restored.formId, "of the last window");
  });

  it("says so when another account becomes active, and orders from its own", () => {
    access = { kind: "other", active: { id: "b", kind: "cloud", name: "LTAI…x9Qz", keyHint: "" } };
    page.session.refresh();
    assert.match(
      page.state.notices.map(({ text }) => text).join(" "),
      /opened for Sandbox and orders from it.*now LTAI…x9Qz/,
    );
    access = { kind: "signedOut" };
    page.session.refresh();
    assert.equal(page.state.submit, "closed");
  });
});
