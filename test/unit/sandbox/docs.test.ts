import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mailboxPath } from "../../../src/sandbox/mailbox";
import { seedAccount } from "../../../src/sandbox/seed";
import { specialNames } from "../../../src/sandbox/specialNames";

describe("docs/sandbox.md", () => {
  const text = readFileSync("docs/sandbox.md", "utf8");

  it("tells every special name", () => {
    for (const word of Object.keys(specialNames)) assert.match(text, new RegExp(`^\\| \`${word}\` \\|`, "m"));
  });

  it("has a link to the mailbox that can be followed, with the port of its own command", () => {
    const port = /npm run sandbox -- --port (\d+)/.exec(text)?.[1];
    assert.ok(text.includes(`<http://127.0.0.1:${port}${mailboxPath}>`));
  });

  it("counts what there is at the beginning, and names domains that are there", () => {
    const { domains, registrants, emails, transfersIn, transfersOut } = seedAccount(Date.UTC(2026, 2, 10), 1);
    for (const count of [
      `${domains.length} domains`,
      `${registrants.length} registrant information templates`,
      `${emails.length} e-mail addresses, ${emails.filter((one) => !one.verified).length} of them not verified`,
      `${transfersIn.length} transfers in`,
      `${transfersOut.length} transfers out`,
    ]) {
      assert.ok(text.includes(count), count);
    }
    const table = text.slice(text.indexOf("Some domains to try"), text.indexOf("### Special names"));
    const known = [...domains.map(({ name }) => name), ...transfersIn.map(({ domainName }) => domainName)];
    for (const [, name = ""] of table.matchAll(/`(example[a-z-]*\.\w+)`/g)) assert.ok(known.includes(name), name);
  });
});
