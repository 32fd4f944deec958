import { type Account, type TransferIn } from "../account";
import { digitDate, withinDays } from "../dates";
import { type Handlers } from "../handler";
import { pageOf } from "../paging";

/** Transfers into the account. */
export const transferInHandlers: Pick<Handlers, "listTransfersIn"> = {
  listTransfersIn(params, account) {
    const part = params.DomainName?.toLowerCase();
    const found = account.transfersIn
      .filter(
        (transfer) =>
          (!part || transfer.domainName.includes(part)) &&
          (!params.SimpleTransferInStatus || params.SimpleTransferInStatus === transfer.stage) &&
          withinDays(transfer.submittedAt, params.SubmissionStartDate, params.SubmissionEndDate),
      )
      .sort((a, b) => b.submittedAt - a.submittedAt);
    const { items, fields } = pageOf(found, params.PageNum, params.PageSize);
    return { ...fields, Data: items.map((transfer) => listed(transfer, account)) };
  },
};

function listed(transfer: TransferIn, account: Account) {
  return {
    DomainName: transfer.domainName,
    InstanceId: transfer.instanceId,
    UserId: account.userId,
    Status: transfer.status,
    SimpleTransferInStatus: transfer.stage,
    ResultCode: transfer.resultCode,
    // The document's samples show this key where nothing has failed.
    ResultMsg: transfer.resultMessage ?? "TransferInFailureReason.null",
    ResultDate: dateOf(transfer.resultAt),
    ResultDateLong: transfer.resultAt,
    SubmissionDate: dateOf(transfer.submittedAt),
    SubmissionDateLong: transfer.submittedAt,
    ModificationDate: dateOf(transfer.modifiedAt),
    ModificationDateLong: transfer.modifiedAt,
    ExpirationDate: dateOf(transfer.expiresAt),
    ExpirationDateLong: transfer.expiresAt,
    TransferAuthorizationCodeSubmissionDate: dateOf(transfer.codeSubmittedAt),
    TransferAuthorizationCodeSubmissionDateLong: transfer.codeSubmittedAt,
    NeedMailCheck: transfer.needMailCheck,
    Email: transfer.email,
    WhoisMailStatus: transfer.whoisMailFound,
    ProgressBarType: transfer.progressBar,
  };
}

function dateOf(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : digitDate(instant);
}
