import { type EmailVerification, type Mail, type Registrant } from "../account";
import { seedId } from "../ids";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * The registrants' addresses, all verified except the third template's; plus one that has not been confirmed yet, and
 * one that may not receive any more mail today. The unanswered e-mails are in the mailbox.
 */
export function seedEmails(
  seededAt: number,
  registrants: readonly Registrant[],
): { emails: EmailVerification[]; mails: Mail[] } {
  const emails = [
    ...registrants.map(({ contact, createdAt }, index) =>
      index === 2 ? waiting(contact.Email, [3 * dayMs]) : verified(contact.Email, createdAt),
    ),
    waiting("newsletter@examplebakery.com", [2 * hourMs]),
    waiting("studio@examplepottery.com", [9 * hourMs, 5 * hourMs, hourMs]),
  ];
  const mails = emails
    .flatMap(({ email: to, token, sentAt }) =>
      token ? [{ sentAt: sentAt.at(-1) ?? seededAt, to, subject: "Verify your e-mail address", token }] : [],
    )
    .sort((a, b) => a.sentAt - b.sentAt);
  return { emails, mails };

  function verified(email: string, createdAt: number): EmailVerification {
    const at = createdAt + 6 * 60_000;
    return { ...known(email, createdAt), modifiedAt: at, sentAt: [createdAt], verified: { at, ip: "127.0.0.1" } };
  }

  function waiting(email: string, sentMsAgo: [number, ...number[]]): EmailVerification {
    const sentAt = sentMsAgo.map((ms) => seededAt - ms);
    const modifiedAt = sentAt.at(-1) ?? seededAt;
    const token = seedId(`token ${email}`);
    return { ...known(email, seededAt - sentMsAgo[0]), modifiedAt, sentAt, token };
  }
}

function known(email: string, createdAt: number) {
  const no = seedId(`verification ${email}`).replaceAll("-", "");
  return { no, email, createdAt, sendIp: "127.0.0.1" };
}
