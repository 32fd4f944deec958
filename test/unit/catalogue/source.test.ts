import assert from "node:assert/strict";
import { sourceWords } from "../../../src/catalogue/operation";

describe("where an operation is documented", () => {
  it("is a section of the API reference", () => {
    assert.equal(sourceWords({ document: "5.31" }), "section 5.31 of the API reference");
  });

  it("is the SDK, where the reference leaves it out", () => {
    assert.equal(sourceWords({ sdk: "1.7.2" }), "documented in the SDK 1.7.2 only");
  });
});
