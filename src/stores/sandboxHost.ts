import { fork } from "node:child_process";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { type ClientRequest, get } from "node:http";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import * as l10n from "@vscode/l10n";

/**
 * How to reach the sandbox. The secret protects only invented domains; it is stored where only the user can read it.
 */
export interface SandboxAccess {
  endpoint: string;
  accessKeyId: string;
  accessKeySecret: string;
}

export interface SandboxHostOptions {
  /** The sandbox's bundle, `dist/sandbox.js`. */
  entry: string;
  /** A folder that all windows share: it holds the account and the port files. */
  folder: string;
  /** How many times faster than usual tasks run. */
  speed?: number;
  /** Called if the sandbox ends while this window is using it; `ensure` starts it again. */
  onExit?: () => void;
}

/** How long a start may take, and therefore how long to trust an empty port file. */
const startMs = 15_000;
const deadlineMs = 40_000;
const answerMs = 3_000;
const pauseMs = 100;

/**
 * Finds the one sandbox that all windows share, or starts it. A window counts as present while its request to
 * `/-/window` is open; after the last one has left, the sandbox ends by itself, so nothing needs cleaning up. The port
 * files `sandbox.<n>.json` say where it is. The one with the highest number counts and is never deleted, only
 * superseded by a higher one, which is created exclusively. So if several windows find the sandbox gone, only one
 * starts the next, and the file system stops a window that acts on outdated information.
 */
export class SandboxHost {
  #access: Promise<SandboxAccess> | undefined;
  #presence: ClientRequest | undefined;
  #disposed = false;

  constructor(private readonly options: SandboxHostOptions) {}

  /**
   * Joins the running sandbox, starting it if necessary. Cheap while it runs: one answer serves every call.
   * @throws if it cannot be started, with the reason
   */
  ensure(): Promise<SandboxAccess> {
    this.#access ??= this.#findOrStart().catch((error: unknown) => {
      this.#access = undefined;
      throw error;
    });
    return this.#access;
  }

  /** Leaves the sandbox. */
  dispose(): void {
    this.#disposed = true;
    this.#presence?.destroy();
  }

  async #findOrStart(): Promise<SandboxAccess> {
    const { folder } = this.options;
    await mkdir(folder, { recursive: true });
    for (const giveUpAt = Date.now() + deadlineMs; Date.now() < giveUpAt; await delay(pauseMs)) {
      if (this.#disposed) throw new Error(l10n.t("This window is closing."));
      const latest = await latestPortFile(folder);
      if (latest?.state === "starting") continue;
      if (latest?.state === "running") {
        const joined = await this.#join(latest.access);
        if (joined === "present") return latest.access;
        if (joined === "silent" && isAlive(latest.pid)) continue;
      }
      await this.#startAs((latest?.number ?? 0) + 1);
    }
    throw new Error(l10n.t("The sandbox doesn't respond."));
  }

  /** Starts the sandbox if this window gets to do so; otherwise another window is about to. */
  async #startAs(number: number): Promise<void> {
    const { folder } = this.options;
    const file = portFile(folder, number);
    try {
      await writeFile(file, "", { flag: "wx", mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return;
      throw error;
    }
    const numbers = await portFileNumbers(folder);
    if (Math.max(...numbers) > number) return rm(file, { force: true });
    try {
      const running = await this.#fork();
      await writeFile(`${file}.tmp`, JSON.stringify(running), { mode: 0o600 });
      await rename(`${file}.tmp`, file);
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
    await Promise.all(numbers.filter((old) => old < number).map((old) => rm(portFile(folder, old), { force: true })));
  }

  /** Forks a process that outlives this window: there is no pipe to it, and its channel closes once it has reported. */
  #fork(): Promise<Running> {
    const { entry, folder, speed = 1 } = this.options;
    const args = ["--windows", "--state", path.join(folder, "sandboxAccount.json"), "--speed", String(speed)];
    // Drop this window's own Node options: a debugger's port, for one, is already in use.
    const child = fork(entry, args, { detached: true, execArgv: [], stdio: ["ignore", "ignore", "ignore", "ipc"] });
    return new Promise<Running>((resolve, reject) => {
      const timer = setTimeout(() => {
        child.kill();
        reject(new Error(l10n.t("The sandbox didn't start in time.")));
      }, startMs);
      child.once("error", reject);
      child.once("exit", (code) =>
        reject(
          new Error(
            code === null
              ? l10n.t("The sandbox ended while starting.")
              : l10n.t("The sandbox ended while starting (exit code {0}).", code),
          ),
        ),
      );
      child.once("message", (report: Report) => {
        if (report.kind === "failed") reject(new Error(l10n.t("The sandbox can't start: {0}", report.message)));
        else resolve({ pid: child.pid ?? 0, access: report.access });
      });
      child.once("message", () => {
        clearTimeout(timer);
        child.disconnect();
        child.unref();
      });
    });
  }

  /** Opens the request that marks this window as present. `gone`: nobody is there, or someone else. */
  #join({ endpoint, accessKeySecret }: SandboxAccess): Promise<"present" | "silent" | "gone"> {
    return new Promise((resolve) => {
      const request = get(`${endpoint}-/window`, {
        agent: false,
        headers: { authorization: `Bearer ${accessKeySecret}` },
      });
      const timer = setTimeout(() => {
        resolve("silent");
        request.destroy();
      }, answerMs);
      request.once("response", (response) => {
        clearTimeout(timer);
        if (response.statusCode !== 200 || this.#disposed) {
          resolve("gone");
          request.destroy();
          return;
        }
        this.#presence = request;
        response.resume();
        resolve("present");
      });
      request.on("error", () => undefined); // always followed by close
      request.once("close", () => {
        clearTimeout(timer);
        resolve("gone");
        if (this.#presence === request) this.#left();
      });
    });
  }

  #left(): void {
    this.#presence = undefined;
    this.#access = undefined;
    if (!this.#disposed) this.options.onExit?.();
  }
}

/** What the sandbox reports to the window that forked it. */
type Report = { kind: "ready"; access: SandboxAccess } | { kind: "failed"; message: string };

interface Running {
  pid: number;
  access: SandboxAccess;
}

type PortFile = { number: number } & ({ state: "starting" | "abandoned" } | ({ state: "running" } & Running));

function portFile(folder: string, number: number): string {
  return path.join(folder, `sandbox.${number}.json`);
}

async function portFileNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => {
    const number = /^sandbox\.(\d+)\.json$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

/** The port file that counts. An empty one belongs to a window that is starting the sandbox, unless it is old. */
async function latestPortFile(folder: string): Promise<PortFile | undefined> {
  const numbers = await portFileNumbers(folder);
  if (numbers.length === 0) return undefined;
  const number = Math.max(...numbers);
  try {
    const text = await readFile(portFile(folder, number), "utf8");
    if (text !== "") return { number, state: "running", ...(JSON.parse(text) as Running) };
    const { mtimeMs } = await stat(portFile(folder, number));
    return { number, state: Date.now() - mtimeMs < startMs ? "starting" : "abandoned" };
  } catch {
    return { number, state: "abandoned" }; // unreadable, or just deleted because its start failed
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
