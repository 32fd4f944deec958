import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { englishWords } from "../support/pseudo/pseudoLanguage";

/** What pages show that is not ours to translate. */
const ofOthers = [
  // In the account.
  "Domain Administrator",
  "Sandbox",
  // Said by the service.
  "In use",
  "Parameter illegal.",
  "The registry rejected the operation (every name that begins with fail does).",
  "The domain name has the security lock on.",
  "Transfer lock setting",
  "DNS host creation",
  "DNS host synchronization",
  "Succeeded",
  "Failed",
  // Headings of lists, as they are read.
  "domain, years, template, nameservers",
  "domain, years",
  "domain, template",
  "domain, nameservers",
  // Typed in.
  "not a name",
  "not, a, host",
  '"not"',
  '"many"',
];

describe("in a language in which every translated letter is another", () => {
  it("every page in every state shows no English", async function () {
    // A program opens more than a hundred pages, one after the other.
    this.timeout(240_000);
    const program = path.join(__dirname, "../support/pseudo/pagesInPseudo.ts");
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", program], {
      maxBuffer: 64 * 1024 * 1024,
    });
    const shown = Object.entries(JSON.parse(stdout) as Record<string, string>);
    assert.ok(shown.length > 5_000, `only ${shown.length} texts`);
    const english = shown.flatMap(([place, text]) => {
      // Below a field of *Run API Operation…* stands its name on the wire.
      if (/^operation\/.*\.help$/.test(place)) return [];
      const words = englishWords(text, ofOthers);
      return words.length > 0 ? [`${place}: ${words.join(" ")} in "${text}"`] : [];
    });
    assert.deepEqual(english, []);
  });
});
