import * as l10n from "@vscode/l10n";
import { type ResultOf } from "../catalogue/catalogue";
import { meaning, transferInResultCodeMeanings, transferInStatusMeanings } from "../catalogue/meanings";
import { type TransferIn, type TransferStage, type TransferStep, type TransferWait } from "../model/transfer";

const stages: Record<string, TransferStage> = {
  INIT: "submitted",
  AUTHORIZATION: "email",
  NAME_VERIFICATION: "name",
  PASSWORD_VERIFICATION: "code",
  PENDING: "pending",
  SUCCESS: "succeeded",
  FAIL: "failed",
};

/** Converts a row of QueryTransferInList, or the answer of QueryTransferInByInstanceId, to the user's terms. */
export function transferInFromWire(
  wire: ResultOf<"getTransferIn"> | ResultOf<"listTransfersIn">["Data"][number],
): TransferIn {
  const stage = stages[wire.SimpleTransferInStatus ?? ""] ?? "unknown";
  return {
    domainName: wire.DomainName,
    instanceId: wire.InstanceId,
    stage,
    status:
      meaning(transferInStatusMeanings, wire.Status) ??
      (wire.Status === undefined ? "" : l10n.t("Status {0}", wire.Status)),
    waitsFor: waitOf(wire, stage),
    steps: stepsOf(wire, stage),
    failure: stage === "failed" ? failureOf(wire.ResultCode, wire.ResultMsg) : undefined,
    isCancelled: stage === "failed" && (wire.Status === 50 || wire.ResultCode === "clientCancelled"),
    submittedAt: wire.SubmissionDateLong,
    changedAt: wire.ModificationDateLong,
    codeSubmittedAt: wire.TransferAuthorizationCodeSubmissionDateLong,
    expiresAt: wire.ExpirationDateLong,
    email: wire.Email || undefined,
  };
}

type WireTransfer = Parameters<typeof transferInFromWire>[0];

function waitOf({ Status, WhoisMailStatus }: WireTransfer, stage: TransferStage): TransferWait | undefined {
  if (stage === "email" && Status === 11) return "confirmation";
  if (stage === "email" && Status !== 19 && WhoisMailStatus === false) return "address";
  return stage === "code" && Status === 31 ? "code" : undefined;
}

/** `ProgressBarType` (5.17) determines the checks: 0 e-mail and name, 1 e-mail, 2 name, 3 neither. */
function stepsOf({ ProgressBarType, NeedMailCheck, Status }: WireTransfer, stage: TransferStage): TransferStep[] {
  const hasMail = ProgressBarType === undefined ? NeedMailCheck !== false : ProgressBarType <= 1;
  const hasName = ProgressBarType === 0 || ProgressBarType === 2;
  const all: TransferStep["stage"][] = [
    "submitted",
    ...(hasMail ? (["email"] as const) : []),
    ...(hasName ? (["name"] as const) : []),
    "code",
    "pending",
  ];
  if (stage === "unknown") return [];
  if (stage === "succeeded") return all.map((step) => ({ stage: step, state: "done" }));
  const reached = stage === "failed" ? failedAt(Status) : stage;
  const at = all.findIndex((step) => step === reached);
  if (at < 0) return [];
  const here = stage === "failed" ? "failed" : "now";
  return all.map((step, index) => ({ stage: step, state: index < at ? "done" : index === at ? here : "ahead" }));
}

/** Of the failure statuses, only these two say at which stage. */
function failedAt(status: number | undefined): TransferStep["stage"] | undefined {
  if (status === 21) return "name";
  return status === 51 ? "pending" : undefined;
}

/** A message such as `TransferInFailureReason.null` is an untranslated key (5.18): better to show nothing. */
function failureOf(code: string | undefined, message: string | undefined): string | undefined {
  return (
    meaning(transferInResultCodeMeanings, code) ??
    (message && !/^TransferInFailureReason\./.test(message) ? message : code)
  );
}
