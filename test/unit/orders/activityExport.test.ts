import { strict as assert } from "node:assert";
import fc from "fast-check";
import { parse } from "papaparse";
import { type Order } from "../../../src/model/order";
import { csvColumns, toCsv, toJsonLines } from "../../../src/orders/activityExport";
import { reasonText } from "../../../src/orders/reasonWords";

const seed = Number(process.env["DOMAIN_DESK_SEED"] ?? Date.now() % 2 ** 31);

const batch: Order = {
  id: "1-a",
  accountId: "a1",
  operation: "renewDomains",
  effect: "renew",
  items: ["a.com", "b.com"].map((domainName) => ({ domainName, fence: "1", terms: { SubscriptionDuration: 7 } })),
  shared: { Email: "someone@example.com" },
  sentence: 'Renew 2 domains: "a.com", b.com.',
  createdAt: Date.UTC(2026, 2, 3, 4, 5, 6, 789),
  sentAt: Date.UTC(2026, 2, 3, 4, 5, 7),
  state: { kind: "ended", at: Date.UTC(2026, 2, 3, 4, 6), taskNo: "t-1", requestId: "R-1", likely: true },
  found: { kind: "task", at: Date.UTC(2026, 2, 3, 4, 5, 30) },
  outcomes: {
    "a.com": { kind: "succeeded", at: Date.UTC(2026, 2, 3, 4, 5, 50) },
    "b.com": { kind: "failed", at: Date.UTC(2026, 2, 3, 4, 6), reason: "Locked." },
  },
};
const refused: Order = {
  id: "2-b",
  accountId: "gone",
  operation: "registerDomain",
  effect: "register",
  items: [{ domainName: "c.com", fence: "" }],
  shared: {},
  sentence: "Register c.com.",
  createdAt: Date.UTC(2026, 2, 4),
  state: { kind: "refused", at: Date.UTC(2026, 2, 4, 0, 0, 1), reason: "Not sent.", requestId: undefined },
  outcomes: {},
};
const accountName = (id: string) => (id === "a1" ? "LTAI…x9Qz" : undefined);

describe("Activity as JSON Lines", () => {
  it("has an object for each order, with times in UTC, and no parameters", () => {
    const text = toJsonLines([batch, refused], accountName);
    const lines = text.split("\n");
    assert.equal(lines.pop(), "");
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      [
        {
          order: "1-a",
          placedAt: "2026-03-03T04:05:06.789Z",
          sentAt: "2026-03-03T04:05:07.000Z",
          account: "LTAI…x9Qz",
          accountId: "a1",
          operation: "renewDomains",
          sentence: 'Renew 2 domains: "a.com", b.com.',
          outcome: "failed",
          endedAt: "2026-03-03T04:06:00.000Z",
          requestId: "R-1",
          taskNo: "t-1",
          settledBy: "likely task",
          domains: [
            { name: "a.com", outcome: "done", endedAt: "2026-03-03T04:05:50.000Z" },
            { name: "b.com", outcome: "failed", endedAt: "2026-03-03T04:06:00.000Z", reason: "Locked." },
          ],
        },
        {
          order: "2-b",
          placedAt: "2026-03-04T00:00:00.000Z",
          accountId: "gone",
          operation: "registerDomain",
          sentence: "Register c.com.",
          outcome: "not carried out",
          endedAt: "2026-03-04T00:00:01.000Z",
          domains: [
            { name: "c.com", outcome: "not carried out", endedAt: "2026-03-04T00:00:01.000Z", reason: "Not sent." },
          ],
        },
      ],
    );
    assert.ok(!text.includes("someone@example.com"));
  });

  it("is empty where there is no order", () => assert.equal(toJsonLines([], accountName), ""));
});

describe(`Activity as CSV (seed ${seed})`, () => {
  const rowsOf = (csv: string) =>
    parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true, delimiter: ",", newline: "\r\n" });

  it("has a line for each domain of an order, with what came of it", () => {
    const csv = toCsv([batch, refused], accountName);
    assert.equal(
      csv.split("\r\n")[0],
      "order,placedAt,sentAt,account,accountId,operation,domain,sentence,outcome,endedAt,reason,requestId,taskNo,settledBy",
    );
    const shared = "1-a,2026-03-03T04:05:06.789Z,2026-03-03T04:05:07.000Z,LTAI…x9Qz,a1,renewDomains";
    const sentence = '"Renew 2 domains: ""a.com"", b.com."';
    assert.deepEqual(csv.split("\r\n").slice(1), [
      `${shared},a.com,${sentence},done,2026-03-03T04:05:50.000Z,,R-1,t-1,likely task`,
      `${shared},b.com,${sentence},failed,2026-03-03T04:06:00.000Z,Locked.,R-1,t-1,likely task`,
      "2-b,2026-03-04T00:00:00.000Z,,,gone,registerDomain,c.com,Register c.com.,not carried out,2026-03-04T00:00:01.000Z,Not sent.,,,",
      "",
    ]);
  });

  it("has the columns alone where there is no order", () => {
    assert.equal(toCsv([], accountName), `${csvColumns.join(",")}\r\n`);
  });

  it("gives back every text, and no text starts like a formula", () => {
    const start = fc.constantFrom("", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", '"', "'", ",", " ");
    const rest = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'=",\r\n\t; \uFEFF'),
        fc.string({ minLength: 1, maxLength: 1, unit: "grapheme" }),
      ),
    });
    const anyText = fc.tuple(start, rest).map((parts) => parts.join(""));
    const anyOrder = fc
      .record({
        sentence: anyText,
        reason: anyText,
        requestId: anyText,
        names: fc.uniqueArray(anyText, { minLength: 1, maxLength: 3 }),
      })
      .map(({ sentence, reason, requestId, names }): Order => ({
        ...refused,
        sentence,
        items: names.map((domainName) => ({ domainName, fence: "" })),
        state: { kind: "refused", at: 0, reason, requestId },
      }));
    const shown = (text: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
    fc.assert(
      fc.property(fc.array(anyOrder, { maxLength: 4 }), (orders) => {
        const { data, errors } = rowsOf(toCsv(orders, accountName));
        assert.deepEqual(errors, []);
        const read = data.map(({ domain, sentence, reason, requestId }) => [domain, sentence, reason, requestId]);
        const written = orders.flatMap(({ items, sentence, state }) =>
          items.map(({ domainName }) =>
            [
              domainName,
              sentence,
              ...(state.kind === "refused" ? [reasonText(state.reason), state.requestId ?? ""] : []),
            ].map(shown),
          ),
        );
        assert.deepEqual(read, written);
        assert.ok(data.every((row) => Object.values(row).every((text) => !/^[=+\-@\t\r\n＝＋－＠]/.test(text))));
      }),
      { seed, numRuns: 500 },
    );
  });
});
