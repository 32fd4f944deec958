import { type ChildProcess } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import fc from "fast-check";
import { audit } from "./audit";
import { type ChildNews } from "./child";
import { gone, prepareGround } from "./ground";
import { settle, summarize } from "./kills";
import { emptyTally, type Tally } from "./tally";
import { tornBelieved } from "./tear";

/** Fast enough for a task to end in a second, slow enough for eight programs on two processors. */
const clockFactor = 15;
const speed = 8;

/** Who orders in a round: the name that all want, one of its own, or both; and who is killed meanwhile. */
const roundsOf = (processes: number) =>
  fc.record({
    orderers: fc.array(fc.constantFrom("shared", "own", "both"), { minLength: 1, maxLength: processes }),
    fails: fc.boolean(),
    killed: fc.option(fc.record({ at: fc.nat(processes - 1), afterMs: fc.nat(150) }), { freq: 4 }),
  });

/**
 * Lets up to so many programs at a time place and follow orders in one folder, some for the same name, kills one now and
 * then, and holds the journal against the service at the end.
 */
export async function playRounds(rounds: number, processes: number, seed: number): Promise<Tally> {
  const tally = { ...emptyTally(), rounds };
  const ground = await prepareGround(clockFactor, speed);
  const open = () => ground.start({ domainNames: [], stays: true });
  const programs = Array.from({ length: processes }, open);
  for (const [n, { orderers, fails, killed }] of fc.sample(roundsOf(processes), { numRuns: rounds, seed }).entries()) {
    const shared = `${fails ? "fail" : "round"}${n}-harbour.com`;
    const placings = orderers.map((wants, at) => {
      const own = `own${n}-${at}-harbour.com`;
      const names = wants === "shared" ? [shared] : wants === "own" ? [own] : [shared, own];
      return place(programs[at]!, names);
    });
    if (killed !== null) {
      await delay(killed.afterMs);
      const [program] = programs.splice(killed.at, 1, open());
      program!.kill("SIGKILL");
      await gone(program!);
    }
    await Promise.all(placings);
  }
  for (let left = 100; left > 0 && (await ground.journal.listOpen()).length > 0; left--) await delay(300);
  for (const program of programs) program.kill("SIGKILL");
  await Promise.all(programs.map(gone));
  await settle(ground);
  const journal = await ground.journal.listAll();
  summarize(ground, journal);
  audit(ground.sandbox, journal, new Set(), tally);
  tally.tornBelieved += await tornBelieved(ground.folder, journal);
  await ground.remove();
  return tally;
}

/** Lets a program order; over when it has, or is gone. */
async function place(program: ChildProcess, domainNames: string[]): Promise<void> {
  const placed = new Promise<void>((resolve) => {
    const hear = (news: ChildNews) => {
      if (news.kind !== "placed") return;
      program.off("message", hear);
      resolve();
    };
    program.on("message", hear);
  });
  if (program.connected) program.send(domainNames);
  await Promise.race([placed, gone(program)]);
}
