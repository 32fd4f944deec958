import assert from "node:assert/strict";
import { kindOfRefusal } from "../../../src/api/errors";
import { sendOutcome } from "../../../src/api/sendOutcome";
import { type SendOutcome } from "../../../src/api/resend";

const before = (because: "clock" | "throttled" | "other"): SendOutcome => ({
  kind: "refusedBefore",
  because,
});

/** Refusals by what they say about whether anything was executed; the service's clock is known. */
const table: [code: string, httpStatus: number, outcome: SendOutcome][] = [
  ["InvalidTimeStamp.Expired", 400, before("clock")],
  ["InvalidTimeStamp.Format", 400, before("clock")],
  ["IllegalTimestamp", 400, before("clock")],
  ["Throttling", 400, before("throttled")],
  ["Throttling.User", 503, before("throttled")],
  ["FlowControl", 400, before("throttled")],
  ["Whatever", 429, before("throttled")],
  ["SignatureNonceUsed", 400, { kind: "unknown" }],
  ["signaturenonceused", 400, { kind: "unknown" }],
  ["SignatureDoesNotMatch", 400, before("other")],
  ["IncompleteSignature", 400, before("other")],
  ["InvalidAccessKeyId.NotFound", 404, before("other")],
  ["InvalidSecurityToken.Expired", 400, before("other")],
  ["MissingAccessKeyId", 400, before("other")],
  ["MissingSecurityToken", 400, before("other")],
  ["InvalidSignature", 400, before("other")],
  ["Forbidden.RAM", 403, before("other")],
  ["NoPermission", 403, before("other")],
  ["Unauthorized", 403, before("other")],
  ["UserNotAuthorized", 403, before("other")],
  ["OperationDenied", 403, before("other")],
  ["NetworkIOError", 400, { kind: "unknown" }],
  ["networkioerror", 400, { kind: "unknown" }],
  ["InternalError", 400, { kind: "unknown" }],
  ["ServiceUnavailable", 400, { kind: "unknown" }],
  ["DomainNotExist", 499, { kind: "refused" }],
  ["DomainNotExist", 500, { kind: "unknown" }],
  ["DomainNotExist", 503, { kind: "unknown" }],
  ["DomainNotExist", 400, { kind: "refused" }],
  // What only contains or continues one of the codes is another code.
  ["NotSignatureNonceUsed", 400, { kind: "refused" }],
  ["SignatureNonceUsedTwice", 400, { kind: "refused" }],
  ["NotNetworkIOError", 400, { kind: "refused" }],
  ["PassedInvalidTimeStamp", 400, { kind: "refused" }],
  ["NotSignatureDoesNotMatch", 400, { kind: "refused" }],
  ["TaskForbidden", 400, { kind: "refused" }],
];

describe("sendOutcome", () => {
  for (const [code, httpStatus, outcome] of table) {
    it(`${code} with HTTP ${httpStatus}: ${JSON.stringify(outcome)}`, () =>
      assert.deepEqual(sendOutcome(kindOfRefusal(code, httpStatus), code, httpStatus, 0), outcome));
  }

  it("without the service's clock there is nothing to correct", () =>
    assert.deepEqual(sendOutcome("clock", "InvalidTimeStamp.Expired", 400, undefined), before("other")));
});
