import { type Clock } from "../orders/following/poller";

/** The computer's own clock and timers. */
export const systemClock: Clock = {
  now: Date.now,
  after: (ms, act) => {
    const timer = setTimeout(() => void act(), ms);
    return { dispose: () => clearTimeout(timer) };
  },
};
