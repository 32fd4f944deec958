import { type Disposable } from "./emitter";

/**
 * Throttles a function: it may be called at any time but acts at most once every `ms` milliseconds, always including
 * after the last call.
 */
export function atMostEvery(ms: number, act: () => void): (() => void) & Disposable {
  let timer: NodeJS.Timeout | undefined;
  const call = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      act();
    }, ms);
  };
  return Object.assign(call, { dispose: () => clearTimeout(timer) });
}
