import { checkFormat } from "../../codec/formats";
import { type EmailVerification } from "../account";
import { withinDays, wordDate } from "../dates";
import {
  addVerification,
  confirmVerification,
  findVerification,
  forgetVerification,
  isQuotaUsedUp,
  sendToken,
} from "../emails";
import { type Handlers } from "../handler";
import { pageOf } from "../paging";
import { illegal } from "../refusal";
import { type Language, languageOf, type Text } from "../text";

/**
 * Verification of registrants' e-mail addresses. Several are separated by commas, and each is judged on its own: a
 * problem with one does not affect the others.
 */
export const emailHandlers: Pick<
  Handlers,
  | "listEmailVerifications"
  | "submitEmailVerification"
  | "resendEmailVerification"
  | "verifyEmail"
  | "deleteEmailVerification"
> = {
  listEmailVerifications({ PageNum, PageSize, BeginCreateTime, EndCreateTime, Email, VerificationStatus }, account) {
    const part = Email?.toLowerCase();
    const found = account.emails
      .filter(
        (verification) =>
          (!part || verification.email.toLowerCase().includes(part)) &&
          (VerificationStatus === undefined || VerificationStatus === statusOf(verification)) &&
          withinDays(verification.createdAt, BeginCreateTime, EndCreateTime),
      )
      .sort((a, b) => b.createdAt - a.createdAt || (a.no < b.no ? -1 : 1));
    const { items, fields } = pageOf(found, PageNum, PageSize);
    return { ...fields, Data: items.map((verification) => listed(verification, account.userId)) };
  },

  submitEmailVerification({ Email, SendIfExist, Lang }, account, { now, clientIp }) {
    const lists = { SuccessList: [] as SendResult[], FailList: [] as SendResult[], ExistList: [] as SendResult[] };
    for (const email of addressesOf(Email)) {
      const known = findVerification(account, email);
      if (isMalformed(email)) lists.FailList.push(failed(email, parameterError, Lang));
      else if (!known) {
        addVerification(account, email, now, clientIp);
        lists.SuccessList.push({ Email: email });
      } else if (known.verified || !SendIfExist) lists.ExistList.push({ Email: email });
      else if (isQuotaUsedUp(known, now)) lists.FailList.push(failed(email, quotaExceeded, Lang));
      else {
        sendToken(account, known, now, clientIp);
        lists.SuccessList.push({ Email: email });
      }
    }
    return lists;
  },

  resendEmailVerification({ Email, Lang }, account, { now, clientIp }) {
    const lists = { SuccessList: [] as SendResult[], FailList: [] as SendResult[] };
    for (const email of addressesOf(Email)) {
      const known = findVerification(account, email);
      if (!known || known.verified) lists.FailList.push(failed(email, parameterError, Lang));
      else if (isQuotaUsedUp(known, now)) lists.FailList.push(failed(email, quotaExceeded, Lang));
      else {
        sendToken(account, known, now, clientIp);
        lists.SuccessList.push({ Email: email });
      }
    }
    return lists;
  },

  verifyEmail({ Token }, account, { now, clientIp }) {
    const verification = account.emails.find(({ token }) => token === Token);
    if (!verification) {
      throw illegal({ en: "The token belongs to no mail, or no longer.", zh: "验证令牌无效或已失效。" });
    }
    confirmVerification(account, verification, now, clientIp);
    return {};
  },

  deleteEmailVerification({ Email, Lang }, account, { now }) {
    const lists = { SuccessList: [] as SendResult[], FailList: [] as SendResult[] };
    for (const email of addressesOf(Email)) {
      if (findVerification(account, email)) {
        forgetVerification(account, email, now);
        lists.SuccessList.push({ Email: email });
      } else lists.FailList.push(failed(email, parameterError, Lang));
    }
    return lists;
  },
};

interface SendResult {
  Email: string;
  Code?: string;
  Message?: string;
}

interface Failure {
  code: string;
  message: Text;
}

const parameterError: Failure = {
  code: "ParameterIllegal",
  message: { en: "Parameter error", zh: "参数错误" },
};
const quotaExceeded: Failure = {
  code: "SendTokenQuotaExceeded",
  message: {
    en: "The maximum number of attempts allowed to send the email verification link is exceeded.",
    zh: "发送邮箱验证链接的次数已超过上限。",
  },
};

function failed(email: string, { code, message }: Failure, lang: Language | undefined): SendResult {
  return { Email: email, Code: code, Message: message[languageOf(lang)] };
}

/** Each address once, ignoring case. */
function addressesOf(list: string): string[] {
  const addresses = list
    .split(",")
    .map((address) => address.trim())
    .filter(Boolean);
  return [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()];
}

function isMalformed(email: string): boolean {
  return "problem" in checkFormat("email", email);
}

function statusOf({ verified }: EmailVerification): 0 | 1 {
  return verified ? 1 : 0;
}

function listed(verification: EmailVerification, userId: string) {
  const { email, no, createdAt, modifiedAt, sendIp, sentAt, verified } = verification;
  const lastSentAt = sentAt.at(-1);
  return {
    Email: email,
    EmailVerificationNo: no,
    VerificationStatus: statusOf(verification),
    VerificationTime: verified && wordDate(verified.at),
    TokenSendTime: lastSentAt === undefined ? undefined : wordDate(lastSentAt),
    GmtCreate: wordDate(createdAt),
    GmtModified: wordDate(modifiedAt),
    UserId: userId,
    SendIp: sendIp,
    ConfirmIp: verified?.ip,
  };
}
