import { strict as assert } from "node:assert";
import fc from "fast-check";
import { type Domain, type DomainDetails } from "../../../src/model/domain";
import {
  type Arrangement,
  type DomainGroup,
  groupDomains,
  groupings,
  type KnownDomains,
  registrantOf,
  sortings,
  tldOf,
} from "../../../src/model/groupDomains";

const november = Date.UTC(2026, 10, 3);
const december = Date.UTC(2026, 11, 31, 23, 59);
const now = Date.UTC(2026, 9, 1);

function domain(name: string, expiresAt: number | undefined, more: Partial<Domain> = {}): Domain {
  return {
    name,
    instanceId: name,
    registeredAt: undefined,
    expiresAt,
    expiresText: undefined,
    needs: "nothing",
    premium: false,
    tldKind: undefined,
    ...more,
  };
}

function details(of: Domain, registrantName: string, registrantOrganization = ""): DomainDetails {
  return {
    ...of,
    registrantName,
    registrantOrganization,
    registrantEmail: undefined,
    emailVerified: undefined,
    onHold: false,
    securityLock: "notSet",
    transferLock: "notSet",
    privacy: false,
    nameServers: [],
  };
}

const usual: Arrangement = { grouping: "none", sorting: "expiry" };
const nothing: KnownDomains = { now, detailsOf: () => undefined };

function groups(domains: Domain[], arrangement = usual, most = 1_000, known = nothing): readonly DomainGroup[] {
  const grouped = groupDomains(domains, arrangement, known, most);
  assert.equal(grouped.kind, "groups");
  return grouped.kind === "groups" ? grouped.groups : [];
}

function listed(domains: Domain[], sorting: Arrangement["sorting"]): string[] {
  const grouped = groupDomains(domains, { grouping: "none", sorting }, nothing);
  return grouped.kind === "list" ? grouped.domains.map(({ name }) => name) : [];
}

describe("groupDomains", () => {
  it("gives one list by expiration, then name, undated ones last, while there are few", () => {
    const all = [domain("d", undefined), domain("c", december), domain("b", november), domain("a", november)];
    assert.deepEqual(listed(all, "expiry"), ["a", "b", "c", "d"]);
  });

  it("sorts by name, or by registration with the newest first and undated ones last", () => {
    const all = [
      domain("b", november, { registeredAt: 1 }),
      domain("c", november),
      domain("a", november, { registeredAt: 2 }),
      domain("aa", november),
    ];
    assert.deepEqual(listed(all, "name"), ["a", "aa", "b", "c"]);
    assert.deepEqual(listed(all, "registration"), ["a", "b", "aa", "c"]);
  });

  it("groups by month of expiration (UTC) where that is asked for, or there are too many for a list", () => {
    const all = [domain("a", december), domain("b", november), domain("c", undefined)];
    const expected = [
      ["expiry 2026-11", 1],
      ["expiry 2026-12", 1],
      ["expiry unknown", 1],
    ];
    const keys = (some: readonly DomainGroup[]) => some.map(({ key, domains }) => [key, domains.length]);
    assert.deepEqual(keys(groups(all, usual, 2)), expected);
    assert.deepEqual(keys(groups(all, { grouping: "month", sorting: "name" })), expected);
  });

  it("groups by status, the most pressing first", () => {
    const all = [
      domain("calm", december),
      domain("soon", now + 1),
      domain("gone", now - 1),
      domain("lost", now - 1, { needs: "redemption" }),
    ];
    const found = groups(all, { grouping: "status", sorting: "expiry" });
    assert.deepEqual(
      found.map(({ domains: [first] }) => first?.name),
      ["lost", "gone", "soon", "calm"],
    );
  });

  it("groups by what stands after the first dot", () => {
    const all = ["b.org", "a.co.uk", "a.org"].map((name) => domain(name, november));
    const found = groups(all, { grouping: "tld", sorting: "name" });
    assert.deepEqual(
      found.map(({ about, domains }) => [about.kind === "tld" && about.tld, domains.map(({ name }) => name)]),
      [
        ["co.uk", ["a.co.uk"]],
        ["org", ["a.org", "b.org"]],
      ],
    );
    assert.equal(tldOf("xn--ejemplo-caf-lbb.com"), "com");
  });

  it("groups by registrant, and keeps apart those of whom none is told and those that were not looked up", () => {
    const [a, b, c, d] = ["a", "b", "c", "d"].map((name) => domain(name, november)) as [Domain, Domain, Domain, Domain];
    const owners = new Map([
      [a, details(a, "Ann", "Zeta Ltd")],
      [b, details(b, "Ben")],
      [c, details(c, "")],
    ]);
    const found = groups([a, b, c, d], { grouping: "registrant", sorting: "name" }, 9, {
      now,
      detailsOf: (of) => owners.get(of),
    });
    assert.deepEqual(
      found.map(({ about }) => (about.kind === "registrant" ? about.name : about.kind)),
      ["Ben", "Zeta Ltd", "", "notLookedUp"],
    );
    assert.equal(registrantOf(details(a, "Ann")), "Ann");
  });

  it("splits a month that holds too many by name", () => {
    const all = ["e", "d", "c", "b", "a"].map((name) => domain(name, november));
    assert.deepEqual(
      groups(all, usual, 2).map(({ names }) => names),
      [
        { first: "a", last: "b" },
        { first: "c", last: "d" },
        { first: "e", last: "e" },
      ],
    );
  });

  it("never puts more than the limit into a node, loses no domain and repeats no key, however it is arranged", () => {
    const anyDomain = fc.record({
      name: fc.tuple(fc.uuid(), fc.constantFrom("com", "net", "co.uk")).map(([host, tld]) => `${host}.${tld}`),
      expiresAt: fc.option(fc.integer({ min: november, max: november + 9e9 }), { nil: undefined }),
      registeredAt: fc.option(fc.integer({ min: 0, max: 9e9 }), { nil: undefined }),
      needs: fc.constantFrom("nothing", "renewal", "redemption"),
      owner: fc.option(fc.constantFrom("", "Ann", "Ben"), { nil: undefined }),
    });
    const anyArrangement = fc.record({
      grouping: fc.constantFrom(...groupings),
      sorting: fc.constantFrom(...sortings),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(anyDomain, { selector: ({ name }) => name }),
        anyArrangement,
        fc.integer({ min: 1, max: 7 }),
        (all, arrangement, most) => {
          const owners = new Map(all.map(({ name, owner }) => [name, owner]));
          const grouped = groupDomains(
            all.map(({ name, expiresAt, registeredAt, needs }) => domain(name, expiresAt, { registeredAt, needs })),
            arrangement,
            {
              now,
              detailsOf: (of) => {
                const owner = owners.get(of.name);
                return owner === undefined ? undefined : details(of, owner);
              },
            },
            most,
          );
          const nodes = grouped.kind === "list" ? [grouped.domains] : grouped.groups.map(({ domains }) => domains);
          assert.ok(nodes.every((domains) => domains.length <= most));
          assert.deepEqual(
            nodes
              .flat()
              .map(({ name }) => name)
              .sort(),
            all.map(({ name }) => name).sort(),
          );
          if (grouped.kind === "groups") {
            assert.equal(new Set(grouped.groups.map(({ key }) => key)).size, grouped.groups.length);
          }
        },
      ),
    );
  });
});
