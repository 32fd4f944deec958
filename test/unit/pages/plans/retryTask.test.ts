import assert from "node:assert/strict";
import { taskTypeMeanings } from "../../../../src/catalogue/meanings";
import { plans } from "../../../../src/pages/plans/plans";
import { retriesOf } from "../../../../src/pages/plans/retryTask";

describe("retrying a task of somebody else", () => {
  it("fills in only fields that its plan has", () => {
    for (const type of Object.keys(taskTypeMeanings)) {
      for (const { plan, values = {} } of retriesOf(type)) {
        const fields = Object.keys(plans[plan].start);
        assert.deepEqual(
          Object.keys(values).filter((name) => !fields.includes(name)),
          [],
          type,
        );
      }
    }
  });

  it("is not offered where the task tells too little, or has a type that nobody knows", () => {
    const without = [...Object.keys(taskTypeMeanings), "NEW_TYPE", "constructor"].filter(
      (type) => retriesOf(type).length === 0,
    );
    const tooLittle = ["SET_WHOIS_PROTECT", "ORDER_ACTIVATE", "CREATE_DNSHOST", "UPDATE_DNSHOST", "SYNC_DNSHOST"];
    assert.deepEqual(without, [...tooLittle, "NEW_TYPE", "constructor"]);
    assert.deepEqual(retriesOf(undefined), []);
  });
});
