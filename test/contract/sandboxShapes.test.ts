import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { catalogue, type OperationName, type ParamsOf } from "../../src/catalogue/catalogue";
import { type Operation } from "../../src/catalogue/operation";
import { decode, type Reply } from "../../src/codec/decode";
import { type Account } from "../../src/sandbox/account";
import { startSandbox, type TestSandbox } from "../support/startSandbox";
import { VendorClient } from "../support/vendorClient";
import { newContact } from "./sandboxRows/bench";

const page = { PageNum: 1, PageSize: 2 };
const owned = (account: Account, name: string) =>
  account.domains.find((domain) => domain.name === name) ?? assert.fail(`no ${name}`);
const order = (account: Account, DomainName: string) => ({
  DomainName,
  CurrentExpirationDate: owned(account, DomainName).expiresAt,
});
const tokenOf = (account: Account, to: string) =>
  account.mails.find((mail) => mail.to === to)?.token ?? assert.fail(`no mail to ${to}`);
const template = { RegistrantProfileId: "5170612" };
const host = (account: Account) => ({ InstanceId: owned(account, "examplefoundry.net").instanceId });
const addresses = "new@sample.example,alex@beispiel.example,studio@examplepottery.com,wrong";

/** A request of each operation of the document, whose answer has all that the document's sample of it has. */
const samples: { [Name in OperationName]?: (account: Account) => ParamsOf<Name> } = {
  listDomains: () => page,
  getDomain: (account) => ({ InstanceId: owned(account, "examplebakery.com").instanceId }),
  checkDomain: () => ({ DomainName: "examplebakery.com" }),
  registerDomain: () => ({ DomainName: "new-example.com", ...template }),
  registerDomains: () => ({ OrderActivateParam: [{ DomainName: "new-example.com", ...template }] }),
  renewDomain: (account) => ({ ...order(account, "examplebakery.com"), SubscriptionDuration: 1 }),
  renewDomains: (account) => ({
    OrderRenewParam: [{ ...order(account, "examplebakery.com"), SubscriptionDuration: 1 }],
  }),
  redeemDomain: (account) => order(account, "examplecellar.com"),
  redeemDomains: (account) => ({ OrderRedeemParam: [order(account, "examplecellar.com")] }),
  listRegistrantProfiles: () => page,
  saveRegistrantProfile: () => newContact,
  deleteRegistrantProfile: () => ({ RegistrantProfileId: "5049688" }),
  listEmailVerifications: () => ({ ...page, VerificationStatus: 1 }),
  submitEmailVerification: () => ({ Email: addresses, SendIfExist: false }),
  resendEmailVerification: () => ({ Email: addresses }),
  verifyEmail: (account) => ({ Token: tokenOf(account, "alex@beispiel.example") }),
  deleteEmailVerification: () => ({ Email: "alex@beispiel.example,nobody@sample.example" }),
  getContact: () => ({ DomainName: "example-harbor.com", ContactType: "admin" }),
  verifyContact: () => newContact,
  changeContactFromProfile: () => ({ DomainName: "exampletrail.com", ContactType: "tech", ...template }),
  changeContacts: () => ({ DomainName: ["exampletrail.com"], ContactType: "tech", ...newContact }),
  changeNameServers: () => ({ DomainName: ["exampletrail.com"], AliyunDns: true }),
  listDnsHosts: host,
  createDnsHost: (account) => ({ ...host(account), DnsName: "ns3", Ip: ["192.0.2.3"] }),
  changeDnsHost: (account) => ({ ...host(account), DnsName: "ns2", Ip: ["192.0.2.3"] }),
  synchronizeDnsHosts: host,
  setTransferLock: () => ({ DomainName: "exampletrail.com", Status: true }),
  setTransferLocks: () => ({ DomainName: ["exampletrail.com"], Status: true }),
  setSecurityLock: () => ({ DomainName: "exampletrail.com", Status: true }),
  setSecurityLocks: () => ({ DomainName: ["exampletrail.com"], Status: true }),
  listTransfersIn: () => ({ PageNum: 1, PageSize: 100 }),
  getTransferIn: ({ transfersIn }) => ({
    InstanceId: transfersIn.find((transfer) => transfer.status === 50)?.instanceId ?? "",
  }),
  checkTransferIn: () => ({ DomainName: "taken-example.com" }),
  confirmTransferInMail: (account) => ({ Token: tokenOf(account, "admin@examplecompass.net") }),
  resendTransferInMail: () => ({ DomainName: "examplecompass.net" }),
  refetchTransferInEmail: () => ({ DomainName: "examplehidden.com" }),
  reenterTransferInCode: () => ({ DomainName: "examplesextant.com", TransferAuthorizationCode: "code" }),
  cancelTransferIn: () => ({ DomainName: "examplecompass.net" }),
  requestTransferOutCode: () => ({ DomainName: "exampletrail.com" }),
  getTransferOut: () => ({ DomainName: "exampledeparture.com" }),
  cancelTransferOut: () => ({ DomainName: "exampledeparture.com" }),
  listTasks: () => page,
  listTaskDetails: ({ tasks }) => ({ ...page, TaskNo: tasks[0]?.taskNo ?? "" }),
  listTaskHistory: () => ({ PageSize: 2 }),
  listTaskDetailHistory: ({ tasks }) => ({ PageSize: 2, TaskNo: tasks[0]?.taskNo ?? "" }),
  pollTaskResults: () => page,
  acknowledgeTaskResults: () => ({ TaskDetailNo: ["none"] }),
  listChanges: () => page,
};

