import assert from "node:assert/strict";
import { type Domain, yearsLater } from "../../../src/model/domain";
import { type Order, type OrderState } from "../../../src/model/order";
import { paramsOf, type ProposedOrder } from "../../../src/orders/effects/effects";
import { failedPart, maySendAgain, onPresentFacts, wholeOf } from "../../../src/orders/resubmit";
import { orderOf } from "../../support/orderOf";

const lost: OrderState = { kind: "refused", at: 100, reason: "Lost.", requestId: undefined, lost: true };
const ended: OrderState = { kind: "ended", at: 100, taskNo: "t", requestId: "r" };
const batch: Order = {
  id: "1",
  accountId: "a1",
  effect: "renew",
  ...orderOf("renewDomains", {
    UseCoupon: true,
    OrderRenewParam: ["a.com", "b.com", "c.com"].map((DomainName) => ({ DomainName, CurrentExpirationDate: 1 })),
  }),
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

describe("wholeOf", () => {
  it("is what was agreed to", () => {
    const { operation, shared, items } = batch;
    assert.deepEqual(wholeOf({ ...batch, state: lost }), { operation, items, shared });
  });
  it("is nothing where a secret was sent: it is not written down", () =>
    assert.equal(wholeOf({ ...batch, state: lost, hasSecrets: true }), undefined));
});

describe("failedPart", () => {
  it("of a batch keeps the rows of the domains that failed, and all else", () => {
    const part = failedPart(batch);
    assert.ok(part);
    assert.deepEqual(part, { operation: "renewDomains", items: batch.items.slice(1), shared: batch.shared });
    assert.deepEqual(paramsOf(part), {
      UseCoupon: true,
      OrderRenewParam: [
        { DomainName: "b.com", CurrentExpirationDate: 1 },
        { DomainName: "c.com", CurrentExpirationDate: 1 },
      ],
    });
  });

  it("takes the list that names the domains, not another", () => {
    const params = { DomainNameServer: ["ns1.a.com", "ns2.a.com"], DomainName: ["a.com", "b.com", "c.com"] };
    const part = failedPart({ ...batch, ...orderOf("changeNameServers", params) });
    assert.deepEqual(part && paramsOf(part), { ...params, DomainName: ["b.com", "c.com"] });
  });

  it("knows a domain by its instance ID too", () => {
    const order = orderOf("createDnsHost", { InstanceId: "I-b.com", DnsName: "ns1", Ip: ["192.0.2.1"] }, "", "b.com");
    const part = failedPart({ ...batch, ...order });
    assert.deepEqual(part && paramsOf(part), { InstanceId: "I-b.com", DnsName: "ns1", Ip: ["192.0.2.1"] });
  });

  it("of e-mail addresses keeps those that failed", () => {
    const order = orderOf("resendEmailVerification", { Email: "a.com,b.com,c.com" });
    const part = failedPart({ ...batch, ...order });
    assert.deepEqual(part && paramsOf(part), { Email: "b.com,c.com" });
  });

  it("of an order of one domain is the order", () => {
    const params = { DomainName: "b.com", CurrentExpirationDate: 1 };
    const single = { ...batch, ...orderOf("renewDomain", params) };
    assert.deepEqual(failedPart(single), { operation: "renewDomain", items: single.items, shared: {} });
    assert.deepEqual(paramsOf(single), params);
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
    [
      "its record does not tell what was sent for which domain",
      { ...batch, items: batch.items.map(({ terms: _, ...item }) => item) },
    ],
    ["its operation is not known any more", { ...batch, operation: "renewForEver" }],
  ] as [string, Order][]) {
    it(`is nothing where ${what}`, () => assert.equal(failedPart(order), undefined));
  }
});

describe("an order on present facts", () => {
  const then = Date.UTC(2026, 11, 6);
  const now = Date.UTC(2027, 11, 6);
  const domain = (name: string, expiresAt: number | undefined, needs: Domain["needs"] = "nothing"): Domain => ({
    name,
    instanceId: `S-${name}`,
    registeredAt: 0,
    expiresAt,
    expiresText: undefined,
    needs,
    premium: false,
    tldKind: undefined,
  });
  const proposed = (...args: Parameters<typeof orderOf>): ProposedOrder => {
    const { operation, items, shared } = orderOf(...args);
    return { operation, items, shared };
  };
  const renewal = (...names: string[]): ProposedOrder =>
    proposed("renewDomains", {
      UseCoupon: true,
      OrderRenewParam: names.map((DomainName) => ({
        DomainName,
        CurrentExpirationDate: then,
        SubscriptionDuration: 2,
      })),
    });
  const on = (old: ProposedOrder, domains: Domain[]) => onPresentFacts(old, domains, then);

  it("names the date on which each domain expires now, and tells which has moved", () => {
    const fresh = on(renewal("a.com", "B.com"), [domain("a.com", then), domain("b.com", now)]);
    assert.deepEqual(fresh.leftOut, []);
    assert.deepEqual(fresh.moved, ["B.com"]);
    assert.equal(fresh.proposed?.operation, "renewDomains");
    assert.deepEqual(paramsOf(fresh.proposed), {
      UseCoupon: true,
      OrderRenewParam: [
        { DomainName: "a.com", CurrentExpirationDate: then, SubscriptionDuration: 2 },
        { DomainName: "B.com", CurrentExpirationDate: now, SubscriptionDuration: 2 },
      ],
    });
    assert.deepEqual(
      fresh.proposed.items.map(({ terms: _, ...item }) => item),
      [
        {
          domainName: "a.com",
          instanceId: "S-a.com",
          fence: String(then),
          evidence: { kind: "expiresAt", at: yearsLater(then, 2) },
        },
        {
          domainName: "B.com",
          instanceId: "S-b.com",
          fence: String(now),
          evidence: { kind: "expiresAt", at: yearsLater(now, 2) },
        },
      ],
    );
  });

  it("leaves out domains that can no longer be ordered for, and says why", () => {
    const owned = [domain("a.com", then), domain("lapsed.com", then, "redemption"), domain("dateless.com", undefined)];
    const fresh = on(renewal("a.com", "gone.com", "lapsed.com", "dateless.com"), owned);
    assert.deepEqual(fresh.leftOut, [
      { domainName: "gone.com", why: "notInAccount" },
      { domainName: "lapsed.com", why: "inRedemption" },
      { domainName: "dateless.com", why: "expiryNotTold" },
    ]);
    assert.deepEqual(
      fresh.proposed?.items.map(({ domainName }) => domainName),
      ["a.com"],
    );
    assert.equal((paramsOf(fresh.proposed) as { OrderRenewParam: object[] }).OrderRenewParam.length, 1);
  });

  it("proposes nothing where no domain is left", () => assert.equal(on(renewal("gone.com"), []).proposed, undefined));

  it("of an order of one domain changes its own parameters", () => {
    const old = proposed("redeemDomain", { DomainName: "a.com", CurrentExpirationDate: then });
    const fresh = on(old, [domain("a.com", now, "redemption")]);
    assert.ok(fresh.proposed);
    assert.deepEqual(paramsOf(fresh.proposed), { DomainName: "a.com", CurrentExpirationDate: now });
    assert.equal(fresh.proposed.items[0].fence, String(now));
    assert.deepEqual(on(old, [domain("a.com", now)]).leftOut, [{ domainName: "a.com", why: "notInRedemption" }]);
  });

  it("does not register once more what is in the account", () => {
    const registration = proposed("registerDomains", {
      OrderActivateParam: [{ DomainName: "new.com" }, { DomainName: "mine.com" }],
    });
    const fresh = on(registration, [domain("mine.com", now)]);
    assert.deepEqual(fresh.leftOut, [{ domainName: "mine.com", why: "alreadyInAccount" }]);
    assert.deepEqual(fresh.proposed, { ...registration, items: [registration.items[0]] });
    assert.deepEqual(paramsOf(fresh.proposed), { OrderActivateParam: [{ DomainName: "new.com" }] });
  });

  it("leaves orders of other kinds as they are", () => {
    const old = proposed("setTransferLock", { DomainName: "a.com", Status: true });
    assert.deepEqual(on(old, []), { proposed: old, leftOut: [], moved: [] });
  });
});
