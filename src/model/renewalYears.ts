import { yearsLater } from "./domain";

/** One choice of how long to renew. `expiresAt` is the resulting expiration date (milliseconds since 1970 UTC). */
export interface Renewal {
  years: number;
  expiresAt: number;
}

/** No registry accepts payment for more than ten years ahead. */
const mostYears = 10;

/** The periods a domain can be renewed for: 1 to 10 years, none of them reaching beyond ten years from `now`. */
export function renewalYears(expiresAt: number, now: number): Renewal[] {
  return Array.from({ length: mostYears }, (_, index) => index + 1)
    .map((years) => ({ years, expiresAt: yearsLater(expiresAt, years) }))
    .filter((renewal) => renewal.expiresAt <= yearsLater(now, mostYears));
}
