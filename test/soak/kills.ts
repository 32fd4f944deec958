import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { build } from "esbuild";
import { OrderJournal } from "../../src/journal/orderJournal";
import { createSandbox } from "../../src/sandbox/sandbox";
import { audit } from "./audit";
import { type ChildTask } from "./child";
import { fastClock } from "./fastClock";
import { emptyTally, type Tally } from "./tally";

/** Several programs share the folder at a time, as windows do. */
const atOnce = 2;

/**
 * Kills real programs at random instants while they place and follow orders, starts others in their place, and holds the
 * journal against the service at the end. Every second order is clicked again by the program that comes after.
 */
export async function playKills(kills: number): Promise<Tally> {
  const tally = { ...emptyTally(), kills };
  const folder = await mkdtemp(path.join(tmpdir(), "domain-desk-kills-"));
  const program = path.join(folder, "child.js");
  const decodable = { bundle: true, platform: "node", format: "cjs", target: "node20" } as const;
  await build({ ...decodable, entryPoints: [path.join(__dirname, "child.ts")], outfile: program });
  const startedAt = Date.now();
  const clock = fastClock(startedAt);
  const sandbox = await createSandbox({ now: clock.now });
  const { endpoint, accessKeyId, accessKeySecret } = sandbox;
  const common = { folder: path.join(folder, "orders"), endpoint, accessKeyId, accessKeySecret, startedAt };
  const registrantProfileId = sandbox.account.registrants[0]!.id;

  const run = async (task: Pick<ChildTask, "domainName">, killAfterMs?: number): Promise<void> => {
    const argument = JSON.stringify({ ...common, registrantProfileId, ...task } satisfies ChildTask);
    const child = spawn(process.execPath, [program, argument], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    if (killAfterMs !== undefined) {
      await Promise.race([ended, once(child.stdout, "data")]);
      await Promise.race([ended, delay(killAfterMs)]);
      child.kill("SIGKILL");
    }
    await ended;
  };
  let started = 0;
  const worker = async (): Promise<void> => {
    while (started < kills) {
      const n = started++;
      const domainName = `${n % 7 === 0 ? "fail" : "kill"}${Math.floor(n / 2)}-harbour.com`;
      await run({ domainName }, Math.random() * 400);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  // Left alone, another program settles what the killed ones have left.
  for (let tries = 0; tries < 20; tries++) {
    await run({}, 10_000);
    if ((await new OrderJournal(common.folder, clock.now).listOpen()).length === 0) break;
  }
  const journal = await new OrderJournal(common.folder, clock.now).listAll();
  const ends = journal.map(({ state }) => state.kind);
  const count = (kind: string) => ends.filter((end) => end === kind).length;
  process.stderr.write(
    `${sandbox.orders().length} orders executed; journal: ${count("ended")} ended, ${count("refused")} not carried out\n`,
  );
  audit(sandbox, journal, new Set(), tally);
  await sandbox.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return tally;
}
