import { strict as assert } from "node:assert";
import { renewalYears } from "../../../src/model/renewalYears";

describe("renewalYears", () => {
  const now = Date.UTC(2026, 10, 24, 12);

  it("offers 1 to 10 years where the domain has just expired", () => {
    const renewals = renewalYears(Date.UTC(2026, 10, 24, 11), now);
    assert.deepEqual(
      renewals.map(({ years }) => years),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
    assert.equal(renewals[9]?.expiresAt, Date.UTC(2036, 10, 24, 11));
  });

  it("leaves out what leads further than ten years ahead", () => {
    assert.deepEqual(
      renewalYears(Date.UTC(2026, 10, 25), now).map(({ years }) => years),
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
    );
    assert.deepEqual(
      renewalYears(Date.UTC(2034, 10, 24, 12), now).map(({ years }) => years),
      [1, 2],
    );
    assert.deepEqual(renewalYears(Date.UTC(2036, 0, 1), now), []);
  });

  it("keeps the day of the year, 29 February becoming 28", () => {
    const [one, , , four] = renewalYears(Date.UTC(2028, 1, 29), now);
    assert.equal(one?.expiresAt, Date.UTC(2029, 1, 28));
    assert.equal(four?.expiresAt, Date.UTC(2032, 1, 29));
  });
});
