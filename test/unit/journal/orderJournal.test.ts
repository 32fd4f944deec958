import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { OrderJournal, type Intent } from "../../../src/journal/orderJournal";
import { recover } from "../../../src/journal/recover";

const intent: Intent = {
  accountId: "a1",
  operation: "renewDomain",
  domainName: "example.com",
  fence: "1700000000000",
  params: { DomainName: "example.com" },
  sentence: "Renew example.com for 1 year.",
};

describe("OrderJournal", () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), "journal-"))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const onlyFile = async () => {
    const [file, ...more] = await readdir(path.join(folder, "open"));
    assert.deepEqual(more, []);
    return path.join(folder, "open", file!);
  };

  it("writes an order down so that another program finds it instead of beginning it again", async () => {
    const begun = await new OrderJournal(folder, () => 5).begin(intent);
    assert.equal(begun.kind, "new");
    const second = await new OrderJournal(folder).begin({ ...intent, sentence: "again" });
    assert.deepEqual(second, { kind: "already", order: begun.order });
  });

  it("of fifty that begin at once, one does", async () => {
    const begun = await Promise.all(Array.from({ length: 50 }, () => new OrderJournal(folder).begin(intent)));
    assert.equal(begun.filter(({ kind }) => kind === "new").length, 1);
    assert.equal(new Set(begun.map(({ order }) => order.createdAt)).size, 1);
  });

  it("another domain, account, operation or fence is another order", async () => {
    const journal = new OrderJournal(folder);
    for (const other of [
      {},
      { domainName: "example.net" },
      { accountId: "a2" },
      { operation: "registerDomain" },
      { fence: "1" },
    ]) {
      assert.equal((await journal.begin({ ...intent, ...other })).kind, "new");
    }
  });

  it("the case of a domain name makes no other order", async () => {
    const journal = new OrderJournal(folder);
    await journal.begin(intent);
    assert.equal((await journal.begin({ ...intent, domainName: "EXAMPLE.com" })).kind, "already");
  });

  it("only the user may read it", async () => {
    await new OrderJournal(folder).begin(intent);
    assert.equal((await stat(await onlyFile())).mode & 0o777, 0o600);
  });

  it("a settled order frees its key and is kept", async () => {
    const journal = new OrderJournal(folder, () => 7);
    const { order } = await journal.begin(intent);
    assert.equal(await journal.settle(order, { kind: "refused", at: 8, reason: "no", requestId: undefined }), true);
    assert.deepEqual(await journal.listOpen(), []);
    const [kept] = await readdir(path.join(folder, "settled"));
    assert.match(await readFile(path.join(folder, "settled", kept!), "utf8"), /"refused"/);
  });

  it("of several windows that settle an order, one is told that it did", async () => {
    const { order } = await new OrderJournal(folder).begin(intent);
    const settled = await Promise.all(
      Array.from({ length: 8 }, () =>
        new OrderJournal(folder).settle(order, { kind: "succeeded", at: 9, taskNo: "t" }),
      ),
    );
    assert.equal(settled.filter(Boolean).length, 1);
  });

  it("an order whose settling was interrupted is not taken for open", async () => {
    const journal = new OrderJournal(folder);
    const { order } = await journal.begin(intent);
    const text = await readFile(await onlyFile(), "utf8");
    const file = await onlyFile();
    await journal.settle(order, { kind: "succeeded", at: 9, taskNo: "t" });
    await writeFile(file, text); // as a crash between the two steps leaves it
    assert.deepEqual(await journal.listOpen(), []);
  });

  for (const [what, text] of [
    ["torn", '{"key":"'],
    ["empty", ""],
    ["foreign", '{"hello":"world"}'],
    ["of another key", JSON.stringify({ ...intent, key: "x", createdAt: 1, state: { kind: "intent" } })],
  ] as const) {
    it(`a file that is ${what} is set aside and believed by nobody`, async () => {
      const journal = new OrderJournal(folder);
      await journal.begin(intent);
      const file = await onlyFile();
      await writeFile(file, text);
      assert.deepEqual(await journal.listOpen(), []);
      assert.ok((await readdir(path.dirname(file))).includes(`${path.basename(file)}.unreadable`));
      assert.equal((await journal.begin(intent)).kind, "new");
    });
  }

  describe("after the editor ended in the middle", () => {
    it("what was not sent yet is closed as not carried out, once nobody can be sending it any more", async () => {
      const journal = new OrderJournal(folder, () => 1_000);
      await journal.begin(intent);
      assert.equal((await recover(journal, 30_000)).length, 1);
      assert.deepEqual(await recover(journal, 62_000), []);
    });

    it("what was being sent is of unknown outcome and stays", async () => {
      const journal = new OrderJournal(folder, () => 1_000);
      const { order } = await journal.begin(intent);
      await journal.update(order, { kind: "sent", at: 2_000 });
      assert.equal((await recover(journal, 30_000))[0]?.state.kind, "sent");
      assert.equal((await recover(journal, 63_000))[0]?.state.kind, "unknown");
      assert.equal((await journal.begin(intent)).kind, "already");
    });
  });
});
