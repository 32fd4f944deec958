import { type Account, type Happening } from "./account";
import { taskHappenings } from "./tasks";
import { transferInHappenings } from "./transferIn";
import { transferOutHappenings } from "./transferOut";

/**
 * Lets time pass: carries out everything that is due, in order, each as of its own time. Called before each request, so
 * that time passes for the account whether or not the sandbox was running.
 * @returns whether anything changed
 */
export function settle(account: Account, now: number, speed: number): boolean {
  let changed = false;
  for (;;) {
    const next = nextHappening(account, speed);
    if (!next || next.at > now) return changed;
    next.happen();
    changed = true;
  }
}

/** Determined afresh each time, because one event may cause or prevent another. */
function nextHappening(account: Account, speed: number): Happening | undefined {
  const all = [
    ...taskHappenings(account, speed),
    ...transferInHappenings(account, speed),
    ...transferOutHappenings(account, speed),
  ];
  return all.reduce<Happening | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);
}
