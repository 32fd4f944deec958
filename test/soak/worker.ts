/** A program that plays every so-manieth schedule of a seed, several at a time, and tells what it counted. */
import fc from "fast-check";
import { playSchedule, schedules } from "./schedule";
import { addTally, emptyTally, faultsOf } from "./tally";

/** What it is told, as JSON in its first argument. */
export interface Slice {
  seed: number;
  schedules: number;
  /** It plays `first`, `first + every`, and so on. */
  first: number;
  every: number;
}

/** While one waits, others go on. */
const atOnce = 6;

async function main({ seed, schedules: numRuns, first, every }: Slice): Promise<void> {
  const samples = fc.sample(schedules, { numRuns, seed });
  const total = emptyTally();
  let next = first;
  const play = async (): Promise<void> => {
    while (next < samples.length) {
      const at = next;
      next += every;
      const tally = await playSchedule(samples[at]!);
      const wrong = faultsOf(tally);
      if (wrong.length > 0)
        process.stderr.write(`schedule ${at} of seed ${seed}: ${wrong.join(", ")}\n${JSON.stringify(samples[at])}\n`);
      addTally(total, tally);
      if (at % 500 === 0) process.stderr.write(`${new Date().toISOString()} schedule ${at}\n`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, play));
  process.send?.(total);
}

void main(JSON.parse(process.argv[2] ?? "") as Slice);
