import assert from "node:assert/strict";
import { type ApiError, isApiError } from "../../../src/api/errors";
import { type CallOptions, DomainApi, type DomainApiOptions } from "../../../src/api/domainApi";
import { type Answer, type AnsweringServer, startAnsweringServer } from "../../support/answers/answeringServer";

const page = { PageNum: 1, PageSize: 1 };
const renewal = { DomainName: "example.com", CurrentExpirationDate: 1, SubscriptionDuration: 1 };

async function failure(call: Promise<unknown>): Promise<ApiError> {
  const error = await call.then(
    () => assert.fail("the call succeeded"),
    (reason: unknown) => reason,
  );
  assert.ok(isApiError(error), String(error));
  return error;
}

describe("DomainApi", () => {
  let server: AnsweringServer;
  let api: DomainApi | undefined;
  before(async () => {
    server = await startAnsweringServer();
  });
  beforeEach(() => {
    server.requests = 0;
  });
  afterEach(async () => {
    await api?.close();
    api = undefined;
  });
  after(() => server.stop());

  const open = (options: DomainApiOptions = {}) => (api = new DomainApi(options));
  const caller = () => ({ endpoint: server.endpoint, credentials: { accessKeyId: "id", accessKeySecret: "secret" } });
  const list = (options?: CallOptions) => api!.call(caller(), "listDomains", page, options);
  const renew = () => api!.call(caller(), "renewDomain", renewal);

  describe("names the operation, and the RequestId if there is one, of an answer that is", () => {
    const R = "8906582E-6722-409A-A6C4-0E7863B733A5";
    const cases: [what: string, answer: Answer, requestId: string | undefined, logged: RegExp, message: RegExp][] = [
      ["empty", { body: "" }, undefined, /the answer is empty/, /The answer is empty\./],
      ["a page of HTML", { status: 503, body: "<html><body>503</body></html>" }, undefined, /an HTML page/, /web page/],
      [
        "truncated JSON",
        { body: `{"RequestId":"${R}","TaskNo":"1` },
        undefined,
        /not readable JSON/,
        /isn't valid JSON or XML/,
      ],
      [
        "truncated XML",
        { body: `<R><RequestId>${R}</RequestId><TaskNo>1` },
        undefined,
        /not readable XML/,
        /isn't valid JSON or XML/,
      ],
      [
        "XML with a document type",
        { body: '<!DOCTYPE r [<!ENTITY a "b">]><R>&a;</R>' },
        undefined,
        /document type/,
        /isn't valid JSON or XML/,
      ],
      ["text", { body: "Bad gateway" }, undefined, /not readable JSON/, /isn't valid JSON or XML/],
      ["no object", { body: "[]" }, undefined, /not an object/, /is incomplete/],
      [
        "in another character set than it says",
        { headers: { "content-type": "text/xml;charset=utf-8" }, body: Buffer.from([0x7b, 0xff]) },
        undefined,
        /not valid utf-8/,
        /character set can't be read/,
      ],
      [
        "in an unknown character set",
        { headers: { "content-type": "text/xml;charset=klingon" }, body: "{}" },
        undefined,
        /klingon is not known/,
        /character set can't be read/,
      ],
      ["without what every answer has", { body: `{"RequestId":"${R}"}` }, R, /is missing/, /is incomplete/],
      [
        "an error without a code",
        { status: 500, body: `{"RequestId":"${R}"}` },
        R,
        /HTTP 500 without an error code/,
        /is incomplete/,
      ],
      ["a redirection", { status: 302, body: `<R><RequestId>${R}</RequestId></R>` }, R, /HTTP 302/, /is incomplete/],
      [
        "the service's own failure",
        { status: 500, body: `{"RequestId":"${R}","Code":"InternalError","Message":"It broke."}` },
        R,
        /^InternalError$/,
        /It broke\./,
      ],
    ];
    for (const [what, answer, requestId, logged, message] of cases) {
      it(what, async () => {
        server.answers = [answer];
        const outcomes: string[] = [];
        open({ sleep: () => Promise.resolve(), onCall: ({ outcome }) => outcomes.push(outcome) });

        const read = await failure(list());
        assert.equal(read.action, "QueryDomainList");
        assert.equal(read.requestId, requestId);
        assert.equal(read.httpStatus, answer.status ?? 200);
        assert.match(read.message, message);
        for (const outcome of outcomes) assert.match(outcome, logged);
        assert.equal(server.requests, 4);

        const spend = await failure(renew());
        assert.equal(spend.kind, "outcomeUnknown");
        assert.equal(spend.action, "SaveSingleTaskForCreatingOrderRenew");
        assert.equal(spend.requestId, requestId);
        assert.equal(server.requests, 5);
      });
    }
  });

  describe("waits", () => {
    const throttled = (headers: Record<string, string> = {}): Answer => ({
      status: 400,
      headers,
      body: '{"RequestId":"R","Code":"Throttling.User","Message":"Slower."}',
    });
    let pausesMs: number[];
    const noting = (): DomainApiOptions => {
      pausesMs = [];
      return { sleep: (ms) => (pausesMs.push(ms), Promise.resolve()) };
    };
    const between = (limits: [least: number, most: number][]) => {
      assert.equal(pausesMs.length, limits.length);
      limits.forEach(([least, most], at) =>
        assert.ok(pausesMs[at]! >= least && pausesMs[at]! <= most, String(pausesMs)),
      );
    };

    it("a little longer each time after a lost answer", async () => {
      server.answers = [{ body: "" }];
      open(noting());
      await failure(list());
      between([
        [100, 200],
        [100, 300],
        [100, 500],
      ]);
    });

    it("longer when it asked too often", async () => {
      server.answers = [throttled()];
      open(noting());
      await failure(list());
      between([
        [500, 1000],
        [500, 1500],
        [500, 2500],
        // The account's next call waits, too.
        [500, 4500],
      ]);
    });

    it("as long as the service says, up to 20 s", async () => {
      server.answers = [
        throttled({ "retry-after": "3" }),
        throttled({ "retry-after": "3600" }),
        throttled(),
        throttled(),
      ];
      open(noting());
      await failure(list());
      assert.deepEqual(pausesMs.slice(0, 2), [3000, 20_000]);
    });

    it("not at all for a clock that is put right", async () => {
      server.answers = [
        { status: 400, body: '{"RequestId":"R","Code":"InvalidTimeStamp.Expired","Message":"Late."}' },
        { body: '{"RequestId":"R","TaskNo":"1"}' },
      ];
      open(noting());
      assert.equal((await renew()).TaskNo, "1");
      assert.deepEqual(pausesMs, [0]);
    });

    it("by the clock unless told otherwise", async () => {
      server.answers = [throttled({ "retry-after": "0" }), { body: '{"RequestId":"R","TotalItemNum":0}' }];
      open();
      assert.deepEqual((await list()).Data, []);
    });

    it("no longer once the caller gives up, be it before or while it waits", async () => {
      for (const giveUp of [(abort: () => void) => abort(), (abort: () => void) => void setImmediate(abort)]) {
        const controller = new AbortController();
        server.answers = [throttled({ "retry-after": "3600" })];
        open({ onCall: () => giveUp(() => controller.abort()) });
        const error = await failure(list({ signal: controller.signal }));
        assert.equal(error.kind, "cancelled");
        await api!.close();
      }
    });
  });

  it("sends nothing once the caller has given up", async () => {
    open();
    const error = await failure(list({ signal: AbortSignal.abort() }));
    assert.equal(error.kind, "cancelled");
    assert.equal(server.requests, 0);
  });

  it("says a code for a refusal that has no message", async () => {
    server.answers = [{ status: 400, body: '{"RequestId":"R","Code":"DomainNotExist"}' }];
    open();
    assert.equal((await failure(list())).message, "DomainNotExist");
  });
});
