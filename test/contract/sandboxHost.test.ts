import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { type SandboxAccess, SandboxHost } from "../../src/stores/sandboxHost";
import { bundleSandbox } from "../support/bundleSandbox";
import { VendorClient } from "../support/vendorClient";

describe("one sandbox for all windows", () => {
  let entry: string;
  let folder: string;
  let client: VendorClient;
  let windows: SandboxHost[];

  before(async () => {
    entry = await bundleSandbox();
    client = await VendorClient.open();
  });
  after(() => {
    client.close();
    rmSync(path.dirname(entry), { recursive: true });
  });
  beforeEach(() => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), "domain-desk-sandbox-")), "storage");
    windows = [];
  });
  afterEach(async () => {
    for (const window of windows) window.dispose();
    for (const { pid, access } of running()) {
      const end = ended(access);
      if (isAlive(pid)) process.kill(pid);
      await end;
    }
    rmSync(path.dirname(folder), { recursive: true });
  });

  function openWindow(options: { onExit?: () => void; entry?: string } = {}): SandboxHost {
    const window = new SandboxHost({ entry, folder, ...options });
    windows.push(window);
    return window;
  }

  function portFiles(): string[] {
    return readdirSync(folder)
      .filter((name) => /^sandbox\.\d+\.json$/.test(name))
      .toSorted();
  }

  /** What the port files know: one sandbox, which may have ended. */
  function running(): { pid: number; access: SandboxAccess }[] {
    return portFiles().map(
      (name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as ReturnType<typeof running>[0],
    );
  }

  const domains = (access: SandboxAccess) => client.call(access, "QueryDomainList", { PageNum: 1, PageSize: 1 });

  it("is started once by windows that open at the same time", async () => {
    const accesses = await Promise.all(Array.from({ length: 5 }, () => openWindow().ensure()));
    assert.deepEqual(new Set(accesses.map((access) => JSON.stringify(access))).size, 1);
    assert.equal((await domains(accesses[0] ?? assert.fail())).status, 200);
    assert.deepEqual(portFiles(), ["sandbox.1.json"]);
    if (process.platform !== "win32") {
      for (const name of readdirSync(folder)) assert.equal(statSync(path.join(folder, name)).mode & 0o777, 0o600, name);
    }
  });

  it("lives as long as one window is there, and ends after the last has left", async () => {
    const [first, second] = [openWindow(), openWindow()];
    const access = await first.ensure();
    await second.ensure();
    first.dispose();
    assert.equal((await domains(access)).status, 200);
    second.dispose();
    await ended(access);
    await assert.rejects(domains(access));
  });

  it("survives a window that is reloaded, and keeps its account when it is started again", async () => {
    const before = openWindow();
    const access = await before.ensure();
    await client.call(access, "SaveRegistrantProfile", { RegistrantProfileId: "5170612", City: "Sampletown" });
    before.dispose();
    const reloaded = openWindow();
    assert.deepEqual(await reloaded.ensure(), access, "it waits a little for a window to come back");

    reloaded.dispose();
    await ended(access);
    const later = await openWindow().ensure();
    assert.equal(later.accessKeySecret, access.accessKeySecret);
    const { body } = await client.call(later, "QueryRegistrantProfiles", { RegistrantProfileId: "5170612" });
    assert.match(Buffer.from(body).toString(), /"City":"Sampletown"/);
    assert.deepEqual(portFiles(), ["sandbox.2.json"]);
  });

  it("tells its windows when it dies, and is started again by whoever asks first", async () => {
    const told = new EventEmitter();
    const all = ["first", "second"].map((name) => openWindow({ onExit: () => told.emit(name) }));
    const ensureAll = () => Promise.all(all.map((window) => window.ensure()));
    await ensureAll();
    const bothTold = Promise.all([once(told, "first"), once(told, "second")]);
    process.kill(running()[0]?.pid ?? assert.fail(), "SIGKILL");
    await bothTold;
    const [one = assert.fail(), other] = await ensureAll();
    assert.deepEqual(one, other);
    assert.equal((await domains(one)).status, 200);
  });

  it("is not mistaken for another program that has taken over its port", async () => {
    const stranger = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = stranger.address() as AddressInfo;
      const window = openWindow();
      const own = await window.ensure();
      window.dispose();
      await ended(own);
      const stale = { pid: 4_194_305, access: { ...own, endpoint: `http://127.0.0.1:${port}/` } };
      writeFileSync(path.join(folder, "sandbox.7.json"), JSON.stringify(stale));
      const found = await openWindow().ensure();
      assert.notEqual(found.endpoint, stale.access.endpoint);
      assert.deepEqual(portFiles(), ["sandbox.8.json"]);
    } finally {
      stranger.close();
      stranger.closeAllConnections();
    }
  });

  it("says why it cannot be started, and can be tried again", async () => {
    const window = openWindow({ entry: path.join(folder, "missing.js") });
    await assert.rejects(window.ensure(), /The sandbox ended while starting \(exit code 1\)/);
    assert.deepEqual(portFiles(), []);
    await assert.rejects(window.ensure(), /ended while starting/);
  });

  it("does not let a window in that has closed meanwhile", async () => {
    const window = openWindow();
    const starting = window.ensure();
    window.dispose();
    await assert.rejects(starting, /closing/);
  });
});

/** Resolves when nobody is at an endpoint any more: an idle connection to it is closed then. */
async function ended({ endpoint }: SandboxAccess): Promise<void> {
  await new Promise<void>((resolve) => {
    const connection = connect(Number(new URL(endpoint).port), "127.0.0.1");
    connection.on("error", () => undefined).once("close", () => resolve());
  });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
