import { specialNameOf } from "./specialNames";

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const dayMs = 24 * 60 * minuteMs;

/** How long things take at speed 1; `lastsMs` and what the law of the registries counts in days do not depend on it. */
export const times = {
  /** A task waits, then runs. */
  taskWaitsMs: 2 * secondMs,
  taskRunsMs: 4 * secondMs,
  /** A transfer in: until WHOIS has been read, between two checks, for the name, and at the registry. */
  whoisMs: 2 * minuteMs,
  nextCheckMs: 30 * secondMs,
  nameCheckMs: 2 * minuteMs,
  registryMs: 5 * minuteMs,
  /** A transfer out that another registrar has asked for (names that begin with `leaving`). */
  untilAskedForMs: minuteMs,
  untilGoneMs: 5 * minuteMs,
} as const;

/** Periods of the calendar: the same at every speed. */
export const periods = {
  /** An unfinished transfer in fails after this, and a transfer authorization code no longer works. */
  transferMs: 15 * dayMs,
  /** After a change of registrant that asked for it a domain stays this long. */
  lockAfterRegistrantChangeMs: 60 * dayMs,
  /** A domain whose registrant's e-mail is not verified by then goes off the net. */
  verificationMs: 15 * dayMs,
  /** The task list shows what was submitted within this; the history shows everything that is complete. */
  recentTasksMs: 90 * dayMs,
  /** In which `limits.mailsToOneAddress` are counted. */
  mailQuotaMs: dayMs,
  /** A domain urgently needs renewal from so many days before its expiry until so many after it, then redemption. */
  renewalDays: 30,
  graceDays: 30,
} as const;

export const limits = {
  /** A domain is paid for so many years ahead at most. */
  yearsAhead: 10,
  mailsToOneAddress: 3,
  /** More rows than this are never looked at by one query of the change log (5.8). */
  changeLogRows: 1_000,
  /** The mailbox forgets older mails. */
  mailsKept: 200,
  /** What a task that has failed says of its tries (5.7: it has reached the limit of retries). */
  tries: 3,
  slowFactor: 10,
} as const;

/** How long something takes for this domain, in milliseconds: ten times as long where its name begins with `slow`. */
export function durationOf(domainName: string, ms: number, speed: number): number {
  return Math.round((ms * (specialNameOf(domainName) === "slow" ? limits.slowFactor : 1)) / speed);
}
