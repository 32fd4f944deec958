/** What a soak run counts; `zeros` names what must be zero. */
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
  /** Unknown outcomes, and how many of them were settled within 120 s of the service's time. */
  unknown: number;
  unknownSettled: number;
  /** Results that were acknowledged but are not stored. */
  ackedButUnstored: number;
  /** Ends that were told twice, or never. */
  wrongTellings: number;
  /** Torn lines and files that were taken for whole ones. */
  tornBelieved: number;
  /** How often several programs at once placed and followed orders in one folder. */
  rounds: number;
  /** How often the window that asks was killed, and the longest time until another asked, in milliseconds. */
  takeovers: number;
  takeoverMaxMs: number;
}

const zeros = [
  "doubleExecutions",
  "lostResults",
  "foreignAcks",
  "sentWithoutIntent",
  "ackedButUnstored",
  "wrongTellings",
  "tornBelieved",
] as const;

/** A tally of nothing. */
export function emptyTally(): Tally {
  return {
    schedules: 0,
    kills: 0,
    doubleExecutions: 0,
    lostResults: 0,
    foreignAcks: 0,
    sentWithoutIntent: 0,
    unknown: 0,
    unknownSettled: 0,
    ackedButUnstored: 0,
    wrongTellings: 0,
    tornBelieved: 0,
    rounds: 0,
    takeovers: 0,
    takeoverMaxMs: 0,
  };
}

/** Adds one tally to another. */
export function addTally(sum: Tally, more: Tally): void {
  const takeoverMaxMs = Math.max(sum.takeoverMaxMs, more.takeoverMaxMs);
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += more[key];
  sum.takeoverMaxMs = takeoverMaxMs;
}

/** How many of the unknown outcomes were settled in time, in percent. */
export function settledPct({ unknown, unknownSettled }: Tally): number {
  return unknown === 0 ? 100 : Math.round((unknownSettled / unknown) * 100_000) / 1000;
}

/** What is not as it must be. */
export function faultsOf(tally: Tally): string[] {
  return [
    ...zeros.filter((key) => tally[key] > 0).map((key) => `${key}: ${tally[key]}`),
    ...(settledPct(tally) < 99.9 ? [`unknown outcomes settled in time: ${settledPct(tally)} %`] : []),
    ...(tally.takeoverMaxMs > 25_000 ? [`a takeover took ${tally.takeoverMaxMs} ms`] : []),
  ];
}
