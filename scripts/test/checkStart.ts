import assert from "node:assert/strict";
import { type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { launchChromium } from "../vscode/chromium";
import { isRunning, startProcess, stopProcess } from "../vscode/ownedProcess";
import { descendants } from "../vscode/processTree";
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

/** Does what Ctrl+C does, which signals the whole group, and waits until no process is left of all that were started. */
async function interrupt(npm: ChildProcess): Promise<void> {
  assert.ok(npm.pid !== undefined);
  const pids = [npm.pid, ...descendants(npm.pid).map(({ pid }) => pid)];
  process.kill(-npm.pid, "SIGINT");
  const deadline = Date.now() + endMs;
  while (pids.some(isRunning)) {
    if (Date.now() > deadline) throw new Error(`npm start left processes behind: ${pids.filter(isRunning).join(", ")}`);
    await delay(100);
  }
  // A shell that stays between npm and the script, like dash, ends by the signal even though the script has ended well.
  assert.ok(npm.exitCode === 0 || npm.signalCode === "SIGINT", `npm ended with ${npm.exitCode ?? npm.signalCode}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
