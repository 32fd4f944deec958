import * as l10n from "@vscode/l10n";
import * as z from "zod";
import {
  busyError,
  choice,
  domainName,
  flag,
  instanceId,
  instant,
  listOf,
  page,
  pageNum,
  pageSize,
  progressBarType,
  since,
  taskStarted,
  text,
  transferInResultCode,
  transferInStage,
  transferInStatus,
  until,
} from "./fields";
import { transferInStageMeanings } from "./meanings";
import { change, read } from "./operation";

/** A transfer into the account (5.17, 5.18). Text dates are in UTC+8 or in doubt; the Long ones decide. */
const transferIn = {
  DomainName: text,
  InstanceId: text.optional(),
  UserId: text.optional(),
  Status: transferInStatus.optional(),
  SimpleTransferInStatus: transferInStage.optional(),
  ResultCode: transferInResultCode.optional(),
  /** A key such as `TransferInFailureReason.null` if nothing failed: not for display. */
  ResultMsg: text.optional(),
  ResultDate: text.optional(),
  ResultDateLong: instant.optional(),
  SubmissionDate: text.optional(),
  SubmissionDateLong: instant.optional(),
  ModificationDate: text.optional(),
  ModificationDateLong: instant.optional(),
  ExpirationDate: text.optional(),
  ExpirationDateLong: instant.optional(),
  TransferAuthorizationCodeSubmissionDate: text.optional(),
  TransferAuthorizationCodeSubmissionDateLong: instant.optional(),
  NeedMailCheck: flag.optional(),
  Email: text.optional(),
  WhoisMailStatus: flag.optional(),
  ProgressBarType: progressBarType.optional(),
};

const authorizationCode = z
  .string()
  .min(1)
  .meta({ title: l10n.t("Transfer authorization code"), secret: true });
const notBeingTransferred = { DomainTransferPendingNotExist: l10n.t("The domain isn't being transferred in") };

export const listTransfersIn = read({
  action: "QueryTransferInList",
  documented: { document: "5.18" },
  about: l10n.t("List transfers in"),
  params: {
    PageNum: pageNum,
    PageSize: pageSize,
    DomainName: text.meta({ title: l10n.t("Domain name") }).optional(),
    SimpleTransferInStatus: choice(transferInStageMeanings)
      .meta({ title: l10n.t("Stage") })
      .optional(),
    // The document mangles this name and swaps the two descriptions: the names are right.
    SubmissionStartDate: since.optional(),
    SubmissionEndDate: until.optional(),
  },
  result: { ...page, Data: listOf("TransferInInfo", z.object(transferIn)) },
  errors: { MissingPageNum: l10n.t("The page number is missing") },
});

export const getTransferIn = read({
  action: "QueryTransferInByInstanceId",
  documented: { document: "5.17" },
  about: l10n.t("Show a transfer in"),
  params: { InstanceId: instanceId },
  result: transferIn,
  errors: { MissingInstanceId: l10n.t("The instance ID is missing") },
});

export const checkTransferIn = read({
  action: "CheckTransferInFeasibility",
  documented: { document: "5.5" },
  about: l10n.t("Check whether a domain can be transferred in"),
  params: { DomainName: domainName, TransferAuthorizationCode: authorizationCode.optional() },
  // Code and Message say why not; even with them, the call itself has succeeded.
  result: { CanTransfer: flag, Code: text.optional(), Message: text.optional(), ProductId: text.optional() },
  errors: { MissingDomainName: l10n.t("The domain name is missing") },
});

export const confirmTransferInMail = change({
  action: "TransferInCheckMailToken",
  documented: { document: "5.40" },
  about: l10n.t("Confirm transfers in with the token from the e-mail"),
  answers: "now",
  // The token works once.
  repeatable: false,
  params: {
    Token: z
      .string()
      .min(1)
      .meta({ title: l10n.t("Token from the e-mail"), secret: true }),
  },
  result: { SuccessList: listOf("SuccessDomain", text), FailList: listOf("FailDomain", text) },
  errors: { TokenFailed: l10n.t("The token isn't valid; request a new e-mail") },
});

export const resendTransferInMail = change({
  action: "TransferInResendMailToken",
  documented: { document: "5.42" },
  about: l10n.t("Resend the transfer e-mail"),
  answers: "now",
  repeatable: false,
  params: { DomainName: domainName },
  result: {},
  errors: notBeingTransferred,
});

export const refetchTransferInEmail = change({
  action: "TransferInRefetchWhoisEmail",
  documented: { document: "5.41" },
  about: l10n.t("Refresh the owner's e-mail address from WHOIS"),
  answers: "now",
  // It may send mail again.
  repeatable: false,
  params: { DomainName: domainName },
  result: {},
  errors: notBeingTransferred,
});

export const reenterTransferInCode = change({
  action: "TransferInReenterTransferAuthorizationCode",
  documented: { document: "5.45" },
  about: l10n.t("Enter the transfer authorization code again"),
  answers: "now",
  repeatable: false,
  params: { DomainName: domainName, TransferAuthorizationCode: authorizationCode },
  result: {},
  errors: notBeingTransferred,
});

export const cancelTransferIn = change({
  action: "SaveSingleTaskForCancelingTransferIn",
  documented: { document: "5.28" },
  about: l10n.t("Cancel a transfer in"),
  answers: "task",
  repeatable: false,
  params: { DomainName: domainName },
  result: taskStarted,
  errors: busyError,
});

/** In display order. */
export const transferInOperations = {
  listTransfersIn,
  getTransferIn,
  checkTransferIn,
  confirmTransferInMail,
  resendTransferInMail,
  refetchTransferInEmail,
  reenterTransferInCode,
  cancelTransferIn,
};
