import { type ResultOf } from "../catalogue/catalogue";
import { meaning, transferInResultCodeMeanings, transferInStatusMeanings } from "../catalogue/meanings";
import { type TransferIn, type TransferStage } from "../model/transfer";

const stages: Record<string, TransferStage> = {
  INIT: "submitted",
  AUTHORIZATION: "email",
  NAME_VERIFICATION: "name",
  PASSWORD_VERIFICATION: "code",
  PENDING: "pending",
  SUCCESS: "succeeded",
  FAIL: "failed",
};

/** A row of QueryTransferInList in the user's words. */
export function transferInFromWire(wire: ResultOf<"listTransfersIn">["Data"][number]): TransferIn {
  const stage = stages[wire.SimpleTransferInStatus ?? ""] ?? "unknown";
  return {
    domainName: wire.DomainName,
    instanceId: wire.InstanceId,
    stage,
    status:
      meaning(transferInStatusMeanings, wire.Status) ?? (wire.Status === undefined ? "" : `Status ${wire.Status}`),
    failure: stage === "failed" ? failureOf(wire.ResultCode, wire.ResultMsg) : undefined,
    submittedAt: wire.SubmissionDateLong,
    changedAt: wire.ModificationDateLong,
    expiresAt: wire.ExpirationDateLong,
    email: wire.Email,
  };
}

/** A message such as `TransferInFailureReason.null` is an untranslated key (5.18): better nothing. */
function failureOf(code: string | undefined, message: string | undefined): string | undefined {
  return (
    meaning(transferInResultCodeMeanings, code) ??
    (message && !/^TransferInFailureReason\./.test(message) ? message : code)
  );
}
