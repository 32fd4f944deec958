import assert from "node:assert/strict";
import { canonicalQuery, type Pair, sign } from "../../../src/signing/sign";
import { type RequestFault } from "../../../src/sandbox/activeFaults";
import { readFaultRules } from "../../../src/sandbox/faults";
import { type OrderCount, type OrderRecord } from "../../../src/sandbox/orderLog";
import { startSandbox, type TestSandbox } from "../../support/startSandbox";

const action = "SaveSingleTaskForCreatingOrderActivate";

describe("faults of the sandbox", () => {
  let sandbox: TestSandbox;
  afterEach(() => sandbox.stop());

  function register(domainName = "new-example.com"): Promise<Response> {
    const pairs: Pair[] = [
      ["Action", action],
      ["Version", "2017-12-18"],
      ["Format", "JSON"],
      ["DomainName", domainName],
      ["RegistrantProfileId", "5170612"],
    ];
    const body = new URLSearchParams(canonicalQuery(sign(pairs, sandbox, sandbox.clock.now(), crypto.randomUUID())));
    return fetch(sandbox.endpoint, { method: "POST", body });
  }

  for (const executed of [true, false]) {
    const orders = executed ? 1 : 0;

    it(`answers with a page of HTML, having executed ${orders}`, async () => {
      sandbox = await startSandbox({ onRequest: () => ({ kind: "page", status: 500, executed }) });
      const response = await register();
      assert.deepEqual([response.status, response.headers.get("content-type")], [500, "text/html;charset=utf-8"]);
      assert.match(await response.text(), /^<html>/);
      assert.equal(sandbox.orders().length, orders);
    });

    it(`closes without an answer, having executed ${orders}`, async () => {
      sandbox = await startSandbox({ onRequest: () => ({ kind: "drop", executed }) });
      await assert.rejects(register(), TypeError);
      assert.equal(sandbox.orders().length, orders);
    });
  }

  it("cuts the body, after executing", async () => {
    for (const atByte of [0, 1, 20]) {
      sandbox = await startSandbox({ onRequest: () => ({ kind: "cut", atByte }) });
      const response = await register();
      assert.equal(response.status, 200);
      assert.ok(Number(response.headers.get("content-length")) > atByte);
      const received: Uint8Array[] = [];
      await assert.rejects(async () => {
        for await (const chunk of response.body ?? []) received.push(chunk as Uint8Array);
      }, TypeError);
      assert.equal(Buffer.concat(received).length, atByte);
      assert.equal(sandbox.orders().length, 1);
      if (atByte < 20) await sandbox.stop();
    }
  });

  it("delays an answer that is otherwise as usual", async () => {
    sandbox = await startSandbox({ onRequest: () => ({ kind: "delay", delayMs: 1 }) });
    assert.equal((await register()).status, 200);
  });

  it("refuses as the gateway would", async () => {
    sandbox = await startSandbox();
    const message = "User not authorized to operate on the specified resource, or this API doesn't support RAM.";
    sandbox.faults.add({ action, times: 1, fault: { kind: "refuse", status: 403, code: "Forbidden.RAM", message } });
    const response = await register();
    const { Code, Message } = (await response.json()) as { Code: string; Message: string };
    assert.deepEqual([response.status, Code, Message, sandbox.orders().length], [403, "Forbidden.RAM", message, 0]);
    assert.equal((await register()).status, 200);
  });

  it("counts the requests of each action from 1", async () => {
    const seen: [string, number][] = [];
    sandbox = await startSandbox({
      onRequest: (name, n): RequestFault | undefined => {
        seen.push([name, n]);
        return n === 2 ? { kind: "page", status: 503, executed: false } : undefined;
      },
    });
    assert.deepEqual([(await register("a-example.com")).status, (await register("b-example.com")).status], [200, 503]);
    assert.equal((await register("b-example.com")).status, 200);
    assert.deepEqual(seen, [
      [action, 1],
      [action, 2],
      [action, 3],
    ]);
  });

  describe("from another process", () => {
    const withSecret = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });

    it("takes rules and tells the orders, for whoever knows the secret", async () => {
      sandbox = await startSandbox();
      const rules = [{ action, times: 1, fault: { kind: "drop", executed: true } }];
      const post = { method: "POST", body: JSON.stringify(rules) };
      const put = (secret: string) => fetch(`${sandbox.endpoint}-/faults`, { ...post, ...withSecret(secret) });
      assert.equal((await put("wrong")).status, 401);
      assert.equal((await put(sandbox.accessKeySecret)).status, 200);
      await assert.rejects(register(), TypeError);
      sandbox.clock.advance(6_000);
      const orders = await fetch(`${sandbox.endpoint}-/orders`, withSecret(sandbox.accessKeySecret));
      const { orders: [order] = [], counts } = (await orders.json()) as { orders: OrderRecord[]; counts: OrderCount[] };
      assert.deepEqual([order?.domainName, order?.outcome], ["new-example.com", "success"]);
      assert.deepEqual(counts, [
        { type: "ORDER_ACTIVATE", domainName: "new-example.com", years: 1, takenOn: 1, carriedOut: 1, refused: 0 },
      ]);
    });

    it("tells what is wrong with a rule", async () => {
      sandbox = await startSandbox();
      const response = await fetch(`${sandbox.endpoint}-/faults`, {
        method: "POST",
        body: '[{"times":1,"fault":{"kind":"drop"}}]',
        ...withSecret(sandbox.accessKeySecret),
      });
      assert.equal(response.status, 400);
      assert.match(await response.text(), /rule 1/);
      assert.throws(() => readFaultRules({}), TypeError);
    });
  });
});
