import { type Clock } from "../../src/stores/clock";

/**
 * A clock that showed the real time when the soak began and has run fast since, alike in every program of one run.
 * @param startedAt when the soak began, in milliseconds since 1970
 * @param factor how many times as fast as the machine's clock; 1 is the machine's own
 */
export function fastClock(startedAt: number, factor: number): Omit<Clock, "now"> & { now: () => number } {
  return {
    now: () => Math.round(startedAt + (Date.now() - startedAt) * factor),
    after(ms, act) {
      const timer = setTimeout(() => void act(), ms / factor);
      return { dispose: () => clearTimeout(timer) };
    },
  };
}
