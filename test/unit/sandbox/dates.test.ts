import assert from "node:assert/strict";
import { digitDate, utcDate, withinDays, wordDate } from "../../../src/sandbox/dates";

describe("dates of the sandbox", () => {
  it("writes the Longs of 5.15 as the document does", () => {
    assert.equal(digitDate(1509528171000), "2017-11-01 17:22:51");
    assert.equal(digitDate(1509080827000), "2017-10-27 13:07:07");
  });

  it("writes the other form with a clock that does not tell morning from evening", () => {
    assert.equal(wordDate(Date.UTC(2019, 10, 1, 20, 0, 45)), "Nov 02, 2019 04:00:45");
    assert.equal(wordDate(Date.UTC(2019, 10, 2, 8, 0, 45)), "Nov 02, 2019 04:00:45");
    assert.equal(wordDate(Date.UTC(2019, 10, 2, 4, 5, 6)), "Nov 02, 2019 12:05:06");
  });

  it("writes the times of the change log in UTC, in the form of the language", () => {
    const instant = Date.UTC(2017, 11, 25, 12, 0, 9);
    assert.equal(utcDate(instant, "en"), "2017-12-25 12:00:09");
    assert.equal(utcDate(instant, "zh"), "2017年12月25日 12:00:09");
  });

  it("looks at the day only", () => {
    const noon = Date.UTC(2026, 2, 10, 12);
    const lateOnTheSameDay = Date.UTC(2026, 2, 10, 23);
    assert.equal(withinDays(noon, lateOnTheSameDay, undefined), true);
    assert.equal(withinDays(noon, undefined, Date.UTC(2026, 2, 10)), true);
    assert.equal(withinDays(noon, Date.UTC(2026, 2, 11), undefined), false);
    assert.equal(withinDays(noon, undefined, Date.UTC(2026, 2, 9, 23)), false);
  });
});
