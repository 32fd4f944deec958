import { strict as assert } from "node:assert";
import fc from "fast-check";
import { registerDomain } from "../../../../src/catalogue/orders";
import { encode } from "../../../../src/codec/encode";
import { ContactCheck } from "../../../../src/pages/contact/contactCheck";
import { type Values } from "../../../../src/pages/formSpec";
import { registerSpec, registerStart } from "../../../../src/pages/register/registerForm";
import { registerForm, type RegisterSituation } from "../../../../src/pages/register/registerState";
import { type RegistrantProfile } from "../../../../src/model/registrant";

const bakery: RegistrantProfile = {
  id: "5170612",
  isDefault: true,
  kind: "organization",
  type: "common",
  name: "Ada Baker",
  organization: "Example Bakery",
  country: "SG",
  province: "Singapore",
  city: "Singapore",
  address: "1 Example Lane",
  postalCode: "018900",
  email: "ada@bakery.example",
  phoneArea: "65",
  phone: "60001234",
  phoneExtension: undefined,
  emailVerified: true,
  updatedText: undefined,
};
const unverified: RegistrantProfile = { ...bakery, id: "2", isDefault: false, name: "Bo", emailVerified: false };

const contact: Values = {
  RegistrantProfileId: "",
  RegistrantName: "Erika Beispiel",
  RegistrantOrganization: "Beispiel GmbH",
  RegistrantType: "2",
  Country: "DE",
  Province: "Bayern",
  City: "Muenchen",
  Address: "Weg 1",
  PostalCode: "80331",
  Email: "erika@beispiel.de",
  TelArea: "49",
  Telephone: "89 1234 5678",
};

function situation(values: Values, about: Partial<RegisterSituation> = {}): RegisterSituation {
  return {
    account: { id: "a", kind: "cloud", name: "LTAI…x9Qz", keyHint: "LTAI…x9Qz" },
    access: { kind: "active" },
    templates: { kind: "fetched", profiles: [bakery, unverified] },
    values: { ...registerStart("example.com"), RegistrantProfileId: bakery.id, ...values },
    revision: 1,
    touched: new Set(),
    contactCheck: new ContactCheck({ verify: () => Promise.resolve(undefined), explainText: String }, () => undefined),
    asked: { kind: "available", premium: false, price: undefined },
    message: undefined,
    now: Date.UTC(2026, 10, 24, 6),
    ...about,
  };
}

const premium: RegisterSituation["asked"] = {
  kind: "available",
  premium: true,
  price: { amount: "1100", currency: "USD", years: 1 },
};

/** What is said beside a field once the user has gone on from it. */
function saidBeside(field: string, values: Values, about: Partial<RegisterSituation> = {}): string | undefined {
  return registerForm(situation(values, { touched: new Set([field]), ...about })).state.messages[field]?.text;
}

