import assert from "node:assert/strict";
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

  describe("reads flags and codes as", () => {
    const flags: [written: string, flag: boolean | undefined][] = [
      ["true", true],
      ["false", false],
      ['"true"', true],
      ['" False "', false],
      ["1", true],
      ["0", false],
      ['"1"', true],
      ['"0"', false],
      ['"yes"', undefined],
      ["2", undefined],
      ['""', undefined],
      ["null", undefined],
      ["{}", undefined],
      ["[]", undefined],
    ];
    for (const [written, flag] of flags) {
      it(`${written}: ${flag}`, () => {
        const decoded = read(catalogue.checkDomain, `{"Avail":1,"Premium":${written}}`);
        assert.deepEqual(decoded.kind === "ok" && decoded.result, {
          Avail: 1,
          ...(flag === undefined ? {} : { Premium: flag }),
        });
      });
    }
    const codes: [written: string, code: number | undefined][] = [
      ["3", 3],
      ['" -3 "', -3],
      ['"+4"', 4],
      ["true", 1],
      ["false", 0],
      ['"3x"', undefined],
      ['"x3"', undefined],
      ["0.5", undefined],
      ['"9007199254740993"', undefined],
      ["12345678901234567890", undefined],
      ['""', undefined],
    ];
    for (const [written, code] of codes) {
      it(`${written}: ${code}`, () => {
        const decoded = read(catalogue.checkDomain, `{"Avail":${written}}`);
        assert.deepEqual(
          decoded.kind === "ok" ? decoded.result : decoded.kind,
          code === undefined ? "unreadable" : { Avail: code },
        );
      });
    }
  });

  it("keeps numbers exactly, whatever stands around them", () => {
    const id = (text: string) => {
      const decoded = read(catalogue.saveRegistrantProfile, text);
      return decoded.kind === "ok" ? decoded.result["RegistrantProfileId"] : decoded;
    };
    assert.equal(id('{"RegistrantProfileId":  9007199254740993}'), "9007199254740993");
    assert.equal(id('{"RegistrantProfileId":-9007199254740993}'), "-9007199254740993");
    assert.equal(id('{"X":[1, 12345678901234567],"RegistrantProfileId":9007199254740991}'), "9007199254740991");
    assert.equal(id('{"X":12345678901234567,"RegistrantProfileId":0.5}'), "0.5");
    assert.equal(id('{"X":12345678901234567,"RegistrantProfileId":1.50}'), "1.5");
  });

  describe("in a list", () => {
    const data = (text: string) => listed(`{"TotalItemNum":1,"Data":${text}}`);

    it("is empty where there is nothing, not an element of nothing", () => {
      const failed = (text: string) => {
        const decoded = read(catalogue.submitEmailVerification, `{"SuccessList":${text}}`);
        return decoded.kind === "ok" && decoded.result["SuccessList"];
      };
      for (const text of ["null", "{}", "[]", '""', '{"Item":""}']) assert.deepEqual(failed(text), []);
      assert.deepEqual(failed('[""]'), [{}]);
    });

    it("leaves out what is none of its elements", () =>
      assert.deepEqual(data('{"Domain":[{"DomainName":"a.com","InstanceId":"S1"},null,5,"x",{"InstanceId":"S2"}]}'), [
        "a.com",
      ]));

    it("takes one element with fields nobody knows for one element", () =>
      assert.deepEqual(data('{"New":1,"DomainName":"a.com","InstanceId":"S1","More":{"X":1}}'), ["a.com"]));

    it("takes an element's fields whatever they are wrapped in", () => {
      assert.deepEqual(data('{"Item":[{"DomainName":"a.com","InstanceId":"S1"}],"Other":""}'), ["a.com"]);
      assert.deepEqual(data('{"Count":1,"Domain":[{"DomainName":"a.com","InstanceId":"S1"}]}'), ["a.com"]);
    });

    it("takes one text for a list of one", () => {
      const servers = (text: string) => {
        const decoded = read(catalogue.getDomain, `{"DomainName":"a.com","InstanceId":"S1","DnsList":${text}}`);
        return decoded.kind === "ok" && decoded.result["DnsList"];
      };
      assert.deepEqual(servers('"ns1.a.com"'), ["ns1.a.com"]);
      assert.deepEqual(servers('{"Dns":"ns1.a.com"}'), ["ns1.a.com"]);
      assert.deepEqual(servers('{"Dns":["ns1.a.com","ns2.a.com"]}'), ["ns1.a.com", "ns2.a.com"]);
      assert.deepEqual(servers('{"Dns":""}'), []);
    });
  });

  describe("of an answer as a whole", () => {
    const reasonOf = (text: string, status = 200, contentType?: string) => {
      const decoded = read(catalogue.renewDomain, text, status, contentType);
      return decoded.kind === "unreadable" ? decoded.reason : decoded.kind;
    };
    it("5,000 items are read, more are not, with the RequestId", () => {
      const page = (rows: number) => {
        const Data = Array.from({ length: rows }, (_, n) => ({ DomainName: `${n}.com`, InstanceId: `S${n}` }));
        return read(catalogue.listDomains, JSON.stringify({ RequestId: "R", TotalItemNum: rows, Data }));
      };
      assert.equal(page(5_000).kind, "ok");
      assert.deepEqual(page(5_001), {
        kind: "unreadable",
        status: 200,
        why: "tooLong",
        reason: "a list has more than 5000 items",
        requestId: "R",
      });
    });
    it("blanks alone are an empty one", () => assert.equal(reasonOf(" \n\t "), "the answer is empty"));
    it("null and text are no object", () => {
      for (const text of ["null", '"x"', "5", "true"]) assert.equal(reasonOf(text), "the answer is not an object");
    });
    it("an unknown character set is named", () =>
      assert.equal(reasonOf("{}", 200, "text/xml;charset=klingon"), "the character set klingon is not known"));
    it("a character set may be given with or without blanks and quotes", () => {
      for (const contentType of ["a/b;charset = utf-16le", 'a/b;CHARSET="utf-16le"', "a/b; charset=utf-16le"]) {
        const body = Buffer.from('{"TaskNo":"域"}', "utf16le");
        const decoded = decode(catalogue.renewDomain, { status: 200, contentType, body });
        assert.deepEqual(decoded.kind === "ok" && decoded.result, { TaskNo: "域" });
      }
    });
    it("HTML is told from XML by its beginning alone", () => {
      for (const text of ["<html>", "  <HTML lang='en'>", "<!doctype  html>", "<head>", "<body>"])
        assert.equal(reasonOf(text, 503), "the answer is an HTML page");
      assert.equal(reasonOf("<R><TaskNo>1</TaskNo><X><html/></X></R>"), "ok");
    });
    it("statuses from 200 to 299 succeed, and from 400 on fail", () => {
      const statuses = [100, 199, 200, 201, 299, 300, 399].map((status) => reasonOf('{"TaskNo":"1"}', status));
      assert.deepEqual(statuses, ["HTTP 100", "HTTP 199", "ok", "ok", "ok", "HTTP 300", "HTTP 399"]);
      assert.equal(reasonOf('{"TaskNo":"1"}', 400), "HTTP 400 without an error code");
    });
    it("an empty root element is an answer without fields", () =>
      assert.equal(reasonOf("<R/>"), "a field that every answer has is missing"));
    it("what is wrong with XML is told", () => {
      assert.match(reasonOf("<R>\n<a></R>"), /^the answer is not readable XML: not well-formed at line \d$/);
      assert.match(reasonOf("<R><!doctype x></R>"), /a document type/);
    });
    it("an error of another type of code is unreadable, a number is taken as one", () => {
      assert.equal(reasonOf('{"Code":""}', 400), "HTTP 400 without an error code");
      assert.equal(reasonOf('{"Code":{}}', 400), "HTTP 400 without an error code");
      const decoded = read(catalogue.renewDomain, '{"Code":5,"RequestId":7}', 400);
      assert.deepEqual(decoded, {
        kind: "refused",
        status: 400,
        code: "5",
        message: "",
        requestId: "7",
        recommend: undefined,
      });
    });
  });

  it("passes over attributes, declarations and processing instructions", () => {
    const decoded = read(
      catalogue.renewDomain,
      "<?xml version='1.0' encoding='UTF-8'?><?style x='1'?><R a='1'><TaskNo b='2'>  7 </TaskNo></R>",
    );
    assert.deepEqual(decoded.kind === "ok" && decoded.result, { TaskNo: "7" });
  });

  it("cuts messages at 500 characters and hides those about signatures", () => {
    const message = (Code: string, Message: string) => {
      const decoded = read(catalogue.renewDomain, JSON.stringify({ Code, Message }), 400);
      return decoded.kind === "refused" && decoded.message;
    };
    assert.equal(message("X", "m".repeat(600)), "m".repeat(500));
    assert.equal(message("SignatureDoesNotMatch", "no"), "The signature wasn't accepted.");
    assert.equal(message("X", "your accesskeyid is"), "The signature wasn't accepted.");
    assert.equal(message("X", "server string to sign is"), "The signature wasn't accepted.");
  });

  it("offers a link on the vendor's bare hosts too, and none that only begins like one", () => {
    const recommend = (Recommend: unknown) => {
      const decoded = read(catalogue.listDomains, JSON.stringify({ Code: "X", Recommend }), 400);
      return decoded.kind === "refused" && decoded.recommend;
    };
    assert.equal(recommend("https://aliyun.com/"), "https://aliyun.com/");
    assert.equal(recommend("https://help.alibabacloud.com/a"), "https://help.alibabacloud.com/a");
    assert.equal(recommend("https://aliyun.com.evil.example/"), undefined);
    assert.equal(recommend("no address"), undefined);
  });
});
