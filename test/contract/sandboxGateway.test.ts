import assert from "node:assert/strict";
import { parseXml } from "../../src/codec/xml";
import { canonicalQuery, type Pair, sign } from "../../src/signing/sign";
import { startSandbox, type TestSandbox } from "../support/startSandbox";
import { type VendorAccess, VendorClient } from "../support/vendorClient";

const minuteMs = 60_000;

describe("sandbox gateway", () => {
  let sandbox: TestSandbox;
  let client: VendorClient;

  before(async () => {
    client = await VendorClient.open();
    sandbox = await startSandbox();
  });
  after(async () => {
    client.close();
    await sandbox.stop();
  });

  interface Envelope {
    status: number;
    Code: string;
    Message: string;
    RequestId: string;
    HostId: string;
    Recommend?: string;
  }

  async function refusal(
    params: object,
    {
      action = "QueryDomainList",
      as = sandbox,
      ...way
    }: { action?: string; as?: VendorAccess; method?: "GET" | "POST"; format?: string } = {},
  ): Promise<Envelope> {
    const reply = await client.call(as, action, params, way);
    const text = Buffer.from(reply.body).toString();
    assert.ok(reply.status >= 400, text);
    if (text.startsWith("{")) return { status: reply.status, ...(JSON.parse(text) as Omit<Envelope, "status">) };
    const { name, content } = parseXml(text);
    assert.equal(name, "Error");
    return { status: reply.status, ...(content as Omit<Envelope, "status">) };
  }

  const page = { PageNum: 1, PageSize: 1 };
  const isoSeconds = (instant: number) => `${new Date(instant).toISOString().slice(0, 19)}Z`;

  for (const way of [
    { method: "POST", format: "JSON" },
    { method: "GET", format: "XML" },
  ] as const) {
    it(`refuses a wrong secret, telling what it has signed (${way.method}, ${way.format})`, async () => {
      const as = { ...sandbox, accessKeySecret: "wrong" };
      const { status, Code, Message, RequestId, HostId, Recommend } = await refusal(page, { as, ...way });
      assert.deepEqual([status, Code], [400, "SignatureDoesNotMatch"]);
      assert.match(Message, /^Specified signature is not matched with our calculation\. server string to sign is:/);
      assert.ok(Message.includes(`${way.method}&%2F&AccessKeyId%3D${sandbox.accessKeyId}%26Action%3DQueryDomainList`));
      assert.match(RequestId, /^[0-9A-F-]{36}$/);
      assert.match(HostId, /^127\.0\.0\.1:\d+$/);
      assert.equal(
        Recommend,
        "https://error-center.aliyun.com/status/search?Keyword=SignatureDoesNotMatch&source=PopGw",
      );
    });
  }

  const refused: [
    what: string,
    params: object,
    options: { action?: string; format?: string },
    status: number,
    code: string,
  ][] = [
    ["an unknown operation", {}, { action: "QueryNothing" }, 404, "InvalidAction.NotFound"],
    ["another version", { ...page, Version: "2018-01-29" }, {}, 400, "InvalidVersion"],
    ["another signature method", { ...page, SignatureMethod: "HMAC-MD5" }, {}, 400, "InvalidSignatureMethod"],
    ["another signature version", { ...page, SignatureVersion: "2.0" }, {}, 400, "InvalidSignatureVersion"],
    ["a timestamp of another form", { ...page, Timestamp: "2018-01-01 10:00" }, {}, 400, "InvalidTimeStamp.Format"],
    ["a format that does not exist", page, { format: "YAML" }, 400, "InvalidParameter.Format"],
    ["a missing parameter", { PageNum: 1 }, {}, 400, "MissingPageSize"],
    ["an empty parameter", { PageNum: 1, PageSize: "" }, {}, 400, "MissingPageSize"],
    ["text for a number", { PageNum: "one", PageSize: 1 }, {}, 400, "InvalidPageNum"],
    ["a number out of range", { PageNum: 0, PageSize: 1 }, {}, 400, "InvalidPageNum"],
    ["an unknown choice", { ...page, OrderByType: "UP" }, {}, 400, "InvalidOrderByType"],
    ["a list without elements", {}, { action: "AcknowledgeTaskResult" }, 400, "MissingTaskDetailNo"],
    ["a name that is none", { DomainName: "no name" }, { action: "CheckDomain" }, 400, "InvaieldParameter"],
  ];
  for (const [what, params, options, status, code] of refused) {
    it(`refuses ${what}`, async () => {
      const { status: got, Code } = await refusal(params, options);
      assert.deepEqual([got, Code], [status, code]);
    });
  }

  it("needs the registrant in an order without a template, and name servers where they are not the vendor's", async () => {
    const order = { DomainName: "new-example.com" };
    const action = "SaveSingleTaskForCreatingOrderActivate";
    assert.match((await refusal(order, { action })).Code, /^Missing(RegistrantName|RegistrantOrganization|Country)$/);
    const template = { ...order, RegistrantProfileId: "5170612", AliyunDns: "false", Dns1: "ns1.example.net" };
    assert.equal((await refusal(template, { action })).Code, "MissingDns2");
    assert.equal((await refusal({ ...template, AliyunDns: "maybe" }, { action })).Code, "InvalidAliyunDns");
  });

  it("accepts a timestamp up to 15 minutes off, either way", async () => {
    const now = sandbox.clock.now();
    for (const offMs of [-15 * minuteMs + 1000, 15 * minuteMs - 1000]) {
      const { status } = await client.call(sandbox, "QueryDomainList", { ...page, Timestamp: isoSeconds(now + offMs) });
      assert.equal(status, 200);
    }
    for (const offMs of [-15 * minuteMs - 1000, 15 * minuteMs + 2000]) {
      const { status, Code } = await refusal({ ...page, Timestamp: isoSeconds(now + offMs) });
      assert.deepEqual([status, Code], [400, "InvalidTimeStamp.Expired"]);
    }
  });

  it("accepts a nonce once in 15 minutes", async () => {
    const own = await startSandbox();
    try {
      const send = () =>
        client.call(own, "QueryDomainList", { ...page, SignatureNonce: "n-1", Timestamp: isoSeconds(own.clock.now()) });
      assert.equal((await send()).status, 200);
      const again = await send();
      assert.deepEqual(
        [again.status, (JSON.parse(Buffer.from(again.body).toString()) as Envelope).Code],
        [400, "SignatureNonceUsed"],
      );
      own.clock.advance(15 * minuteMs);
      assert.equal((await send()).status, 200);
    } finally {
      await own.stop();
    }
  });

  it("does not use up the nonce of a request with a wrong signature", async () => {
    const nonce = { ...page, SignatureNonce: "n-2" };
    assert.equal(
      (await refusal(nonce, { as: { ...sandbox, accessKeySecret: "wrong" } })).Code,
      "SignatureDoesNotMatch",
    );
    assert.equal((await client.call(sandbox, "QueryDomainList", nonce)).status, 200);
  });

  it("refuses an unknown key", async () => {
    const { status, Code } = await refusal(page, { as: { ...sandbox, accessKeyId: "LTAI5tSomebody" } });
    assert.deepEqual([status, Code], [404, "InvalidAccessKeyId.NotFound"]);
  });

  it("accepts a temporary key with its token only", async () => {
    const { accessKeyId, accessKeySecret, securityToken } = sandbox.account.temporaryKey;
    const as = { endpoint: sandbox.endpoint, accessKeyId, accessKeySecret };
    assert.equal((await client.call({ ...as, securityToken }, "QueryDomainList", page)).status, 200);
    assert.equal((await refusal(page, { as })).Code, "MissingSecurityToken");
    const mismatch = "InvalidSecurityToken.MismatchWithAccessKey";
    assert.equal((await refusal(page, { as: { ...as, securityToken: "wrong" } })).Code, mismatch);
    assert.equal((await refusal(page, { as: { ...sandbox, securityToken } })).Code, mismatch);
  });

  describe("over plain HTTP", () => {
    const signed = (pairs: Pair[], method: "GET" | "POST") =>
      sign(pairs, sandbox, sandbox.clock.now(), crypto.randomUUID(), method);
    const call: Pair[] = [
      ["Action", "QueryDomainList"],
      ["Version", "2017-12-18"],
      ["PageNum", "1"],
      ["PageSize", "1"],
    ];

    it("takes parameters from the URL and the form body together", async () => {
      const pairs = signed(call, "POST");
      const half = Math.floor(pairs.length / 2);
      const response = await fetch(`${sandbox.endpoint}?${canonicalQuery(pairs.slice(0, half))}`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: canonicalQuery(pairs.slice(half)),
      });
      assert.equal(response.status, 200);
    });

    it("answers XML where no format is asked for, with the service's own date", async () => {
      const response = await fetch(`${sandbox.endpoint}?${canonicalQuery(signed(call, "GET"))}`);
      assert.equal(response.headers.get("content-type"), "text/xml;charset=utf-8");
      assert.equal(response.headers.get("date"), new Date(sandbox.clock.now()).toUTCString());
      assert.equal(parseXml(await response.text()).name, "QueryDomainListResponse");
    });

    it("refuses a request without a signature", async () => {
      const pairs = signed(call, "GET").filter(([name]) => name !== "Signature");
      const response = await fetch(`${sandbox.endpoint}?${canonicalQuery(pairs)}`);
      assert.equal(response.status, 400);
      assert.match(await response.text(), /<Code>IncompleteSignature<\/Code>/);
    });

    it("takes a signature for one method only", async () => {
      const response = await fetch(`${sandbox.endpoint}?${canonicalQuery(signed(call, "POST"))}`);
      assert.match(await response.text(), /<Code>SignatureDoesNotMatch<\/Code>/);
    });

    it("refuses other methods, other paths and huge bodies", async () => {
      assert.match(await (await fetch(sandbox.endpoint, { method: "PUT" })).text(), /UnsupportedHTTPMethod/);
      assert.equal((await fetch(`${sandbox.endpoint}elsewhere`)).status, 404);
      const huge = fetch(sandbox.endpoint, { method: "POST", body: "x".repeat(2 * 1024 * 1024) });
      // The rest of the body may still be on its way when the connection is closed.
      assert.equal(
        await huge.then(
          (response) => response.status,
          () => 413,
        ),
        413,
      );
    });
  });
});
