import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import fc from "fast-check";
import { type Order } from "../../src/model/order";
import { audit } from "./audit";
import { gone, type Ground, prepareGround } from "./ground";
import { emptyTally, type Tally } from "./tally";
import { tear, tornBelieved } from "./tear";

/** Several programs share the folder at a time, as windows do. */
const atOnce = 2;

/** Two minutes take one second. */
const clockFactor = 120;

/** The instant of a kill after the program has begun, in milliseconds, and how far a line torn after it has got. */
const kill = fc.record({ afterMs: fc.nat(800), torn: fc.option(fc.double({ min: 0.1, max: 0.9, noNaN: true })) });

/**
 * Kills real programs at random instants while they place and follow orders, starts others in their place, and holds the
 * journal against the service at the end. Every second order is clicked again by the program that comes after, and lines
 * are torn as a crash of the machine would.
 */
export async function playKills(kills: number, seed: number): Promise<Tally> {
  const tally = { ...emptyTally(), kills };
  const ground = await prepareGround(clockFactor, 1);
  const instants = fc.sample(kill, { numRuns: kills, seed });
  let started = 0;
  const worker = async (): Promise<void> => {
    while (started < kills) {
      const n = started++;
      const { afterMs, torn } = instants[n]!;
      const child = ground.start({ domainNames: [`${n % 7 === 0 ? "fail" : "kill"}${Math.floor(n / 2)}-harbour.com`] });
      await Promise.race([gone(child), once(child.stdout!, "data")]);
      await Promise.race([gone(child), delay(afterMs)]);
      child.kill("SIGKILL");
      await gone(child);
      if (torn !== null) await tear(ground.folder, torn);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await settle(ground);
  const journal = await ground.journal.listAll();
  summarize(ground, journal);
  audit(ground.sandbox, journal, new Set(), tally);
  tally.tornBelieved += await tornBelieved(ground.folder, journal);
  await ground.remove();
  return tally;
}

/** Shows on the error stream that something happened at all. */
export function summarize({ sandbox }: Ground, journal: readonly Order[]): void {
  const count = (kind: string) => journal.filter(({ state }) => state.kind === kind).length;
  const found = journal.filter((order) => order.found).length;
  process.stderr.write(
    `${new Date().toISOString()}: ${sandbox.orders().length} orders executed; journal: ${count("ended")} ended, ${count("refused")} not carried out, ` +
      `${journal.length - count("ended") - count("refused")} open; ${found} found out about\n`,
  );
}

/** Left alone, another program settles what the others have left. */
export async function settle({ start, journal }: Ground): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const child = start({ domainNames: [] });
    await Promise.race([gone(child), delay(20_000, undefined, { ref: false })]);
    child.kill("SIGKILL");
    await gone(child);
    if ((await journal.listOpen()).length === 0) return;
  }
}
