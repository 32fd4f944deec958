import { type Disposable } from "./emitter";

/** Makes something that may be called at any time and acts at most once in `ms` milliseconds, the last time included. */
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
