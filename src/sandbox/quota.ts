/**
 * Allows a limited number of requests per window of time, counted separately for each name. The first request of a name
 * starts its window.
 */
export class Quota {
  readonly #windows = new Map<string, { endsAt: number; left: number }>();

  constructor(
    private readonly requests: number,
    private readonly windowMs: number,
  ) {}

  /** Takes one request. `left`: how many more fit into the window. */
  take(name: string, now: number): { granted: boolean; left: number; endsInMs: number } {
    let window = this.#windows.get(name);
    if (!window || window.endsAt <= now) {
      window = { endsAt: now + this.windowMs, left: this.requests };
      this.#windows.set(name, window);
    }
    const granted = window.left > 0;
    if (granted) window.left -= 1;
    return { granted, left: window.left, endsInMs: window.endsAt - now };
  }
}
