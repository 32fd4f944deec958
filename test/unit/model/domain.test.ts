import { strict as assert } from "node:assert";
import { displayName } from "../../../src/model/domain";

describe("displayName", () => {
  for (const [name, shown] of [
    ["example.com", "example.com"],
    ["xn--bcher-laden-thb.de", "bücher-laden.de (xn--bcher-laden-thb.de)"],
    ["shop.xn--bcher-kva.example", "shop.bücher.example (shop.xn--bcher-kva.example)"],
    // Numbers of templates and addresses stand in the place of names in some records.
    ["20400001", "20400001"],
    ["someone@xn--bcher-kva.example", "someone@xn--bcher-kva.example"],
  ] as const) {
    it(`shows ${name} as ${shown}`, () => {
      assert.equal(displayName(name), shown);
    });
  }
});
