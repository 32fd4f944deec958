import { strict as assert } from "node:assert";
import fc from "fast-check";
import { type Domain } from "../../../src/model/domain";
import { type DomainGroup, groupDomains } from "../../../src/ui/groupDomains";

function domain(name: string, expiresAt: number | undefined): Domain {
  return {
    name,
    instanceId: name,
    registeredAt: undefined,
    expiresAt,
    expiresText: undefined,
    needs: "nothing",
    premium: false,
    tldKind: undefined,
  };
}

const november = Date.UTC(2026, 10, 3);
const december = Date.UTC(2026, 11, 31, 23, 59);

function groups(domains: Domain[], most: number): readonly DomainGroup[] {
  const grouped = groupDomains(domains, most);
  assert.equal(grouped.kind, "groups");
  return grouped.kind === "groups" ? grouped.groups : [];
}

describe("groupDomains", () => {
  it("gives one list by expiration, then name, undated ones last, while there are few", () => {
    const all = [domain("d", undefined), domain("c", december), domain("b", november), domain("a", november)];
    const grouped = groupDomains(all, 4);
    assert.deepEqual(grouped.kind === "list" && grouped.domains.map(({ name }) => name), ["a", "b", "c", "d"]);
  });

  it("groups by month of expiration (UTC) where there are more", () => {
    const all = [domain("a", december), domain("b", november), domain("c", undefined)];
    assert.deepEqual(
      groups(all, 2).map(({ key, domains }) => [key, domains.length]),
      [
        ["2026-11", 1],
        ["2026-12", 1],
        ["unknown", 1],
      ],
    );
  });

  it("splits a month that holds too many by name", () => {
    const all = ["e", "d", "c", "b", "a"].map((name) => domain(name, november));
    assert.deepEqual(
      groups(all, 2).map(({ names }) => names),
      [
        { first: "a", last: "b" },
        { first: "c", last: "d" },
        { first: "e", last: "e" },
      ],
    );
  });

  it("never puts more than the limit into a node, loses no domain and repeats no key", () => {
    const anyDomain = fc.record({
      name: fc.uuid(),
      expiresAt: fc.option(fc.integer({ min: november, max: november + 9e9 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(anyDomain, { selector: ({ name }) => name }),
        fc.integer({ min: 1, max: 7 }),
        (all, most) => {
          const grouped = groupDomains(
            all.map(({ name, expiresAt }) => domain(name, expiresAt)),
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
