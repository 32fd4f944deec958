import * as l10n from "@vscode/l10n";
import { busyError, codeOf, domainName, notInAccountError, taskStarted, text } from "./fields";
import { transferOutStatusMeanings } from "./meanings";
import { change, read } from "./operation";

export const requestTransferOutCode = change({
  action: "SaveSingleTaskForQueryingTransferAuthorizationCode",
  documented: { document: "5.35" },
  about: l10n.t("Get the transfer authorization code of a domain"),
  answers: "task",
  repeatable: false,
  params: { DomainName: domainName },
  // The code itself arrives in the task's TaskResult (5.7, 5.14).
  result: taskStarted,
  errors: busyError,
});

export const getTransferOut = read({
  action: "QueryTransferOutInfo",
  documented: { document: "5.19" },
  about: l10n.t("Show the status of a transfer out"),
  params: { DomainName: domainName },
  result: {
    Status: codeOf(transferOutStatusMeanings).optional(),
    Email: text.optional(),
    TransferAuthorizationCodeSendDate: text.optional(),
    ExpirationDate: text.optional(),
    PendingRequestDate: text.optional(),
    ResultCode: text.optional(),
    ResultMsg: text.optional(),
  },
  errors: notInAccountError,
});

export const cancelTransferOut = change({
  action: "SaveSingleTaskForCancelingTransferOut",
  documented: { document: "5.29" },
  about: l10n.t("Cancel a transfer out"),
  answers: "task",
  repeatable: false,
  params: { DomainName: domainName },
  result: taskStarted,
  errors: busyError,
});

/** In display order. */
export const transferOutOperations = {
  requestTransferOutCode,
  getTransferOut,
  cancelTransferOut,
};
