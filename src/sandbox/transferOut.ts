import { type Account, findDomain, type Happening, type OwnedDomain, type TransferOut } from "./account";
import { durationOf, periods, times } from "./limits";
import { specialNameOf } from "./specialNames";
import { type Text } from "./text";

const results = {
  clientRejected: { en: "Transfer out rejected", zh: "已拒绝域名转出" },
  transferExpired: { en: "The transfer authorization code has expired.", zh: "域名转移密码已过期。" },
} as const satisfies Record<string, Text>;

/** The last transfer out of a domain. */
export function findTransferOut(account: Account, domainName: string): TransferOut | undefined {
  return account.transfersOut.find((transfer) => transfer.domainName === domainName);
}

/** Whether a domain has left the account and not returned. */
export function hasLeft(account: Account, domainName: string): boolean {
  return findTransferOut(account, domainName)?.status === 5 && !findDomain(account, domainName);
}

/** Starts a transfer out, replacing the previous one: the code has been issued. */
export function beginTransferOut(account: Account, domain: OwnedDomain, at: number, speed: number): void {
  const transfer: TransferOut = {
    domainName: domain.name,
    status: 3,
    email: domain.contacts.registrant.Email,
    codeSentAt: at,
    codeExpiresAt: at + periods.transferMs,
  };
  if (specialNameOf(domain.name) === "leaving") {
    transfer.nextAt = at + durationOf(domain.name, times.untilAskedForMs, speed);
  }
  account.transfersOut = [...account.transfersOut.filter((one) => one.domainName !== domain.name), transfer];
}

/** What the clock will do to the transfers. */
export function transferOutHappenings(account: Account, speed: number): Happening[] {
  return account.transfersOut.flatMap((transfer) => {
    const { nextAt, codeExpiresAt, status } = transfer;
    if (nextAt !== undefined) return [{ at: nextAt, happen: () => moveOn(account, transfer, nextAt, speed) }];
    if (status !== 3) return [];
    return [{ at: codeExpiresAt, happen: () => endTransferOut(transfer, "transferExpired") }];
  });
}

/** Ends a transfer unsuccessfully. */
export function endTransferOut(transfer: TransferOut, resultCode: keyof typeof results): void {
  Object.assign(transfer, { status: 8, resultCode, resultMessage: results[resultCode] });
  delete transfer.nextAt;
}

function moveOn(account: Account, transfer: TransferOut, at: number, speed: number): void {
  delete transfer.nextAt;
  const domain = findDomain(account, transfer.domainName);
  if (transfer.status === 4) {
    transfer.status = 5;
    account.domains = account.domains.filter((one) => one !== domain);
  } else if (domain && !isHeld(domain, at)) {
    const nextAt = at + durationOf(transfer.domainName, times.untilGoneMs, speed);
    Object.assign(transfer, { status: 4, requestedAt: at, nextAt });
  }
}

/** Whether a lock prevents the domain from being transferred. */
export function isHeld(domain: OwnedDomain, at: number): boolean {
  return domain.transferLock === "OPEN" || (domain.transferLockedUntil ?? 0) > at;
}
