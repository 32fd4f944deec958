import { strict as assert } from "node:assert";
import { type Order, type OrderState } from "../../../src/model/order";
import {
  domainOutcomes,
  type OrderOutcome,
  orderOutcome,
  requestIdOf,
  taskNoOf,
} from "../../../src/model/orderOutcome";

const order: Omit<Order, "state"> = {
  id: "1",
  accountId: "a1",
  operation: "renewDomains",
  effect: "renew",
  items: ["a.com", "b.com"].map((domainName) => ({ domainName, fence: "1" })),
  shared: {},
  sentence: "Renew 2 domains.",
  createdAt: 1,
  outcomes: {},
};
const sent = { at: 2, copyExpiresAt: 3, tasksBefore: [], marker: "127.1.1.1" };

describe("the outcome of an order", () => {
  const cases: [state: OrderState, outcome: OrderOutcome, requestId: string | undefined, taskNo: string | undefined][] =
    [
      [{ kind: "intent" }, "underWay", undefined, undefined],
      [{ kind: "sent", ...sent }, "underWay", undefined, undefined],
      [{ kind: "unknown", requestId: "r", ...sent }, "notKnown", "r", undefined],
      [{ kind: "accepted", at: 4, taskNo: "t", requestId: "r" }, "underWay", "r", "t"],
      [{ kind: "refused", at: 4, reason: "Forbidden.", requestId: "r" }, "notCarriedOut", "r", undefined],
      [{ kind: "ended", at: 4, taskNo: "t", requestId: "r" }, "done", "r", "t"],
    ];
  for (const [state, outcome, requestId, taskNo] of cases) {
    it(`that is ${state.kind}: ${outcome}`, () => {
      assert.equal(orderOutcome({ ...order, state }), outcome);
      assert.equal(requestIdOf({ ...order, state }), requestId);
      assert.equal(taskNoOf({ ...order, state }), taskNo);
    });
  }

  it("that has ended is failed where it failed for one domain", () => {
    const state: OrderState = { kind: "ended", at: 4, taskNo: "t", requestId: "r" };
    const outcomes: Order["outcomes"] = { "a.com": { kind: "succeeded", at: 3 }, "b.com": { kind: "failed", at: 4 } };
    assert.equal(orderOutcome({ ...order, state, outcomes }), "failed");
  });

  it("is told for each domain, while others are still under way", () => {
    const state: OrderState = { kind: "accepted", at: 4, taskNo: "t", requestId: "r" };
    const outcomes: Order["outcomes"] = { "b.com": { kind: "failed", at: 5, reason: "Locked." } };
    assert.deepEqual(domainOutcomes({ ...order, state, outcomes }), [
      { domainName: "a.com", outcome: "underWay", at: undefined, reason: undefined },
      { domainName: "b.com", outcome: "failed", at: 5, reason: "Locked." },
    ]);
  });

  it("that was refused is the same for every domain, with the reason", () => {
    const state: OrderState = { kind: "refused", at: 4, reason: "Forbidden.", requestId: "r" };
    const refused = { outcome: "notCarriedOut", at: 4, reason: "Forbidden." };
    assert.deepEqual(domainOutcomes({ ...order, state }), [
      { domainName: "a.com", ...refused },
      { domainName: "b.com", ...refused },
    ]);
  });
});
