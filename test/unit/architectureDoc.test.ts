import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { architectureDoc } from "../../scripts/architectureDoc";

describe("docs/architecture.md", () => {
  const written = readFileSync(path.join(__dirname, "../../docs/architecture.md"), "utf8");

  it("has the folders and who may import whom as lint has them; `npm run docs` writes them anew", () => {
    assert.equal(written, architectureDoc(written));
  });

  it("is not written without its table", () => {
    assert.throws(() => architectureDoc("# Architecture\n"), /no place for the table/);
  });
});
