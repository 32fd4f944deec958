import assert from "node:assert/strict";
import fc from "fast-check";
import { handlers } from "../../../src/sandbox/handlers";
import { Refusal } from "../../../src/sandbox/refusal";
import { seedAccount } from "../../../src/sandbox/seed";
import { settle } from "../../../src/sandbox/settle";

describe("renewal in the sandbox", () => {
  it("moves the expiry by exactly the years on the UTC calendar, or is refused and moves nothing", () => {
    const now = Date.UTC(2026, 0, 15, 12);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.date({ min: new Date(now), max: new Date(Date.UTC(2037, 0, 1)), noInvalidDate: true }),
          fc.constantFrom(2028, 2032).map((year) => new Date(Date.UTC(year, 1, 29, 13, 45))),
        ),
        fc.integer({ min: 1, max: 10 }),
        (expiry, years) => {
          const account = seedAccount(now, 1);
          const domain = account.domains[7] ?? assert.fail("the seed has fewer domains");
          domain.expiresAt = expiry.getTime();
          const call = { now, speed: 1, clientIp: "127.0.0.1" };
          const order = {
            DomainName: domain.name,
            CurrentExpirationDate: domain.expiresAt,
            SubscriptionDuration: years,
          };
          const tenYearsAhead = Date.UTC(2036, 0, 15, 12);
          const expected = calendarYearsLater(expiry, years);
          if (expected > tenYearsAhead) {
            assert.throws(() => handlers.renewDomain(order, account, call), Refusal);
            assert.equal(settle(account, now + 60_000, 1), false);
            assert.equal(domain.expiresAt, expiry.getTime());
          } else {
            handlers.renewDomain(order, account, call);
            settle(account, now + 60_000, 1);
            assert.equal(domain.expiresAt, expected);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

/** By text, so as not to share a mistake with the code: the same date and time of day, 28 February for a missing 29. */
function calendarYearsLater(date: Date, years: number): number {
  const text = date.toISOString();
  const year = Number(text.slice(0, 4)) + years;
  const isLeap = year % 4 === 0; // in the years at hand
  return Date.parse(`${year}${isLeap ? text.slice(4) : text.slice(4).replace(/^-02-29/, "-02-28")}`);
}
