import { codeOf, domainName, taskStarted, text } from "./fields";
import { transferOutStatusMeanings } from "./meanings";
import { change, read } from "./operation";

const busy = { TaskIsBeingProcessed: "Another task of this domain is still running" };

export const requestTransferOutCode = change({
  action: "SaveSingleTaskForQueryingTransferAuthorizationCode",
  documented: { document: "5.35" },
  about: "Ask for the transfer authorization code of a domain",
  answers: "task",
  repeatable: false,
  params: { DomainName: domainName },
  // The code itself comes in the TaskResult of the task (5.7, 5.14).
  result: taskStarted,
  errors: busy,
});

export const getTransferOut = read({
  action: "QueryTransferOutInfo",
  documented: { document: "5.19" },
  about: "Show how far a transfer out has come",
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
  errors: { DomainNotExist: "The domain is not in this account" },
});

export const cancelTransferOut = change({
  action: "SaveSingleTaskForCancelingTransferOut",
  documented: { document: "5.29" },
  about: "Cancel a transfer out",
  answers: "task",
  repeatable: false,
  params: { DomainName: domainName },
  result: taskStarted,
  errors: busy,
});

/** In the order in which people see them. */
export const transferOutOperations = {
  requestTransferOutCode,
  getTransferOut,
  cancelTransferOut,
};
