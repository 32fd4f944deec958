import { withinDays } from "../dates";
import { type Handlers } from "../handler";
import { periods } from "../limits";
import { pageOf } from "../paging";
import { detailRow, taskRow } from "./taskRows";
import { type Task, type TaskDetail } from "../account";

/** Tasks, their outcomes, and the queue of results. */
export const taskHandlers: Pick<
  Handlers,
  "listTasks" | "listTaskDetails" | "pollTaskResults" | "acknowledgeTaskResults"
> = {
  listTasks({ PageNum, PageSize, BeginCreateTime, EndCreateTime, Lang }, account, { now }) {
    const found = account.tasks
      .filter(
        (task) =>
          task.createdAt > now - periods.recentTasksMs && withinDays(task.createdAt, BeginCreateTime, EndCreateTime),
      )
      .sort((a, b) => b.createdAt - a.createdAt || (a.taskNo < b.taskNo ? -1 : 1));
    const { items, fields } = pageOf(found, PageNum, PageSize);
    return { ...fields, Data: items.map((task) => taskRow(task, now, Lang)) };
  },

  listTaskDetails({ TaskNo, TaskStatus, ...params }, account, { now }) {
    const found = account.tasks
      .filter((task) => task.taskNo === TaskNo)
      .flatMap((task) =>
        task.details.filter(matching(params)).map((detail) => detailRow(task, detail, now, params.Lang)),
      )
      .filter((row) => TaskStatus === undefined || TaskStatus === row.TaskStatusCode);
    const { items, fields } = pageOf(found, params.PageNum, params.PageSize);
    return { ...fields, Data: items };
  },

  pollTaskResults({ TaskNo, TaskResultStatus, ...params }, account, { now }) {
    const found = account.tasks
      .filter((task) => !TaskNo || TaskNo === task.taskNo)
      .flatMap((task) => waiting(task).filter(({ detail }) => matching(params)(detail)))
      .sort((a, b) => a.detail.endsAt - b.detail.endsAt || (a.detail.detailNo < b.detail.detailNo ? -1 : 1))
      .map(({ task, detail }) => detailRow(task, detail, now, params.Lang))
      .filter((row) => TaskResultStatus === undefined || TaskResultStatus === row.TaskStatusCode);
    const { items, fields } = pageOf(found, params.PageNum, params.PageSize);
    return { ...fields, Data: items };
  },

  acknowledgeTaskResults({ TaskDetailNo }, account) {
    const wanted = new Set(TaskDetailNo);
    const found = account.tasks.flatMap(waiting).filter(({ detail }) => wanted.has(detail.detailNo));
    for (const { detail } of found) detail.acknowledged = true;
    return { Result: found.length };
  },
};

function matching({ DomainName, InstanceId }: { DomainName?: string | undefined; InstanceId?: string | undefined }) {
  const name = DomainName?.toLowerCase();
  return (detail: TaskDetail) =>
    (!name || name === detail.domainName) && (!InstanceId || InstanceId === detail.instanceId);
}

/** The results of a task that have not been acknowledged yet. */
function waiting(task: Task): { task: Task; detail: TaskDetail }[] {
  return task.details.filter((detail) => detail.outcome && !detail.acknowledged).map((detail) => ({ task, detail }));
}
