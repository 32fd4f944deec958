// `npm run test:soak -- [--schedules N] [--kills N] [--rounds N] [--processes N] [--seed N]`: see docs/reliability.md.
import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundleProgram } from "./bundleProgram";
import { playKills } from "./kills";
import { playRounds } from "./rounds";
import { playTakeovers } from "./takeovers";
import { addTally, emptyTally, faultsOf, settledPct, type Tally } from "./tally";
import { type Slice } from "./worker";

const { values } = parseArgs({
  options: {
    schedules: { type: "string", default: "200" },
    kills: { type: "string", default: "50" },
    rounds: { type: "string", default: "20" },
    /** At most so many programs at once in a round. */
    processes: { type: "string", default: "8" },
    seed: { type: "string" },
  },
});

async function main(): Promise<void> {
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  const [schedules, kills, rounds] = [Number(values.schedules), Number(values.kills), Number(values.rounds)];
  const total = emptyTally();
  if (schedules > 0) addTally(total, await playSchedules(schedules, seed));
  for (const [at, part] of parts(kills, 250)) addTally(total, await playKills(part, seed + at));
  for (const [at, part] of parts(rounds, 100))
    addTally(total, await playRounds(part, Number(values.processes), seed + at));
  if (rounds > 0) addTally(total, await playTakeovers());
  const faults = faultsOf(total);
  if (faults.length > 0) process.stderr.write(`wrong: ${faults.join(", ")}\n`);
  const { doubleExecutions, lostResults, foreignAcks, sentWithoutIntent } = total;
  const first = { schedules, kills, doubleExecutions, lostResults, foreignAcks, sentWithoutIntent };
  const line = { ...first, unknownSettledPct: settledPct(total), seed, ...total };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

/** Each part gets a folder and a service of its own, so that the last is no slower than the first. */
function parts(all: number, most: number): [at: number, part: number][] {
  return Array.from({ length: Math.ceil(all / most) }, (_, at) => [at, Math.min(most, all - at * most)]);
}

/** Shares the schedules among as many programs as there are processors. */
async function playSchedules(schedules: number, seed: number): Promise<Tally> {
  const folder = await mkdtemp(path.join(tmpdir(), "domain-desk-soak-"));
  const program = await bundleProgram("worker", folder);
  const every = Math.min(availableParallelism(), schedules);
  const total = emptyTally();
  const play = (first: number) =>
    new Promise<void>((resolve, reject) => {
      const slice: Slice = { seed, schedules, first, every };
      const worker = fork(program, [JSON.stringify(slice)], { execArgv: [] });
      let isCounted = false;
      worker.once("message", (tally: Tally) => {
        isCounted = true;
        addTally(total, tally);
      });
      worker.once("error", reject);
      worker.once("exit", () =>
        isCounted ? resolve() : reject(new Error("A program that plays schedules has failed.")),
      );
    });
  await Promise.all(Array.from({ length: every }, (_, first) => play(first)));
  await rm(folder, { recursive: true, force: true });
  return total;
}

void main();
