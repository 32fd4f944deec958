import assert from "node:assert/strict";
import { ApiError, type ApiErrorKind, isApiError, kindOfRefusal } from "../../../src/api/errors";

describe("kindOfRefusal", () => {
  const kinds: [code: string, httpStatus: number, kind: ApiErrorKind][] = [
    ["InvalidTimeStamp.Expired", 400, "clock"],
    ["ILLEGALTIMESTAMP", 400, "clock"],
    ["Throttling.Api", 400, "throttled"],
    ["RequestFlowControl", 400, "throttled"],
    ["SignatureDoesNotMatch", 400, "credentials"],
    ["InvalidAccessKeyId.Inactive", 403, "credentials"],
    ["Forbidden", 403, "notAllowed"],
    ["NoPermission", 403, "notAllowed"],
    ["Whatever", 429, "throttled"],
    ["Whatever", 403, "refused"],
    ["Forbidden", 429, "notAllowed"],
  ];
  for (const [code, httpStatus, kind] of kinds) {
    it(`${code} with HTTP ${httpStatus}: ${kind}`, () => assert.equal(kindOfRefusal(code, httpStatus), kind));
  }
});

describe("ApiError", () => {
  const cause = new Error("why");
  const error = new ApiError("refused", "No.", { action: "CheckDomain", code: "C", requestId: "R", cause });

  it("carries the facts of the call", () => {
    assert.equal(error.name, "ApiError");
    assert.equal(error.message, "No.");
    assert.equal(error.action, "CheckDomain");
    assert.equal(error.code, "C");
    assert.equal(error.requestId, "R");
    assert.equal(error.cause, cause);
    assert.deepEqual(error.problems, []);
  });

  it("has no cause where there is none", () =>
    assert.equal("cause" in new ApiError("cancelled", "Cancelled.", { action: "CheckDomain" }), false));

  it("is known by its name, also in another bundle's class", () => {
    const foreign = Object.assign(new Error("No."), { name: "ApiError", kind: "refused" });
    for (const one of [error, foreign]) {
      assert.equal(isApiError(one), true);
      assert.equal(isApiError(one, "refused"), true);
      assert.equal(isApiError(one, "input"), false);
    }
    assert.equal(isApiError(new Error("No.")), false);
    assert.equal(isApiError({ name: "ApiError", kind: "refused" }), false);
  });
});
