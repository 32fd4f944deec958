import assert from "node:assert/strict";
import { createServer } from "node:net";
import { type ApiError, isApiError } from "../../src/api/errors";
import { type CallRecord, DomainApi } from "../../src/api/domainApi";
import { everyItem } from "../../src/api/everyItem";
import { type Fault } from "../../src/sandbox/faults";
import { type Bench, startBench } from "../support/startBench";

/** The error a call ends with. */
async function failure(call: Promise<unknown>): Promise<ApiError> {
  const error = await call.then(
    () => assert.fail("the call succeeded"),
    (reason: unknown) => reason,
  );
  assert.ok(isApiError(error), String(error));
  return error;
}

describe("a call", () => {
  const records: CallRecord[] = [];
  let format: "JSON" | "XML";
  let bench: Bench;
  beforeEach(async () => {
    format = "JSON";
    records.length = 0;
    bench = await startBench({ onCall: (record) => records.push(record), format: () => format });
  });
  afterEach(() => bench.stop());

  const first = { PageNum: 1, PageSize: 1 };
  const list = () => bench.call(bench.account, "listDomains", first);
  const break_ = (fault: Fault, times = 1) => bench.sandbox.faults.add({ times, fault });

  it("answers alike in JSON and in XML", async () => {
    const { requestId: _json, ...json } = await list();
    format = "XML";
    const { requestId: _xml, ...xml } = await list();
    assert.deepEqual(json, xml);
    assert.equal(json.Data.length, 1);
  });

  it("leaves one record for each sending, with its RequestId", async () => {
    const { requestId } = await list();
    assert.equal(records.length, 1);
    assert.deepEqual(
      { ...records[0], durationMs: 0 },
      { action: "QueryDomainList", durationMs: 0, httpStatus: 200, requestId, outcome: "ok" },
    );
  });

  it("walks all pages and gets every domain once", async () => {
    const domains = await everyItem({
      size: 7,
      fetchPage: (page) => bench.call(bench.account, "listDomains", page),
      itemsOf: ({ Data }) => Data,
      idOf: ({ InstanceId }) => InstanceId,
    });
    const names = domains.map(({ DomainName }) => DomainName);
    assert.equal(new Set(names).size, names.length);
    assert.equal(names.length, bench.sandbox.account.domains.length);
  });

  for (const [what, fault] of [
    ["a page of HTML with HTTP 503", { kind: "page", status: 503, executed: false }],
    ["a page of HTML with HTTP 200", { kind: "page", status: 200, executed: false }],
    ["a connection closed without an answer", { kind: "drop", executed: false }],
    ["a body cut short", { kind: "cut", atByte: 40 }],
    [
      "throttling",
      { kind: "refuse", status: 400, code: "Throttling.User", message: "Request was denied due to user flow control." },
    ],
  ] as const) {
    it(`that only looks is asked again after ${what}`, async () => {
      break_(fault, 3);
      assert.equal((await list()).Data.length, 1);
      assert.equal(records.length, 4);
    });
    it(`that only looks gives up after four sendings and ${what}`, async () => {
      break_(fault, 4);
      const error = await failure(list());
      assert.ok(["unreadable", "throttled"].includes(error.kind));
      assert.equal(records.length, 4);
    });
  }

  it("with the clock off by an hour corrects itself and goes out once more", async () => {
    const { endpoint, accessKeyId, accessKeySecret, clock } = bench.sandbox;
    const api = new DomainApi({
      now: () => clock.now() - 3_600_000,
      onCall: (record) => records.push(record),
      sleep: () => Promise.resolve(),
    });
    const caller = { endpoint, credentials: { accessKeyId, accessKeySecret } };
    assert.equal((await api.call(caller, "listDomains", first)).Data.length, 1);
    assert.deepEqual(
      records.map(({ outcome }) => outcome),
      ["InvalidTimeStamp.Expired", "ok"],
    );
    await api.call(caller, "listDomains", first);
    assert.equal(records.length, 3);
    await api.close();
  });

  for (const [what, key, code] of [
    ["an unknown AccessKey ID", { accessKeyId: "nobody" }, "InvalidAccessKeyId.NotFound"],
    ["a wrong secret", { accessKeySecret: "wrong" }, "SignatureDoesNotMatch"],
  ] as const) {
    it(`with ${what} fails as a matter of credentials, at once, and gives nothing of the key away`, async () => {
      const { endpoint, accessKeyId, accessKeySecret } = bench.sandbox;
      const error = await failure(
        bench.api.call({ endpoint, credentials: { accessKeyId, accessKeySecret, ...key } }, "listDomains", first),
      );
      assert.equal(error.kind, "credentials");
      assert.equal(error.code, code);
      assert.ok(error.requestId);
      assert.equal(records.length, 1);
      const told = `${error.message} ${error.stack} ${JSON.stringify(error)} ${JSON.stringify(records)}`;
      assert.equal(told.includes(accessKeyId) || told.includes(accessKeySecret), false);
    });
  }

  it("without permission fails as not allowed", async () => {
    break_({
      kind: "refuse",
      status: 403,
      code: "Forbidden.RAM",
      message: "User not authorized to operate on the specified resource.",
    });
    assert.equal((await failure(list())).kind, "notAllowed");
  });

  it("to nobody is unreachable: nothing was sent", async () => {
    await bench.sandbox.stop();
    const error = await failure(list());
    assert.equal(error.kind, "unreachable");
    bench = await startBench();
  });

  it("with malformed parameters is not sent at all", async () => {
    const error = await failure(bench.call(bench.account, "listDomains", { PageNum: 0, PageSize: 1 }));
    assert.equal(error.kind, "input");
    assert.deepEqual(error.problems, [{ field: "PageNum", message: "Page must be 1 or more." }]);
    assert.equal(records.length, 0);
  });

  it("that is cancelled ends at once", async () => {
    break_({ kind: "delay", delayMs: 60_000 });
    const controller = new AbortController();
    const call = bench.call(bench.account, "listDomains", first, { signal: controller.signal });
    controller.abort();
    assert.equal((await failure(call)).kind, "cancelled");
  });

  it("never reads more than 5 MiB of an answer", async () => {
    const endless = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
        const chunk = Buffer.alloc(1 << 20, " ");
        const pour = () => {
          while (!socket.destroyed && socket.write(chunk));
          if (!socket.destroyed) socket.once("drain", pour);
        };
        pour();
      });
    });
    await new Promise<void>((resolve) => endless.listen(0, "127.0.0.1", resolve));
    const { port } = endless.address() as { port: number };
    const error = await failure(
      bench.api.call(
        { endpoint: `http://127.0.0.1:${port}/`, credentials: { accessKeyId: "a", accessKeySecret: "b" } },
        "renewDomain",
        {
          DomainName: "example.com",
          CurrentExpirationDate: 1,
          SubscriptionDuration: 1,
        },
      ),
    );
    assert.equal(error.kind, "outcomeUnknown");
    assert.match((error.cause as ApiError).message, /5 MiB/);
    endless.close();
  });
});
