/** So many of the last answers decide. */
const decisive = 3;

/**
 * How far the clocks of endpoints are ahead of this machine's, in milliseconds, by the dates of their answers. One answer
 * alone counts for nothing: its date may be wrong for a moment, or this machine may have slept while it was on its way. An
 * order signed by a date that is too late would be accepted for longer than is written down.
 */
export class ServiceClocks {
  private readonly seen = new Map<string, readonly number[]>();

  /** The middle of what was seen last, of two the lesser. At first, this machine's own clock counts as one answer. */
  aheadMs(endpoint: string): number {
    const sorted = [...this.seenAt(endpoint)].sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  }

  /** Takes note of how far ahead an answer shows the clock to be. */
  see(endpoint: string, aheadMs: number): void {
    this.seen.set(endpoint, [...this.seenAt(endpoint), aheadMs].slice(-decisive));
  }

  private seenAt(endpoint: string): readonly number[] {
    return this.seen.get(endpoint) ?? [0];
  }
}
