import { type Clock } from "../../src/stores/clock";

/** Timers that go off when the test says so. */
export class ManualTimers implements Clock {
  private readonly waiting = new Set<{ at: number; act: () => Promise<void> }>();

  constructor(readonly now: () => number) {}

  after(ms: number, act: () => Promise<void>): { dispose(): void } {
    const timer = { at: this.now() + ms, act };
    this.waiting.add(timer);
    return { dispose: () => void this.waiting.delete(timer) };
  }

  /** How long until the next timer, or nothing where none is waiting. */
  get nextInMs(): number | undefined {
    const first = Math.min(...[...this.waiting].map(({ at }) => at));
    return Number.isFinite(first) ? first - this.now() : undefined;
  }

  /** Sets off what is due and waits until it is done. */
  async run(): Promise<void> {
    const due = [...this.waiting].filter(({ at }) => at <= this.now());
    for (const timer of due) this.waiting.delete(timer);
    await Promise.all(due.map(({ act }) => act()));
  }
}
