import assert from "node:assert/strict";
import fc from "fast-check";
import { playKills } from "../soak/kills";
import { playSchedule, schedules } from "../soak/schedule";
import { addTally, emptyTally, faultsOf } from "../soak/tally";

/** A short form of `npm run test:soak`; see docs/reliability.md. */
describe("orders", () => {
  it("are neither doubled nor lost in random schedules of clicks, reloads, windows and faults", async function () {
    this.timeout(120_000);
    const seed = Date.now() % 2 ** 31;
    const total = emptyTally();
    for (const schedule of fc.sample(schedules, { numRuns: 40, seed })) addTally(total, await playSchedule(schedule));
    assert.deepEqual(faultsOf(total), [], `seed ${seed}`);
  });

  it("are neither doubled nor lost when the programs that place and follow them are killed", async function () {
    this.timeout(120_000);
    assert.deepEqual(faultsOf(await playKills(12)), []);
  });
});
