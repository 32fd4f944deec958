/** How many of the latest answers count. */
const decisive = 3;

/** How far each endpoint's clock is ahead of this machine's, in milliseconds, judged by the dates of its answers. */
export class ServiceClocks {
  private readonly seen = new Map<string, readonly number[]>();

  /** According to the last answer. */
  latestMs(endpoint: string): number {
    return this.seenAt(endpoint).at(-1) ?? 0;
  }

  /**
   * According to several answers: the median of the latest ones, or the lower of two. Initially, this machine's own
   * clock counts as one answer. A single date may be briefly wrong, or this machine may have slept while the answer was
   * in transit; an order signed with a date that is too late would be accepted for longer than we record.
   */
  agreedMs(endpoint: string): number {
    const sorted = [...this.seenAt(endpoint)].sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  }

  /** Records how far ahead an answer shows the clock to be. */
  see(endpoint: string, aheadMs: number): void {
    this.seen.set(endpoint, [...this.seenAt(endpoint), aheadMs].slice(-decisive));
  }

  private seenAt(endpoint: string): readonly number[] {
    return this.seen.get(endpoint) ?? [0];
  }
}
