import { type Disposable } from "./emitter";

/** Milliseconds since 1970, and a timer; injected so that tests do not have to wait. */
export interface Clock {
  now: () => number;
  after(ms: number, act: () => Promise<void>): Disposable;
}

/** The computer's own clock and timers. */
export const systemClock: Clock = {
  now: Date.now,
  after: (ms, act) => {
    const timer = setTimeout(() => void act(), ms);
    return { dispose: () => clearTimeout(timer) };
  },
};
