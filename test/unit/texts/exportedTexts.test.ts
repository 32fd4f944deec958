import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { exportedTexts, textsFile } from "../../../scripts/texts";

describe("the exported texts", () => {
  it("are those of the sources; `npm run texts` writes them anew", async function () {
    // All sources are parsed.
    this.timeout(120_000);
    assert.equal(readFileSync(textsFile, "utf8"), await exportedTexts());
  });
});
