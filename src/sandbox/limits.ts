import { specialNameOf } from "./specialNames";

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const dayMs = 24 * 60 * minuteMs;

/** How long things take at speed 1; `lastsMs` and what registry rules count in days do not depend on the speed. */
export const times = {
  /** A task waits, then runs. */
  taskWaitsMs: 2 * secondMs,
  taskRunsMs: 4 * secondMs,
  /** A transfer in: until WHOIS has been read, between two checks, for the name, and at the registry. */
  whoisMs: 2 * minuteMs,
  nextCheckMs: 30 * secondMs,
  nameCheckMs: 2 * minuteMs,
  registryMs: 5 * minuteMs,
  /** Until another registrar requests a transfer out (names that start with `leaving`). */
  untilAskedForMs: minuteMs,
  untilGoneMs: 5 * minuteMs,
} as const;

/** Calendar periods: the same at every speed. */
export const periods = {
  /** After this, an unfinished transfer in fails and a transfer authorization code stops working. */
  transferMs: 15 * dayMs,
  /** How long a domain stays after a change of registrant that requested the lock. */
  lockAfterRegistrantChangeMs: 60 * dayMs,
  /** A domain whose registrant's e-mail has not been verified by then goes on hold. */
  verificationMs: 15 * dayMs,
  /** The task list shows what was submitted within this period; the history shows everything that is complete. */
  recentTasksMs: 90 * dayMs,
  /** The period in which `limits.mailsToOneAddress` are counted. */
  mailQuotaMs: dayMs,
  /**
   * A domain urgently needs renewal from this many days before its expiration until this many after it, then
   * redemption.
   */
  renewalDays: 30,
  graceDays: 30,
} as const;

export const limits = {
  /** A domain can be paid for at most this many years ahead. */
  yearsAhead: 10,
  mailsToOneAddress: 3,
  /** One query of the change log never searches more rows than this (5.8). */
  changeLogRows: 1_000,
  /** The mailbox drops older e-mails. */
  mailsKept: 200,
  /** The number of tries that a failed task reports (5.7: it has reached the limit of retries). */
  tries: 3,
  slowFactor: 10,
} as const;

/** How long something takes for this domain, in milliseconds: ten times as long if its name starts with `slow`. */
export function durationOf(domainName: string, ms: number, speed: number): number {
  return Math.round((ms * (specialNameOf(domainName) === "slow" ? limits.slowFactor : 1)) / speed);
}
