import assert from "node:assert/strict";
import { createServer, type IncomingHttpHeaders, request as httpRequest, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { catalogue, type OperationName, type ResultOf } from "../../src/catalogue/catalogue";
import { decode } from "../../src/codec/decode";
import { parseXml } from "../../src/codec/xml";
import { acs3CanonicalRequest, acs3Signature, acs3StringToSign } from "../../src/signing/acs3";
import { callWithCurrentClient, type CurrentWay, type VendorRefusal } from "../support/currentVendorClient";
import { startSandbox, type TestSandbox } from "../support/startSandbox";
import { type VendorAccess } from "../support/vendorClient";

const minuteMs = 60_000;
const isoSeconds = (instant: number) => `${new Date(instant).toISOString().slice(0, 19)}Z`;

describe("the ACS3-HMAC-SHA256 signature", () => {
  it("is the one of the vendor's published example", () => {
    const canonicalRequest = acs3CanonicalRequest({
      method: "POST",
      path: "/",
      query: [
        ["RegionId", "cn-shanghai"],
        ["ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"],
      ],
      headers: {
        host: "ecs.cn-shanghai.aliyuncs.com",
        "x-acs-action": "RunInstances",
        "x-acs-version": "2014-05-26",
        "x-acs-date": "2023-10-26T10:22:32Z",
        "x-acs-signature-nonce": "3156853299f313e23d1673dc12e1703d",
        "x-acs-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      },
      body: "",
    });
    const text = acs3StringToSign(canonicalRequest);
    assert.equal(text, "ACS3-HMAC-SHA256\n7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259");
    assert.equal(
      acs3Signature(text, "YourAccessKeySecret"),
      "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
    );
  });
});

/** The first parameter in the body, the others in the URL. */
function inBoth(params: Record<string, unknown>): CurrentWay {
  const [first, ...rest] = Object.entries(params);
  return { query: Object.fromEntries(rest), body: Object.fromEntries(first ? [first] : []) };
}

describe("sandbox, driven by the vendor's current client", () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.stop());

  const page = { PageNum: 1, PageSize: 100 };

  /** How one set of parameters is spread over the request. */
  const ways: [name: string, spread: (params: Record<string, unknown>) => CurrentWay][] = [
    ["GET", (query) => ({ method: "GET", query })],
    ["POST, parameters in the URL", (query) => ({ query })],
    ["POST, parameters in the body", (body) => ({ body })],
    ["POST, parameters in both", inBoth],
    ["POST, parameters in both, signed by parameters", (params) => ({ ...inBoth(params), algorithm: "v2" })],
  ];

  for (const [name, spread] of ways) {
    describe(name, () => {
      async function call<Name extends OperationName>(
        operation: Name,
        params: Record<string, unknown>,
        as: VendorAccess = sandbox,
      ): Promise<ResultOf<Name>> {
        const reply = await callWithCurrentClient(as, catalogue[operation].action, spread(params));
        assert.ok("body" in reply, JSON.stringify(reply));
        const decoded = decode(catalogue[operation], reply);
        assert.equal(decoded.kind, "ok", Buffer.from(reply.body).toString());
        return (decoded.kind === "ok" ? decoded.result : {}) as ResultOf<Name>;
      }

      it("reads lists and single things", async () => {
        const { Data, TotalItemNum } = await call("listDomains", { ...page, DomainName: "example" });
        assert.equal(Data.length, TotalItemNum);
        assert.equal(TotalItemNum, sandbox.account.domains.filter((one) => one.name.includes("example")).length);
        const found = Data.find((one) => one.DomainName === "examplebakery.com");
        const domain = await call("getDomain", { InstanceId: found?.InstanceId });
        assert.equal(domain.DomainName, "examplebakery.com");
        assert.equal((await call("checkDomain", { DomainName: "münchen-example.com" })).Avail, 1);
        assert.ok((await call("listTransfersIn", page)).Data.length > 0);
      });

      it("alters a template, every character as it was sent", async () => {
        const words = { City: "Käse & Söhne <GmbH> *'()!~ +%2B=?#/ 域", RegistrantProfileId: "5170612" };
        await call("saveRegistrantProfile", words);
        const template = sandbox.account.registrants.find((one) => one.id === words.RegistrantProfileId);
        assert.equal(template?.contact.City, words.City);
      });

      it("registers a domain, follows its task and acknowledges the result", async () => {
        const { TaskNo } = await call("registerDomain", {
          DomainName: "new-example.com",
          RegistrantProfileId: "5170612",
        });
        sandbox.clock.advance(6_000);
        const { Data } = await call("pollTaskResults", { ...page, TaskNo });
        assert.deepEqual(
          Data.map((one) => [one.DomainName, one.TaskStatusCode]),
          [["new-example.com", 2]],
        );
        const numbers = Object.fromEntries(Data.map((one, index) => [`TaskDetailNo.${index + 1}`, one.TaskDetailNo]));
        assert.equal((await call("acknowledgeTaskResults", numbers)).Result, 1);
        assert.equal((await call("pollTaskResults", { ...page, TaskNo })).Data.length, 0);
        assert.deepEqual(sandbox.orderCounts(), [
          {
            type: "ORDER_ACTIVATE",
            domainName: "new-example.com",
            currentExpirationDate: undefined,
            years: 1,
            takenOn: 1,
            carriedOut: 1,
            refused: 0,
          },
        ]);
      });

      it("takes a temporary key with its token", async () => {
        const as = { endpoint: sandbox.endpoint, ...sandbox.account.temporaryKey };
        assert.ok((await call("listDomains", page, as)).TotalItemNum > 0);
      });
    });
  }

  it("signs any text as the sandbox does, in the URL and in the body", async () => {
    const RegistrantProfileId = "5170612";
    const template = sandbox.account.registrants.find((one) => one.id === RegistrantProfileId);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), fc.boolean(), async (City, inBody) => {
        const params = { RegistrantProfileId, City };
        const way = inBody ? { body: params } : { query: params };
        const reply = await callWithCurrentClient(sandbox, "SaveRegistrantProfile", way);
        assert.ok("body" in reply, JSON.stringify(reply));
        assert.equal(template?.contact.City, City);
      }),
      { numRuns: 500 },
    );
  });

  it("answers JSON unless Accept wants XML alone", async () => {
    for (const [accept, contentType] of [
      ["application/json", "application/json;charset=utf-8"],
      ["*/*", "application/json;charset=utf-8"],
      ["application/xml", "text/xml;charset=utf-8"],
      ["text/xml, application/json", "application/json;charset=utf-8"],
    ] as const) {
      const reply = await callWithCurrentClient(sandbox, "QueryDomainList", { query: page, headers: { accept } });
      assert.ok("body" in reply);
      assert.equal(reply.contentType, contentType);
      if (accept === "application/xml") {
        assert.equal(parseXml(Buffer.from(reply.body).toString()).name, "QueryDomainListResponse");
      }
    }
  });

  it("is struck by faults of its action", async () => {
    sandbox.faults.add({ action: "QueryTaskList", fault: { kind: "refuse", code: "Forbidden.RAM" } });
    assert.ok("body" in (await callWithCurrentClient(sandbox, "QueryDomainList", { query: page })));
    const reply = await callWithCurrentClient(sandbox, "QueryTaskList", { query: page });
    assert.deepEqual("code" in reply && [reply.status, reply.code], [403, "Forbidden.RAM"]);
  });

  describe("refuses", () => {
    async function refusal(way: CurrentWay, as: VendorAccess = sandbox, action = "QueryDomainList") {
      const reply = await callWithCurrentClient(as, action, way);
      assert.ok("code" in reply, "it was let in");
      return reply;
    }

    const query = page;
    const refused: [what: string, way: () => CurrentWay, status: number, code: string, action?: string][] = [
      [
        "a date more than 15 minutes old",
        () => ({ query, headers: { "x-acs-date": isoSeconds(sandbox.clock.now() - 15 * minuteMs - 1000) } }),
        400,
        "InvalidTimeStamp.Expired",
      ],
      [
        "a date more than 15 minutes ahead",
        () => ({ query, headers: { "x-acs-date": isoSeconds(sandbox.clock.now() + 15 * minuteMs + 2000) } }),
        400,
        "InvalidTimeStamp.Expired",
      ],
      [
        "a date of another form",
        () => ({ query, headers: { "x-acs-date": "20260101T100000Z" } }),
        400,
        "InvalidTimeStamp.Format",
      ],
      ["an empty nonce", () => ({ query, headers: { "x-acs-signature-nonce": "" } }), 400, "MissingSignatureNonce"],
      ["another version", () => ({ query, version: "2018-01-29" }), 400, "InvalidVersion"],
      ["an unknown operation", () => ({ query }), 404, "InvalidAction.NotFound", "QueryNothing"],
      ["a missing parameter", () => ({ query: { PageNum: 1 } }), 400, "MissingPageSize"],
      ["a format that does not exist", () => ({ query: { ...page, Format: "YAML" } }), 400, "InvalidParameter.Format"],
    ];
    for (const [what, way, status, code, action] of refused) {
      it(what, async () => {
        const { status: got, code: gotCode } = await refusal(way(), sandbox, action);
        assert.deepEqual([got, gotCode], [status, code]);
      });
    }

    it("a wrong secret, telling what it has signed", async () => {
      const { status, code, message } = await refusal({ body: page }, { ...sandbox, accessKeySecret: "wrong" });
      assert.deepEqual([status, code], [400, "SignatureDoesNotMatch"]);
      assert.match(message, /server StringToSign is \[ACS3-HMAC-SHA256\n[0-9a-f]{64}\]/);
      assert.match(message, /server CanonicalRequest is \[POST\n\/\n\ncontent-type:/);
    });

    it("an unknown key", async () => {
      const { status, code } = await refusal({ query }, { ...sandbox, accessKeyId: "LTAI5tSomebody" });
      assert.deepEqual([status, code], [404, "InvalidAccessKeyId.NotFound"]);
    });

    it("a temporary key without its token or with another, and a token with another key", async () => {
      const { accessKeyId, accessKeySecret, securityToken } = sandbox.account.temporaryKey;
      const as = { endpoint: sandbox.endpoint, accessKeyId, accessKeySecret };
      const mismatch = "InvalidSecurityToken.MismatchWithAccessKey";
      assert.equal((await refusal({ query }, as)).code, "MissingSecurityToken");
      assert.equal((await refusal({ query }, { ...as, securityToken: "other" })).code, mismatch);
      assert.equal((await refusal({ query }, { ...sandbox, securityToken })).code, mismatch);
    });

    it("a nonce that was used, whichever way it was signed", async () => {
      const headers = { "x-acs-signature-nonce": "n-1" };
      assert.ok("body" in (await callWithCurrentClient(sandbox, "QueryDomainList", { query, headers })));
      const again = await refusal({ query, headers });
      assert.deepEqual([again.status, again.code], [400, "SignatureNonceUsed"]);
      const byParameters = await refusal({ query: { ...page, SignatureNonce: "n-1" }, algorithm: "v2" });
      assert.equal(byParameters.code, "SignatureNonceUsed");
    });

    describe("what was changed on its way", () => {
      let relay: Server;
      afterEach(() => {
        relay.close();
        relay.closeAllConnections();
      });

      interface Passing {
        url: string;
        headers: IncomingHttpHeaders;
        body: Buffer;
      }

      /** The sandbox behind a relay that alters what passes. */
      async function behind(change: (passing: Passing) => Partial<Passing>): Promise<VendorAccess> {
        relay = createServer((incoming, outgoing) => {
          void buffer(incoming).then((body) => {
            const { url = "/", headers, method = "GET" } = incoming;
            const changed = { url, headers, body, ...change({ url, headers, body }) };
            const onward = httpRequest(new URL(changed.url, sandbox.endpoint), {
              method,
              headers: changed.headers,
              agent: false,
            });
            onward.once("response", (answer) => {
              outgoing.writeHead(answer.statusCode ?? 0, answer.headers);
              answer.pipe(outgoing);
            });
            onward.end(changed.body);
          });
        });
        await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
        const { port } = relay.address() as AddressInfo;
        const { accessKeyId, accessKeySecret } = sandbox;
        return { endpoint: `http://127.0.0.1:${port}/`, accessKeyId, accessKeySecret };
      }

      const order = { DomainName: "new-example.com", SubscriptionDuration: 1, RegistrantProfileId: "5170612" };
      const send = async (change: (passing: Passing) => Partial<Passing>, way: CurrentWay = { body: order }) =>
        callWithCurrentClient(await behind(change), "SaveSingleTaskForCreatingOrderActivate", way);

      it("(nothing changed is let in)", async () => {
        assert.ok("body" in (await send(() => ({}))));
        assert.equal(sandbox.orders().length, 1);
      });

      const without = (headers: IncomingHttpHeaders, name: string): IncomingHttpHeaders =>
        Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name));
      const changes: [what: string, change: (passing: Passing) => Partial<Passing>, code: string, way?: CurrentWay][] =
        [
          [
            "the body",
            ({ body }) => ({ body: Buffer.from(body.toString().replace("Duration=1", "Duration=9")) }),
            "SignatureDoesNotMatch",
          ],
          [
            "the URL",
            ({ url }) => ({ url: url.replace("Duration=1", "Duration=9") }),
            "SignatureDoesNotMatch",
            { query: order },
          ],
          ["the URL, by a parameter more", () => ({ url: "/?SubscriptionDuration=9" }), "SignatureDoesNotMatch"],
          [
            "a header",
            ({ headers }) => ({ headers: { ...headers, "x-acs-action": "SaveSingleTaskForCreatingOrderRedeem" } }),
            "SignatureDoesNotMatch",
          ],
          [
            "the host",
            ({ headers }) => ({ headers: { ...headers, host: "elsewhere.example" } }),
            "SignatureDoesNotMatch",
          ],
          [
            "the headers, by one more",
            ({ headers }) => ({ headers: { ...headers, "x-acs-extra": "1" } }),
            "IncompleteSignature",
          ],
          [
            "the signature away",
            ({ headers }) => ({ headers: without(headers, "authorization") }),
            "IncompleteSignature",
          ],
          [
            "the host out of what is signed",
            ({ headers }) => ({
              headers: { ...headers, authorization: headers.authorization?.replace("host;", "") ?? "" },
            }),
            "IncompleteSignature",
          ],
          [
            "the hash of the body out of everything",
            ({ headers }) => ({
              headers: {
                ...without(headers, "x-acs-content-sha256"),
                authorization: headers.authorization?.replace(";x-acs-content-sha256", "") ?? "",
              },
            }),
            "IncompleteSignature",
          ],
          [
            "the date out of what is signed",
            ({ headers }) => ({
              headers: { ...headers, authorization: headers.authorization?.replace(";x-acs-date", "") ?? "" },
            }),
            "IncompleteSignature",
          ],
          [
            "the algorithm",
            ({ headers }) => ({
              headers: { ...headers, authorization: headers.authorization?.replace("SHA256", "SM3") ?? "" },
            }),
            "IncompleteSignature",
          ],
          [
            "the nonce away",
            ({ headers }) => ({ headers: without(headers, "x-acs-signature-nonce") }),
            "MissingSignatureNonce",
          ],
          ["the date away", ({ headers }) => ({ headers: without(headers, "x-acs-date") }), "MissingTimestamp"],
          ["the action away", ({ headers }) => ({ headers: without(headers, "x-acs-action") }), "MissingAction"],
        ];
      for (const [what, change, code, way] of changes) {
        it(what, async () => {
          const reply = (await send(change, way)) as VendorRefusal;
          assert.equal(reply.code, code);
          assert.equal(sandbox.orders().length, 0);
        });
      }
    });
  });
});
