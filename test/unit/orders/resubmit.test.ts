import assert from "node:assert/strict";
import { agreedAgain, failedPart, maySendAgain } from "../../../src/orders/resubmit";
import { type Order, type OrderState } from "../../../src/model/order";

const lost: OrderState = { kind: "refused", at: 100, reason: "Lost.", requestId: undefined, lost: true };
const ended: OrderState = { kind: "ended", at: 100, taskNo: "t", requestId: "r" };
const batch: Order = {
  id: "1",
  accountId: "a1",
  operation: "renewDomains",
  effect: "renew",
  items: ["a.com", "b.com", "c.com"].map((domainName) => ({ domainName, fence: "1" })),
  params: {
    UseCoupon: true,
    OrderRenewParam: ["a.com", "B.com", "c.com"].map((DomainName) => ({ DomainName, CurrentExpirationDate: 1 })),
  },
  sentence: "Renew 3 domains.",
  createdAt: 1,
  state: ended,
  outcomes: {
    "a.com": { kind: "succeeded", at: 99 },
    "b.com": { kind: "failed", at: 99, reason: "no" },
    "c.com": { kind: "failed", at: 100, reason: "no" },
  },
};

describe("maySendAgain", () => {
  it("is for an order of which it turned out that nothing was carried out", () =>
    assert.equal(maySendAgain({ ...batch, state: lost }, 100), true));
  it("is not for a clock that is behind the finding", () =>
    assert.equal(maySendAgain({ ...batch, state: lost }, 99), false));

  const sent = { at: 2, copyExpiresAt: 3, tasksBefore: [], marker: "127.1.1.1" };
  const others: OrderState[] = [
    { kind: "intent" },
    { kind: "sent", ...sent },
    { kind: "unknown", requestId: undefined, ...sent },
    { kind: "accepted", at: 4, taskNo: undefined, requestId: undefined },
    { kind: "accepted", at: 4, taskNo: "t", requestId: undefined, likely: true },
    { kind: "refused", at: 4, reason: "Forbidden.", requestId: undefined },
    ended,
  ];
  for (const state of others)
    it(`is not for one that is ${JSON.stringify(state)}`, () =>
      assert.equal(maySendAgain({ ...batch, state }, 1_000), false));
});

describe("agreedAgain", () => {
  it("is what was agreed to", () => {
    const { operation, effect, params, items, sentence } = batch;
    assert.deepEqual(agreedAgain({ ...batch, state: lost }), { operation, effect, params, items, sentence });
  });
  it("is nothing where a secret was sent: it is not written down", () =>
    assert.equal(agreedAgain({ ...batch, state: lost, hasSecrets: true }), undefined));
});

describe("failedPart", () => {
  it("of a batch keeps the rows of the domains that failed, and all else", () =>
    assert.deepEqual(failedPart(batch), {
      operation: "renewDomains",
      effect: "renew",
      items: batch.items.slice(1),
      params: {
        UseCoupon: true,
        OrderRenewParam: [
          { DomainName: "B.com", CurrentExpirationDate: 1 },
          { DomainName: "c.com", CurrentExpirationDate: 1 },
        ],
      },
    }));

  it("takes the list that names the domains, not another", () => {
    const params = { DomainNameServer: ["ns1.a.com", "ns2.a.com"], DomainName: ["a.com", "b.com", "c.com"] };
    assert.deepEqual(failedPart({ ...batch, operation: "changeNameServers", params })?.params, {
      ...params,
      DomainName: ["b.com", "c.com"],
    });
  });

  it("knows a domain by its instance ID too", () => {
    const items = batch.items.map((item) => ({ ...item, instanceId: `I-${item.domainName}` }));
    const params = { InstanceId: items.map(({ instanceId }) => instanceId) };
    assert.deepEqual(failedPart({ ...batch, items, params })?.params, { InstanceId: ["I-b.com", "I-c.com"] });
  });

  it("of an order of one domain is the order", () => {
    const { items, outcomes } = batch;
    const params = { DomainName: "b.com", CurrentExpirationDate: 1 };
    const single = { ...batch, operation: "renewDomain", params, items: items.slice(1, 2), outcomes };
    assert.deepEqual(failedPart(single), { operation: "renewDomain", effect: "renew", params, items: single.items });
  });

  for (const [what, order] of [
    ["it has not ended", { ...batch, state: lost }],
    [
      "nothing failed",
      {
        ...batch,
        outcomes: Object.fromEntries(batch.items.map(({ domainName }) => [domainName, { kind: "succeeded", at: 1 }])),
      },
    ],
    ["a secret was sent", { ...batch, hasSecrets: true }],
    ["the parameters do not tell the domains apart", { ...batch, params: { Which: ["all"] } }],
  ] as [string, Order][]) {
    it(`is nothing where ${what}`, () => assert.equal(failedPart(order), undefined));
  }
});
