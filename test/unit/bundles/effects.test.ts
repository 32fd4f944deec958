import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(__dirname, "../../../src");

describe("the bundle of effects", () => {
  it("exports all that other bundles take from it: what it lacked would be found missing only when it is used", () => {
    const files = readdirSync(path.join(folder, "orders/effects")).map((file) => path.basename(file, ".ts"));
    const text = readFileSync(path.join(folder, "bundles/effects.ts"), "utf8");
    const exported = [...text.matchAll(/^export \* from "\.\.\/orders\/effects\/(\w+)";$/gm)].map(([, file]) => file);
    assert.deepEqual(exported.toSorted(), files.toSorted());
  });
});
