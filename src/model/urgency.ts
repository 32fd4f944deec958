import { daysUntil, type Domain } from "./domain";

/** How urgent a domain is, from calm to lost: what the service says comes first, then the calendar. */
export type Urgency = "calm" | "expiring" | "expired" | "redemption";

/** A domain that expires within this many days is marked, whatever the service says about it. */
const soonDays = 30;

/** @param now milliseconds since 1970 */
export function urgencyOf({ needs, expiresAt }: Domain, now: number): Urgency {
  if (needs === "redemption") return "redemption";
  if (expiresAt !== undefined && expiresAt <= now) return "expired";
  const isSoon = expiresAt !== undefined && daysUntil(expiresAt, now) <= soonDays;
  return isSoon || needs === "renewal" ? "expiring" : "calm";
}
