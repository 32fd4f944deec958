import { buildSync } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { catalogue } from "../../src/catalogue/catalogue";
import { ThreadedDecoder } from "../../src/codec/threadedDecoder";
import { decode } from "../../src/codec/decode";
import { type Figure, quantile, timesMs } from "./figure";

const mebibyte = 1024 * 1024;

/** Reading pages of domains on the calling thread. */
export async function decodingOfPages(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const rows of [100, 1000]) {
    for (const [format, text] of Object.entries(domainPage(rows))) {
      const body = Buffer.from(text);
      const times = await timesMs(60, () =>
        decode(catalogue.listDomains, { status: 200, contentType: undefined, body }),
      );
      figures.push({ name: `decode a page of ${rows}, ${format}`, value: quantile(times, 0.5), unit: "ms" });
    }
  }
  return figures;
}

/**
 * How long hostile answers hold up the thread that waits for them, as the longest delay of its event loop. The shortest of
 * three rounds each: on a busy machine a delay is not always ours. The goal is 50 ms.
 */
export async function delaysByHostileAnswers(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "domain-desk-bench-"));
  const worker = path.join(folder, "decodeWorker.js");
  const entry = path.join(__dirname, "../../src/codec/decodeWorker.ts");
  buildSync({ entryPoints: [entry], outfile: worker, bundle: true, minify: true, platform: "node", target: "node20" });
  const decoder = new ThreadedDecoder(worker);
  const figures: Figure[] = [
    { name: "delay while nothing is read", value: await leastDelay(() => delay(50)), unit: "ms" },
  ];
  for (const [what, body] of hostileBodies()) {
    const value = await leastDelay(() => decoder.decode("listDomains", { status: 200, contentType: undefined, body }));
    figures.push({ name: `delay by ${what}`, value, unit: "ms" });
  }
  decoder.close();
  rmSync(folder, { recursive: true });
  const worst = Math.max(...figures.map(({ value }) => value));
  return [...figures, { name: "delay, the worst of these", value: worst, unit: "ms" }];
}

async function leastDelay(run: () => Promise<unknown>): Promise<number> {
  const delays: number[] = [];
  for (let round = 0; round < 3; round++) {
    const monitor = monitorEventLoopDelay({ resolution: 1 });
    monitor.enable();
    await delay(5);
    monitor.reset();
    await delay(5); // the first tick after a reset only begins the counting
    await run();
    await delay(5);
    monitor.disable();
    delays.push(monitor.max / 1e6);
  }
  return Math.min(...delays);
}

/** The most that is received, and the most that is read on the calling thread (`ThreadedDecoder`). */
function hostileBodies(): [what: string, body: Uint8Array][] {
  const sizes = { json: 192 * 1024, xml: 24 * 1024 };
  const filled = (piece: string, size: number, head = "", tail = "") =>
    Buffer.from(head + piece.repeat(Math.floor((size - head.length - tail.length) / piece.length)) + tail);
  const shapes: [what: string, format: "json" | "xml", piece: string, head?: string, tail?: string][] = [
    ["open brackets", "json", "["],
    ["nested objects", "json", '{"a":'],
    ["numbers beyond 2^53", "json", "12345678901234567,", '{"Data":[', "1]}"],
    ["keys", "json", '"a":1,', "{", '"b":2}'],
    ["domains", "json", '{"DomainName":"a.com","InstanceId":"S1"},', '{"TotalItemNum":1,"Data":{"Domain":[', "{}]}}"],
    ["white space", "json", " "],
    ["open elements", "xml", "<a>"],
    ["empty elements", "xml", "<a/>", "<R>", "</R>"],
    ["entities", "xml", "&amp;", "<R><TaskNo>", "</TaskNo></R>"],
    ["attributes", "xml", ' a="b"', "<R", "/>"],
    ["comments", "xml", "<!-- -->", "<R>", "</R>"],
    [
      "domains",
      "xml",
      "<Domain><DomainName>a.com</DomainName><InstanceId>S1</InstanceId></Domain>",
      "<R><TotalItemNum>1</TotalItemNum><Data>",
      "</Data></R>",
    ],
  ];
  return shapes.flatMap(([what, format, piece, head, tail]) => [
    [`${what}, ${format}, ${sizes[format] / 1024} KiB`, filled(piece, sizes[format], head, tail)] as const,
    [`${what}, ${format}, 5 MiB`, filled(piece, 5 * mebibyte, head, tail)] as const,
  ]);
}

/** A page of the account's domains in both formats, as wide as the service's. */
function domainPage(rows: number): { json: string; xml: string } {
  const domains = Array.from({ length: rows }, (_, n) => ({
    DomainName: `domain-number-${n}.example.com`,
    InstanceId: `S20179C3${n}`,
    ExpirationDate: "2027-11-02 04:00:45",
    RegistrationDate: "2017-11-02 04:00:45",
    ExpirationDateLong: 1_825_128_045_000 + n,
    RegistrationDateLong: 1_509_595_245_000 + n,
    ExpirationDateStatus: "1",
    DomainStatus: "3",
    DomainAuditStatus: "SUCCEED",
    DomainType: "gTLD",
    DomainGroupId: "123",
    DomainGroupName: "Group",
    ProductId: "2a",
    Remark: "",
    Premium: false,
    ExpirationCurrDateDiff: 345,
  }));
  const page = { PrePage: false, NextPage: true, TotalItemNum: rows, PageSize: rows, RequestId: "R-1" };
  const fields = (record: object) =>
    Object.entries(record)
      .map(([name, value]) => `<${name}>${value}</${name}>`)
      .join("");
  return {
    json: JSON.stringify({ ...page, Data: { Domain: domains } }),
    xml: `<QueryDomainListResponse>${fields(page)}<Data>${domains.map((one) => `<Domain>${fields(one)}</Domain>`).join("")}</Data></QueryDomainListResponse>`,
  };
}
