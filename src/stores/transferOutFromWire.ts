import * as l10n from "@vscode/l10n";
import { type ResultOf } from "../catalogue/catalogue";
import { meaning, transferOutStatusMeanings } from "../catalogue/meanings";
import { type TransferInCheck, type TransferOut, type TransferOutStage } from "../model/transfer";

const stages: Record<number, TransferOutStage> = {
  1: "asking",
  2: "asking",
  3: "code",
  4: "requested",
  5: "succeeded",
  8: "failed",
};

/** Converts the answer of QueryTransferOutInfo to the user's terms; without a status, no transfer was ever started. */
export function transferOutFromWire(wire: ResultOf<"getTransferOut">, domainName: string): TransferOut {
  const { Status } = wire;
  const stage = Status === undefined ? "none" : (stages[Status] ?? "unknown");
  return {
    domainName,
    stage,
    status: meaning(transferOutStatusMeanings, Status) ?? (Status === undefined ? "" : l10n.t("Status {0}", Status)),
    failure: stage === "failed" ? wire.ResultMsg || wire.ResultCode : undefined,
    email: wire.Email || undefined,
    codeSentText: wire.TransferAuthorizationCodeSendDate,
    codeExpiresText: wire.ExpirationDate,
    requestedText: wire.PendingRequestDate,
  };
}

/** Converts the answer of CheckTransferInFeasibility to the user's terms. */
export function transferInCheckFromWire(wire: ResultOf<"checkTransferIn">): TransferInCheck {
  if (wire.CanTransfer) return { kind: "possible" };
  return { kind: "impossible", reason: wire.Message || wire.Code || "" };
}
