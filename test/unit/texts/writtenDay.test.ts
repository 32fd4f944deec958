import { strict as assert } from "node:assert";
import { writtenDay } from "../../../src/texts/dates";

describe("writtenDay", () => {
  const table: [written: string, says: string][] = [
    ["2018-03-26 15:08:20", "Mar 26, 2018"],
    ["Nov 02, 2019 04:00:45", "Nov 2, 2019"],
    ["2018-03-26", "2018-03-26"],
    ["yesterday", "yesterday"],
  ];
  for (const [written, says] of table) {
    it(`of "${written}" is "${says}"`, () => {
      assert.equal(writtenDay(written), says);
    });
  }
});
