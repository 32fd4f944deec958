import { strict as assert } from "node:assert";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { catalogue, type OperationName } from "../../src/catalogue/catalogue";
import { type Operation } from "../../src/catalogue/operation";
import { encode } from "../../src/codec/encode";
import { parametersOf } from "../../src/codec/parameters";
import { secretNames } from "../../src/codec/secrets";
import { type Draft, draftOf } from "../../src/pages/draft";
import { type Field, type FormSpec, type FormState, type Plain, type Row, type Values } from "../../src/pages/formSpec";
import { isToPage, type ToPage } from "../../src/pages/messages";
import { operationChoices } from "../../src/pages/operation/operationChoices";
import { isSentOnce, operationForm, operationSpec, operationStart } from "../../src/pages/operation/operationForm";
import { type Question } from "../../src/pages/operation/operationWords";
import { OrderJournal } from "../../src/orders/journal/orderJournal";
import { placeOrder } from "../../src/orders/placeOrder";
import { type Account } from "../../src/model/account";
import { OperationSession } from "../../src/pages/operation/operationSession";
import { type Bench, startBench } from "../support/startBench";

const names = Object.keys(catalogue) as OperationName[];
const account: Account = { id: "c", kind: "cloud", name: "LTAI…x9Qz", keyHint: "LTAI…x9Qz" };

const formOf = (name: OperationName, values: Values) =>
  operationForm({
    name,
    account,
    access: { kind: "active" },
    values,
    revision: 0,
    touched: new Set(),
    message: undefined,
  });

/** Something right for each field, by its name. */
const examples: Record<string, string> = {
  DomainName: "examplebakery.com",
  InstanceId: "S1",
  RegistrantProfileId: "1",
  Email: "a@example.com",
  Country: "DE",
  TelArea: "49",
  Telephone: "30123456",
  TelExt: "12",
  PostalCode: "10115",
  Dns1: "ns1.example.net",
  Dns2: "ns2.example.net",
  DomainNameServer: "ns1.example.net",
  Ip: "192.0.2.1",
  DnsName: "ns1",
  UserClientIp: "192.0.2.1",
};

function exampleOf({ name, control }: Field, list: string | undefined): Plain {
  if (control.kind === "choice") return control.choices.at(-1)?.value ?? "";
  if (control.kind === "search") return control.choices[0]?.value ?? "";
  if (control.kind === "wholeNumber") return String(control.min ?? 1);
  return examples[name === "" ? (list ?? "") : name] ?? "1767225600000";
}

function filled(name: OperationName, leaveOut: (field: Field) => boolean): Values {
  const fields = operationSpec(name).groups.flatMap((group) => group.fields);
  return Object.fromEntries(
    fields
      .filter((field) => !leaveOut(field))
      .map((field): [string, Plain | Row[]] => {
        const { control } = field;
        if (control.kind !== "list") return [field.name, exampleOf(field, undefined)];
        const rows = Array.from({ length: Math.max(control.min, 2) }, (_, index) =>
          Object.fromEntries(
            control.fields
              .filter((inside) => !leaveOut(inside))
              .map((inside) => [inside.name, distinct(exampleOf(inside, field.name), inside.name, field.name, index)]),
          ),
        );
        return [field.name, rows];
      }),
  );
}

/** The items of a list are of different domains, hosts or addresses. */
function distinct(value: Plain, name: string, list: string, index: number): Plain {
  if (name === "DomainName" || list === "DomainName") return `examplebakery${index}.com`;
  if (name !== "") return value;
  return list === "Ip" ? `192.0.2.${index + 1}` : list === "DomainNameServer" ? `ns${index}.example.net` : `${index}`;
}

