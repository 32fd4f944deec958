import { strict as assert } from "node:assert";
import fc from "fast-check";
import Papa from "papaparse";
import { domainLines, keepLines } from "../../../../src/pages/plans/domainLines";

/** What a person may head a column with. */
const headings = {
  domain: ["domain", "Domain Name", "name", "DOMAINS"],
  years: ["years", "Period", "duration"],
  template: ["template", "Registrant Template", "profile"],
  nameServers: ["nameservers", "Name Servers", "ns", "DNS"],
};
type Column = keyof typeof headings;

const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/).filter((text) => !text.startsWith("xn--"));
const name = fc.tuple(label, fc.constantFrom("com", "net", "org", "co.uk")).map((parts) => parts.join("."));
// Nothing that a sheet would not keep: no space at the ends, which are cut, and no cell that would be none.
const word = fc.stringMatching(/^[A-Za-zé"'][A-Za-zé,;"' \t\n]{0,10}[A-Za-zé"']$/);
const line = fc.record({
  domain: name,
  years: fc.integer({ min: 1, max: 10 }).map(String),
  template: word,
  nameServers: fc.array(name, { minLength: 1, maxLength: 3 }).map((hosts) => hosts.join(" ")),
});
const list = fc.record({
  lines: fc.uniqueArray(line, { selector: ({ domain }) => domain, minLength: 1, maxLength: 20 }),
  columns: fc
    .shuffledSubarray<Column>(["years", "template", "nameServers"])
    .chain((others) => fc.shuffledSubarray<Column>(["domain", ...others], { minLength: 1 + others.length })),
  heading: fc.nat(),
  delimiter: fc.constantFrom(",", ";", "\t"),
});

function write({ lines, columns, heading, delimiter }: typeof list extends fc.Arbitrary<infer L> ? L : never) {
  const fields = columns.map((column) => headings[column][heading % headings[column].length]);
  const data = lines.map((one) => columns.map((column) => one[column]));
  return Papa.unparse({ fields: fields.map(String), data }, { delimiter });
}

describe("domainLines", () => {
  it("reads back any list with headings, whatever their order and words", () => {
    fc.assert(
      fc.property(list, (sheet) => {
        const others = sheet.columns.filter((column) => column !== "domain");
        assert.deepEqual(
          domainLines(write(sheet), []),
          sheet.lines.map((one) => ({
            name: one.domain,
            given: Object.fromEntries(others.map((column) => [column, one[column]])),
            problem: undefined,
          })),
        );
      }),
    );
  });

  it("reads lists without headings by the columns it is told, the last one taking what follows", () => {
    const [line] = domainLines("example.com,3,ns1.example.net,ns2.example.net", ["years", "nameServers"]);
    assert.deepEqual(line?.given, { years: "3", nameServers: "ns1.example.net ns2.example.net" });
  });

  it("takes numbered columns of name servers as one list", () => {
    const [line] = domainLines("ns1;Domain;NS 2\nns1.example.net;example.com;ns2.example.net", []);
    assert.deepEqual(line, {
      name: "example.com",
      given: { nameServers: "ns1.example.net ns2.example.net" },
      problem: undefined,
    });
  });

  it("takes a name once only, in whatever letters, and says what is no name", () => {
    const problems = domainLines("Example.com\nEXAMPLE.COM.\ncafé.com\nxn--caf-dma.com\nno name", []).map(
      ({ name, problem }) => [name, problem?.slice(0, 14)],
    );
    assert.deepEqual(problems, [
      ["example.com", undefined],
      ["example.com", "This domain is"],
      ["xn--caf-dma.com", undefined],
      ["xn--caf-dma.com", "This domain is"],
      ["no name", '"no name" isn\''],
    ]);
  });
});

describe("keepLines", () => {
  it("keeps exactly the lines that are wanted, with all they say", () => {
    fc.assert(
      fc.property(list, fc.infiniteStream(fc.boolean()), (sheet, coin) => {
        const wanted = new Set(sheet.lines.map(({ domain }) => domain).filter(() => coin.next().value));
        const text = write(sheet);
        assert.deepEqual(
          domainLines(keepLines(text, wanted), []),
          domainLines(text, []).filter((line) => wanted.has(line.name)),
        );
      }),
    );
  });
});
