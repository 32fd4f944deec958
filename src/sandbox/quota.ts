/** So many requests in a window of time, counted apart for each name. The first request of a name begins its window. */
export class Quota {
  readonly #windows = new Map<string, { endsAt: number; left: number }>();

  constructor(
    private readonly requests: number,
    private readonly windowMs: number,
  ) {}

  /** Takes one request. `left`: how many more the window has room for. */
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
