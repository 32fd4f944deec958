import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { placesInUi } from "../../scripts/placesInUi";
import { operationsDoc } from "../../scripts/operationsDoc";

describe("docs/operations.md", () => {
  it("is what the catalogue says; `npm run docs` writes it anew", () => {
    const written = readFileSync(path.join(__dirname, "../../docs/operations.md"), "utf8");
    assert.equal(written, operationsDoc());
  });

  it("names for each operation a test that exists, and is not the one of Run API Operation", () => {
    for (const [name, { test }] of Object.entries(placesInUi)) {
      const [file, title] = test;
      assert.notEqual(file, "ui/operation", name);
      const text = readFileSync(path.join(__dirname, `../vscode/${file}.test.ts`), "utf8");
      assert.ok(text.includes(`"${title}"`), `${name}: ${file}.test.ts has no test "${title}"`);
    }
  });
});
