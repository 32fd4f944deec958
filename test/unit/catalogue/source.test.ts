import assert from "node:assert/strict";
import { sourceWords } from "../../../src/catalogue/operation";

describe("where an operation is documented", () => {
  it("is a section of the API reference", () => {
    assert.equal(sourceWords({ document: "5.31" }), "Documented in section 5.31 of the API reference.");
  });

  it("is the SDK, where the reference leaves it out", () => {
    assert.equal(sourceWords({ sdk: "1.7.2" }), "Documented only in version 1.7.2 of the SDK.");
  });
});
