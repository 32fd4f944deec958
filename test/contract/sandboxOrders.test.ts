import assert from "node:assert/strict";
import { startSandbox, type TestSandbox } from "../support/startSandbox";
import { VendorClient } from "../support/vendorClient";

const register = "SaveSingleTaskForCreatingOrderActivate";
const renew = "SaveSingleTaskForCreatingOrderRenew";
const template = { RegistrantProfileId: "5170612" };

describe("orders in the sandbox", () => {
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

  async function order(action: string, params: object) {
    const { status, body } = await client.call(sandbox, action, params);
    return {
      status,
      ...(JSON.parse(Buffer.from(body).toString()) as { Code?: string; Message?: string; TaskNo?: string }),
    };
  }

  const owned = (name: string) =>
    sandbox.account.domains.find((domain) => domain.name === name) ?? assert.fail(`no ${name}`);
  const renewal = (DomainName: string, SubscriptionDuration = 1) => ({
    DomainName,
    SubscriptionDuration,
    CurrentExpirationDate: owned(DomainName).expiresAt,
  });

  for (const [DomainName, reason] of [
    ["taken-example.com", /already been registered/],
    ["examplebakery.com", /already been registered/],
    ["premium-example.com", /premium price/],
    ["fail-example.com", /begins with fail/],
    ["new-example.museum", /not sold/],
  ] as const) {
    it(`takes the order for ${DomainName} on and fails it`, async () => {
      const { TaskNo } = await order(register, { DomainName, ...template });
      const before = sandbox.account.domains.length;
      sandbox.clock.advance(6_000);
      assert.deepEqual(
        sandbox.orders().map((one) => [one.taskNo, one.outcome]),
        [[TaskNo, "failure"]],
      );
      const [detail] = sandbox.account.tasks.at(-1)?.details ?? [];
      assert.match(detail?.outcome?.kind === "failure" ? detail.outcome.reason.en : "", reason);
      assert.equal(sandbox.account.domains.length, before);
    });
  }

  it("registers a premium name whose price is accepted", async () => {
    await order(register, { DomainName: "premium-example.com", PermitPremiumActivation: true, ...template });
    sandbox.clock.advance(6_000);
    assert.equal(sandbox.orders()[0]?.outcome, "success");
    assert.equal(owned("premium-example.com").premium, true);
  });

  it("takes ten times as long with slow names, and less at a higher speed", async () => {
    await order(register, { DomainName: "slow-example.com", ...template });
    sandbox.clock.advance(59_999);
    assert.equal(sandbox.orders()[0]?.outcome, "open");
    sandbox.clock.advance(1);
    assert.equal(sandbox.orders()[0]?.outcome, "success");

    const fast = await startSandbox({ speed: 20 });
    try {
      await client.call(fast, register, { DomainName: "slow-example.com", ...template });
      fast.clock.advance(3_000);
      assert.equal(fast.orders()[0]?.outcome, "success");
    } finally {
      await fast.stop();
    }
  });

  it("does one thing at a time with a domain, and executes nothing it refuses", async () => {
    assert.equal((await order(renew, renewal("examplebakery.com"))).status, 200);
    const again = await order(renew, renewal("examplebakery.com"));
    assert.deepEqual([again.status, again.Code], [400, "TaskIsBeingProcessed"]);
    const before = owned("examplebakery.com").expiresAt;
    sandbox.clock.advance(6_000);
    assert.equal(sandbox.orders().length, 1);
    const stale = await order(renew, { ...renewal("examplebakery.com"), CurrentExpirationDate: before });
    assert.deepEqual([stale.status, stale.Code], [400, "ParameterIllegal"]);
    assert.equal(sandbox.orders().length, 1);
    assert.equal((await order(renew, renewal("examplebakery.com"))).status, 200);
    assert.equal(sandbox.orders().length, 2);
  });

  it("shows the same order executed twice as two", async () => {
    for (const _ of [1, 2]) {
      await order(register, { DomainName: "new-example.com", ...template });
      sandbox.clock.advance(6_000);
    }
    assert.deepEqual(
      sandbox.orders().map((one) => [one.type, one.domainName, one.outcome]),
      [
        ["ORDER_ACTIVATE", "new-example.com", "success"],
        ["ORDER_ACTIVATE", "new-example.com", "failure"],
      ],
    );
  });

  it("refuses to renew more than ten years ahead, what must be redeemed, and what is not there", async () => {
    assert.equal((await order(renew, renewal("exampleglacier.com", 2))).Code, "ParameterIllegal");
    assert.equal((await order(renew, renewal("exampleglacier.com", 1))).status, 200);
    assert.equal((await order(renew, renewal("examplecellar.com"))).Code, "ParameterIllegal");
    assert.equal((await order(renew, renewal("exampleattic.com"))).status, 200);
    const missing = { DomainName: "nobody-example.com", SubscriptionDuration: 1, CurrentExpirationDate: 1 };
    assert.equal((await order(renew, missing)).Code, "DomainNotExist");
    assert.equal((await order(renew, { ...missing, SubscriptionDuration: 11 })).Code, "InvalidSubscriptionDuration");
  });

  it("refuses a template that does not exist", async () => {
    const { Code } = await order(register, { DomainName: "new-example.com", RegistrantProfileId: "1" });
    assert.equal(Code, "ContactTemplateNotExist");
  });

  it("shows a name that is being registered as taken", async () => {
    await order(register, { DomainName: "new-example.com", ...template });
    const { body } = await client.call(sandbox, "CheckDomain", { DomainName: "new-example.com" });
    assert.equal((JSON.parse(Buffer.from(body).toString()) as { Avail: number }).Avail, 0);
  });
});
