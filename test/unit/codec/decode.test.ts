import assert from "node:assert/strict";
import fc from "fast-check";
import { catalogue } from "../../../src/catalogue/catalogue";
import { type Operation } from "../../../src/catalogue/operation";
import { decode } from "../../../src/codec/decode";

const read = (operation: Operation, text: string, status = 200, contentType?: string) =>
  decode(operation, { status, contentType, body: Buffer.from(text) });

const listed = (text: string) => {
  const decoded = read(catalogue.listDomains, text);
  assert.equal(decoded.kind, "ok", JSON.stringify(decoded));
  return (decoded.result as { Data: { DomainName: string }[] }).Data.map(({ DomainName }) => DomainName);
};

describe("decode", () => {
  describe("takes a list in every shape the document shows", () => {
    const one = '{"DomainName":"a.com","InstanceId":"S1"}';
    const shapes: [shape: string, data: string, names: string[]][] = [
      ["wrapped", `{"Domain":[${one}]}`, ["a.com"]],
      ["bare", `[${one}]`, ["a.com"]],
      ["one wrapped object", `{"Domain":${one}}`, ["a.com"]],
      ["one object", one, ["a.com"]],
      ["lower case", '{"domain":[{"domainname":"a.com","instanceid":"S1"}]}', ["a.com"]],
      ["an empty object", "{}", []],
      ["an empty text", '""', []],
      ["null", "null", []],
      ["an empty array", "[]", []],
      ["an empty wrapped array", '{"Domain":[]}', []],
    ];
    for (const [shape, data, names] of shapes) {
      it(shape, () => assert.deepEqual(listed(`{"TotalItemNum":1,"Data":${data}}`), names));
    }
    it("absent", () => assert.deepEqual(listed('{"TotalItemNum":0}'), []));
    it("an empty XML element", () => assert.deepEqual(listed("<R><TotalItemNum>0</TotalItemNum><Data/></R>"), []));
    it("one XML element under another root name", () =>
      assert.deepEqual(
        listed(
          "<Whatever><TotalItemNum>1</TotalItemNum><Data><Domain><DomainName>a.com</DomainName><InstanceId>S1</InstanceId></Domain></Data></Whatever>",
        ),
        ["a.com"],
      ));
  });

  it("keeps whole numbers beyond 2^53 digit for digit", () => {
    const decoded = read(catalogue.saveRegistrantProfile, '{"RegistrantProfileId":9223372036854775807}');
    assert.deepEqual(decoded.kind === "ok" && decoded.result, { RegistrantProfileId: "9223372036854775807" });
  });

  it("keeps leading zeros of a number that is text", () => {
    const decoded = read(catalogue.renewDomain, "<R><TaskNo>0012</TaskNo></R>");
    assert.deepEqual(decoded.kind === "ok" && decoded.result, { TaskNo: "0012" });
  });

  it("takes numbers and booleans that come as text, and codes that come as booleans", () => {
    const decoded = read(catalogue.checkDomain, '{"Avail":"-1","Premium":"TRUE"}');
    assert.deepEqual(decoded.kind === "ok" && decoded.result, { Avail: -1, Premium: true });
    const details = read(
      catalogue.getDomain,
      '{"DomainName":"a.com","InstanceId":"S1","EmailVerificationStatus":true}',
    );
    assert.equal(details.kind === "ok" && details.result["EmailVerificationStatus"], 1);
  });

  it("undoes the five XML entities and leaves text as it is", () => {
    const decoded = read(catalogue.renewDomain, "<R><TaskNo>a&amp;b &lt;c&gt; &#x57DF;</TaskNo></R>");
    assert.deepEqual(decoded.kind === "ok" && decoded.result, { TaskNo: "a&b <c> 域" });
  });

  describe("calls unreadable, with the reason and the RequestId if there is one,", () => {
    const cases: [what: string, text: string, status: number, reason: RegExp][] = [
      ["an empty body", "", 200, /empty/],
      ["an HTML page", "<!DOCTYPE html><html><body>503</body></html>", 503, /HTML/],
      ["truncated JSON", '{"RequestId":"R1","TaskNo":"1', 200, /JSON/],
      ["truncated XML", "<R><RequestId>R1</RequestId><TaskNo>1</TaskNo><TaskNo>2", 200, /XML/],
      ["a document type", '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>', 200, /document type/],
      ["two roots", "<a/><b/>", 200, /XML/],
      ["an array", "[]", 200, /not an object/],
      ["an error without a code", '{"RequestId":"R1"}', 500, /without an error code/],
      ["a redirect", '{"RequestId":"R1"}', 302, /HTTP 302/],
      ["an answer without what every answer has", '{"RequestId":"R1"}', 200, /missing/],
    ];
    for (const [what, text, status, reason] of cases) {
      it(what, () => {
        const decoded = read(catalogue.renewDomain, text, status);
        assert.equal(decoded.kind, "unreadable");
        assert.match(decoded.reason, reason);
        if (text.includes("R1") && text.endsWith("}")) assert.equal(decoded.requestId, "R1");
      });
    }
    it("a body in another character set than it says", () => {
      const decoded = decode(catalogue.renewDomain, {
        status: 200,
        contentType: "text/xml;charset=utf-8",
        body: Buffer.from([0x7b, 0xff, 0xfe]),
      });
      assert.match(decoded.kind === "unreadable" ? decoded.reason : "", /not valid utf-8/);
    });
  });

  it("reads a body in the character set it names", () => {
    const body = Buffer.concat([Buffer.from('{"TaskNo":"'), Buffer.from([0xd3, 0xf2]), Buffer.from('"}')]); // 域 in GBK
    const decoded = decode(catalogue.renewDomain, {
      status: 200,
      contentType: 'application/json; charset="GBK"',
      body,
    });
    assert.deepEqual(decoded.kind === "ok" && decoded.result, { TaskNo: "域" });
  });

  it("does not let the gateway's echo of a signed request through", () => {
    const message =
      "Specified signature is not matched with our calculation. server string to sign is:POST&%2F&AccessKeyId%3DLTAIsecretish%26Email%3Da%2540b.c";
    for (const Code of ["SignatureDoesNotMatch", "IncompleteSignature", "Whatever"]) {
      const decoded = read(
        catalogue.listDomains,
        JSON.stringify({ RequestId: "R", HostId: "h", Code, Message: message }),
        400,
      );
      assert.equal(JSON.stringify(decoded).includes("LTAI"), false);
    }
  });

  it("offers a diagnosis link only on the vendor's own hosts", () => {
    const recommend = (Recommend: string) => {
      const decoded = read(catalogue.listDomains, JSON.stringify({ Code: "Throttling", Message: "m", Recommend }), 400);
      return decoded.kind === "refused" && decoded.recommend;
    };
    assert.equal(
      recommend("https://error-center.aliyun.com/status/search?q=1"),
      "https://error-center.aliyun.com/status/search?q=1",
    );
    assert.equal(recommend("https://evil.example/aliyun.com"), undefined);
    assert.equal(recommend("https://notaliyun.com/"), undefined);
    assert.equal(recommend("http://api.aliyun.com/"), undefined);
    assert.equal(recommend("javascript:alert(1)"), undefined);
  });

  it("a success that carries a Code is no error", () => {
    const decoded = read(catalogue.renewDomain, '{"TaskNo":"1","Code":"Whatever","Message":"m"}');
    assert.equal(decoded.kind, "ok");
  });

  it("never throws, whatever arrives", () => {
    const operations = Object.values(catalogue) as Operation[];
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.json().map((text) => new Uint8Array(Buffer.from(text))),
      fc
        .array(
          fc.oneof(
            fc.constantFrom(
              "<Data>",
              "</Data>",
              "<Domain>",
              "</Domain>",
              "<TaskNo>",
              "&#0;",
              "&x;",
              "<![CDATA[",
              "]]>",
              "<!--",
              "<?xml",
              "<Error>",
              "</Error>",
              "<Code>",
              "__proto__",
              '"',
            ),
            fc.string({ maxLength: 4 }),
          ),
        )
        .map((parts) => new Uint8Array(Buffer.from(parts.join("")))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...operations), body, fc.constantFrom(200, 400, 503), (operation, bytes, status) => {
        const decoded = decode(operation, { status, contentType: undefined, body: bytes });
        assert.ok(["ok", "refused", "unreadable"].includes(decoded.kind));
      }),
      { numRuns: 20_000 },
    );
  });
});
