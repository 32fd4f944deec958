import { type Clock, systemClock } from "../../src/stores/clock";
import { type Disposable } from "../../src/stores/emitter";

/** When every state begins: pictures are the same each time. */
const beginning = Date.UTC(2026, 2, 10, 9, 0);

interface Timer {
  at: number;
  act: () => Promise<void>;
  /** Once time goes by by itself. */
  running?: Disposable;
}

/** Stands still while a state is brought about, but for what is skipped; goes on by itself once the page is used. */
export class StageClock implements Clock {
  private readonly waiting = new Set<Timer>();
  private instant = beginning;
  private startedAt: number | undefined;

  readonly now = (): number =>
    this.startedAt === undefined ? this.instant : this.instant + Math.floor(performance.now() - this.startedAt);

  after(ms: number, act: () => Promise<void>): Disposable {
    if (this.startedAt !== undefined) return systemClock.after(ms, act);
    const timer: Timer = { at: this.instant + ms, act };
    this.waiting.add(timer);
    return {
      dispose: () => {
        this.waiting.delete(timer);
        timer.running?.dispose();
      },
    };
  }

  /** Skips the time to what is waited for next, and has that done. */
  skip(): void {
    const [next] = [...this.waiting].sort((one, other) => one.at - other.at);
    if (!next) return;
    this.instant = Math.max(this.instant, next.at);
    this.waiting.delete(next);
    void next.act();
  }

  /** From now on time goes by as it does everywhere. */
  start(): void {
    this.startedAt ??= performance.now();
    for (const timer of this.waiting) timer.running = systemClock.after(timer.at - this.instant, timer.act);
    this.waiting.clear();
  }
}
