import { strict as assert } from "node:assert";
import { type Order } from "../../../src/model/order";
import { type ActivityFilter, fits, isFiltering, monthOf } from "../../../src/orders/activityFilter";

const order: Order = {
  id: "1",
  accountId: "a1",
  operation: "renewDomains",
  effect: "renew",
  items: [
    { domainName: "example.com", fence: "1" },
    { domainName: "xn--ejemplo-caf-lbb.com", fence: "1" },
  ],
  shared: { CouponNo: "hidden" },
  sentence: "Renew 2 domains for 1 year.",
  createdAt: new Date(2026, 2, 31, 23, 59).getTime(),
  state: { kind: "ended", at: 1, taskNo: "task-77", requestId: "4A-REQUEST" },
  outcomes: { "example.com": { kind: "succeeded", at: 1 }, "xn--ejemplo-caf-lbb.com": { kind: "failed", at: 1 } },
};

describe("the filter of Activity", () => {
  const cases: [what: string, filter: ActivityFilter, isShown: boolean][] = [
    ["nothing", {}, true],
    ["a word of the sentence, in any letter case", { words: "YEAR" }, true],
    ["a part of a domain's name", { words: "example." }, true],
    ["an internationalized name as people write it", { words: "ejemplo-café" }, true],
    ["the RequestId", { words: "4a-request" }, true],
    ["the task number", { words: "task-77" }, true],
    ["several words, wherever they are", { words: "task-77  renew" }, true],
    ["several words of which one is missing", { words: "renew other.com" }, false],
    ["what only the parameters hold", { words: "hidden" }, false],
    ["its account", { accountId: "a1" }, true],
    ["another account", { accountId: "a2" }, false],
    ["its outcome: one domain has failed", { outcome: "failed" }, true],
    ["another outcome", { outcome: "done" }, false],
    ["its month, on the clock of this computer", { month: "2026-03" }, true],
    ["another month", { month: "2026-04" }, false],
    ["all of it", { words: "renew", accountId: "a1", outcome: "failed", month: "2026-03" }, true],
    ["all of it but one", { words: "renew", accountId: "a1", outcome: "failed", month: "2026-02" }, false],
  ];
  for (const [what, filter, isShown] of cases) {
    it(`by ${what}: ${isShown ? "shown" : "left out"}`, () => assert.equal(fits(order, filter), isShown));
  }

  it("is one only where something is asked for", () => {
    assert.equal(isFiltering({}), false);
    assert.equal(isFiltering({ words: undefined, month: undefined }), false);
    assert.equal(isFiltering({ month: "2026-03" }), true);
  });

  it("reckons months on the clock of this computer", () => {
    assert.equal(monthOf(new Date(2025, 11, 31, 23, 59, 59, 999).getTime()), "2025-12");
    assert.equal(monthOf(new Date(2026, 0, 1).getTime()), "2026-01");
  });
});
