import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { textsFile } from "../../../scripts/texts";

/** How no native would write, or VS Code says otherwise: each was in a text once. */
const unusual =
  /which ends of|put right|^In order$|^Endings?$|Look Again|that cannot be done|\bin all\b|Still to be|\btold\b|Switch .*\b(on|off)\b|under way|whoever|anew|at present|comes? to stand|do(es)? not\b|\bcannot\b|will not\b/i;

function textsOf(file: string): string[] {
  return Object.values(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>);
}

describe("the English of the texts", () => {
  for (const file of [textsFile, path.join(__dirname, "../../../package.nls.json")]) {
    it(`is that of VS Code in ${path.basename(file)}`, () => {
      assert.deepEqual(
        textsOf(file).filter((text) => unusual.test(text)),
        [],
      );
    });
  }
});
