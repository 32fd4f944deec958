import assert from "node:assert/strict";
import { catalogue, type OperationName, type ParamsOf, type ResultOf } from "../../src/catalogue/catalogue";
import { decode } from "../../src/codec/decode";
import { startSandbox, type TestSandbox } from "../support/startSandbox";
import { VendorClient } from "../support/vendorClient";

const ways = [
  { method: "GET", format: "JSON" },
  { method: "GET", format: "XML" },
  { method: "POST", format: "JSON" },
  { method: "POST", format: "XML" },
] as const;

const contact = {
  RegistrantName: "Sam Sample",
  RegistrantOrganization: "Käse & Söhne <GmbH>",
  Country: "DE",
  Province: "Berlin",
  City: "Berlin",
  Address: "Musterstraße 1",
  PostalCode: "10115",
  Email: "sam@sample.example",
  TelArea: "49",
  Telephone: "3023125001",
};

describe("sandbox, driven by the vendor's own client", () => {
  let sandbox: TestSandbox;
  let client: VendorClient;

  before(async () => {
    client = await VendorClient.open();
  });
  after(() => client.close());
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.stop());

  type Way = (typeof ways)[number];

  async function send<Name extends OperationName>(name: Name, params: ParamsOf<Name>, way: Way) {
    const reply = await client.call(sandbox, catalogue[name].action, params, way);
    const decoded = decode(catalogue[name], reply);
    assert.equal(decoded.kind, "ok", Buffer.from(reply.body).toString());
    assert.match(decoded.requestId ?? "", /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    return (decoded.kind === "ok" ? decoded.result : {}) as ResultOf<Name>;
  }

  for (const way of ways) {
    describe(`${way.method}, ${way.format}`, () => {
      const call = <Name extends OperationName>(name: Name, params: ParamsOf<Name>): Promise<ResultOf<Name>> =>
        send(name, params, way);

      const idOf = async (DomainName: string): Promise<string> => {
        const { Data } = await call("listDomains", { PageNum: 1, PageSize: 1, DomainName });
        return Data[0]?.InstanceId ?? assert.fail(`${DomainName} is not in the account`);
      };

      it("lists, filters, sorts and pages the domains", async () => {
        const first = await call("listDomains", {
          PageNum: 1,
          PageSize: 10,
          OrderKeyType: "ExpirationDate",
          OrderByType: "ASC",
        });
        assert.equal(first.Data.length, 10);
        assert.deepEqual([first.PrePage, first.NextPage, first.CurrentPageNum, first.PageSize], [false, true, 1, 10]);
        const dates = first.Data.map((domain) => domain.ExpirationDateLong ?? 0);
        assert.deepEqual(
          dates,
          dates.toSorted((a, b) => a - b),
        );
        const last = await call("listDomains", { PageNum: first.TotalPageNum ?? 0, PageSize: 10 });
        assert.deepEqual([last.PrePage, last.NextPage], [true, false]);
        assert.equal(last.TotalItemNum, sandbox.account.domains.length);
        const redeem = await call("listDomains", { PageNum: 1, PageSize: 100, QueryType: "2" });
        assert.deepEqual(redeem.Data.map((domain) => [domain.DomainName, domain.DomainStatus]).toSorted(), [
          ["examplecellar.com", "2"],
          ["examplejetty.org", "2"],
        ]);
        const shops = await call("listDomains", { PageNum: 1, PageSize: 100, ProductDomainType: "New gTLD" });
        assert.ok(shops.Data.length > 1 && shops.Data.every((domain) => domain.DomainType === "New gTLD"));
      });

      it("answers an empty list with none", async () => {
        const { Data, TotalItemNum } = await call("listDomains", { PageNum: 1, PageSize: 5, DomainName: "nobody" });
        assert.deepEqual([Data, TotalItemNum], [[], 0]);
      });

      it("shows one domain", async () => {
        const domain = await call("getDomain", { InstanceId: await idOf("examplefoundry.net") });
        assert.equal(domain.DomainName, "examplefoundry.net");
        assert.equal(domain.DnsList?.length, 3);
        assert.equal(domain.RegistrantOrganization, "Example Bakery Pte. Ltd.");
        assert.equal(typeof domain.ExpirationDateLong, "number");
      });

      it("checks names, with a price when asked for one", async () => {
        const check = async (params: ParamsOf<"checkDomain">) => {
          const { DomainName, Avail, Premium, Price } = await call("checkDomain", params);
          return [DomainName, Avail, Premium, Price];
        };
        assert.deepEqual(await check({ DomainName: "Free-Example.com" }), ["free-example.com", 1, false, undefined]);
        assert.deepEqual(await check({ DomainName: "taken-example.com" }), ["taken-example.com", 0, false, undefined]);
        assert.deepEqual(await check({ DomainName: "examplebakery.com" }), ["examplebakery.com", 0, false, undefined]);
        assert.deepEqual(await check({ DomainName: "bücher-example.com" }), [
          "xn--bcher-example-wob.com",
          1,
          false,
          undefined,
        ]);
        const year = await check({ DomainName: "free-example.com", FeeCommand: "create", FeeCurrency: "USD" });
        const three = await check({ DomainName: "free-example.com", FeeCommand: "create", FeePeriod: 3 });
        assert.equal(Number(three[3]), 3 * Number(year[3]));
        const premium = await check({ DomainName: "premium-example.com", FeeCommand: "create" });
        assert.deepEqual(premium.slice(0, 3), ["premium-example.com", 1, true]);
        assert.ok(Number(premium[3]) > Number(year[3]));
        const owned = await check({ DomainName: "examplegold.com", FeeCommand: "renew" });
        assert.deepEqual(owned.slice(0, 3), ["examplegold.com", 0, true]);
        assert.equal(owned[3], premium[3]);
      });

      it("saves and lists templates", async () => {
        const { RegistrantProfileId } = await call("saveRegistrantProfile", {
          ...contact,
          RegistrantType: "2",
          DefaultRegistrantProfile: true,
        });
        const mine = await call("listRegistrantProfiles", { RegistrantProfileId });
        assert.equal(mine.RegistrantProfiles.length, 1);
        const { RegistrantOrganization, Address, EmailVerificationStatus } = mine.RegistrantProfiles[0] ?? {};
        assert.deepEqual(
          [RegistrantOrganization, Address, EmailVerificationStatus],
          [contact.RegistrantOrganization, contact.Address, 0],
        );
        await call("saveRegistrantProfile", { RegistrantProfileId, City: "Potsdam" });
        const all = await call("listRegistrantProfiles", { PageNum: 1, PageSize: 100 });
        assert.deepEqual(
          all.RegistrantProfiles.filter((profile) => profile.DefaultRegistrantProfile).map(
            ({ RegistrantProfileId, RegistrantName, City }) => [RegistrantProfileId, RegistrantName, City],
          ),
          [[RegistrantProfileId, contact.RegistrantName, "Potsdam"]],
        );
      });

      it("registers a domain as time goes by", async () => {
        const order = { DomainName: "new-example.com", SubscriptionDuration: 2, AliyunDns: false };
        const { TaskNo } = await call("registerDomain", {
          ...order,
          Dns1: "ns1.example.net",
          Dns2: "ns2.example.net",
          EnableDomainProxy: true,
          RegistrantProfileId: "5170612",
        });
        const state = async () => {
          const { Data } = await call("listTaskDetails", { PageNum: 1, PageSize: 10, TaskNo });
          return [Data[0]?.TaskStatus, Data[0]?.TaskStatusCode];
        };
        assert.deepEqual(await state(), ["WAITING_EXECUTE", 0]);
        sandbox.clock.advance(2_000);
        assert.deepEqual(await state(), ["EXECUTING", 1]);
        const before = await call("listDomains", { PageNum: 1, PageSize: 5, DomainName: order.DomainName });
        assert.deepEqual(before.Data, []);
        sandbox.clock.advance(4_000);
        assert.deepEqual(await state(), ["EXECUTE_SUCCESS", 2]);
        const domain = await call("getDomain", { InstanceId: await idOf(order.DomainName) });
        assert.deepEqual(domain.DnsList, ["ns1.example.net", "ns2.example.net"]);
        assert.equal(domain.DomainNameProxyService, true);
        assert.equal(domain.RegistrantName, "Domain Administrator");
        const expiry = new Date(domain.ExpirationDateLong ?? 0);
        expiry.setUTCFullYear(expiry.getUTCFullYear() - 2);
        assert.equal(expiry.getTime(), domain.RegistrationDateLong);
      });

      it("renews a domain by whole years", async () => {
        const InstanceId = await idOf("examplebakery.com");
        const { ExpirationDateLong = 0 } = await call("getDomain", { InstanceId });
        const order = { DomainName: "examplebakery.com", CurrentExpirationDate: ExpirationDateLong };
        await call("renewDomain", { ...order, SubscriptionDuration: 3 });
        sandbox.clock.advance(6_000);
        const renewed = new Date((await call("getDomain", { InstanceId })).ExpirationDateLong ?? 0);
        assert.equal(renewed.getUTCFullYear(), new Date(ExpirationDateLong).getUTCFullYear() + 3);
      });

      it("lists tasks, delivers results until they are acknowledged", async () => {
        const { TaskNo } = await call("registerDomain", {
          DomainName: "fail-example.com",
          RegistrantProfileId: "5170612",
        });
        const { Data: tasks } = await call("listTasks", { PageNum: 1, PageSize: 5 });
        assert.deepEqual(
          [tasks[0]?.TaskNo, tasks[0]?.TaskType, tasks[0]?.TaskStatus, tasks[0]?.TaskStatusCode, tasks[0]?.TaskNum],
          [TaskNo, "ORDER_ACTIVATE", "WAITING_EXECUTE", 1, 1],
        );
        const poll = async () => (await call("pollTaskResults", { PageNum: 1, PageSize: 5, TaskNo })).Data;
        assert.deepEqual(await poll(), []);
        sandbox.clock.advance(6_000);
        const [result] = await poll();
        assert.deepEqual([result?.DomainName, result?.TaskStatusCode], ["fail-example.com", 3]);
        assert.match(result?.ErrorMsg ?? "", /begins with fail/);
        const numbers = [result?.TaskDetailNo ?? "", "unknown"];
        assert.deepEqual(await call("acknowledgeTaskResults", { TaskDetailNo: numbers }), { Result: 1 });
        assert.deepEqual(await call("acknowledgeTaskResults", { TaskDetailNo: numbers }), { Result: 0 });
        assert.deepEqual(await poll(), []);
        const complete = await call("listTasks", { PageNum: 1, PageSize: 1 });
        assert.deepEqual([complete.Data[0]?.TaskStatus, complete.Data[0]?.TaskStatusCode], ["COMPLETE", 3]);
      });

      it("lists the transfers in", async () => {
        const { Data } = await call("listTransfersIn", { PageNum: 1, PageSize: 50 });
        assert.deepEqual(
          new Set(Data.map((transfer) => transfer.SimpleTransferInStatus)),
          new Set([
            "INIT",
            "AUTHORIZATION",
            "NAME_VERIFICATION",
            "PASSWORD_VERIFICATION",
            "PENDING",
            "SUCCESS",
            "FAIL",
          ]),
        );
        const failed = await call("listTransfersIn", { PageNum: 1, PageSize: 50, SimpleTransferInStatus: "FAIL" });
        assert.deepEqual(
          new Set(failed.Data.map((transfer) => transfer.ResultCode)),
          new Set(["clientCancelled", "nameVerificationFailed", "transferProhibited", "transferExpired"]),
        );
      });
    });
  }
});
