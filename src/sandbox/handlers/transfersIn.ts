import { type Account, findDomain, type TransferIn } from "../account";
import { digitDate, withinDays } from "../dates";
import { isRegisteredElsewhere } from "../elsewhere";
import { type Handlers } from "../handler";
import { pageOf } from "../paging";
import { domainNotExist, illegal, notBeingTransferredIn, tokenFailed } from "../refusal";
import { isRightCode, specialNameOf } from "../specialNames";
import { submitTask } from "../tasks";
import { type Language, languageOf, type Text } from "../text";
import { tldKindOf } from "../tlds";
import { checkCode, confirmMail, findOpenTransferIn, isOpen, sendConfirmation } from "../transferIn";

/** Transfers into the account. */
export const transferInHandlers: Pick<
  Handlers,
  | "listTransfersIn"
  | "getTransferIn"
  | "checkTransferIn"
  | "confirmTransferInMail"
  | "resendTransferInMail"
  | "refetchTransferInEmail"
  | "reenterTransferInCode"
  | "cancelTransferIn"
> = {
  listTransfersIn(params, account) {
    const beginning = params.DomainName?.toLowerCase() ?? "";
    const found = account.transfersIn
      .filter(
        (transfer) =>
          transfer.domainName.startsWith(beginning) &&
          (!params.SimpleTransferInStatus || params.SimpleTransferInStatus === transfer.stage) &&
          withinDays(transfer.submittedAt, params.SubmissionStartDate, params.SubmissionEndDate),
      )
      .sort((a, b) => b.submittedAt - a.submittedAt || (a.instanceId < b.instanceId ? -1 : 1));
    const { items, fields } = pageOf(found, params.PageNum, params.PageSize);
    return { ...fields, Data: items.map((transfer) => shown(transfer, account, params.Lang)) };
  },

  getTransferIn({ InstanceId, Lang }, account) {
    const transfer = account.transfersIn.find((one) => one.instanceId === InstanceId);
    if (!transfer) throw domainNotExist();
    return shown(transfer, account, Lang);
  },

  checkTransferIn({ DomainName, TransferAuthorizationCode, Lang }, account) {
    const obstacle = obstacleTo(account, DomainName, TransferAuthorizationCode);
    if (!obstacle) return { CanTransfer: true, ProductId: "2a" };
    const { code, message } = obstacles[obstacle];
    return { CanTransfer: false, Code: code, Message: message[languageOf(Lang)], ProductId: "2a" };
  },

  confirmTransferInMail({ Token }, account, { now, speed }) {
    const announced = account.transfersIn.filter((transfer) => transfer.mailToken === Token);
    const waiting = announced.filter((transfer) => isOpen(transfer));
    if (waiting.length === 0) throw tokenFailed();
    for (const transfer of waiting) confirmMail(transfer, { at: now, speed });
    const over = announced.filter((transfer) => !isOpen(transfer));
    return {
      SuccessList: waiting.map((transfer) => transfer.domainName),
      FailList: over.map((transfer) => transfer.domainName),
    };
  },

  resendTransferInMail({ DomainName }, account, { now }) {
    const transfer = openTransferIn(account, DomainName);
    if (transfer.status !== 11) {
      throw illegal({ en: "The transfer does not wait for an e-mail.", zh: "该转入当前无需邮箱验证。" });
    }
    sendConfirmation(account, transfer, now);
    return {};
  },

  refetchTransferInEmail({ DomainName }, account, { now }) {
    const transfer = openTransferIn(account, DomainName);
    if (transfer.stage !== "AUTHORIZATION" || transfer.status === 19) {
      throw illegal({ en: "The transfer does not wait for an e-mail.", zh: "该转入当前无需邮箱验证。" });
    }
    transfer.whoisMailFound = true;
    sendConfirmation(account, transfer, now);
    return {};
  },

  reenterTransferInCode({ DomainName, TransferAuthorizationCode }, account, { now, speed }) {
    const transfer = openTransferIn(account, DomainName);
    if (transfer.status !== 31) {
      throw illegal({ en: "The transfer does not wait for a code.", zh: "该转入当前无需重新输入转移密码。" });
    }
    transfer.code = TransferAuthorizationCode;
    transfer.codeSubmittedAt = now;
    checkCode(transfer, { at: now, speed });
    return {};
  },

  cancelTransferIn({ DomainName }, account, call) {
    const { instanceId } = openTransferIn(account, DomainName);
    const work = { domainName: DomainName, instanceId, effect: { kind: "cancelTransferIn" as const } };
    return { TaskNo: submitTask(account, call, "CANCEL_TRANSFER_IN", [work]) };
  },
};

/** The document shows one code (`DomainTransferProhibited`); the others are modeled on it. */
const obstacles = {
  notSold: {
    code: "CheckTransferResult.TldNotSupported",
    message: { en: "The ending is not sold here.", zh: "暂不支持该后缀。" },
  },
  own: {
    code: "CheckTransferResult.DomainInAccount",
    message: { en: "The domain name is already in this account.", zh: "该域名已在此账号中。" },
  },
  underWay: {
    code: "CheckTransferResult.DomainTransferPending",
    message: { en: "The domain name is already being transferred in.", zh: "该域名正在转入。" },
  },
  free: {
    code: "CheckTransferResult.DomainNotRegistered",
    message: { en: "The domain name is not registered.", zh: "该域名尚未注册。" },
  },
  locked: {
    code: "CheckTransferResult.DomainTransferProhibited",
    message: {
      en: "The domain name has a transfer lock at its present registrar. Have it taken off there.",
      zh: "该域名处于禁止转移状态，请联系原注册商修改状态。",
    },
  },
  wrongCode: {
    code: "CheckTransferResult.TransferAuthorizationCodeError",
    message: { en: "The transfer authorization code is wrong.", zh: "域名转移密码错误。" },
  },
} as const satisfies Record<string, { code: string; message: Text }>;

function obstacleTo(account: Account, name: string, code: string | undefined): keyof typeof obstacles | undefined {
  if (!tldKindOf(name)) return "notSold";
  if (findDomain(account, name)) return "own";
  if (findOpenTransferIn(account, name)) return "underWay";
  if (!isRegisteredElsewhere(account, name)) return "free";
  if (specialNameOf(name) === "locked") return "locked";
  return code !== undefined && !isRightCode(code) ? "wrongCode" : undefined;
}

function openTransferIn(account: Account, domainName: string): TransferIn {
  const transfer = findOpenTransferIn(account, domainName);
  if (!transfer) throw notBeingTransferredIn();
  return transfer;
}

function shown(transfer: TransferIn, account: Account, lang: Language | undefined) {
  return {
    DomainName: transfer.domainName,
    InstanceId: transfer.instanceId,
    UserId: account.userId,
    Status: transfer.status,
    SimpleTransferInStatus: transfer.stage,
    ResultCode: transfer.resultCode,
    // The document's samples show this key if nothing has failed.
    ResultMsg: transfer.resultMessage?.[languageOf(lang)] ?? "TransferInFailureReason.null",
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
    NeedMailCheck: transfer.progressBar <= 1,
    Email: transfer.whoisMailFound ? masked(transfer.email) : "",
    WhoisMailStatus: transfer.whoisMailFound,
    ProgressBarType: transfer.progressBar,
  };
}

/** The first and last two letters of the mailbox, as in the document's samples. */
function masked(email: string): string {
  return email.replace(/^(.{1,2}).*?(.{0,2})@/, "$1****$2@");
}

function dateOf(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : digitDate(instant);
}
