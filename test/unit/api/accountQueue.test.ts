import assert from "node:assert/strict";
import { mock } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { AccountQueue, type TurnOptions, type Wait } from "../../../src/api/accountQueue";
import { type ApiError } from "../../../src/api/errors";

/** Lets everything go on that waits for nothing but its turn. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("AccountQueue", () => {
  let queue: AccountQueue;
  let begun: string[];
  let finish: Map<string, () => void>;
  const failures = new Map<string, ApiError>();
  beforeEach(() => {
    mock.timers.enable({ apis: ["setTimeout", "Date"], now: 0 });
    queue = new AccountQueue(Date.now, (ms, signal) => delay(ms, undefined, { signal }));
    begun = [];
    finish = new Map();
    failures.clear();
  });
  afterEach(() => mock.timers.reset());

  /** A call that goes on until it is told to end. */
  const ask = (name: string, { attempts = 0, ...options }: Partial<TurnOptions> & { attempts?: number } = {}) => {
    const work = () => {
      begun.push(name);
      return new Promise<void>((resolve) => finish.set(name, resolve));
    };
    const call = queue.run("Action", work, attempts, { priority: "person", ...options });
    call.catch((error: ApiError) => failures.set(name, error));
    return call;
  };
  const end = async (name: string) => {
    finish.get(name)?.();
    await settle();
  };
  const tick = async (ms: number) => {
    mock.timers.tick(ms);
    await settle();
  };

  it("runs four calls side by side, in the order in which they came", async () => {
    for (const name of ["a", "b", "c", "d", "e", "f"]) void ask(name);
    await settle();
    assert.deepEqual(begun, ["a", "b", "c", "d"]);
    await end("c");
    assert.deepEqual(begun, ["a", "b", "c", "d", "e"]);
  });

  it("begins changes first, then what people look at, then background work, and what was refused before the rest", async () => {
    for (const name of ["a", "b", "c", "d"]) void ask(name);
    void ask("background", { priority: "background" });
    void ask("background again", { priority: "background", attempts: 8 });
    void ask("person");
    void ask("person again", { attempts: 1 });
    void ask("change", { priority: "change" });
    for (const name of ["a", "b", "c", "d"]) await end(name);
    await end("change");
    assert.deepEqual(begun.slice(4), ["change", "person again", "person", "background again", "background"]);
  });

  it("leaves a lane free of background work", async () => {
    for (const name of ["a", "b", "c", "d"]) void ask(name, { priority: "background" });
    await settle();
    assert.deepEqual(begun, ["a", "b", "c"]);
    void ask("click");
    await settle();
    assert.deepEqual(begun, ["a", "b", "c", "click"]);
  });

  it("begins nothing in a pause, and goes on when the longest is over", async () => {
    queue.pause(3_000);
    queue.pause(1_000);
    void ask("a");
    await tick(2_999);
    assert.deepEqual(begun, []);
    await tick(1);
    assert.deepEqual(begun, ["a"]);
  });

  it("lets whoever waits go at once, in the queue and in a pause, and nothing of them begins later", async () => {
    for (const priority of ["change", "person", "background"] as const) {
      const [here, there] = [new AbortController(), new AbortController()];
      queue.pause(1_000);
      void ask("paused", { priority, signal: here.signal });
      here.abort();
      await settle();
      assert.equal(failures.get("paused")?.kind, "cancelled");
      await tick(1_000);
      for (const name of ["a", "b", "c", "d"]) void ask(name);
      void ask("queued", { priority, signal: there.signal });
      there.abort();
      await settle();
      assert.equal(failures.get("queued")?.kind, "cancelled");
      for (const name of ["a", "b", "c", "d"]) await end(name);
      assert.deepEqual(begun, ["a", "b", "c", "d"]);
      begun = [];
    }
  });

  it("begins nothing for a signal that was aborted before", async () => {
    void ask("a", { signal: AbortSignal.abort() });
    await settle();
    assert.equal(failures.get("a")?.kind, "cancelled");
    assert.deepEqual(begun, []);
  });

  it("leaves to the work how it ends once it has begun", async () => {
    const controller = new AbortController();
    const call = ask("a", { signal: controller.signal });
    await settle();
    controller.abort();
    await tick(3_600_000);
    assert.equal(failures.size, 0);
    await end("a");
    await call;
  });

  it("lets a change wait for 40 s, and what only looks for ten minutes", async () => {
    queue.pause(3_600_000);
    for (const priority of ["change", "person", "background"] as const) void ask(priority, { priority });
    await tick(39_999);
    assert.deepEqual([...failures.keys()], []);
    await tick(1);
    assert.deepEqual([...failures.keys()], ["change"]);
    assert.equal(failures.get("change")?.kind, "throttled");
    await tick(560_000);
    assert.deepEqual([...failures.keys()].sort(), ["background", "change", "person"]);
    await tick(3_600_000);
    assert.deepEqual(begun, []);
  });

  it("says what for to whoever waits longer than two seconds", async () => {
    const waits: [string, Wait][] = [];
    const onWait = (name: string) => ({ onWait: (wait: Wait) => void waits.push([name, wait]) });
    for (const name of ["a", "b", "c", "d"]) void ask(name, onWait(name));
    void ask("busy", onWait("busy"));
    void ask("short", { priority: "change", ...onWait("short") });
    await tick(1_999);
    await end("a");
    await tick(1);
    assert.deepEqual(waits, [["busy", { reason: "busy" }]]);
    queue.pause(9_000);
    void ask("paused", onWait("paused"));
    await tick(2_000);
    assert.deepEqual(waits.slice(1), [["paused", { reason: "throttled", untilMs: 11_000 }]]);
  });

  it("goes on after a call that failed", async () => {
    const failing = queue.run("Action", () => Promise.reject(new Error("no")), 0, { priority: "background" });
    await assert.rejects(failing, /no/);
    for (const name of ["a", "b", "c", "d"]) void ask(name);
    await settle();
    assert.equal(begun.length, 4);
  });

  it("cancels what waits when it is closed", async () => {
    queue.pause(3_600_000);
    void ask("a");
    queue.close();
    await settle();
    assert.equal(failures.get("a")?.kind, "cancelled");
    assert.deepEqual(begun, []);
  });
});
