import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import * as l10n from "@vscode/l10n";
import { dayText, monthText } from "../../../src/texts/dates";
import { contactPlace } from "../../../src/texts/domainWords";
import { language, setLanguage } from "../../../src/texts/language";

const newYear = Date.UTC(2026, 0, 1, 12);
const place = { address: "", postalCode: "", city: "Graz", province: "", country: "AT" };

describe("the editor's language", () => {
  const before = language();
  afterEach(() => setLanguage(before));

  it("is what dates and countries are written in, from when it is told", () => {
    assert.deepEqual([dayText(newYear), contactPlace(place)], ["Jan 1, 2026", "Graz, Austria"]);
    setLanguage("de");
    assert.deepEqual(
      [dayText(newYear), monthText(newYear), contactPlace(place)],
      ["01.01.2026", "Januar 2026", "Graz, Österreich"],
    );
  });

  it("brings the translations of our texts with it", () => {
    setLanguage("ja", { "Sent to the registry": "レジストリに送信済み" });
    try {
      assert.equal(l10n.t("Sent to the registry"), "レジストリに送信済み");
    } finally {
      l10n.config({ contents: {} });
    }
  });

  it("is set before the extension loads anything that makes tables of texts", () =>
    assert.match(readFileSync("src/extension.ts", "utf8"), /^import "\.\/ui\/editorLanguage";\n/));
});
