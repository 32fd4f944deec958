import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

/** How long a process group may take to end by itself before it is killed. */
const graceMs = 5_000;

const running = new Set<ChildProcess>();
let watching = false;

/**
 * Starts a process that never outlives this one: it leads a process group of its own, which is ended by
 * {@link stopProcess}, when this process exits, and on SIGINT, SIGTERM and SIGHUP.
 */
export function startProcess(command: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  watchOwnEnd();
  const child = spawn(command, args, { ...options, detached: process.platform !== "win32" });
  running.add(child);
  child.once("exit", () => {
    signalGroup(child, "SIGKILL"); // what the leader may have left in its group
    running.delete(child);
  });
  child.once("error", () => running.delete(child));
  return child;
}

/** Ends the process and its group, and resolves when it has ended: politely at first, by force after {@link graceMs}. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  const ended = once(child, "exit");
  signalGroup(child, "SIGTERM");
  const force = setTimeout(() => signalGroup(child, "SIGKILL"), graceMs);
  await ended;
  clearTimeout(force);
}

/** Resolves with the exit code (128 and above for a signal); rejects when the command cannot be started at all. */
export async function exitCode(child: ChildProcess): Promise<number> {
  const [code] = (await once(child, "exit")) as [number | null];
  return code ?? 128;
}

/** Whether a process of this id is there and has not ended. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !isZombie(pid);
}

/** Linux keeps the id of one that has ended until its parent takes note, which in a container may be never. */
function isZombie(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop()?.startsWith("Z") ?? false;
  } catch {
    return false;
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
  } catch {
    // The group has ended already.
  }
}

function watchOwnEnd(): void {
  if (watching) return;
  watching = true;
  process.on("exit", () => {
    for (const child of running) signalGroup(child, "SIGKILL");
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    // Ctrl+C arrives twice where the parent passes it on, hence "on" and not "once".
    process.on(signal, () => {
      const code = process.exitCode ?? (signal === "SIGINT" ? 130 : 143);
      void Promise.all([...running].map(stopProcess)).then(() => process.exit(code));
    });
  }
}
