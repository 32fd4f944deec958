import { fork, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { OrderJournal } from "../../src/orders/journal/orderJournal";
import { type RequestFault } from "../../src/sandbox/activeFaults";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox";
import { bundleProgram } from "./bundleProgram";
import { type ChildTask } from "./child";
import { fastClock } from "./fastClock";

/** A service, a folder of orders, and programs that share both. */
export interface Ground {
  sandbox: Sandbox;
  /** Where the journal is. */
  folder: string;
  journal: OrderJournal;
  start: (task: Pick<ChildTask, "domainNames" | "stays">) => ChildProcess;
  remove: () => Promise<void>;
}

/**
 * Prepares them.
 * @param clockFactor how fast the clocks of the service and of the programs run
 * @param speed how many times as fast as usual the tasks go
 */
export async function prepareGround(clockFactor: number, speed: number): Promise<Ground> {
  const home = await mkdtemp(path.join(tmpdir(), "domain-desk-soak-"));
  const program = await bundleProgram("child", home);
  const startedAt = Date.now();
  const { now } = fastClock(startedAt, clockFactor);
  const sandbox = await createSandbox({ now, speed, onRequest });
  const { endpoint, accessKeyId, accessKeySecret } = sandbox;
  const folder = path.join(home, "orders");
  const registrantProfileId = sandbox.account.registrants[0]!.id;
  const common = { folder, endpoint, accessKeyId, accessKeySecret, startedAt, clockFactor, registrantProfileId };
  return {
    sandbox,
    folder,
    journal: new OrderJournal(folder, now),
    start: (task) =>
      fork(program, [JSON.stringify({ ...common, ...task } satisfies ChildTask)], {
        stdio: ["ignore", "pipe", "inherit", "ipc"],
        execArgv: [],
      }),
    remove: async () => {
      await sandbox.stop();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Of every four orders one is answered late, so that kills fall into the wait, and the answer of another is lost. */
function onRequest(action: string, n: number): RequestFault | undefined {
  if (!action.includes("CreatingOrder")) return undefined;
  if (n % 4 === 1) return { kind: "delay", delayMs: 150, executed: n % 8 === 1 };
  return n % 4 === 3 ? { kind: "drop", executed: n % 8 === 3 } : undefined;
}

const ends = new WeakMap<ChildProcess, Promise<void>>();

/** Waits until a program is gone. */
export function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const end = ends.get(child) ?? new Promise<void>((resolve) => child.once("exit", () => resolve()));
  ends.set(child, end);
  return end;
}
