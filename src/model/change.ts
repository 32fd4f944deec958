/** An entry in the account's change log. All texts are the service's own. */
export interface Change {
  domainName: string | undefined;
  /** What was done, in words. */
  operation: string | undefined;
  /** The result, in words. */
  result: string | undefined;
  /** What changed, from what to what. */
  details: string | undefined;
  /** The IP address the change was requested from. */
  ipAddress: string | undefined;
  /** When it was done, in milliseconds since 1970 UTC; absent if the service writes the time in an unknown format. */
  at: number | undefined;
  /** As the service writes it, in UTC (section 5.8). */
  timeText: string | undefined;
}
