import assert from "node:assert/strict";
import fc from "fast-check";
import { catalogue } from "../../../src/catalogue/catalogue";
import { decode } from "../../../src/codec/decode";
import { parseXml } from "../../../src/codec/xml";
import { answerOf, refusalAnswer } from "../../../src/sandbox/answer";
import { Refusal } from "../../../src/sandbox/refusal";

const page = { TotalItemNum: 1, CurrentPageNum: 1, TotalPageNum: 1, PageSize: 1, PrePage: false, NextPage: false };

describe("answers of the sandbox", () => {
  it("wraps lists in their elements' name and writes a Long as a number", () => {
    const { body } = answerOf(
      catalogue.listRegistrantProfiles,
      { ...page, RegistrantProfiles: [{ RegistrantProfileId: "5170612", PostalCode: "018900" }] },
      "ID",
      "JSON",
    );
    assert.equal(
      body,
      '{"TotalItemNum":1,"CurrentPageNum":1,"TotalPageNum":1,"PageSize":1,"PrePage":false,"NextPage":false,' +
        '"RegistrantProfiles":{"RegistrantProfile":[{"RegistrantProfileId":5170612,"PostalCode":"018900"}]},"RequestId":"ID"}',
    );
  });

  it("keeps an empty list, and leaves out what is not there", () => {
    const result = { ...page, TotalItemNum: 0, Data: [] };
    assert.match(answerOf(catalogue.listDomains, result, "ID", "JSON").body, /"Data":\{"Domain":\[\]\}/);
    assert.match(
      answerOf(catalogue.listDomains, result, "ID", "XML").body,
      /<NextPage>false<\/NextPage><Data\/><RequestId>/,
    );
    assert.equal(
      answerOf(catalogue.checkDomain, { Avail: 1, Reason: undefined }, "ID", "XML").body,
      '<?xml version="1.0" encoding="UTF-8"?><CheckDomainResponse><Avail>1</Avail><RequestId>ID</RequestId></CheckDomainResponse>',
    );
  });

  it("writes any text so that either format can be read, and JSON gives back all of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (Reason) => {
        const readBack = (format: "JSON" | "XML") => {
          const { status, contentType, body } = answerOf(catalogue.checkDomain, { Avail: 0, Reason }, "ID", format);
          return decode(catalogue.checkDomain, { status, contentType, body: Buffer.from(body) });
        };
        assert.equal(readBack("XML").kind, "ok");
        const json = readBack("JSON");
        assert.deepEqual(json.kind === "ok" && json.result["Reason"], Reason);
      }),
      { numRuns: 2_000 },
    );
  });

  it("adds the link to the help to the gateway's refusals only", () => {
    const service = refusalAnswer(new Refusal(400, "ParameterIllegal", "A & B <c>"), "ID", "host", "XML", "en");
    assert.deepEqual(parseXml(service.body), {
      name: "Error",
      content: { RequestId: "ID", HostId: "host", Code: "ParameterIllegal", Message: "A & B <c>" },
    });
    const gateway = refusalAnswer(new Refusal(400, "MissingPageNum", "?", "gateway"), "ID", "host", "JSON", "zh");
    assert.match(
      gateway.body,
      /"Recommend":"https:\/\/error-center\.aliyun\.com\/status\/search\?Keyword=MissingPageNum&source=PopGw"/,
    );
  });
});
