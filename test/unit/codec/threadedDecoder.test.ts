import assert from "node:assert/strict";
import path from "node:path";
import { ThreadedDecoder } from "../../../src/codec/threadedDecoder";

describe("ThreadedDecoder", () => {
  const decoder = new ThreadedDecoder(path.join(__dirname, "../../../src/codec/decodeWorker.ts"), [
    "--require",
    "tsx/cjs",
  ]);
  after(() => decoder.close());

  const page = (rows: number) =>
    Buffer.from(
      JSON.stringify({
        RequestId: "R",
        TotalItemNum: rows,
        Data: { Domain: Array.from({ length: rows }, (_, n) => ({ DomainName: `${n}.example`, InstanceId: `S${n}` })) },
      }),
    );
  const reply = (body: Uint8Array) => ({ status: 200, contentType: undefined, body });

  it("reads a large answer to the same as a small one, and several at once", async () => {
    const sizes = [3, 5_000, 4_500];
    const decoded = await Promise.all(sizes.map((rows) => decoder.decode("listDomains", reply(page(rows)))));
    decoded.forEach((one, at) => {
      assert.equal(one.kind, "ok");
      const { Data } = one.result as { Data: { DomainName: string }[] };
      assert.equal(Data.length, sizes[at]);
      assert.equal(Data.at(-1)?.DomainName, `${sizes[at]! - 1}.example`);
    });
  });

  it("says what is wrong with a large answer", async () => {
    const nested = await decoder.decode("listDomains", reply(Buffer.from("[".repeat(2_000_000))));
    assert.match(nested.kind === "unreadable" ? nested.reason : "", /JSON/);
    const flat = await decoder.decode("listDomains", reply(Buffer.from(`  <R>${"<a/>".repeat(100_000)}`)));
    assert.match(flat.kind === "unreadable" ? flat.reason : "", /XML/);
  });

  it("gives up what is being read when it is closed", async () => {
    const closing = new ThreadedDecoder(path.join(__dirname, "../../../src/codec/decodeWorker.ts"), [
      "--require",
      "tsx/cjs",
    ]);
    const reading = closing.decode("listDomains", reply(page(5_000)));
    closing.close();
    const decoded = await reading;
    assert.equal(decoded.kind === "unreadable" && decoded.reason, "the reading was ended");
  });

  describe("with a thread that cannot start", () => {
    const broken = new ThreadedDecoder(path.join(__dirname, "no such file.js"));
    after(() => broken.close());
    const empty = '{"TotalItemNum":0}';
    const emptyXml = "<R><TotalItemNum>0</TotalItemNum></R>";
    const cases: [what: string, head: string, body: string, bytes: number][] = [
      ["JSON", "", empty, 192 * 1024],
      ["JSON after blanks", "\r\n\t ", empty, 192 * 1024],
      ["XML", "", emptyXml, 24 * 1024],
      ["XML after blanks and a byte order mark", "\ufeff \r\n\t", emptyXml, 24 * 1024],
    ];
    for (const [what, head, body, bytes] of cases) {
      const sized = (size: number) => {
        const start = Buffer.from(head + body);
        return reply(Buffer.concat([start, Buffer.alloc(size - start.length, " ")]));
      };
      it(`reads ${bytes / 1024} KiB of ${what} on the calling thread`, async () =>
        assert.equal((await broken.decode("listDomains", sized(bytes))).kind, "ok"));
      it(`calls more than that of ${what} unreadable`, async () =>
        assert.deepEqual(await broken.decode("listDomains", sized(bytes + 1)), {
          kind: "unreadable",
          status: 200,
          why: "malformed",
          reason: "the answer cannot be read",
          requestId: undefined,
        }));
    }
  });
});
