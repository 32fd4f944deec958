import assert from "node:assert/strict";
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { type Readable, type Writable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { isRunning } from "../../scripts/vscode/ownedProcess";
import { descendants } from "../../scripts/vscode/processTree";
import { bundleSandbox } from "../support/bundleSandbox";
import { type VendorAccess, VendorClient } from "../support/vendorClient";

type Program = ChildProcessByStdio<Writable, Readable, Readable>;

describe("sandbox program", () => {
  let entry: string;
  let client: VendorClient;
  const programs: Program[] = [];

  before(async () => {
    entry = await bundleSandbox();
    client = await VendorClient.open();
  });
  after(() => {
    client.close();
    rmSync(path.dirname(entry), { recursive: true });
  });
  afterEach(() => {
    for (const program of programs.splice(0)) program.kill("SIGKILL");
  });

  function run(...args: string[]): Program {
    const program = spawn(process.execPath, [entry, ...args], { stdio: ["pipe", "pipe", "pipe"] });
    programs.push(program);
    return program;
  }

  async function accessOf(program: Program): Promise<VendorAccess> {
    const [line] = (await once(createInterface(program.stdout), "line")) as [string];
    return JSON.parse(line) as VendorAccess;
  }

  const page = { PageNum: 1, PageSize: 1 };

  it("prints how to reach it as its first line, and ends on SIGTERM", async () => {
    const program = run("--port", "0");
    const access = await accessOf(program);
    assert.deepEqual(Object.keys(access), ["endpoint", "accessKeyId", "accessKeySecret"]);
    assert.match(access.endpoint, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    assert.equal((await client.call(access, "QueryDomainList", page)).status, 200);
    program.stdin.end();
    assert.equal((await client.call(access, "QueryDomainList", page)).status, 200, "stdin means nothing unasked");
    program.kill("SIGTERM");
    assert.deepEqual(await once(program, "exit"), process.platform === "win32" ? [null, "SIGTERM"] : [0, null]);
  });

  it("ends when standard input closes, if asked to", async () => {
    const program = run("--stdin");
    await accessOf(program);
    program.stdin.end();
    assert.deepEqual(await once(program, "exit"), [0, null]);
  });

  it("keeps its account in a file", async () => {
    const state = path.join(path.dirname(entry), "account.json");
    const first = run("--state", state);
    const access = await accessOf(first);
    await client.call(access, "SaveRegistrantProfile", { RegistrantProfileId: "5170612", City: "Sampletown" });
    first.kill("SIGKILL");
    await once(first, "exit");
    const again = await accessOf(run("--state", state));
    assert.equal(again.accessKeySecret, access.accessKeySecret);
    const { body } = await client.call(again, "QueryRegistrantProfiles", { RegistrantProfileId: "5170612" });
    assert.match(Buffer.from(body).toString(), /"City":"Sampletown"/);
  });

  it("makes requests go wrong by the rules of a file", async () => {
    const file = path.join(path.dirname(entry), "faults.json");
    writeFileSync(file, JSON.stringify([{ times: 1, fault: { kind: "refuse", code: "Throttling.User" } }]));
    const access = await accessOf(run("--faults", file));
    const first = await client.call(access, "QueryDomainList", page);
    assert.match(Buffer.from(first.body).toString(), /"Code":"Throttling\.User"/);
    assert.equal((await client.call(access, "QueryDomainList", page)).status, 200);
  });

  it("explains what is wrong in a file of rules", async () => {
    const file = path.join(path.dirname(entry), "faults.json");
    for (const [content, message] of [
      ['[{"fault":{"kind":"drop"}}]', /--faults .*faults\.json: rule 1: fault\.executed: /],
      ["[", /--faults .*faults\.json: .*JSON/],
      [undefined, /--faults .*faults\.json: ENOENT/],
    ] as const) {
      if (content === undefined) rmSync(file);
      else writeFileSync(file, content);
      const program = run("--faults", file);
      const error: Buffer[] = [];
      program.stderr.on("data", (chunk: Buffer) => error.push(chunk));
      assert.deepEqual(await once(program, "close"), [2, null]);
      assert.match(Buffer.concat(error).toString(), message);
    }
  });

  for (const [args, message] of [
    [["--port", "http"], /--port http: must be a whole number from 0 to 65535/],
    [["--speed", "0"], /--speed 0: must be a number above 0/],
    [["--sped", "2"], /--sped/],
  ] as const) {
    it(`explains ${args.join(" ")}`, async () => {
      const program = run(...args);
      const error: Buffer[] = [];
      program.stderr.on("data", (chunk: Buffer) => error.push(chunk));
      const [code] = (await once(program, "close")) as [number];
      assert.equal(code, 2);
      assert.match(Buffer.concat(error).toString(), message);
      assert.match(Buffer.concat(error).toString(), /^Usage: npm run sandbox/m);
    });
  }

  for (const [how, signal] of [
    ["its npm is ended", (npm: number) => process.kill(npm, "SIGTERM")],
    ["somebody presses Ctrl+C", (npm: number) => process.kill(-npm, "SIGINT")],
  ] as const) {
    it(`leaves nothing behind when ${how}`, async function () {
      if (process.platform === "win32") this.skip(); // has no such signals
      const npm = spawn("npm", ["run", "--silent", "sandbox"], {
        detached: true,
        stdio: ["ignore", "pipe", "inherit"],
      });
      assert.ok(npm.pid !== undefined);
      await once(createInterface(npm.stdout), "line");
      const pids = [npm.pid, ...descendants(npm.pid).map(({ pid }) => pid)];
      assert.ok(pids.length > 1);
      signal(npm.pid);
      const deadline = Date.now() + 10_000;
      while (pids.some(isRunning) && Date.now() < deadline) await delay(50);
      const left = pids.filter(isRunning);
      for (const pid of left) process.kill(pid, "SIGKILL");
      assert.deepEqual(left, []);
    });
  }

  it("says so when the port is taken", async () => {
    const { port } = new URL((await accessOf(run())).endpoint);
    const second = run("--port", port);
    const [code] = (await once(second, "exit")) as [number];
    assert.equal(code, 1);
  });
});
