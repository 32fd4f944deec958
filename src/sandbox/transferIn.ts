import { type Account, type Happening, type TransferIn } from "./account";
import { expectVerification, sendMail } from "./emails";
import { newToken } from "./ids";
import { durationOf, times } from "./limits";
import { newDomain } from "./newDomain";
import { isRightCode, specialNameOf } from "./specialNames";
import { type Text } from "./text";

const results = {
  clientCancelled: { en: "You have canceled this domain name transfer in.", zh: "您已取消该域名的转入。" },
  clientRejected: { en: "The original registrar rejected the transfer.", zh: "原注册商拒绝了转移。" },
  nameVerificationFailed: { en: "The domain name failed the name verification.", zh: "域名命名审核失败。" },
  transferExpired: { en: "The transfer was not completed in time.", zh: "转入未在有效期内完成。" },
} as const satisfies Record<string, Text>;

/** Whether the transfer is still in progress. */
export function isOpen(transfer: TransferIn): boolean {
  return transfer.stage !== "SUCCESS" && transfer.stage !== "FAIL";
}

/** The transfer of a domain that is still in progress. */
export function findOpenTransferIn(account: Account, domainName: string): TransferIn | undefined {
  return account.transfersIn.find((transfer) => transfer.domainName === domainName && isOpen(transfer));
}

/** What the clock will do to the transfers. */
export function transferInHappenings(account: Account, speed: number): Happening[] {
  return account.transfersIn.filter(isOpen).flatMap((transfer) => {
    const { nextAt, expiresAt } = transfer;
    const end = { at: expiresAt, happen: () => endTransferIn(transfer, 52, "transferExpired", expiresAt) };
    if (nextAt === undefined) return [end];
    return [{ at: nextAt, happen: () => moveOn(account, transfer, { at: nextAt, speed }) }, end];
  });
}

/** Sends the e-mail that the owner at the other registrar has to confirm; the previous e-mail's token stops working. */
export function sendConfirmation(account: Account, transfer: TransferIn, at: number): void {
  const mailToken = newToken();
  Object.assign(transfer, { status: 11, stage: "AUTHORIZATION", mailToken, modifiedAt: at });
  delete transfer.nextAt;
  const subject = `Confirm the transfer of ${transfer.domainName}`;
  sendMail(account, { sentAt: at, to: transfer.email, subject, token: mailToken });
}

/** The owner has confirmed the e-mail: the other checks follow. */
export function confirmMail(transfer: TransferIn, { at, speed }: Moment): void {
  delete transfer.mailToken;
  Object.assign(transfer, { status: 19, modifiedAt: at, nextAt: later(transfer, times.nextCheckMs, { at, speed }) });
}

/** Checks the code: if right, on to the registry; if not, back to the person. */
export function checkCode(transfer: TransferIn, { at, speed }: Moment): void {
  if (isRightCode(transfer.code)) {
    const nextAt = later(transfer, times.registryMs, { at, speed });
    Object.assign(transfer, { status: 39, stage: "PENDING", modifiedAt: at, nextAt });
  } else {
    Object.assign(transfer, { status: 31, stage: "PASSWORD_VERIFICATION", modifiedAt: at });
    delete transfer.nextAt;
  }
}

/** Ends a transfer unsuccessfully. */
export function endTransferIn(
  transfer: TransferIn,
  status: 21 | 50 | 51 | 52,
  resultCode: keyof typeof results,
  at: number,
): void {
  const resultMessage = results[resultCode];
  Object.assign(transfer, { status, stage: "FAIL", resultCode, resultMessage, resultAt: at, modifiedAt: at });
  delete transfer.nextAt;
}

interface Moment {
  at: number;
  speed: number;
}

function moveOn(account: Account, transfer: TransferIn, moment: Moment): void {
  switch (transfer.stage) {
    case "INIT":
      if (transfer.progressBar >= 2) checkName(transfer, moment);
      else lookUpEmail(account, transfer, moment.at);
      return;
    case "AUTHORIZATION":
      if (transfer.progressBar === 0) checkName(transfer, moment);
      else prepareCodeCheck(transfer, moment);
      return;
    case "NAME_VERIFICATION":
      if (specialNameOf(transfer.domainName) === "fail") {
        endTransferIn(transfer, 21, "nameVerificationFailed", moment.at);
      } else {
        transfer.status = 29;
        prepareCodeCheck(transfer, moment);
      }
      return;
    case "PASSWORD_VERIFICATION":
      checkCode(transfer, moment);
      return;
    default:
      finish(account, transfer, moment.at);
  }
}

function lookUpEmail(account: Account, transfer: TransferIn, at: number): void {
  if (transfer.whoisMailFound) sendConfirmation(account, transfer, at);
  else {
    Object.assign(transfer, { stage: "AUTHORIZATION", modifiedAt: at });
    delete transfer.nextAt;
  }
}

function checkName(transfer: TransferIn, moment: Moment): void {
  if (transfer.progressBar === 3) {
    prepareCodeCheck(transfer, moment);
    return;
  }
  const nextAt = later(transfer, times.nameCheckMs, moment);
  Object.assign(transfer, { status: 20, stage: "NAME_VERIFICATION", modifiedAt: moment.at, nextAt });
}

function prepareCodeCheck(transfer: TransferIn, moment: Moment): void {
  const nextAt = later(transfer, times.nextCheckMs, moment);
  Object.assign(transfer, { stage: "PASSWORD_VERIFICATION", modifiedAt: moment.at, nextAt });
}

/** The registry has decided: the domain moves into the account with one more year, or stays where it is. */
function finish(account: Account, transfer: TransferIn, at: number): void {
  if (specialNameOf(transfer.domainName) === "fail") {
    endTransferIn(transfer, 51, "clientRejected", at);
    return;
  }
  const { domain: brought, domainName: name } = transfer;
  const domain = newDomain({ ...brought, name, paidUntil: brought.expiresAt, years: 1, at });
  account.domains.push(domain);
  expectVerification(account, domain, at, "127.0.0.1");
  Object.assign(transfer, { status: 59, stage: "SUCCESS", resultAt: at, modifiedAt: at });
  delete transfer.nextAt;
}

function later(transfer: TransferIn, ms: number, { at, speed }: Moment): number {
  return at + durationOf(transfer.domainName, ms, speed);
}
