/** An entry of the account's change log. All texts are the service's own. */
export interface Change {
  domainName: string | undefined;
  /** What was done, in words. */
  operation: string | undefined;
  /** How it went, in words. */
  result: string | undefined;
  /** From what to what. */
  details: string | undefined;
  /** The address it was asked for from. */
  ipAddress: string | undefined;
  /** When it was done, in milliseconds since 1970 UTC; absent where the service writes the time in a form not known here. */
  at: number | undefined;
  /** As the service writes it, in UTC (section 5.8). */
  timeText: string | undefined;
}