describe("the form of an operation", () => {
  it("exists for all, each of which can be chosen once", () => {
    assert.deepEqual(
      operationChoices()
        .map(({ name }) => name)
        .sort(),
      [...names].sort(),
    );
  });

  for (const name of names) {
    const operation: Operation = catalogue[name];
    it(`of ${operation.action} has every parameter, and sends what is filled in`, () => {
      const spec = operationSpec(name);
      const fields = spec.groups.flatMap((group) => group.fields);
      const expected = parametersOf(operation)
        .map((parameter) => parameter.name)
        .filter((parameter) => parameter !== "UserClientIp" || !isSentOnce(operation));
      assert.deepEqual(fields.map((field) => field.name).sort(), expected.sort());
      const { params, wrong } = formOf(
        name,
        filled(name, () => false),
      );
      assert.deepEqual(wrong, []);
      assert.ok(params);
      assert.equal(encode(operation, params).kind, "pairs");
    });

    it(`of ${operation.action} keeps no secret in its draft`, () => {
      const values = filled(name, () => false);
      const { spec, state } = formOf(name, values);
      const kept = draftOf({ formId: "f", accountId: account.id, spec, state, values })?.values ?? {};
      const secrets = secretNames(operation);
      assert.deepEqual(
        Object.keys(kept).sort(),
        Object.keys(values)
          .filter((field) => !secrets.includes(field))
          .sort(),
      );
    });

    it(`of ${operation.action} untouched is refused exactly where the service needs something`, () => {
      const { params, wrong } = formOf(name, operationStart(name));
      const encoded = encode(operation, params ?? {});
      assert.equal(params === undefined, encode(operation, {}).kind === "problems");
      assert.equal(wrong.length === 0, encoded.kind === "pairs");
    });
  }

  it("never lets anything through that would be refused before sending", () => {
    const anything = fc.constantFrom(...names).chain((name) => {
      const inputs = fc.oneof(
        fc.string(),
        fc.constantFrom("true", "false", "0", "11", "1", "example.com", "2026-11-24"),
      );
      const fields = operationSpec(name).groups.flatMap((group) => group.fields);
      const record = (some: Field[]): fc.Arbitrary<Record<string, Plain>> =>
        fc.dictionary(fc.constantFrom(...some.map((field) => field.name)), inputs).chain((typedIn) =>
          fc.subarray(some).map((right) => ({
            ...typedIn,
            ...Object.fromEntries(right.map((field) => [field.name, exampleOf(field, undefined)])),
          })),
        );
      const values = fc.tuple(
        record(fields.filter(({ control }) => control.kind !== "list")),
        ...fields.map(({ name: list, control }) =>
          control.kind === "list"
            ? fc.array(record(control.fields), { maxLength: 4 }).map((rows): Values => ({ [list]: rows }))
            : fc.constant<Values>({}),
        ),
      );
      return values.map((parts) => ({ name, values: Object.assign({}, ...parts) as Values }));
    });
    fc.assert(
      fc.property(anything, ({ name, values }) => {
        const { params, wrong, state } = formOf(name, values);
        assert.equal(params === undefined, wrong.length > 0);
        for (const field of wrong) assert.ok(state.visible.includes(field));
        if (params) assert.equal(encode(catalogue[name], params).kind, "pairs", JSON.stringify(params));
      }),
      { numRuns: 2000 },
    );
  });

  it("shows and sends in each row of a list what its own conditions allow", () => {
    const contact = filled("registerDomain", ({ name }) => ["RegistrantProfileId", "DomainName"].includes(name)) as Row;
    const OrderActivateParam: Row[] = [
      { DomainName: "bücher.de", RegistrantProfileId: "7", AliyunDns: "true", Dns1: "left.over" },
      { ...contact, DomainName: "other.com", AliyunDns: "false" },
    ];
    const { params, state, wrong } = formOf("registerDomains", { OrderActivateParam });
    assert.deepEqual(wrong, []);
    assert.ok(!state.visible.includes("OrderActivateParam.1.Dns1"));
    assert.ok(!state.visible.includes("OrderActivateParam.1.Email"));
    assert.ok(state.visible.includes("OrderActivateParam.2.Dns1"));
    const [first, second] = params?.["OrderActivateParam"] as Record<string, unknown>[];
    assert.deepEqual(first, { DomainName: "xn--bcher-kva.de", RegistrantProfileId: "7", AliyunDns: true });
    assert.equal(second?.["Dns1"], "ns1.example.net");
    assert.equal(second?.["AliyunDns"], false);
  });

  it("refuses a domain that is in an order twice, however it is written", () => {
    const row = { CurrentExpirationDate: "2026-11-24", SubscriptionDuration: "1" };
    const rows = ["bücher.de", "XN--bcher-kva.de."].map((DomainName) => ({ ...row, DomainName }));
    assert.deepEqual(formOf("renewDomains", { OrderRenewParam: rows }).wrong, ["OrderRenewParam.2.DomainName"]);
  });

  it("takes dates as days and as milliseconds", () => {
    const at = (CurrentExpirationDate: string) =>
      formOf("redeemDomain", { DomainName: "example.com", CurrentExpirationDate }).params?.["CurrentExpirationDate"];
    assert.equal(at("2026-11-24"), Date.UTC(2026, 10, 24));
    assert.equal(at("2026-11-24T08:30:00Z"), Date.UTC(2026, 10, 24, 8, 30));
    assert.equal(at("1572638400123"), 1572638400123);
    assert.equal(at("24.11.2026"), undefined);
    assert.equal(at("2026-13-01"), undefined);
  });
});

