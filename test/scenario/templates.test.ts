import { strict as assert } from "node:assert";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Draft } from "../../src/pages/draft";
import { type TemplateAct, templateStart } from "../../src/pages/template/templateFields";
import { OrderJournal } from "../../src/orders/journal/orderJournal";
import { placeOrder } from "../../src/orders/placeOrder";
import { type RegistrantProfile } from "../../src/model/registrant";
import { AccountCache } from "../../src/stores/accountCache";
import { ChangeSession } from "../../src/pages/changeSession";
import { TemplateForm } from "../../src/pages/template/templateForm";
import { verifyContact } from "../../src/pages/contact/verifyContact";
import { sampleContact } from "../support/sampleContact";
import { SessionPage } from "../support/sessionPage";
import { type Bench, startBench } from "../support/startBench";

const contact = { RegistrantType: "2", ...sampleContact };

describe("a form for a registrant template", () => {
  let bench: Bench;
  let folder: string;
  let data: AccountCache;
  let journal: OrderJournal;
  let profile: RegistrantProfile;
  let verifying: number;
  let sessions: { dispose(): void }[];
  beforeEach(async () => {
    bench = await startBench();
    folder = await mkdtemp(path.join(tmpdir(), "template-"));
    data = new AccountCache(bench.account, bench.call);
    journal = new OrderJournal(folder, bench.sandbox.clock.now);
    verifying = 0;
    sessions = [];
    await data.registrantProfiles.ensure();
    const found = data.registrantProfiles.value?.find(({ isDefault }) => !isDefault);
    assert.ok(found);
    profile = found;
  });
  afterEach(async () => {
    for (const session of sessions) session.dispose();
    await bench.stop();
    await rm(folder, { recursive: true, force: true });
  });

  function open(act: TemplateAct, of?: RegistrantProfile, draft?: Draft): SessionPage {
    const { account, call, sandbox } = bench;
    const page = new SessionPage();
    const form = new TemplateForm(
      {
        profiles: data.registrantProfiles,
        verify: (given) => verifyContact(call, account, given),
        explainText: String,
        verifyEmail: () => verifying++,
      },
      templateStart(act, of),
    );
    const session = new ChangeSession(
      {
        account,
        access: () => ({ kind: "active" }),
        place: (agreed) => placeOrder({ journal, call, now: sandbox.clock.now }, account, agreed),
        showTask: () => undefined,
        explain: (error) => ({ tone: "error", text: String(error), actions: [] }),
        post: page.take,
      },
      form,
      draft,
    );
    sessions.push(session);
    page.session = session;
    session.receive({ kind: "ready", draft: undefined });
    return page;
  }

  const templates = () => bench.sandbox.account.registrants;
  const saved = (id: string) => {
    const found = templates().find((template) => template.id === id);
    assert.ok(found);
    return found;
  };
  const words = ({ state }: SessionPage) => state.review.sentences.join(" ");

  it("creates a template, makes it the default where that is wanted, and says that the address is to be verified", async () => {
    const page = open("create");
    page.fill({ ...contact, DefaultRegistrantProfile: true });
    assert.match(
      words(page),
      /^Create a registrant template for an organization in account Sandbox: Erika Beispiel, Beispiel GmbH, Weg 1/,
    );
    assert.match(words(page), / replaces .+ as the default template/);
    page.submit();
    await page.until(({ outcome }) => outcome !== undefined);
    const template = templates().at(-1);
    assert.deepEqual(template?.contact, (({ RegistrantType: _, ...rest }) => rest)(contact));
    assert.equal(template?.registrantType, "2");
    assert.deepEqual(
      templates().filter(({ isDefault }) => isDefault),
      [template],
    );
    assert.match(
      page.state.outcome?.sentences.join(" ") ?? "",
      /Verify erika@beispiel.example unless you already have/,
    );
    page.act("verifyEmail");
    assert.equal(verifying, 1);
    assert.equal((await journal.listAll()).length, 1);
  });

  it("says what is wrong with a telephone number when it has been left, and creates nothing", () => {
    const page = open("create");
    const before = templates().length;
    page.fill({ ...contact, Telephone: "12" });
    assert.notEqual(page.state.messages["Telephone"]?.tone, "error");
    page.session.receive({ kind: "left", field: "Telephone" });
    assert.equal(page.state.messages["Telephone"]?.tone, "error");
    page.fill({ TelArea: "65", Telephone: "1234" });
    assert.match(page.state.messages["Telephone"]?.text ?? "", /can't be a telephone number/);
    page.submit();
    assert.equal(page.focus, "Telephone");
    assert.equal(templates().length, before);
  });

  it("creates nothing that the service does not take, and goes to the field that it names", async () => {
    const page = open("create");
    const before = templates().length;
    page.fill({ ...contact, City: "123" });
    page.submit();
    await page.until(() => page.state.messages["City"]?.tone === "error" && page.state.submit === "open");
    assert.equal(page.focus, "City");
    assert.match(page.state.messages["City"]?.text ?? "", /Alibaba Cloud rejected this/);
    assert.equal(templates().length, before);
    assert.deepEqual(await journal.listAll(), []);
  });

  it("changes what is changed, tells from what to what, and keeps the rest", async () => {
    const before = structuredClone(saved(profile.id));
    const page = open("edit", profile);
    assert.match(words(page), /No changes to save/);
    page.fill({ City: "Elsewhere" });
    assert.match(words(page), new RegExp(`in account Sandbox: City from "${profile.city}" to "Elsewhere"\\.`));
    page.submit();
    await page.until(({ outcome }) => outcome !== undefined);
    assert.deepEqual(saved(profile.id).contact, { ...before.contact, City: "Elsewhere" });
    assert.equal(saved(profile.id).isDefault, before.isDefault);
    assert.equal(saved(profile.id).profileType, before.profileType);
  });

  it("notices what somebody else has changed before it sends, and shows it side by side", async () => {
    const page = open("edit", profile);
    page.fill({ City: "Elsewhere" });
    saved(profile.id).contact.PostalCode = "99999";
    page.submit();
    await page.until(({ table, submit }) => table !== undefined && submit === "open");
    assert.deepEqual(
      page.state.table?.rows.map(({ label, cells }) => [label, ...cells]),
      [["Postal code", profile.postalCode, "99999", profile.postalCode]],
    );
    assert.notEqual(saved(profile.id).contact.City, "Elsewhere");
    page.act("takeTheirs");
    assert.equal(page.values["PostalCode"], "99999");
    assert.equal(page.values["City"], "Elsewhere");
    page.submit();
    await page.until(({ outcome }) => outcome !== undefined);
    assert.equal(saved(profile.id).contact.PostalCode, "99999");
    assert.equal(saved(profile.id).contact.City, "Elsewhere");
  });

  it("sends nothing for a template that somebody has deleted meanwhile", async () => {
    const page = open("edit", profile);
    page.fill({ City: "Elsewhere" });
    bench.sandbox.account.registrants = templates().filter(({ id }) => id !== profile.id);
    page.submit();
    await page.until(({ notices }) => notices.some(({ tone }) => tone === "error"));
    assert.match(words(page), /nothing to change/);
    assert.deepEqual(await journal.listAll(), []);
  });

  it("makes another one of a template, and leaves that alone", async () => {
    const before = structuredClone(saved(profile.id));
    const count = templates().length;
    const page = open("duplicate", profile);
    page.fill({ RegistrantName: "Other Person" });
    page.submit();
    await page.until(({ outcome }) => outcome !== undefined);
    assert.equal(templates().length, count + 1);
    assert.deepEqual(saved(profile.id), before);
    assert.deepEqual(templates().at(-1)?.contact, { ...before.contact, RegistrantName: "Other Person" });
    assert.equal(templates().at(-1)?.isDefault, false);
  });

  it("comes back after a reload as what it was, and still notices what was changed meanwhile", () => {
    const first = open("edit", profile);
    first.fill({ City: "Elsewhere" });
    const draft: Draft = { formId: first.formId, accountId: bench.account.id, values: first.values };
    const again = open("create", undefined, draft);
    assert.equal(again.values["City"], "Elsewhere");
    assert.match(words(again), /^Change registrant template .* City from/);
  });

  it("says that an extension cannot be taken away", async () => {
    saved(profile.id).contact.TelExt = "12";
    await data.registrantProfiles.refresh();
    const now = data.registrantProfiles.value?.find(({ id }) => id === profile.id);
    const page = open("edit", now);
    page.fill({ TelExt: "" });
    page.submit();
    assert.match(page.state.messages["TelExt"]?.text ?? "", /can't be removed/);
  });
});
