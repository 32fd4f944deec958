import { strict as assert } from "node:assert";
import { type Domain } from "../../../src/model/domain";
import { urgencyOf } from "../../../src/model/urgency";

const now = Date.UTC(2026, 10, 24, 12);
const dayMs = 86_400_000;

function urgency(expiresAt: number | undefined, needs: Domain["needs"] = "nothing") {
  return urgencyOf(
    {
      name: "example.com",
      instanceId: "S1",
      registeredAt: undefined,
      expiresAt,
      expiresText: undefined,
      needs,
      premium: false,
      tldKind: undefined,
    },
    now,
  );
}

describe("urgencyOf", () => {
  it("goes by the calendar where the service says nothing", () => {
    assert.equal(urgency(now + 31 * dayMs), "calm");
    assert.equal(urgency(now + 31 * dayMs - 1), "expiring");
    assert.equal(urgency(now + 1), "expiring");
    assert.equal(urgency(now), "expired");
  });

  it("goes by what the service says where there is no date", () => {
    assert.equal(urgency(undefined), "calm");
    assert.equal(urgency(undefined, "renewal"), "expiring");
    assert.equal(urgency(undefined, "redemption"), "redemption");
  });

  it("takes the more pressing of both", () => {
    assert.equal(urgency(now + 200 * dayMs, "renewal"), "expiring");
    assert.equal(urgency(now - dayMs, "renewal"), "expired");
    assert.equal(urgency(now - dayMs, "redemption"), "redemption");
  });
});
