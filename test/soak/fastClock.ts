import { type Clock } from "../../src/tasks/poller";

/** How many times as fast as the machine's clock the soak's clocks run: two minutes take one second. */
const factor = 120;

/**
 * A clock that showed the real time when the soak began and has run fast since, alike in every program of one run.
 * @param startedAt when the soak began, in milliseconds since 1970
 */
export function fastClock(startedAt: number): Omit<Clock, "now"> & { now: () => number } {
  return {
    now: () => Math.round(startedAt + (Date.now() - startedAt) * factor),
    after(ms, act) {
      const timer = setTimeout(() => void act(), ms / factor);
      return { dispose: () => clearTimeout(timer) };
    },
  };
}
