/** What a soak run counts; all but the first two and the share must be zero. */
export interface Tally {
  schedules: number;
  kills: number;
  /** Times a paid order was sent once more while an earlier copy of it was open or had succeeded. */
  doubleExecutions: number;
  /** Executed orders that the journal does not end with the same outcome. */
  lostResults: number;
  /** Results of others that were acknowledged. */
  foreignAcks: number;
  /** Executed orders of which the journal knew nothing when they were sent. */
  sentWithoutIntent: number;
  /** Results that were acknowledged but are not stored. */
  ackedButUnstored: number;
  /** Ends that were told twice, or never. */
  wrongTellings: number;
  /** Unknown outcomes, and how many of them were settled within 120 s of the service's time. */
  unknown: number;
  unknownSettled: number;
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  return {
    schedules: 0,
    kills: 0,
    doubleExecutions: 0,
    lostResults: 0,
    foreignAcks: 0,
    sentWithoutIntent: 0,
    ackedButUnstored: 0,
    wrongTellings: 0,
    unknown: 0,
    unknownSettled: 0,
  };
}

/** Adds one tally to another. */
export function addTally(sum: Tally, more: Tally): void {
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += more[key];
}

/** What must be zero and is not. */
export function faultsOf(tally: Tally): string[] {
  const zero = [
    "doubleExecutions",
    "lostResults",
    "foreignAcks",
    "sentWithoutIntent",
    "ackedButUnstored",
    "wrongTellings",
  ] as const;
  return zero.filter((key) => tally[key] > 0).map((key) => `${key}: ${tally[key]}`);
}
