import { type Account, type EmailVerification, type Mail, type OwnedDomain } from "./account";
import { newPlainNo, newToken } from "./ids";
import { limits, periods } from "./limits";

/** Finds an address's verification, ignoring case. */
export function findVerification(account: Account, email: string): EmailVerification | undefined {
  return account.emails.find((known) => isSame(known.email, email));
}

/** Whether the address has been verified to be the registrant's. */
export function isVerified(account: Account, email: string): boolean {
  return findVerification(account, email)?.verified !== undefined;
}

/** On hold (`clientHold`, does not resolve), because the registrant's e-mail was not verified in time. */
export function isOnHold({ holdFrom }: OwnedDomain, now: number): boolean {
  return holdFrom !== undefined && holdFrom <= now;
}

/** Whether the address may not receive any more mail for now. */
export function isQuotaUsedUp(verification: EmailVerification, now: number): boolean {
  const recent = verification.sentAt.filter((sentAt) => sentAt > now - periods.mailQuotaMs);
  return recent.length >= limits.mailsToOneAddress;
}

/** Adds an address and sends its first e-mail. */
export function addVerification(account: Account, email: string, now: number, clientIp: string): void {
  const verification: EmailVerification = {
    no: newPlainNo(),
    email,
    createdAt: now,
    modifiedAt: now,
    sendIp: clientIp,
    sentAt: [],
  };
  account.emails.push(verification);
  sendToken(account, verification, now, clientIp);
}

/** Sends an e-mail with a new token; the previous e-mail's token stops working. */
export function sendToken(account: Account, verification: EmailVerification, now: number, clientIp: string): void {
  const token = newToken();
  const sentAt = [...verification.sentAt.filter((before) => before > now - periods.mailQuotaMs), now];
  Object.assign(verification, { token, sentAt, sendIp: clientIp, modifiedAt: now });
  sendMail(account, { sentAt: now, to: verification.email, subject: "Verify your e-mail address", token });
}

/**
 * Confirms that the address is the registrant's: its domains no longer wait for that, and those on hold resolve again.
 */
export function confirmVerification(
  account: Account,
  verification: EmailVerification,
  now: number,
  clientIp: string,
): void {
  Object.assign(verification, { verified: { at: now, ip: clientIp }, modifiedAt: now });
  delete verification.token;
  for (const domain of domainsOf(account, verification.email)) delete domain.holdFrom;
}

/**
 * Makes a domain wait for its registrant's e-mail verification: it goes on hold in 15 days unless the address is
 * verified by then. A new address is sent an e-mail.
 */
export function expectVerification(account: Account, domain: OwnedDomain, now: number, clientIp: string): void {
  const { Email } = domain.contacts.registrant;
  delete domain.holdFrom;
  if (isVerified(account, Email)) return;
  domain.holdFrom = now + periods.verificationMs;
  if (!findVerification(account, Email)) addVerification(account, Email, now, clientIp);
}

/** Removes an address; it must be verified again (5.6), or the domains registered with it go on hold in 15 days. */
export function forgetVerification(account: Account, email: string, now: number): void {
  account.emails = account.emails.filter((known) => !isSame(known.email, email));
  for (const domain of domainsOf(account, email)) domain.holdFrom ??= now + periods.verificationMs;
}

/** Puts an e-mail into the sandbox's mailbox, where whoever runs the sandbox can read it. */
export function sendMail(account: Account, mail: Mail): void {
  account.mails.push(mail);
  account.mails.splice(0, Math.max(0, account.mails.length - limits.mailsKept));
}

function domainsOf(account: Account, email: string): OwnedDomain[] {
  return account.domains.filter((domain) => isSame(domain.contacts.registrant.Email, email));
}

function isSame(email: string, other: string): boolean {
  return email.toLowerCase() === other.toLowerCase();
}
