import { type Account, type Mail } from "./account";
import { limits } from "./limits";

/** Puts a mail into the sandbox's mailbox, where whoever runs the sandbox reads it. */
export function sendMail(account: Account, mail: Mail): void {
  account.mails.push(mail);
  account.mails.splice(0, Math.max(0, account.mails.length - limits.mailsKept));
}