describe("running an operation", () => {
  let folder: string;
  let bench: Bench;
  let journal: OrderJournal;
  let questions: Question[];
  let agrees: boolean;
  let answers: string[];
  let session: OperationSession;
  let values: Values;
  let formId: string;
  let spec: FormSpec;
  let state: FormState;
  let told: () => void;
  let isSigned: boolean;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "operation-"));
    bench = await startBench();
    journal = new OrderJournal(folder, bench.sandbox.clock.now);
    questions = [];
    answers = [];
    agrees = isSigned = true;
    told = () => undefined;
  });
  afterEach(async () => {
    await bench.stop();
    await rm(folder, { recursive: true });
  });

  const open = (name: OperationName, draft?: Draft) => {
    session = new OperationSession(
      {
        account: bench.account,
        access: () => (isSigned ? { kind: "active" } : { kind: "signedOut" }),
        call: bench.call,
        place: (agreed) =>
          placeOrder({ journal, call: bench.call, now: bench.sandbox.clock.now }, bench.account, agreed),
        nameOf: async (InstanceId) => (await bench.call(bench.account, "getDomain", { InstanceId })).DomainName,
        premiumNames: () => Promise.resolve(new Set(["example-harbor.com"])),
        confirm: (question) => {
          questions.push(question);
          return Promise.resolve(agrees);
        },
        showAnswer: (document) => answers.push(document),
        showTask: () => undefined,
        preview: () => ({ isTemporaryKey: true, format: "JSON", lang: "en" }),
        explain: (error) => ({ tone: "error", text: String(error), actions: [] }),
        post: (message: ToPage) => {
          assert.ok(isToPage(JSON.parse(JSON.stringify(message))));
          if (message.kind === "form") ({ formId, values, spec } = message);
          state = message.state;
          told();
        },
        now: bench.sandbox.clock.now,
      },
      name,
      draft,
    );
    session.receive({ kind: "ready", draft });
  };
  /** What the page would keep now. */
  const draft = () => draftOf({ formId, accountId: bench.account.id, spec, state, values });
  let revision = 0;
  const fill = (more: Values) => {
    values = { ...values, ...more };
    session.receive({ kind: "changed", revision: ++revision, values });
  };
  const press = async () => {
    session.receive({ kind: "submit", formId, agreed: state.review.sentences, table: undefined });
    while (state.submit === "sending") await new Promise<void>((resolve) => (told = resolve));
  };
  const aDomain = () => {
    const domain = bench.sandbox.account.domains[0];
    assert.ok(domain);
    return domain;
  };
  const requested = (name: string) => state.review.request?.find((line) => line.name === name)?.value;

  it("shows the request as it is signed, with nothing of the key in it", async () => {
    open("checkTransferIn");
    fill({ DomainName: "example.org", TransferAuthorizationCode: "s3cret" });
    assert.equal(requested("Action"), "CheckTransferInFeasibility");
    assert.equal(requested("Version"), "2017-12-18");
    assert.equal(requested("DomainName"), "example.org");
    for (const secret of ["TransferAuthorizationCode", "Signature", "SecurityToken", "AccessKeyId"])
      assert.equal(requested(secret), "••••••");
    assert.doesNotMatch(JSON.stringify(state), /s3cret/);
    await press();
    assert.deepEqual(questions, []);
    assert.equal(answers.length, 1);
  });

  it("comes back from a draft as it was left, without what is secret", () => {
    open("checkTransferIn");
    fill({ DomainName: "example.org", TransferAuthorizationCode: "s3cret" });
    const kept = draft();
    assert.doesNotMatch(JSON.stringify(kept), /s3cret/);
    open("checkTransferIn", kept);
    assert.equal(formId, kept?.formId);
    assert.equal(values["operation"], "checkTransferIn");
    assert.equal(values["DomainName"], "example.org");
    assert.equal(requested("DomainName"), "example.org");
    assert.equal(requested("TransferAuthorizationCode"), undefined);
  });

  it("is no draft any more once it is carried out, and is one again when it is run again", async () => {
    open("setTransferLock");
    fill({ DomainName: aDomain().name, Status: "true" });
    await press();
    assert.equal(draft(), undefined);
    session.receive({ kind: "action", id: "again" });
    assert.deepEqual(draft()?.values, { operation: "setTransferLock" });
  });

  it("shows an answer readable and as it is, masking what is secret", async () => {
    open("listDomains");
    fill({ PageNum: "1", PageSize: "1" });
    await press();
    const document = JSON.parse(answers[0] ?? "") as {
      operation: string;
      requestId: string;
      answer: { Data: { ExpirationDateLong: string }[] };
      raw: { Data: { ExpirationDateLong: number }[] };
    };
    assert.equal(document.operation, "QueryDomainList");
    assert.ok(state.review.message?.text.includes(document.requestId));
    const at = document.raw.Data[0]?.ExpirationDateLong ?? NaN;
    assert.equal(document.answer.Data[0]?.ExpirationDateLong, new Date(at).toISOString());
    assert.equal(state.outcome, undefined);
    assert.deepEqual(values["PageSize"], "1");
  });

  it("asks before a change, and sends nothing when the user gives up", async () => {
    agrees = false;
    open("setTransferLock");
    fill({ DomainName: aDomain().name, Status: "true" });
    await press();
    assert.match(questions[0]?.detail ?? "", /sandbox/i);
    assert.deepEqual(await journal.listAll(), []);
    assert.equal(state.submit, "open");
    agrees = true;
    await press();
    const [order] = await journal.listAll();
    assert.equal(order?.effect, "setTransferLock");
    assert.deepEqual(order.items, [{ domainName: aDomain().name, fence: "", terms: {} }]);
    assert.deepEqual(order.shared, { Status: true });
    assert.match(state.outcome?.sentences.join(" ") ?? "", /as task \S+.*RequestId/);
  });

  it("places a paid order once, in the words of the journal", async () => {
    const domain = aDomain();
    open("renewDomains");
    const row = { DomainName: domain.name, CurrentExpirationDate: String(domain.expiresAt), SubscriptionDuration: "1" };
    fill({ OrderRenewParam: [row] });
    await press();
    assert.match(questions[0]?.detail ?? "", new RegExp(`${domain.name}, 1 year, current expiration date`));
    const [order] = await journal.listAll();
    assert.equal(order?.effect, "renew");
    assert.equal(order.items[0]?.fence, String(domain.expiresAt));
    // A second form, or window: the same is under way.
    open("renewDomain");
    fill(row);
    await press();
    assert.match(
      state.review.message?.text ?? "",
      /^This has been in progress for .* since .*\. Nothing was sent this time\.$/,
    );
    assert.equal(bench.sandbox.orders().length, 1);
  });

  it("sends an authorization code and never writes it down", async () => {
    open("reenterTransferInCode");
    fill({ DomainName: "example.org", TransferAuthorizationCode: "s3cret-code" });
    await press();
    const all = await journal.listAll();
    assert.equal(all.length, 1);
    assert.doesNotMatch(JSON.stringify(all), /s3cret-code/);
  });

  it("sends the token of an e-mail and never writes it down", async () => {
    const to = "alex@beispiel.example";
    const { token } = bench.sandbox.account.mails.find((mail) => mail.to === to) ?? assert.fail("no mail");
    open("verifyEmail");
    fill({ Token: token });
    await press();
    const [order] = await journal.listAll();
    assert.equal(order?.state.kind, "ended", "the service has had the token");
    assert.equal(order.hasSecrets, true);
    assert.ok(!JSON.stringify(order).includes(token));
  });

  it("finds the domain of an instance, by whose name its task is told", async () => {
    const { name, instanceId } = aDomain();
    open("createDnsHost");
    fill({ InstanceId: instanceId, DnsName: "ns1", Ip: [{ "": "192.0.2.1" }, { "": "2001:db8::1" }] });
    assert.equal(requested("Ip.2"), "2001:db8::1");
    await press();
    const [order] = await journal.listAll();
    const terms = { DnsName: "ns1", Ip: ["192.0.2.1", "2001:db8::1"] };
    assert.deepEqual(order?.items, [{ domainName: name, instanceId, fence: "ns1", terms }]);
  });

  it("says what is wrong beside each field, and keeps what was filled in when the service refuses", async () => {
    open("renewDomain");
    fill({ DomainName: "not a name", SubscriptionDuration: "11" });
    await press();
    assert.deepEqual(Object.keys(state.messages).sort(), [
      "CurrentExpirationDate",
      "DomainName",
      "SubscriptionDuration",
    ]);
    assert.equal(questions.length, 0);
    fill({ DomainName: "nobody-has-this.com", SubscriptionDuration: "1", CurrentExpirationDate: "2026-11-24" });
    await press();
    assert.equal(state.review.message?.tone, "error");
    assert.equal(state.submit, "open");
    assert.equal(values["DomainName"], "nobody-has-this.com");
  });

  it("sends nothing for an account that is signed out, nor words that the user has not seen", async () => {
    open("listDomains");
    fill({ PageNum: "1", PageSize: "1" });
    session.receive({ kind: "submit", formId, agreed: ["Something else."], table: undefined });
    assert.match(state.review.message?.text ?? "", /has changed/);
    isSigned = false;
    session.refresh();
    await press();
    assert.deepEqual(answers, []);
  });
});