describe("the Register form", () => {
  it("has a field for every parameter of the order but those that are left out on purpose", () => {
    const inForm = registerSpec([bakery]).groups.flatMap(({ fields }) => fields.map(({ name }) => name));
    const leftOut = Object.keys(registerDomain.params.shape).filter((name) => !inForm.includes(name));
    assert.deepEqual(leftOut.sort(), [
      "CouponNo",
      "Lang",
      "PromotionNo",
      "TrademarkDomainActivation",
      "UseCoupon",
      "UsePromotion",
      "UserClientIp",
    ]);
    assert.equal(new Set(inForm).size, inForm.length);
  });

  it("shows what applies: contact fields without a template, name servers when they are the user's own", () => {
    const visible = (values: Values) => registerForm(situation(values)).state.visible;
    assert.deepEqual(visible({}), [
      "DomainName",
      "SubscriptionDuration",
      "RegistrantProfileId",
      "EnableDomainProxy",
      "AliyunDns",
    ]);
    const all = visible({ RegistrantProfileId: "", AliyunDns: false });
    for (const field of ["Dns1", "Dns2", "RegistrantType", "Email", "TelExt"]) assert.ok(all.includes(field), field);
  });

  it("asks to accept a premium price only where there is one, and orders nothing before", () => {
    assert.ok(registerForm(situation({}, { asked: premium })).state.visible.includes("PermitPremiumActivation"));
    assert.equal(registerForm(situation({}, { asked: premium })).order, undefined);
    const accepted = registerForm(situation({ PermitPremiumActivation: true }, { asked: premium }));
    assert.equal(accepted.order?.params.PermitPremiumActivation, true);
  });

  it("does not carry an accepted premium price over to a name that has none", () => {
    const form = registerForm(situation({ PermitPremiumActivation: true }));
    assert.equal(form.order?.params.PermitPremiumActivation, false);
  });

  it("marks templates whose e-mail is not verified, in the list and when one is chosen", () => {
    const field = registerSpec([bakery, unverified])
      .groups.flatMap(({ fields }) => fields)
      .find(({ name }) => name === "RegistrantProfileId");
    assert.ok(field?.control.kind === "choice");
    assert.deepEqual(
      field.control.choices.map(({ label }) => label),
      [
        "Ada Baker, Example Bakery (ada@bakery.example) – default",
        "Bo, Example Bakery (ada@bakery.example) – e-mail not verified",
        "None: enter the data below",
      ],
    );
    const { messages } = registerForm(situation({ RegistrantProfileId: unverified.id })).state;
    assert.match(messages["RegistrantProfileId"]?.text ?? "", /ada@bakery.example isn't verified/);
  });

  it("says what is wrong with each field by itself", () => {
    assert.equal(saidBeside("DomainName", { DomainName: "" }), "This field is required.");
    assert.match(saidBeside("DomainName", { DomainName: "not a name" }) ?? "", /Enter one like example.com/);
    assert.match(saidBeside("DomainName", { DomainName: "www.example.com" }) ?? "", /Enter example.com instead/);
    const own = { AliyunDns: false, Dns1: "ns1.example.net", Dns2: "ns2.example.net" };
    assert.equal(saidBeside("Dns1", own), undefined);
    assert.equal(saidBeside("Dns2", { ...own, Dns2: "" }), "This field is required.");
    assert.match(saidBeside("Dns1", { ...own, Dns1: "ns1" }) ?? "", /isn't a host name/);
    assert.match(
      saidBeside("Dns1", { ...own, Dns1: "ns1.EXAMPLE.com." }) ?? "",
      /is inside the domain you're registering/,
    );
    assert.match(saidBeside("Dns2", { ...own, Dns2: "NS1.example.net" }) ?? "", /same as the first name server/);
    assert.match(saidBeside("Email", { ...contact, Email: "erika@" }) ?? "", /isn't an e-mail address/);
    assert.match(
      saidBeside("Telephone", { ...contact, TelArea: "65", Telephone: "1234" }) ?? "",
      /its length doesn't match/,
    );
    assert.match(saidBeside("TelArea", { ...contact, TelArea: "999" }) ?? "", /isn't a country calling code/);
    assert.match(saidBeside("TelExt", { ...contact, TelExt: "x1" }) ?? "", /up to ten digits/);
  });

  it("orders nothing while the service refuses the contact data, even where it names no field", async () => {
    const contactCheck = new ContactCheck(
      { verify: () => Promise.resolve("No."), explainText: String },
      () => undefined,
    );
    const { contact: data, order } = registerForm(situation(contact, { contactCheck }));
    assert.ok(data && order);
    await contactCheck.ensure(data);
    const form = registerForm(situation(contact, { contactCheck, touched: new Set(["contactCheck"]) }));
    assert.equal(form.order, undefined);
    assert.deepEqual(form.wrong, ["contactCheck"]);
    assert.match(form.state.messages["contactCheck"]?.text ?? "", /Alibaba Cloud rejected this: No\./);
    assert.deepEqual(form.state.review.sentences, ["Invalid: Contact data."]);
    // A template is not this data.
    assert.ok(registerForm(situation({ ...contact, RegistrantProfileId: bakery.id }, { contactCheck })).order);
  });

  it("keeps quiet about a field the user has not gone on from, and still orders nothing", () => {
    const form = registerForm(situation({ DomainName: "not a name" }, { asked: undefined }));
    assert.equal(form.state.messages["DomainName"], undefined);
    assert.equal(form.order, undefined);
    assert.deepEqual(form.state.review.sentences, ["Invalid: Domain name."]);
  });

  it("names the wrong fields in the order of the form", () => {
    const values = { AliyunDns: false, RegistrantProfileId: "", ...contact, Email: "", Dns1: "" };
    const { wrong } = registerForm(situation(values, { asked: { kind: "unavailable", reason: "In use" } }));
    assert.deepEqual(wrong, ["DomainName", "Email", "Dns1", "Dns2"]);
  });

  it("orders nothing while nobody knows whether the name is available", () => {
    for (const asked of ["checking", undefined, { kind: "unanswered", reason: "No network." }] as const) {
      assert.equal(registerForm(situation({}, { asked })).order, undefined);
    }
  });

  it("is closed for a taken name and for an account that was signed out, and says why", () => {
    const taken = registerForm(situation({}, { asked: { kind: "unavailable", reason: "In use" } })).state;
    assert.equal(taken.submit, "closed");
    assert.equal(taken.messages["DomainName"]?.text, "example.com can't be registered: In use.");
    const signedOut = registerForm(situation({}, { access: { kind: "signedOut" } })).state;
    assert.equal(signedOut.submit, "closed");
    assert.match(signedOut.notices[0]?.text ?? "", /^You're signed out of /);
  });

  it("shows an internationalized name in both forms and sends the one for the wire", () => {
    const form = registerForm(situation({ DomainName: "Bücher.example" }, { asked: undefined }));
    assert.equal(form.order, undefined);
    const known = registerForm(situation({ DomainName: "bücher.de" }));
    assert.equal(known.state.messages["DomainName"]?.text, "bücher.de (xn--bcher-kva.de) is available.");
    assert.equal(known.order?.params.DomainName, "xn--bcher-kva.de");
  });

  it("lets the contact be given where the templates cannot be fetched", () => {
    const message = { tone: "error", text: "The service cannot be reached.", actions: [] } as const;
    const failed = registerForm(
      situation(contact, { templates: { kind: "failed", message: { ...message, actions: [] } } }),
    );
    assert.match(
      failed.state.messages["RegistrantProfileId"]?.text ?? "",
      /Couldn't fetch the templates\. The service cannot/,
    );
    assert.equal(failed.order?.params.RegistrantName, "Erika Beispiel");
  });

  it("never lets an order through that the codec would refuse", () => {
    const texts = fc.oneof(
      fc.constantFrom("", "x", "ns1.example.net", "ns2.example.net", "a@b.example", "49", "8912345678", "DE", "1", "2"),
      fc.string({ maxLength: 12 }),
    );
    const textFields = Object.keys(contact).concat("Dns1", "Dns2", "TelExt", "SubscriptionDuration", "DomainName");
    const anyValues = fc
      .record(Object.fromEntries(textFields.map((name) => [name, texts])), { requiredKeys: [] })
      .chain((drawn) =>
        fc
          .record({ AliyunDns: fc.boolean(), EnableDomainProxy: fc.boolean(), PermitPremiumActivation: fc.boolean() })
          .map((flags): Values => ({ ...contact, ...drawn, ...flags })),
      );
    let ordered = 0;
    fc.assert(
      fc.property(anyValues, fc.constantFrom(premium, situation({}).asked), (values, asked) => {
        const { order } = registerForm(situation(values, { asked }));
        if (!order) return;
        ordered++;
        assert.deepEqual(encode(registerDomain, order.params).kind, "pairs");
      }),
      { numRuns: 1_000 },
    );
    assert.ok(ordered > 0, "some of the forms were complete");
  });
});

describe("the review of the Register form", () => {
  const review = (values: Values, about: Partial<RegisterSituation> = {}) =>
    registerForm(situation(values, about)).state.review.sentences;

  it("says what a template order does and that it spends money", () => {
    assert.deepEqual(review({ SubscriptionDuration: "2" }), [
      "Register example.com for 2 years in account LTAI…x9Qz.",
      "Registrant: template “Ada Baker, Example Bakery (ada@bakery.example)”.",
      "WHOIS privacy is on.",
      "Uses Alibaba Cloud's name servers.",
      "If this is carried out today, the domain is registered until Nov 24, 2028.",
      "Alibaba Cloud doesn't quote a price.",
      "This is a real purchase, charged to account LTAI…x9Qz.",
    ]);
  });

  it("says everything that an order with a premium price, a contact and name servers of one's own sends", () => {
    const values = {
      ...contact,
      PermitPremiumActivation: true,
      EnableDomainProxy: false,
      AliyunDns: false,
      Dns1: "ns1.example.net",
      Dns2: "ns2.example.net",
    };
    assert.deepEqual(review(values, { asked: premium }), [
      "Register example.com for 1 year in account LTAI…x9Qz.",
      "Registrant (organization): Erika Beispiel, Beispiel GmbH, Weg 1, 80331 Muenchen, Bayern, Germany (DE), " +
        "erika@beispiel.de, +49 8912345678.",
      "WHOIS privacy is off.",
      "Name servers: ns1.example.net, ns2.example.net.",
      "You accept the premium price.",
      "If this is carried out today, the domain is registered until Nov 24, 2027.",
      "Price: 1,100 USD for 1 year.",
      "This is a real purchase, charged to account LTAI…x9Qz.",
    ]);
  });

  it("says of the sandbox that no real money is spent", () => {
    const account = { id: "s", kind: "sandbox", name: "Sandbox", keyHint: "" } as const;
    const asked = { kind: "available", premium: false, price: { amount: "11", currency: "USD", years: 1 } } as const;
    assert.deepEqual(review({}, { account, asked }).slice(-2), [
      "Price: 11 USD for 1 year.",
      "Sandbox account: no real money is spent.",
    ]);
    assert.equal(
      registerForm(situation({}, { account })).state.notices[0]?.text,
      "Sandbox account: no real money is spent.",
    );
  });
});
