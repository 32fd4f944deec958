import { strict as assert } from "node:assert";
import { language, setLanguage } from "../../../../src/texts/language";
import { countryChoices } from "../../../../src/pages/contact/countryChoices";

describe("The countries to choose from", () => {
  const before = language();
  afterEach(() => setLanguage(before));

  const namesIn = (tag: string) => {
    setLanguage(tag);
    return countryChoices().map(({ label }) => label);
  };

  it("have their names in the editor's language, and their codes", () => {
    assert.ok(namesIn("en").includes("Germany (DE)"));
    assert.ok(namesIn("zh-cn").includes("德国 (DE)"));
    assert.ok(namesIn("ja").includes("ドイツ (DE)"));
  });

  it("are in the order of that language", () => {
    for (const tag of ["en", "de", "zh-cn", "zh-tw", "ja"]) {
      const names = namesIn(tag);
      assert.deepEqual(names, [...names].sort(new Intl.Collator(tag).compare), tag);
    }
    const at = (tag: string, code: string) => namesIn(tag).findIndex((name) => name.endsWith(`(${code})`));
    assert.ok(at("en", "AT") < at("en", "DE"));
    assert.ok(at("de", "AT") > at("de", "DE"));
  });
});
