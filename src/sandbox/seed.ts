import { randomBytes } from "node:crypto";
import { type AccessKey, type Account, accountVersion } from "./account";
import { seedDomains } from "./seed/domains";
import { seedEmails } from "./seed/emails";
import { seedRegistrants } from "./seed/registrants";
import { seedTasks } from "./seed/tasks";
import { seedTransfersIn } from "./seed/transfersIn";
import { seedTransfersOut } from "./seed/transfersOut";

/**
 * Creates a new account: the same invented domains, templates, tasks and transfers each time, dated from the moment of
 * seeding, so that something always expires in twelve days. Only the keys are random.
 * @param speed how many times faster than usual things proceed by themselves
 */
export function seedAccount(now: number, speed: number): Account {
  const seededAt = Math.floor(now / 1000) * 1000;
  const registrants = seedRegistrants(seededAt);
  const domains = seedDomains(seededAt, registrants);
  const { emails, mails: verificationMails } = seedEmails(seededAt, registrants);
  const { transfersIn, mails: transferMails } = seedTransfersIn(seededAt, registrants[0], speed);
  return {
    version: accountVersion,
    userId: "1344371",
    seededAt,
    key: accessKey("LTAI5tSandbox"),
    temporaryKey: { ...accessKey("STS.NSandbox"), securityToken: randomBytes(96).toString("base64") },
    domains,
    registrants,
    emails,
    mails: [...verificationMails, ...transferMails].sort((a, b) => a.sentAt - b.sentAt),
    tasks: seedTasks(seededAt, domains),
    transfersIn,
    transfersOut: seedTransfersOut(seededAt, domains, speed),
  };
}

function accessKey(prefix: string): AccessKey {
  return {
    accessKeyId: prefix + randomBytes(6).toString("hex"),
    accessKeySecret: randomBytes(15).toString("hex"),
  };
}
