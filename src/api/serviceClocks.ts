/** So many of the last answers decide. */
const decisive = 3;

/** How far the clocks of endpoints are ahead of this machine's, in milliseconds, by the dates of their answers. */
export class ServiceClocks {
  private readonly seen = new Map<string, readonly number[]>();

  /** By the last answer. */
  latestMs(endpoint: string): number {
    return this.seenAt(endpoint).at(-1) ?? 0;
  }

  /**
   * By several: the middle of what was seen last, of two the lesser. At first, this machine's own clock counts as one answer.
   * One date alone may be wrong for a moment, or this machine may have slept while the answer was on its way; an order
   * signed by a date that is too late would be accepted for longer than is written down.
   */
  agreedMs(endpoint: string): number {
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
