// `npm run test:soak -- --schedules N --kills N [--processes N] [--seed N]`: see docs/reliability.md.
import { parseArgs } from "node:util";
import fc from "fast-check";
import { playKills } from "./kills";
import { playSchedule, schedules } from "./schedule";
import { addTally, emptyTally, faultsOf } from "./tally";

const { values } = parseArgs({
  options: {
    schedules: { type: "string", default: "200" },
    kills: { type: "string", default: "50" },
    seed: { type: "string" },
    only: { type: "string" },
  },
});

async function main(): Promise<void> {
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  const total = emptyTally();
  const samples = fc.sample(schedules, { numRuns: Number(values.schedules), seed });
  for (const [at, schedule] of samples.entries()) {
    if (values.only !== undefined && at !== Number(values.only)) continue;
    const tally = await playSchedule(schedule);
    const wrong = faultsOf(tally);
    if (tally.unknownSettled < tally.unknown) wrong.push("an outcome stayed unknown for more than 120 s");
    if (wrong.length > 0)
      process.stderr.write(`schedule ${at} of seed ${seed}: ${wrong.join(", ")}\n${JSON.stringify(schedule)}\n`);
    addTally(total, tally);
    if (at % 500 === 499) process.stderr.write(`${at + 1} schedules\n`);
  }
  const kills = Number(values.kills);
  if (kills > 0) {
    const tally = await playKills(kills);
    const wrong = faultsOf(tally);
    if (wrong.length > 0) process.stderr.write(`kills: ${wrong.join(", ")}\n`);
    addTally(total, tally);
  }
  const { unknown, unknownSettled, ...counted } = total;
  const unknownSettledPct = unknown === 0 ? 100 : Math.round((unknownSettled / unknown) * 100_000) / 1000;
  process.stdout.write(`${JSON.stringify({ ...counted, unknown, unknownSettledPct, seed })}\n`);
  if (faultsOf(total).length > 0 || unknownSettledPct < 99.9) process.exitCode = 1;
}

void main();
