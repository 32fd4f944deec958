import { strict as assert } from "node:assert";
import { ApiError, type ApiErrorKind } from "../../../src/api/errors";
import { KeyMissingError, KeyNotKeptError } from "../../../src/stores/accountStore";
import { explain, explanationText, faultyPart } from "../../../src/pages/explain";
import { PriceLimitError } from "../../../src/orders/priceLimit";

const action = "QueryDomainList";
const requestId = "A1B2-C3";

function refusal(
  kind: ApiErrorKind,
  code: string,
  more: { clockOffsetMs?: number; retryAfterMs?: number } = {},
): ApiError {
  return new ApiError(kind, "Words of the service.", { action, code, requestId, httpStatus: 400, ...more });
}

describe("explain", () => {
  const table: [error: unknown, says: RegExp][] = [
    [refusal("credentials", "InvalidAccessKeyId.NotFound"), /doesn't recognize this AccessKey ID/],
    [refusal("credentials", "InvalidAccessKeyId.Inactive"), /AccessKey is disabled/],
    [refusal("credentials", "SignatureDoesNotMatch"), /secret doesn't match/],
    [refusal("credentials", "MissingSecurityToken"), /needs an STS token/],
    [refusal("credentials", "InvalidSecurityToken.Expired"), /STS token doesn't match this key, or it has expired/],
    [refusal("notAllowed", "Forbidden.RAM"), /AliyunDomainFullAccess/],
    [refusal("clock", "InvalidTimeStamp.Expired", { clockOffsetMs: 20 * 60_000 }), /20 minutes slow/],
    [refusal("clock", "InvalidTimeStamp.Expired", { clockOffsetMs: -90 * 60_000 }), /90 minutes fast/],
    [refusal("clock", "InvalidTimeStamp.Expired"), /clock is more than 15 minutes off/],
    [refusal("throttled", "Throttling.User", { retryAfterMs: 4_200 }), /Try again in 5 seconds/],
    [refusal("refused", "TaskIsBeingProcessed"), /Another task for this domain is still in progress/],
    [
      refusal("refused", "ParameterIllegal"),
      /Alibaba Cloud refused this\. Words of the service\. \(ParameterIllegal\)/,
    ],
    [new ApiError("unreachable", "x", { action, code: "unreachable" }), /can't be reached\. Nothing was sent/],
    [
      new ApiError("unreachable", "x", { action, code: "certificate" }),
      /certificate of .* isn't trusted\. Nothing was sent/,
    ],
    [
      new ApiError("unreachable", "x", { action, code: "proxy" }),
      /proxy refused the connection.*Nothing was sent.*http\.proxy /,
    ],
    [new ApiError("unreachable", "x", { action, code: "editorUnfit" }), /isn't safe enough.*Nothing was sent/],
    [
      new ApiError("unreadable", "Odd.", { action, httpStatus: 500 }),
      /response that Domain Desk can't read\. HTTP 500: Odd\./,
    ],
    [new ApiError("outcomeUnknown", "x", { action }), /unknown so far.*won't send the request again by itself/],
    [new KeyNotKeptError("x"), /couldn't be saved.*keyring/],
    [new PriceLimitError("This costs 12 USD in all."), /^This costs 12 USD in all\.$/],
    [new TypeError("Oops"), /An unexpected error occurred\. Oops/],
  ];
  for (const [error, says] of table) {
    it(`says ${says.source}`, () => assert.match(explanationText(explain(error)), says));
  }

  it("names the request by which the vendor finds the call", () => {
    assert.match(explanationText(explain(refusal("refused", "ParameterIllegal"))), /\(RequestId A1B2-C3\)$/);
  });

  it("leads to signing in again where the key is at fault", () => {
    const account = { id: "a", kind: "cloud", name: "LTAI…x9Qz", keyHint: "LTAI…x9Qz" } as const;
    for (const error of [new KeyMissingError(account), refusal("credentials", "SignatureDoesNotMatch")]) {
      assert.equal(explain(error).buttons[0]?.command, "domainDesk.account.signIn");
    }
  });

  it("leads to the vendor's diagnosis where there is one", () => {
    const recommend = "https://api.alibabacloud.com/troubleshoot?q=Forbidden.RAM";
    const error = new ApiError("notAllowed", "No.", { action, code: "Forbidden.RAM", recommend });
    assert.ok(explain(error).buttons.some(({ title }) => title === "Open Diagnosis"));
  });

  it("tells which part of a key is at fault, and nothing where none is", () => {
    assert.equal(faultyPart(refusal("credentials", "InvalidAccessKeyId.NotFound")), "accessKeyId");
    assert.equal(faultyPart(refusal("credentials", "IncompleteSignature")), "accessKeySecret");
    assert.equal(faultyPart(refusal("credentials", "InvalidSecurityToken.Expired")), "securityToken");
    assert.equal(faultyPart(refusal("notAllowed", "Forbidden.RAM")), undefined);
  });
});
