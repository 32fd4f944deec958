import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { operationsDoc } from "../../scripts/operationsDoc";

describe("docs/operations.md", () => {
  it("is what the catalogue says; `npm run docs` writes it anew", () => {
    const written = readFileSync(path.join(__dirname, "../../docs/operations.md"), "utf8");
    assert.equal(written, operationsDoc());
  });
});
