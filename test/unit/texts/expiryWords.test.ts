import { strict as assert } from "node:assert";
import { type Domain } from "../../../src/model/domain";
import { expiryWords, shortExpiry } from "../../../src/texts/domainWords";

const now = Date.UTC(2026, 10, 24, 12);
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

function domainWith(expiresAt: number | undefined, more: Partial<Domain>): Domain {
  return {
    name: "example.com",
    instanceId: "S1",
    registeredAt: undefined,
    expiresAt,
    expiresText: undefined,
    needs: "nothing",
    premium: false,
    tldKind: undefined,
    ...more,
  };
}

describe("expiryWords", () => {
  const table: [expiresAt: number | undefined, more: Partial<Domain>, says: string, briefly: string][] = [
    [now + 91 * dayMs, {}, "expires on Feb 23, 2027", "Feb 23, 2027"],
    [now + 90 * dayMs, {}, "expires in 90 days", "in 90 days"],
    [now + 2 * dayMs + hourMs, {}, "expires in 2 days", "in 2 days"],
    [now + dayMs + hourMs, {}, "expires in 1 day", "in 1 day"],
    [now + hourMs, {}, "expires within a day", "within a day"],
    [now - hourMs, {}, "expired within the last day", "within the last day"],
    [now - 25 * hourMs, {}, "expired 1 day ago", "1 day ago"],
    [now - 49 * hourMs, {}, "expired 2 days ago", "2 days ago"],
    [now - 40 * dayMs, { needs: "redemption" }, "in redemption, expired on Oct 15, 2026", "in redemption"],
    [undefined, { expiresText: "Nov 02, 2026 04:00:45" }, "expires on Nov 02, 2026 04:00:45", "Nov 02, 2026 04:00:45"],
    [undefined, {}, "expiration date unknown", "unknown"],
  ];
  for (const [expiresAt, more, says, briefly] of table) {
    it(`${says}; in a row of the view: ${briefly}`, () => {
      const domain = domainWith(expiresAt, more);
      assert.deepEqual([expiryWords(domain, now), shortExpiry(domain, now)], [says, briefly]);
    });
  }
});
