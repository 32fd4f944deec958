import assert from "node:assert/strict";
import fc from "fast-check";
import { playKills } from "../soak/kills";
import { playRounds } from "../soak/rounds";
import { playSchedule, schedules } from "../soak/schedule";
import { addTally, emptyTally, faultsOf } from "../soak/tally";

/** A short form of `npm run test:soak`; see docs/reliability.md. */
describe("orders", () => {
  const seed = Date.now() % 2 ** 31;

  it("are neither doubled nor lost in random schedules of clicks, reloads, windows and faults", async function () {
    this.timeout(120_000);
    const total = emptyTally();
    const tallies = await Promise.all(fc.sample(schedules, { numRuns: 40, seed }).map(playSchedule));
    for (const tally of tallies) addTally(total, tally);
    assert.deepEqual(faultsOf(total), [], `seed ${seed}`);
  });

  it("are neither doubled nor lost when the programs that place and follow them are killed", async function () {
    this.timeout(120_000);
    assert.deepEqual(faultsOf(await playKills(12, seed)), [], `seed ${seed}`);
  });

  it("are neither doubled nor lost by several programs on one folder at once", async function () {
    this.timeout(120_000);
    assert.deepEqual(faultsOf(await playRounds(6, 4, seed)), [], `seed ${seed}`);
  });
});
