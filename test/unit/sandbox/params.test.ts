import assert from "node:assert/strict";
import fc from "fast-check";
import * as z from "zod";
import { catalogue } from "../../../src/catalogue/catalogue";
import { domainName, years } from "../../../src/catalogue/fields";
import { spend } from "../../../src/catalogue/operation";
import { encode } from "../../../src/codec/encode";
import { readParams } from "../../../src/sandbox/params";
import { Refusal } from "../../../src/sandbox/refusal";

describe("parameters in the sandbox", () => {
  const read = (operation: Parameters<typeof readParams>[0], pairs: Record<string, string>) =>
    readParams(operation, new Map(Object.entries(pairs)));
  const refusalOf = (operation: Parameters<typeof readParams>[0], pairs: Record<string, string>): string => {
    try {
      read(operation, pairs);
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
    return "none";
  };

  it("gives back what the client's encoder took apart", () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            PageNum: fc.integer({ min: 1 }),
            PageSize: fc.integer({ min: 1, max: 1000 }),
            DomainName: fc.string({ minLength: 1 }),
            OrderByType: fc.constantFrom("ASC" as const, "DESC" as const),
            StartExpirationDate: fc.nat(Number.MAX_SAFE_INTEGER),
          },
          { requiredKeys: ["PageNum", "PageSize"], noNullPrototype: true },
        ),
        (params) => {
          const encoded = encode(catalogue.listDomains, params);
          assert.equal(encoded.kind, "pairs");
          if (encoded.kind === "pairs")
            assert.deepEqual(readParams(catalogue.listDomains, new Map(encoded.pairs)), params);
        },
      ),
    );
    const TaskDetailNo = ["a", "b", "c"];
    assert.deepEqual(
      read(catalogue.acknowledgeTaskResults, { "TaskDetailNo.1": "a", "TaskDetailNo.2": "b", "TaskDetailNo.3": "c" }),
      { TaskDetailNo },
    );
  });

  it("reads lists of objects and names the field of theirs that is wrong", () => {
    const batch = spend({
      action: "Batch",
      documented: { document: "0" },
      about: "",
      params: { Order: z.array(z.object({ DomainName: domainName, Years: years })).max(2) },
      result: {},
      guard: "none",
    });
    const good = { "Order.1.DomainName": "a.com", "Order.1.Years": "2" };
    assert.deepEqual(read(batch, good), { Order: [{ DomainName: "a.com", Years: 2 }] });
    assert.equal(refusalOf(batch, {}), "MissingOrder");
    assert.equal(refusalOf(batch, { ...good, "Order.2.DomainName": "b.com" }), "MissingOrder.2.Years");
    assert.equal(refusalOf(batch, { ...good, "Order.1.Years": "11" }), "InvalidOrder.1.Years");
    const pair = { ...good, "Order.2.DomainName": "b.com", "Order.2.Years": "1" };
    assert.equal(refusalOf(batch, { ...pair, "Order.3.DomainName": "c.com", "Order.3.Years": "1" }), "InvalidOrder");
    assert.equal(refusalOf(batch, { ...good, "Order.1.DomainName": "nonsense" }), "ParameterIllegal");
  });

  it("applies the conditions of a batch to each of its items", () => {
    const item = (n: number, fields: Record<string, string>) =>
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [`OrderActivateParam.${n}.${name}`, value]));
    const good = item(1, { DomainName: "a.com", RegistrantProfileId: "1", City: "Left over", Dns1: "ns1.example.net" });
    assert.deepEqual(read(catalogue.registerDomains, good), {
      OrderActivateParam: [{ DomainName: "a.com", RegistrantProfileId: "1" }],
    });
    const own = item(2, { DomainName: "b.com", RegistrantProfileId: "1", AliyunDns: "false", Dns1: "ns1.example.net" });
    assert.equal(refusalOf(catalogue.registerDomains, { ...good, ...own }), "MissingOrderActivateParam.2.Dns2");
    const bare = item(2, { DomainName: "b.com" });
    assert.match(refusalOf(catalogue.registerDomains, { ...good, ...bare }), /^MissingOrderActivateParam\.2\./);
  });

  it("leaves a list of addresses to be judged one by one", () => {
    assert.deepEqual(read(catalogue.resendEmailVerification, { Email: "a@b.example, wrong" }), {
      Email: "a@b.example, wrong",
    });
    assert.equal(
      refusalOf(catalogue.saveRegistrantProfile, { RegistrantProfileId: "1", Email: "wrong" }),
      "ParameterIllegal",
    );
  });

  it("ignores unknown parameters, and those that a condition wants left out", () => {
    const params = read(catalogue.registerDomain, {
      DomainName: "a.com",
      RegistrantProfileId: "1",
      City: "Left over",
      Dns1: "ns1.example.net",
      Unheard: "of",
    });
    assert.deepEqual(params, { DomainName: "a.com", RegistrantProfileId: "1" });
  });
});
