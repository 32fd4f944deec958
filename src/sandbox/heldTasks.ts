import { type Account, type Task } from "./account";

/** Later than any clock here: when a hanging task is due to end. */
const neverMs = Date.UTC(9999, 0);

/** Makes a task hang: it starts as usual and does not end. */
export function holdTask(task: Task): void {
  for (const detail of task.details) if (!detail.outcome) detail.endsAt = neverMs;
}

/**
 * Lets every hanging task end now.
 * @returns how many there were
 */
export function releaseTasks(account: Account, now: number): number {
  const held = account.tasks.filter((task) => task.details.some(({ endsAt }) => endsAt === neverMs));
  for (const detail of held.flatMap((task) => task.details)) if (detail.endsAt === neverMs) detail.endsAt = now;
  return held.length;
}
