import { strict as assert } from "node:assert";
import { utcMonthText } from "../../../src/texts/dates";
import { language, setLanguage } from "../../../src/texts/language";
import { moneyText, numberText } from "../../../src/texts/numbers";

describe("numbers and money", () => {
  const before = language();
  afterEach(() => setLanguage(before));

  it("are grouped as the editor's language does it", () => {
    assert.equal(numberText(10_000), "10,000");
    setLanguage("de");
    assert.equal(numberText(10_000), "10.000");
  });

  it("have cents where there are some", () => {
    assert.deepEqual(
      [moneyText(174n, "USD"), moneyText(12, "USD"), moneyText(1_012.5, "USD")],
      ["174 USD", "12 USD", "1,012.50 USD"],
    );
  });
});

describe("the month of a registry's date", () => {
  it("is that of UTC", () => {
    assert.equal(utcMonthText(Date.UTC(2026, 2, 1)), "March 2026");
    assert.equal(utcMonthText(Date.UTC(2026, 2, 31, 23, 59)), "March 2026");
  });
});
