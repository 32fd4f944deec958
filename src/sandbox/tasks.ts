import { type Account, type Effect, type Happening, openDetails, type TaskDetail } from "./account";
import { outcomeOf } from "./effects";
import { type Call } from "./handler";
import { newPlainNo, newTaskNo } from "./ids";
import { durationOf, times } from "./limits";
import { Refusal, taskIsBeingProcessed } from "./refusal";
import { type TaskType } from "./taskTypes";

/** What to do for one domain. */
export interface Work {
  domainName: string;
  instanceId?: string;
  effect: Effect;
}

/**
 * Accepts a task: its details wait, run and end as the clock advances.
 * @returns its number
 * @throws {Refusal} TaskIsBeingProcessed while one of the domains has an open task
 */
export function submitTask(account: Account, call: Call, type: TaskType, works: readonly Work[]): string {
  const open = busyDomains(account);
  if (works.some((work) => open.has(work.domainName))) throw taskIsBeingProcessed();
  return addTask(
    account,
    call,
    type,
    works.map((work) => detailOf(work, call)),
  );
}

/** One domain of a batch, and how to determine what to do for it. */
export interface BatchItem {
  domainName: string;
  /** @throws {Refusal} if a task for this domain alone would be refused */
  work: () => Work;
}

/**
 * Accepts a task for several domains, whatever is wrong with some of them: what would get a single task refused here
 * makes that domain's detail fail, immediately.
 * @returns its number
 */
export function submitBatch(account: Account, call: Call, type: TaskType, items: readonly BatchItem[]): string {
  const open = busyDomains(account);
  const details = items.map(({ domainName, work }) => {
    try {
      if (open.has(domainName)) throw taskIsBeingProcessed();
      const detail = detailOf(work(), call);
      open.add(domainName);
      return detail;
    } catch (error) {
      if (error instanceof Refusal) return failedDetail(domainName, error, call);
      throw error;
    }
  });
  return addTask(account, call, type, details);
}

/** What the clock will do to the tasks. */
export function taskHappenings(account: Account, speed: number): Happening[] {
  return account.tasks.flatMap((task) =>
    task.details
      .filter((detail) => !detail.outcome)
      .map((detail) => ({
        at: detail.endsAt,
        happen: () => {
          detail.outcome = outcomeOf(account, task, detail, speed);
        },
      })),
  );
}

function busyDomains(account: Account): Set<string> {
  return new Set(openDetails(account).map((detail) => detail.domainName));
}

function detailOf({ domainName, instanceId, effect }: Work, { now, speed }: Call): TaskDetail {
  return {
    detailNo: newPlainNo(),
    domainName,
    instanceId,
    startsAt: now + durationOf(domainName, times.taskWaitsMs, speed),
    endsAt: now + durationOf(domainName, times.taskWaitsMs + times.taskRunsMs, speed),
    effect,
    acknowledged: false,
  };
}

function failedDetail(domainName: string, { text }: Refusal, { now }: Call): TaskDetail {
  return {
    detailNo: newPlainNo(),
    domainName,
    startsAt: now,
    endsAt: now,
    effect: { kind: "nothing" },
    outcome: { kind: "failure", reason: text },
    acknowledged: false,
  };
}

function addTask(account: Account, call: Call, type: TaskType, details: TaskDetail[]): string {
  const taskNo = newTaskNo();
  account.tasks.push({ taskNo, type, createdAt: call.now, clientIp: call.clientIp, details });
  return taskNo;
}
