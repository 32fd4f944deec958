import assert from "node:assert/strict";
import { ServiceClocks } from "../../../src/api/serviceClocks";

describe("the clocks of endpoints", () => {
  const after = (...seen: number[]): number => {
    const clocks = new ServiceClocks();
    for (const aheadMs of seen) clocks.see("here", aheadMs);
    return clocks.agreedMs("here");
  };
  for (const [what, seen, aheadMs] of [
    ["no answer", [], 0],
    ["one answer that is later", [900_000], 0],
    ["one answer that is earlier", [-900_000], -900_000],
    ["two answers that agree", [900_000, 900_000], 900_000],
    ["one wrong answer among right ones", [500, 500, 1_800_000], 500],
    ["one wrong answer that is too early", [500, -1_800_000, 500], 500],
    ["an old clock that was put right", [900_000, 900_000, 0, 0], 0],
  ] as const) {
    it(`are ${aheadMs} ms ahead after ${what}`, () => assert.equal(after(...seen), aheadMs));
  }

  it("are told apart", () => {
    const clocks = new ServiceClocks();
    for (const aheadMs of [70_000, 70_000]) clocks.see("here", aheadMs);
    assert.deepEqual([clocks.agreedMs("here"), clocks.agreedMs("there")], [70_000, 0]);
  });

  it("are by one answer what that says, where that is enough", () => {
    const clocks = new ServiceClocks();
    clocks.see("here", 900_000);
    assert.deepEqual([clocks.latestMs("here"), clocks.latestMs("there")], [900_000, 0]);
  });
});
