import assert from "node:assert/strict";
import { percentEncode } from "../../../src/signing/percentEncode";
import { canonicalQuery, type Pair, sign, signature, stringToSign } from "../../../src/signing/sign";
import vectors from "../../fixtures/signatureVectors.json";

const credentials = { accessKeyId: "testid", accessKeySecret: "testsecret" };
const nowMs = Date.UTC(2016, 4, 19, 9, 6, 5, 987);

describe("percentEncode", () => {
  it("leaves letters, digits and -_.~ alone", () => {
    const plain = "AZaz09-_.~";
    assert.equal(percentEncode(plain), plain);
  });

  it("writes everything else as upper-case hexadecimal of its UTF-8", () =>
    assert.equal(percentEncode(" +*!'()/=&%ä域"), "%20%2B%2A%21%27%28%29%2F%3D%26%25%C3%A4%E5%9F%9F"));

  it("writes half a surrogate pair as the replacement character", () =>
    assert.equal(percentEncode("a\ud800"), "a%EF%BF%BD"));
});

describe("sign", () => {
  const pairs: Pair[] = [
    ["DomainName", "abc.com"],
    ["Action", "CheckDomain"],
    ["Format", "JSON"],
    ["RegionId", "cn-hangzhou"],
    ["Version", "2016-05-11"],
  ];

  it("adds the public parameters and the published signature of section 3.5", () => {
    const vector = vectors.vectors[0]!;
    const nonce = "5033a7d9-dfeb-417d-9fdf-13459fe90c1a";
    assert.deepEqual(sign(pairs, credentials, nowMs, nonce, "GET"), [
      ...pairs,
      ["AccessKeyId", "testid"],
      ["SignatureMethod", "HMAC-SHA1"],
      ["SignatureVersion", "1.0"],
      ["SignatureNonce", nonce],
      ["Timestamp", "2016-05-19T09:06:05Z"],
      ["Signature", vector.signature],
    ]);
  });

  it("signs for POST unless told otherwise", () => {
    const signed = (method?: "GET" | "POST") => sign(pairs, credentials, nowMs, "n", method).at(-1);
    assert.deepEqual(signed(), signed("POST"));
    assert.notDeepEqual(signed(), signed("GET"));
  });

  it("signs the token of temporary credentials too", () => {
    const signed = sign(pairs, { ...credentials, securityToken: "token" }, nowMs, "n");
    assert.deepEqual(signed.at(-2), ["SecurityToken", "token"]);
    const own = signed.slice(0, -1);
    assert.deepEqual(signed.at(-1), ["Signature", signature(stringToSign(own, "POST"), "testsecret")]);
  });

  it("leaves the caller's pairs as they are", () => {
    const before = structuredClone(pairs);
    canonicalQuery(pairs);
    sign(pairs, credentials, nowMs, "n");
    assert.deepEqual(pairs, before);
  });
});

describe("canonicalQuery", () => {
  it("sorts by the bytes of the names, not by a language's order", () => {
    const pairs: Pair[] = [
      ["a", "1"],
      ["Z", "2"],
      ["Ip.2", "3"],
      ["Ip.10", "4"],
      ["\u{1F600}", "5"],
      ["\uFF5E", "6"],
    ];
    assert.equal(canonicalQuery(pairs), "Ip.10=4&Ip.2=3&Z=2&a=1&%EF%BD%9E=6&%F0%9F%98%80=5");
  });

  it("escapes names and values", () => assert.equal(canonicalQuery([["a b", "c&d"]]), "a%20b=c%26d"));
});
