import assert from "node:assert/strict";
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Intent, OrderJournal } from "../../../../src/orders/journal/orderJournal";
import { type Order } from "../../../../src/model/order";
import { killedAt, withSteps } from "../../../support/fsFaults";

const dayMs = 86_400_000;
const start = 1_000;
const later = start + 61 * dayMs;
const sent = { at: start, copyExpiresAt: start + 1, tasksBefore: ["t0"], ownedBefore: [], marker: "127.1.2.3" };

function intentFor(...domainNames: string[]): Intent {
  const items = domainNames.map((domainName) => ({ domainName, fence: "1" }));
  return { accountId: "a1", operation: "renewDomains", effect: "renew", items, shared: {}, sentence: "Renew." };
}

describe("OrderJournal.compact", () => {
  let folder: string;
  let aside: string[];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "compact-"));
    aside = [];
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const at = (now: number) =>
    new OrderJournal(
      folder,
      () => now,
      ({ file }) => aside.push(file),
    );
  const namesIn = async (...place: string[]) => (await readdir(path.join(folder, ...place)).catch(() => [])).sort();
  const begin = async (now: number, ...domainNames: string[]): Promise<string> => {
    const begun = await at(now).begin(intentFor(...domainNames));
    assert.equal(begun.kind, "new");
    return begun.order.id;
  };
  const outcome = (domainName: string, now: number) =>
    ({ kind: "outcome", domainName, outcome: { kind: "succeeded", at: now } }) as const;
  const accepted = { kind: "accepted", at: start, taskNo: "t1", requestId: "r" } as const;
  const lostRefusal = { kind: "refused", at: start + 2, reason: "Lost.", requestId: undefined, lost: true } as const;
  const end = async (now: number, ...domainNames: string[]): Promise<string> => {
    const id = await begin(now, ...domainNames);
    await at(now).markSent(id, { ...sent, at: now });
    await at(now).add(id, { ...accepted, at: now });
    for (const name of domainNames) await at(now).add(id, outcome(name, now));
    await at(now).claimNotification(id);
    return id;
  };
  const lose = async (now: number, domainName: string): Promise<string> => {
    const id = await begin(now, domainName);
    await at(now).markSent(id, sent);
    await at(now).add(id, lostRefusal);
    return id;
  };

  /** Orders of every kind, most of them closed long ago. */
  const fill = async () => {
    const old = [await end(start, "a.com"), await end(start, "b.com", "c.com"), await lose(start, "d.com")];
    const abandoned = await begin(start, "e.com");
    await at(start).abandon(abandoned);
    await at(start).begin(intentFor("e.com", "x.com")); // now open: an intent
    await at(start).begin(intentFor("x.com")); // refused at once, for being under way
    const open = await begin(start, "f.com");
    await at(start).markSent(open, sent);
    const recent = await end(later - dayMs, "g.com");
    return { old, abandoned, open, recent };
  };
  /** The lists that only served to find out about a lost answer do not go into the archive. */
  const listed = async (): Promise<Order[]> => at(later).listAll();

  it("puts what was closed long ago together, and everything is listed and read as before", async () => {
    const { old, abandoned, open, recent } = await fill();
    const before = await listed();
    await at(later).compact();
    assert.deepEqual(await listed(), before);
    for (const order of before) assert.deepEqual(await at(later).read(order.id), order);
    assert.deepEqual(await namesIn("closed"), [`${recent}.jsonl`]);
    assert.deepEqual(await namesIn("fates"), [open, recent].sort());
    assert.deepEqual(await namesIn("told"), [recent]);
    assert.equal((await namesIn("archive")).length, 1);
    // Those of the two open ones, of which one is of two domains, and of the recent one.
    assert.equal((await namesIn("claims")).length, 4);
    for (const id of [...old, abandoned]) assert.ok(await at(later).read(id));
    assert.equal((await at(later).begin(intentFor("f.com"))).kind, "already");
    assert.equal((await at(later).begin(intentFor("a.com"))).kind, "new");
    // Once more changes nothing.
    const after = await listed();
    await at(later).compact();
    assert.deepEqual(await listed(), after);
  });

  it("loses nothing, whenever the program is killed", async () => {
    const filled = folder;
    await fill();
    const before = await listed();
    for (let step = 1; ; step++) {
      folder = await mkdtemp(path.join(tmpdir(), "compact-"));
      await copy(filled, folder);
      const isKilled = await killedAt(step, () => at(later).compact());
      assert.deepEqual(await listed(), before, `killed before step ${step}`);
      for (const order of before) assert.deepEqual(await at(later).read(order.id), order, `killed before step ${step}`);
      assert.equal((await at(later).begin(intentFor("f.com"))).kind, "already");
      await at(later).compact();
      const again = (await listed()).filter(({ createdAt }) => createdAt !== later);
      assert.deepEqual(again, before, `killed before step ${step}, then again`);
      assert.equal((await namesIn("closed")).filter((name) => !name.startsWith(String(later))).length, 1);
      await rm(folder, { recursive: true });
      if (!isKilled) break;
      assert.ok(step < 1_000);
    }
    folder = filled;
  });

  it("may be done by several programs at once, while others look", async () => {
    await fill();
    const before = await listed();
    let isDone = false;
    const look = async () => {
      while (!isDone) assert.deepEqual(await listed(), before);
    };
    const compacting = Promise.all(Array.from({ length: 6 }, () => at(later).compact())).finally(() => (isDone = true));
    await Promise.all([compacting, look(), look()]);
    assert.deepEqual(await listed(), before);
    assert.equal((await namesIn("closed")).length, 1);
  });

  it("an answer that comes to an order in the archive is believed, and the order followed", async () => {
    const id = await lose(start, "a.com");
    await at(later).compact();
    assert.equal((await at(later).add(id, accepted)).state.kind, "accepted");
    assert.deepEqual(
      (await at(later).listOpen()).map((order) => order.id),
      [id],
    );
    const ended = await at(later).add(id, outcome("a.com", later));
    assert.equal(ended.state.kind, "ended");
    assert.equal(ended.sentAt, sent.at);
    const muchLater = later + 61 * dayMs;
    await at(muchLater).compact();
    assert.deepEqual(await at(muchLater).listAll(), [ended]);
    assert.deepEqual(await namesIn("closed"), []);
  });

  it("an answer that comes while its order is put into the archive is not lost, at whichever step", async () => {
    const id = await lose(start, "a.com");
    const filled = folder;
    for (let step = 1; ; step++) {
      folder = await mkdtemp(path.join(tmpdir(), "compact-"));
      await copy(filled, folder);
      let order: Order | undefined;
      const taken = await withSteps(
        async (now) => {
          if (now === step) order = await at(later).add(id, accepted);
        },
        () => at(later).compact(),
      );
      if (step <= taken) assert.equal(order?.state.kind, "accepted");
      else await at(later).add(id, accepted);
      await at(later).listClosed();
      assert.deepEqual(
        (await at(later).listOpen()).map(({ state }) => state.kind),
        ["accepted"],
        `at step ${step}`,
      );
      await rm(folder, { recursive: true });
      if (step > taken) break;
    }
    folder = filled;
  });

  it("an open record of an answer that came to a closed order just before a crash is followed", async () => {
    const id = await lose(start, "a.com");
    await appendFile(path.join(folder, "closed", `${id}.jsonl`), `\n${JSON.stringify(accepted)}\n`);
    await at(start).listClosed();
    assert.equal((await at(start).listOpen())[0]?.state.kind, "accepted");
  });

  it("what is cleared is gone from the archive, alone or with others", async () => {
    const ids = [await end(start, "a.com"), await end(start, "b.com"), await end(start, "c.com")];
    const recent = await end(later, "d.com");
    await at(later).compact();
    await at(later).clear(ids[0]!);
    assert.equal((await listed()).length, 3);
    await at(later).clear(ids[1]!, recent);
    assert.deepEqual(
      (await listed()).map(({ id }) => id),
      [ids[2]],
    );
    const left = await Promise.all(
      (await namesIn("archive")).map((name) => readFile(path.join(folder, "archive", name), "utf8")),
    );
    assert.equal(left.join("").includes("a.com"), false);
    for (const name of ["a.com", "b.com", "d.com"])
      assert.equal((await at(later + 1).begin(intentFor(name))).kind, "new");
  });

  it("what is cleared stays so, whenever the program is killed", async () => {
    const id = await end(start, "a.com");
    await end(start, "b.com");
    await at(later).compact();
    const filled = folder;
    for (let step = 1; ; step++) {
      folder = await mkdtemp(path.join(tmpdir(), "compact-"));
      await copy(filled, folder);
      const isKilled = await killedAt(step, () => at(later).clear(id));
      const isCleared = (await namesIn("cleared")).includes(id);
      assert.equal((await listed()).length, isCleared ? 1 : 2, `killed before step ${step}`);
      await at(later).compact();
      assert.equal((await listed()).length, isCleared ? 1 : 2, `killed before step ${step}, then compacted`);
      await rm(folder, { recursive: true });
      if (!isKilled) break;
    }
    folder = filled;
  });

  it("nothing stays of a cleared order in the end, and its domain is free", async () => {
    const id = await end(start, "a.com");
    await at(start).clear(id);
    assert.equal((await namesIn("claims")).length, 1);
    await at(later).compact();
    for (const place of ["open", "closed", "archive", "cleared", "fates", "told", "claims"])
      assert.deepEqual(await namesIn(place), [], place);
    assert.equal((await at(later).begin(intentFor("a.com"))).kind, "new");
  });

  it("an order that was begun before the same one ended is not sent, though that was cleared meanwhile", async () => {
    const id = await end(start, "a.com");
    await at(start).clear(id);
    assert.equal((await at(start - 1).begin(intentFor("a.com"))).kind, "already");
    assert.equal((await at(start).begin(intentFor("a.com"))).kind, "new");
  });

  for (const [what, forget] of [
    ["put into the archive", (_id: string) => at(later).compact()],
    ["cleared", (id: string) => at(later).clear(id)],
    [
      "cleared long ago",
      async (id: string) => {
        await at(start).clear(id);
        await at(later).compact();
      },
    ],
  ] as const) {
    it(`a program that wakes up after its order was found left behind and ${what} does not send it`, async () => {
      const id = await begin(start, "a.com");
      await at(start).abandon(id);
      await forget(id);
      assert.equal(await at(later).markSent(id, sent), false);
    });
  }

  it("of two that take a claim while an old one is removed, at most one gets it", async () => {
    await end(start, "a.com");
    let other: Promise<unknown> = Promise.resolve();
    const begun = { first: "", second: "" };
    await withSteps(
      async (_step, name, [, to]) => {
        // The first has seen the old claim and is about to take the next.
        if (name !== "link" || begun.second || !String(to).includes("claims")) return;
        begun.second = "beginning";
        await at(later).compact();
        other = at(later).begin(intentFor("a.com"));
        begun.second = ((await other) as { kind: string }).kind;
      },
      async () => {
        begun.first = (await at(later).begin(intentFor("a.com"))).kind;
      },
    );
    assert.deepEqual([begun.first, begun.second].sort(), ["already", "new"]);
    assert.equal((await at(later).listOpen()).length, 1);
    assert.equal((await at(later).begin(intentFor("a.com"))).kind, "already");
  });

  it("a torn line in the archive is kept apart with a word; the others are read", async () => {
    await end(start, "a.com");
    await end(start, "b.com");
    await at(later).compact();
    const [name] = await namesIn("archive");
    const file = path.join(folder, "archive", name!);
    const [first, second] = (await readFile(file, "utf8")).split("\n");
    await writeFile(file, `${first}\n${second!.slice(0, 40)}`);
    assert.equal((await listed()).length, 1);
    assert.deepEqual(aside, [`${file}.unreadable`]);
    assert.equal(await readFile(`${file}.unreadable`, "utf8"), second!.slice(0, 40));
    await end(start, "c.com");
    await at(later).compact();
    assert.equal((await listed()).length, 2);
    assert.ok((await namesIn("archive")).includes(`${name}.unreadable`));
  });
});

/** A journal's folder at one instant. */
async function copy(from: string, to: string): Promise<void> {
  const { cp } = await import("node:fs/promises");
  await cp(from, to, { recursive: true, preserveTimestamps: true });
}
