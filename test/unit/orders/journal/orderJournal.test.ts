import assert from "node:assert/strict";
import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { outcomeOf } from "../../../../src/model/order";
import { domainOutcomes } from "../../../../src/model/orderOutcome";
import { type Begun, type Intent, OrderJournal, type SetAside } from "../../../../src/orders/journal/orderJournal";
import { recover } from "../../../../src/orders/following/recover";
import { type Order } from "../../../../src/model/order";
import { withSteps } from "../../../support/fsFaults";

const intent: Intent = {
  accountId: "a1",
  operation: "renewDomain",
  effect: "renew",
  items: [{ domainName: "example.com", fence: "1700000000000", terms: {} }],
  shared: {},
  sentence: "Renew example.com for 1 year.",
};
const sent = { at: 2_000, copyExpiresAt: 32_000, tasksBefore: [], marker: "127.1.2.3" };
const refusal = { kind: "refused", at: 8, reason: "no", requestId: "r" } as const;

describe("OrderJournal", () => {
  let folder: string;
  let aside: SetAside[];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "journal-"));
    aside = [];
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = (now = 5) =>
    new OrderJournal(
      folder,
      () => now,
      (one) => aside.push(one),
    );
  const onlyFile = async () => {
    const [file, ...more] = (await readdir(path.join(folder, "open"))).filter((name) => name.endsWith(".jsonl"));
    assert.deepEqual(more, []);
    return path.join(folder, "open", file!);
  };
  const newOrder = (begun: Begun): Order => {
    assert.equal(begun.kind, "new");
    return begun.order;
  };
  const outcome = (domainName: string, kind: "succeeded" | "failed" = "succeeded", at = 9) =>
    ({ kind: "outcome", domainName, outcome: { kind, at } }) as const;

  it("writes an order down so that another program finds it instead of beginning it again", async () => {
    const order = newOrder(await open().begin(intent));
    assert.deepEqual(order.state, { kind: "intent" });
    const second = await open().begin({ ...intent, sentence: "again" });
    assert.deepEqual(second, { kind: "already", conflicts: [{ item: intent.items[0], holder: order }] });
    assert.deepEqual(await open().listOpen(), [order]);
  });

  it("of fifty that begin at once, one does", async () => {
    const begun = await Promise.all(Array.from({ length: 50 }, () => open().begin(intent)));
    assert.equal(begun.filter(({ kind }) => kind === "new").length, 1);
    assert.equal((await open().listOpen()).length, 1);
  });

  it("another domain, account, effect or fence is another order", async () => {
    const item = intent.items[0]!;
    const others: Partial<Intent>[] = [
      {},
      { items: [{ ...item, domainName: "example.net" }] },
      { accountId: "a2" },
      { effect: "register" },
      { items: [{ ...item, fence: "1" }] },
    ];
    for (const other of others) newOrder(await open().begin({ ...intent, ...other }));
  });

  it("the case of a domain name, and whether it comes alone or in a batch, make no other order", async () => {
    newOrder(await open().begin(intent));
    const batch = {
      ...intent,
      operation: "renewDomains",
      items: [
        { domainName: "other.com", fence: "1" },
        { domainName: "EXAMPLE.com", fence: "1700000000000" },
      ],
    };
    const begun = await open().begin(batch);
    assert.equal(begun.kind, "already");
    assert.deepEqual(
      begun.conflicts.map(({ item }) => item.domainName),
      ["EXAMPLE.com"],
    );
    // What was free in the batch is free still.
    newOrder(await open().begin({ ...intent, items: [{ domainName: "other.com", fence: "1" }] }));
  });

  it("only the user may read it", async () => {
    await open().begin(intent);
    assert.equal((await stat(await onlyFile())).mode & 0o777, 0o600);
  });

  it("a refused order frees its domains and is kept", async () => {
    const order = newOrder(await open().begin(intent));
    await open().add(order.id, refusal);
    assert.deepEqual(await open().listOpen(), []);
    assert.deepEqual(
      (await open().listAll()).map(({ state }) => state),
      [refusal],
    );
    newOrder(await open().begin(intent));
  });

  it("a batch is open until every domain of it has an outcome", async () => {
    const items = ["a.com", "b.com"].map((domainName) => ({ domainName, fence: "1" }));
    const { id } = newOrder(await open().begin({ ...intent, items }));
    await open().markSent(id, sent);
    await open().add(id, { kind: "accepted", at: 3, taskNo: "t", requestId: "r" });
    assert.equal((await open().add(id, outcome("a.com"))).state.kind, "accepted");
    const ended = await open().add(id, outcome("b.com", "failed"));
    assert.deepEqual(ended.state, { kind: "ended", at: 9, taskNo: "t", requestId: "r" });
    assert.deepEqual(await open().listOpen(), []);
    assert.equal((await open().read(id))?.outcomes["b.com"]?.kind, "failed");
  });

  for (const name of ["constructor", "valueOf", "__proto__"]) {
    it(`a template called "${name}" has no outcome before one is known`, async () => {
      const items = [{ domainName: name, fence: "1" }];
      const { id } = newOrder(await open().begin({ ...intent, items }));
      await open().markSent(id, sent);
      const accepted = await open().add(id, { kind: "accepted", at: 3, taskNo: "t", requestId: "r" });
      assert.equal(accepted.state.kind, "accepted");
      assert.deepEqual(
        domainOutcomes(accepted).map((one) => one.outcome),
        ["underWay"],
      );
      const ended = await open().add(id, outcome(name, "failed"));
      assert.equal(ended.state.kind, "ended");
      assert.equal(outcomeOf(ended, name)?.kind, "failed");
    });
  }

  it("keeps when it was sent and by which request, and how a lost answer was made up for", async () => {
    const { id } = newOrder(await open().begin(intent));
    await open().markSent(id, sent);
    const unknown = await open().add(id, { kind: "unknown", at: 3, requestId: "r" });
    assert.deepEqual([unknown.sentAt, unknown.found], [sent.at, undefined]);
    const accepted = await open().add(id, { kind: "accepted", at: 4, taskNo: "t", requestId: "r", found: true });
    assert.deepEqual(accepted.state, { kind: "accepted", at: 4, taskNo: "t", requestId: "r" });
    assert.deepEqual(accepted.found, { kind: "task", at: 4 });
    const ended = await open().add(id, outcome("example.com"));
    assert.deepEqual(ended.state, { kind: "ended", at: 9, taskNo: "t", requestId: "r" });
    assert.deepEqual([ended.sentAt, ended.found], [sent.at, { kind: "task", at: 4 }]);
  });

  it("of an order that the domain itself proves keeps the request too", async () => {
    const { id } = newOrder(await open().begin(intent));
    await open().markSent(id, sent);
    await open().add(id, { kind: "unknown", at: 3, requestId: "r" });
    const ended = await open().add(id, outcome("example.com", "succeeded", 93_000));
    assert.deepEqual(ended.state, { kind: "ended", at: 93_000, taskNo: undefined, requestId: "r" });
    assert.deepEqual(ended.found, { kind: "domain", at: 93_000 });
  });

  it("an order that was begun before the same one ended is not sent; a later one may be", async () => {
    const { id } = newOrder(await open(5).begin(intent));
    await open().markSent(id, sent);
    await open().add(id, outcome("example.com", "succeeded", 93_000));
    assert.equal((await open(92_999).begin(intent)).kind, "already");
    newOrder(await open(93_000).begin(intent));
  });

  it("what several windows write at once is all kept", async () => {
    const items = Array.from({ length: 20 }, (_, n) => ({ domainName: `d${n}.com`, fence: "1" }));
    const { id } = newOrder(await open().begin({ ...intent, items }));
    await Promise.all(items.map(({ domainName }) => open().add(id, outcome(domainName))));
    assert.equal((await open().read(id))?.state.kind, "ended");
  });

  it("an answer that comes after the order was given up is believed, and the order followed", async () => {
    const { id } = newOrder(await open().begin(intent));
    await open().markSent(id, sent);
    await open().add(id, { ...refusal, at: 93_000, lost: true });
    assert.deepEqual(await open().listOpen(), []);
    await open().add(id, { kind: "accepted", at: 3, taskNo: "t", requestId: "r" });
    assert.deepEqual(
      (await open().listOpen()).map(({ state }) => state.kind),
      ["accepted"],
    );
  });

  it("of several copies the last to expire counts", async () => {
    const { id } = newOrder(await open().begin(intent));
    await open().markSent(id, sent);
    for (const copyExpiresAt of [40_000, 50_000]) assert.ok(await open().markSentAgain(id, { at: 3, copyExpiresAt }));
    const order = await open().read(id);
    assert.equal(order?.state.kind === "sent" && order.state.copyExpiresAt, 50_000);
  });

  for (const [what, finding, state] of [
    ["nothing was carried out", (at: number) => ({ ...refusal, at, lost: true }), "refused"],
    [
      "another's task was likely its own",
      (at: number) => ({ kind: "accepted", at, taskNo: "t", requestId: undefined, found: true, likely: true }) as const,
      "accepted",
    ],
    ["the domain shows that it was carried out", (at: number) => outcome("example.com", "succeeded", at), "ended"],
  ] as const) {
    it(`is not sent again where somebody has found that ${what}`, async () => {
      const { id } = newOrder(await open().begin(intent));
      await open().markSent(id, sent);
      await open().add(id, finding(93_000));
      assert.equal(await open().markSentAgain(id, { at: 94_000, copyExpiresAt: 124_000 }), false);
      assert.equal((await open().read(id))?.state.kind, state);
    });

    it(`while it was being sent again, it cannot have been found that ${what}`, async () => {
      const { id } = newOrder(await open().begin(intent));
      await open().markSent(id, sent);
      const after: (boolean | string)[] = [];
      let isSending = false;
      // The one that finds out has looked before the other says that it sends again, and writes it down after.
      await withSteps(
        async (_step, name, [file]) => {
          if (name !== "open" || isSending || !String(file).endsWith(`${id}.jsonl`)) return;
          isSending = true;
          after.push(await open().markSentAgain(id, { at: 94_000, copyExpiresAt: 124_000 }));
        },
        async () => after.push((await open().add(id, finding(93_000))).state.kind),
      );
      assert.deepEqual(after, [true, "sent"]);
      const again = await open().add(id, finding(200_000));
      assert.equal(again.state.kind, state);
    });
  }

  it("a crash between the last line and the move leaves nothing open", async () => {
    const { id } = newOrder(await open().begin(intent));
    await appendFile(await onlyFile(), `\n${JSON.stringify(refusal)}\n`);
    assert.deepEqual(await open().listOpen(), []);
    assert.equal((await open().read(id))?.state.kind, "refused");
  });

  it("a line torn by a crash is as if it had not been written, and the next is read", async () => {
    const { id } = newOrder(await open().begin(intent));
    await open().markSent(id, sent);
    await appendFile(await onlyFile(), '\n{"kind":"accepted","taskNo":"t');
    assert.equal((await open().read(id))?.state.kind, "sent");
    await open().add(id, { kind: "accepted", at: 3, taskNo: "t2", requestId: "r" });
    const order = await open().read(id);
    assert.equal(order?.state.kind === "accepted" && order.state.taskNo, "t2");
  });

  for (const [what, text] of [
    ["torn", '{"kind":"begun","id":'],
    ["empty", ""],
    ["foreign", '{"hello":"world"}'],
    ["of another order", JSON.stringify({ ...intent, kind: "begun", id: "x", createdAt: 1 })],
    ["without domains", JSON.stringify({ ...intent, kind: "begun", id: "x", createdAt: 1, items: [] })],
  ] as const) {
    it(`a file that is ${what} is set aside with a word, and what it may have ordered stays taken`, async () => {
      await open().begin(intent);
      const file = await onlyFile();
      await writeFile(file, text);
      assert.deepEqual(await open().listOpen(), []);
      assert.deepEqual(aside, [{ file: `${file}.unreadable` }]);
      assert.equal(await readFile(`${file}.unreadable`, "utf8"), text);
      const begun = await open().begin(intent);
      assert.deepEqual(begun, { kind: "already", conflicts: [{ item: intent.items[0], holder: undefined }] });
    });
  }

  it("a cleared order is gone, and its domains are free", async () => {
    const { id } = newOrder(await open().begin(intent));
    await open().clear(id);
    assert.equal((await open().listOpen()).length, 1, "an open one is not cleared");
    await open().add(id, refusal);
    await open().clear(id);
    assert.deepEqual(await open().listAll(), []);
    newOrder(await open().begin(intent));
  });

  it("of several windows that would tell of an end, one does", async () => {
    const { id } = newOrder(await open().begin(intent));
    const told = await Promise.all(Array.from({ length: 8 }, () => open().claimNotification(id)));
    assert.equal(told.filter(Boolean).length, 1);
  });

  describe("after the editor ended in the middle", () => {
    it("what was not sent yet is closed as not carried out, once nobody can be sending it any more", async () => {
      const { id } = newOrder(await open(1_000).begin(intent));
      assert.equal((await recover(open(), 30_000)).length, 1);
      assert.deepEqual(await recover(open(80_000), 80_000), []);
      assert.equal((await open().read(id))?.state.kind, "refused");
      assert.equal(await open().markSent(id, sent), false, "a program that wakes up later must not send it");
    });

    it("what was being sent is of unknown outcome though the clock was set back since", async () => {
      const { id } = newOrder(await open(10_000_000).begin(intent));
      await open().markSent(id, { ...sent, at: 10_000_000 });
      assert.equal((await recover(open(), 9_950_000))[0]?.state.kind, "sent");
      assert.equal((await recover(open(), 5_000))[0]?.state.kind, "unknown");
    });

    it("what was being sent is of unknown outcome and stays", async () => {
      const { id } = newOrder(await open(1_000).begin(intent));
      assert.equal(await open().markSent(id, sent), true);
      assert.equal((await recover(open(), 30_000))[0]?.state.kind, "sent");
      assert.equal((await recover(open(), 80_000))[0]?.state.kind, "unknown");
      assert.equal((await open().begin(intent)).kind, "already");
      await open().abandon(id);
      assert.equal((await open().read(id))?.state.kind, "unknown");
    });
  });
});
