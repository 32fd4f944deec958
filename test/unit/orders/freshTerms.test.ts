import assert from "node:assert/strict";
import { type Proposed } from "../../../src/orders/resubmit";
import { type Domain, yearsLater } from "../../../src/model/domain";
import { freshTerms } from "../../../src/orders/freshTerms";

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
const renewal = (...names: [string, ...string[]]): Proposed => {
  const items = names.map((domainName) => ({
    domainName,
    fence: String(then),
    evidence: { kind: "expiresAt", at: yearsLater(then, 2) } as const,
  }));
  return {
    operation: "renewDomains",
    effect: "renew",
    params: {
      UseCoupon: true,
      OrderRenewParam: names.map((DomainName) => ({
        DomainName,
        CurrentExpirationDate: then,
        SubscriptionDuration: 2,
      })),
    },
    items: [items[0]!, ...items.slice(1)],
  };
};

describe("freshTerms", () => {
  it("names the date on which each domain expires now, and tells which has moved", () => {
    const fresh = freshTerms(renewal("a.com", "B.com"), [domain("a.com", then), domain("b.com", now)]);
    assert.deepEqual(fresh, {
      leftOut: [],
      moved: ["B.com"],
      proposed: {
        operation: "renewDomains",
        effect: "renew",
        params: {
          UseCoupon: true,
          OrderRenewParam: [
            { DomainName: "a.com", CurrentExpirationDate: then, SubscriptionDuration: 2 },
            { DomainName: "B.com", CurrentExpirationDate: now, SubscriptionDuration: 2 },
          ],
        },
        items: [
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
      },
    });
  });

  it("leaves out domains that can no longer be ordered for, and says why", () => {
    const owned = [domain("a.com", then), domain("lapsed.com", then, "redemption"), domain("dateless.com", undefined)];
    const { proposed, leftOut } = freshTerms(renewal("a.com", "gone.com", "lapsed.com", "dateless.com"), owned);
    assert.deepEqual(leftOut, [
      { domainName: "gone.com", why: "notOwned" },
      { domainName: "lapsed.com", why: "lapsed" },
      { domainName: "dateless.com", why: "noDate" },
    ]);
    assert.deepEqual(
      proposed?.items.map(({ domainName }) => domainName),
      ["a.com"],
    );
    assert.equal((proposed?.params as { OrderRenewParam: object[] }).OrderRenewParam.length, 1);
  });

  it("proposes nothing where no domain is left", () =>
    assert.equal(freshTerms(renewal("gone.com"), []).proposed, undefined));

  it("of an order of one domain changes its own parameters", () => {
    const old: Proposed = {
      operation: "redeemDomain",
      effect: "redeem",
      params: { DomainName: "a.com", CurrentExpirationDate: then },
      items: [{ domainName: "a.com", fence: String(then) }],
    };
    const { proposed } = freshTerms(old, [domain("a.com", now, "redemption")]);
    assert.deepEqual(proposed?.params, { DomainName: "a.com", CurrentExpirationDate: now });
    assert.equal(proposed.items[0].fence, String(now));
    assert.deepEqual(freshTerms(old, [domain("a.com", now)]).leftOut, [{ domainName: "a.com", why: "notLapsed" }]);
  });

  it("does not register once more what is in the account", () => {
    const registration: Proposed = {
      operation: "registerDomains",
      effect: "register",
      params: { OrderActivateParam: [{ DomainName: "new.com" }, { DomainName: "mine.com" }] },
      items: [
        { domainName: "new.com", fence: "", evidence: { kind: "owned" } },
        { domainName: "mine.com", fence: "", evidence: { kind: "owned" } },
      ],
    };
    const { proposed, leftOut } = freshTerms(registration, [domain("mine.com", now)]);
    assert.deepEqual(leftOut, [{ domainName: "mine.com", why: "owned" }]);
    assert.deepEqual(proposed, {
      ...registration,
      params: { OrderActivateParam: [{ DomainName: "new.com" }] },
      items: [registration.items[0]],
    });
  });

  it("leaves orders of other kinds as they are", () => {
    const old: Proposed = {
      operation: "setTransferLock",
      effect: "setTransferLock",
      params: { DomainName: "a.com", Status: true },
      items: [{ domainName: "a.com", fence: "" }],
    };
    assert.deepEqual(freshTerms(old, []), { proposed: old, leftOut: [], moved: [] });
  });
});
