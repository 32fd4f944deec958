import assert from "node:assert/strict";
import { type ChildProcess, execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { launchChromium } from "../vscode/chromium";
import { isRunning, startProcess, stopProcess } from "../vscode/ownedProcess";
import { projectRoot } from "../vscode/projectRoot";
import { brokenSuite, type SuiteResult } from "./suiteResult";

/** Generous: it may have to get a VS Code first. */
const startMs = 300_000;
const endMs = 30_000;

/** Starts Domain Desk as the README says, visits the printed address, ends it with SIGINT, and counts as one test. */
export async function checkStart(): Promise<SuiteResult> {
  const port = await freePort();
  const npm = startProcess("npm", ["start", "--", "--port", String(port), "--no-open"], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await announcement(npm, port);
    await visit(`http://127.0.0.1:${port}/`);
    await interrupt(npm);
    console.log("npm start comes up, shows the extension and leaves nothing behind");
    return { suite: "start", passed: 1, skipped: 0, failures: [] };
  } catch (error) {
    console.error(error);
    return brokenSuite("start", "npm start");
  } finally {
    await stopProcess(npm);
  }
}

/** Waits for the line with the address. */
async function announcement(npm: ChildProcess, port: number): Promise<void> {
  const line = `Domain Desk is open at http://127.0.0.1:${port}/\n`;
  let printed = "";
  const shown = new Promise<void>((resolve) => {
    npm.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes(line)) resolve();
    });
  });
  const failed = Promise.race([once(npm, "exit"), delay(startMs, undefined, { ref: false })]).then(() => {
    throw new Error(`npm start did not come up:\n${printed}`);
  });
  await Promise.race([shown, failed]);
}

/** Opens exactly the printed address, as a person would. */
async function visit(address: string): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const response = await page.goto(address);
    assert.equal(response?.status(), 200);
    await page.locator(".activitybar .action-label[aria-label^='Domain Desk']").waitFor({ timeout: 60_000 });
  } finally {
    await browser.close();
  }
}

/** Sends what Ctrl+C sends, and waits until no process is left of all that were started. */
async function interrupt(npm: ChildProcess): Promise<void> {
  const pids = [npm.pid ?? 0, ...descendants(npm.pid ?? 0)];
  npm.kill("SIGINT");
  const deadline = Date.now() + endMs;
  while (pids.some(isRunning)) {
    if (Date.now() > deadline) throw new Error(`npm start left processes behind: ${pids.filter(isRunning).join(", ")}`);
    await delay(100);
  }
  assert.equal(npm.exitCode, 0);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

/** The processes below one, at any depth. */
function descendants(pid: number): number[] {
  const all = processTable();
  const below = (parent: number): number[] =>
    all.filter(({ parentPid }) => parentPid === parent).flatMap((child) => [child.pid, ...below(child.pid)]);
  return below(pid);
}

function processTable(): { pid: number; parentPid: number }[] {
  const lines = existsSync("/proc/self/stat")
    ? readdirSync("/proc")
        .filter((name) => /^\d+$/.test(name))
        .map(readStat) // a bare Debian has no ps
    : execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).split("\n");
  return lines.map((line) => {
    const [pid = 0, parentPid = 0] = line.trim().split(/\s+/).map(Number);
    return { pid, parentPid };
  });
}

/** "PID PPID" of a process of Linux; "" when it has ended meanwhile. */
function readStat(pid: string): string {
  try {
    // The name, in parentheses, may hold anything; the state and the parent follow it.
    return `${pid} ${readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop()?.split(" ")[1] ?? ""}`;
  } catch {
    return "";
  }
}
