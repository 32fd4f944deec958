import assert from "node:assert/strict";
import Client from "@alicloud/pop-core";
import fc from "fast-check";
import httpx from "httpx";
import vectors from "../fixtures/signatureVectors.json";
import { canonicalQuery, type Method, type Pair, sign, signature, stringToSign } from "../../src/signing/sign";

describe("signing", () => {
  for (const vector of vectors.vectors) {
    it(`reproduces the published signature ${vector.id}`, () => {
      const pairs = Object.entries(vector.params as unknown as Record<string, string>);
      const text = stringToSign(pairs, vector.method as Method);
      assert.equal(text, vector.stringToSign);
      assert.equal(signature(text, vector.accessKeySecret), vector.signature);
    });
  }

  describe("against the vendor's own client", () => {
    let sent: string | undefined;
    const original = httpx.request;
    before(() => {
      // The client hands its finished form to httpx: what it would have sent is read off there.
      httpx.request = (_url, options) => {
        sent = options.data as string;
        return Promise.reject(new Error("not sent"));
      };
    });
    after(() => {
      httpx.request = original;
    });

    it("signs 10,000 random parameter sets byte for byte alike", async () => {
      const awkward = fc.constantFrom(
        "*",
        "~",
        "+",
        "%",
        "&",
        "=",
        " ",
        "'",
        "(",
        ")",
        "!",
        "/",
        "ä",
        "域",
        "𝒳",
        "\u0000",
        "\n",
      );
      const word = fc
        .array(fc.oneof(awkward, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 12 })
        .map((parts) => parts.join(""));
      const name = fc.stringMatching(/^[A-Z][A-Za-z0-9.]{0,15}$/);
      const secret = fc.string({ minLength: 1 });
      await fc.assert(
        fc.asyncProperty(
          fc.dictionary(name, word, { maxKeys: 12 }),
          secret,
          fc.option(word, { nil: "" }),
          async (params, accessKeySecret, securityToken) => {
            const nowMs = 1_500_000_000_000;
            const credentials = { accessKeyId: "testid", accessKeySecret, ...(securityToken ? { securityToken } : {}) };
            const client = new Client({ ...credentials, endpoint: "http://127.0.0.1:1", apiVersion: "2017-12-18" });
            const fixed = {
              SignatureNonce: "nonce",
              Timestamp: "2017-07-14T02:40:00Z",
              Format: "JSON",
              Version: "2017-12-18",
            };
            await client
              .request("CheckDomain", { ...params, ...fixed }, { method: "POST", formatParams: false })
              .catch(() => undefined);
            const own = Object.entries({ Action: "CheckDomain", ...params }).filter(([key]) => !(key in fixed));
            const pairs: Pair[] = [...own, ["Format", "JSON"], ["Version", "2017-12-18"]];
            const signed = sign(pairs, credentials, nowMs, "nonce");
            // The client puts the signature last, we sort it in: the service does not mind.
            assert.deepEqual(canonicalQuery(signed).split("&").sort(), sent?.split("&").sort());
          },
        ),
        { numRuns: 10_000 },
      );
    });
  });
});