describe("shapes of the sandbox's answers", () => {
  let client: VendorClient;
  let sandbox: TestSandbox;

  before(async () => {
    client = await VendorClient.open();
  });
  after(() => client.close());
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.stop());

  async function send(name: OperationName, params: object, format: "JSON" | "XML") {
    const reply = await client.call(sandbox, catalogue[name].action, params, { method: "POST", format });
    const decoded = decode(catalogue[name], reply);
    assert.ok(decoded.kind === "ok", textOf(reply));
    return { reply, result: decoded.result };
  }

  it("are compared with every sample of the document", () => {
    const documented = (Object.entries(catalogue) as [string, Operation][]).filter(
      ([, operation]) => "document" in operation.documented,
    );
    assert.deepEqual(Object.keys(samples).toSorted(), documented.map(([name]) => name).toSorted());
  });

  for (const [name, sample] of Object.entries(samples) as [OperationName, (account: Account) => object][]) {
    const { action } = catalogue[name];

    it(`${action}: everything of the document's sample, in JSON`, async () => {
      const { reply } = await send(name, sample(sandbox.account), "JSON");
      assert.equal(reply.contentType, "application/json;charset=utf-8");
      const keys = keyPaths(JSON.parse(textOf(reply)));
      const document = JSON.parse(readFileSync(`test/fixtures/document/${action}.json`, "utf8")) as unknown;
      for (const path of keyPaths(document)) {
        // 5.8 and 5.14 show their lists bare, against the SDK and their own XML.
        const wrapped = path.replace(/^data\.0/, name === "listChanges" ? "data.changelog.0" : "data.taskdetail.0");
        assert.ok(keys.has(path) || keys.has(wrapped), `${path} of the document is missing`);
      }
    });

    it(`${action}: its own root in XML, and the same content as in JSON`, async () => {
      const params = sample(sandbox.account);
      const { reply, result } = await send(name, params, "XML");
      assert.equal(reply.contentType, "text/xml;charset=utf-8");
      assert.match(textOf(reply), new RegExp(`^<\\?xml [^>]*\\?><${action}Response>.*</${action}Response>$`, "s"));
      if (catalogue[name].kind !== "read") return;
      const json = await send(name, params, "JSON");
      assert.deepEqual(result, withoutEmptyCursors(json.result));
    });
  }

  it("has a cursor that there is none of as an empty object in JSON and not at all in XML", async () => {
    const params = { PageSize: 2, TaskNo: "none" };
    const json = JSON.parse(textOf((await send("listTaskDetailHistory", params, "JSON")).reply)) as object;
    const { RequestId: _, ...rest } = { RequestId: "", ...json };
    assert.deepEqual(rest, { PageSize: 2, CurrentPageCursor: {}, NextPageCursor: {}, PrePageCursor: {}, Objects: [] });
    const xml = textOf((await send("listTaskDetailHistory", params, "XML")).reply);
    assert.match(xml, /<PageSize>2<\/PageSize><Objects\/><RequestId>/);
  });

  it("has lists bare in JSON where the entry says so, and as empty elements in XML where there is nothing", async () => {
    const params = { Email: "nobody@sample.example" };
    const json = JSON.parse(textOf((await send("resendEmailVerification", params, "JSON")).reply)) as object;
    assert.deepEqual(
      { ...json, RequestId: "" },
      {
        SuccessList: [],
        FailList: [{ Email: "nobody@sample.example", Code: "ParameterIllegal", Message: "Parameter error" }],
        RequestId: "",
      },
    );
    const xml = textOf((await send("resendEmailVerification", params, "XML")).reply);
    assert.match(xml, /<SuccessList\/><FailList><SendResult><Email>nobody@/);
    const hosts = { InstanceId: owned(sandbox.account, "examplebakery.com").instanceId };
    assert.match(textOf((await send("listDnsHosts", hosts, "XML")).reply), /<DnsHostList\/>/);
  });
});

function textOf(reply: Reply): string {
  return Buffer.from(reply.body).toString("utf8");
}

/** Every key path of a JSON value, in lower case since the document's samples differ there; lists by their first item. */
function keyPaths(value: unknown, prefix = ""): Set<string> {
  if (typeof value !== "object" || value === null) return new Set();
  const paths = new Set<string>();
  const entries = Array.isArray(value)
    ? value.slice(0, 1).map((item): [string, unknown] => ["0", item])
    : Object.entries(value);
  for (const [key, inner] of entries) {
    const path = prefix + key.toLowerCase();
    paths.add(path);
    for (const deeper of keyPaths(inner, `${path}.`)) paths.add(deeper);
  }
  return paths;
}

function withoutEmptyCursors(result: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(result).filter(
      ([name, value]) => !name.endsWith("Cursor") || Object.keys(value as object).length > 0,
    ),
  );
}
