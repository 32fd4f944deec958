import { randomUUID } from "node:crypto";
import { type Account, type Effect, type TaskDetail } from "./account";
import { outcomeOf } from "./effects";
import { type Call } from "./handler";
import { taskIsBeingProcessed } from "./refusal";
import { specialNameOf } from "./specialNames";

const waitingMs = 2_000;
const executingMs = 4_000;
const slowFactor = 10;

/** One domain of a task to come. */
export interface Work {
  domainName: string;
  instanceId?: string;
  effect: Effect;
}

/**
 * Takes on a task: its details wait, run and end as the clock goes on.
 * @returns its number
 * @throws {Refusal} TaskIsBeingProcessed while one of the domains has an open task
 */
export function submitTask(account: Account, call: Call, type: string, works: readonly Work[]): string {
  const open = new Set(openDetails(account).map((detail) => detail.domainName));
  if (works.some((work) => open.has(work.domainName))) throw taskIsBeingProcessed();
  const taskNo = randomUUID();
  const details = works.map(({ domainName, instanceId, effect }): TaskDetail => {
    const factor = (specialNameOf(domainName) === "slow" ? slowFactor : 1) / call.speed;
    return {
      detailNo: randomUUID().replaceAll("-", ""),
      domainName,
      instanceId,
      startsAt: call.now + Math.round(waitingMs * factor),
      endsAt: call.now + Math.round((waitingMs + executingMs) * factor),
      effect,
      acknowledged: false,
    };
  });
  account.tasks.push({ taskNo, type, createdAt: call.now, clientIp: call.clientIp, details });
  return taskNo;
}

/**
 * Carries out everything whose time has come, in its order. Called before each request, so that time passes for the
 * account whether or not the sandbox was running.
 * @returns whether anything changed
 */
export function settleTasks(account: Account, now: number): boolean {
  const due = openDetails(account).filter((detail) => detail.endsAt <= now);
  for (const detail of due.sort((a, b) => a.endsAt - b.endsAt)) detail.outcome = outcomeOf(account, detail);
  return due.length > 0;
}

/** What has not ended yet, of all tasks. */
export function openDetails(account: Account): TaskDetail[] {
  return account.tasks.flatMap((task) => task.details).filter((detail) => !detail.outcome);
}
