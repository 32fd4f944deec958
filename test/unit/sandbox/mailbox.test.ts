import assert from "node:assert/strict";
import { request } from "node:http";
import { startSandbox, type TestSandbox } from "../../support/startSandbox";

describe("mailbox of the sandbox", () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.stop());

  const open = (headers: Record<string, string> = {}) => fetch(`${sandbox.endpoint}-/mailbox`, { headers });

  it("shows a person who wrote to whom, without a secret", async () => {
    const response = await open();
    assert.equal(response.headers.get("content-type"), "text/html;charset=utf-8");
    const page = await response.text();
    assert.match(page, /<td>alex@beispiel\.example<\/td><td>Verify your e-mail address<\/td><td><code>[0-9a-f-]{36}</);
    assert.match(page, /Confirm the transfer of examplecompass\.net, examplecompass\.org, examplecompass\.info</);
  });

  it("tells a program the same, newest first", async () => {
    const response = await open({ accept: "application/json" });
    const mails = (await response.json()) as { sentAt: number; to: string; isUsable: boolean }[];
    assert.equal(mails.length, sandbox.account.mails.length);
    assert.deepEqual(
      mails,
      mails.toSorted((a, b) => b.sentAt - a.sentAt),
    );
    assert.ok(mails.every((mail) => mail.isUsable));
  });

  it("no longer shows a token that has been used or replaced", async () => {
    const [verification] = sandbox.account.emails.filter(({ token }) => token);
    const { email = "", token = "" } = verification ?? {};
    assert.ok((await (await open()).text()).includes(token));
    delete verification?.token;
    const page = await (await open()).text();
    assert.ok(!page.includes(token));
    assert.ok(page.includes(`<td>${email}</td><td>Verify your e-mail address</td><td><i>used or replaced</i>`));
  });

  it("delivers what the clock sends", async () => {
    const before = sandbox.account.mails.length;
    sandbox.clock.advance(2 * 60_000);
    assert.match(await (await open()).text(), /<td>owner@exampleparcel\.com<\/td>/);
    assert.equal(sandbox.account.mails.length, before + 1);
  });

  it("keeps the newest 200 mails", async () => {
    const mail = { sentAt: sandbox.clock.now(), to: "a@b.example", subject: "", token: "" };
    sandbox.account.mails.push(...Array.from({ length: 300 }, () => mail));
    sandbox.clock.advance(2 * 60_000);
    await open();
    assert.equal(sandbox.account.mails.length, 200);
    assert.equal(sandbox.account.mails.at(-1)?.to, "owner@exampleparcel.com");
  });

  it("escapes what it shows", async () => {
    sandbox.account.mails.push({ sentAt: 0, to: '"<b>"@c.example', subject: "<script>&", token: "none" });
    const page = await (await open()).text();
    assert.ok(page.includes("&quot;&lt;b>&quot;@c.example</td><td>&lt;script>&amp;</td>"));
  });

  it("is shown under a name of this machine only, and only to be read", async () => {
    const status = (host: string, method = "GET") =>
      new Promise<number | undefined>((resolve, reject) => {
        const url = `${sandbox.endpoint}-/mailbox`;
        request(url, { method, headers: { host } }, (answer) => resolve(answer.resume().statusCode))
          .on("error", reject)
          .end();
      });
    assert.equal(await status("localhost:8017"), 200);
    assert.equal(await status("127.0.0.1"), 200);
    assert.equal(await status("rebound.example:8017"), 403);
    assert.equal(await status("localhost", "POST"), 401);
  });
});
