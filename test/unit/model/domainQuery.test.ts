import { strict as assert } from "node:assert";
import fc from "fast-check";
import { type Domain, type DomainDetails } from "../../../src/model/domain";
import { queryTerms, readQuery } from "../../../src/model/domainQuery";

const dayMs = 86_400_000;
const now = Date.UTC(2026, 10, 24);

const domain: Domain = {
  name: "xn--ejemplo-caf-lbb.com",
  instanceId: "S20261E00010001",
  registeredAt: 0,
  expiresAt: now + 12 * dayMs,
  expiresText: undefined,
  needs: "renewal",
  premium: false,
  tldKind: "gTLD",
};
const details: DomainDetails = {
  ...domain,
  registrantName: "Ann Harbor",
  registrantOrganization: "Example Harbor Ltd",
  registrantEmail: "ann@example.org",
  emailVerified: false,
  onHold: false,
  securityLock: "notSet",
  transferLock: "off",
  privacy: false,
  nameServers: ["ns7.alidns.com", "ns8.alidns.com"],
};

const match = (query: string, known: DomainDetails | undefined = details, of: Domain = domain) =>
  readQuery(query).match(of, known, now);

describe("readQuery", () => {
  const hits = [
    "",
    "EJEMPLO",
    "café",
    "s20261e",
    "harbor",
    "ann@example.org",
    "ns8.alidns",
    "owner:harbor",
    'owner:"ann harbor"',
    "ns:alidns",
    "tld:com",
    "tld:.com",
    "expires:12",
    "needs:renewal",
    "transfer-lock:off",
    "email:unverified",
    "café ns:ns7 expires:30",
  ];
  for (const query of hits) {
    it(`finds the domain by ${query || "nothing at all"}`, () => assert.equal(match(query), "yes"));
  }

  const misses = [
    "bakery",
    "owner:ejemplo",
    "ns:ann",
    "tld:co",
    "expires:11",
    "needs:redemption",
    "is:premium",
    "transfer-lock:on",
    "security-lock:off",
    "email:verified",
    "is:onhold",
    "café bakery",
  ];
  for (const query of misses) {
    it(`does not find it by ${query}`, () => assert.equal(match(query), "no"));
  }

  it("does not know, and never says no, where only details would tell that are not known", () => {
    for (const query of ["harbor", "owner:x", "ns:x", "transfer-lock:off", "security-lock:off", "email:unverified"]) {
      assert.equal(readQuery(query).match(domain, undefined, now), "unknown", query);
      assert.equal(readQuery(query).needsDetails, true, query);
    }
    assert.equal(readQuery("harbor tld:org").match(domain, undefined, now), "no");
    assert.equal(readQuery("café").match(domain, undefined, now), "yes");
    assert.equal(readQuery("needs:renewal tld:com").needsDetails, false);
  });

  it("leaves out what has expired already where it asks for what expires soon", () => {
    assert.equal(match("expires:30", details, { ...domain, expiresAt: now - 1 }), "no");
    assert.equal(match("expires:30", details, { ...domain, expiresAt: undefined }), "no");
  });

  it("names what is no term", () => {
    assert.deepEqual(readQuery("lock:off café transfer-lock:of expires:soon").wrong, [
      "lock:off",
      "transfer-lock:of",
      "expires:soon",
    ]);
    assert.deepEqual(readQuery(queryTerms.join(" ")).wrong, []);
  });

  it("says where a word was found that is not in the name", () => {
    const found = (query: string) => readQuery(query).found(domain, details);
    assert.equal(found("café"), undefined);
    assert.deepEqual(found("harbor"), { in: "registrant", text: "Example Harbor Ltd, Ann Harbor" });
    assert.deepEqual(found("ns8"), { in: "nameServer", text: "ns8.alidns.com" });
    assert.deepEqual(found("s2026"), { in: "instanceId", text: "S20261E00010001" });
    assert.deepEqual(found("ann@"), { in: "email", text: "ann@example.org" });
  });

  it("takes any text, and knowing more never turns a yes into a no", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const query = readQuery(text);
        const before = query.match(domain, undefined, now);
        const after = query.match(domain, details, now);
        assert.notEqual(after, "unknown");
        if (before !== "unknown") assert.equal(after, before);
      }),
    );
  });
});
