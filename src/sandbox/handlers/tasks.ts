import { taskType } from "../../catalogue/fields";
import { type Task, type TaskDetail } from "../account";
import { digitDate, withinDays, wordDate } from "../dates";
import { type Handlers } from "../handler";
import { pageOf } from "../paging";

/** Tasks, what became of them, and the queue of results. */
export const taskHandlers: Pick<
  Handlers,
  "listTasks" | "listTaskDetails" | "pollTaskResults" | "acknowledgeTaskResults"
> = {
  listTasks({ PageNum, PageSize, BeginCreateTime, EndCreateTime }, account, { now }) {
    const found = account.tasks
      .filter((task) => withinDays(task.createdAt, BeginCreateTime, EndCreateTime))
      .sort((a, b) => b.createdAt - a.createdAt);
    const { items, fields } = pageOf(found, PageNum, PageSize);
    return { ...fields, Data: items.map((task) => listed(task, now)) };
  },

  listTaskDetails({ PageNum, PageSize, TaskNo, TaskStatus, DomainName, InstanceId }, account, { now }) {
    const task = account.tasks.find((one) => one.taskNo === TaskNo);
    const found = (task?.details ?? [])
      .map((detail) => detailed(task as Task, detail, now))
      .filter(
        (detail) =>
          (TaskStatus === undefined || TaskStatus === detail.TaskStatusCode) &&
          (!DomainName || DomainName.toLowerCase() === detail.DomainName) &&
          (!InstanceId || InstanceId === detail.InstanceId),
      );
    const { items, fields } = pageOf(found, PageNum, PageSize);
    return { ...fields, Data: items };
  },

  pollTaskResults({ PageNum, PageSize, DomainName, InstanceId, TaskNo, TaskResultStatus }, account, { now }) {
    const found = account.tasks
      .filter((task) => !TaskNo || TaskNo === task.taskNo)
      .flatMap((task) => task.details.map((detail) => ({ task, detail })))
      .filter(({ detail }) => detail.outcome && !detail.acknowledged)
      .sort((a, b) => a.detail.endsAt - b.detail.endsAt)
      .map(({ task, detail }) => detailed(task, detail, now))
      .filter(
        (detail) =>
          (TaskResultStatus === undefined || TaskResultStatus === detail.TaskStatusCode) &&
          (!DomainName || DomainName.toLowerCase() === detail.DomainName) &&
          (!InstanceId || InstanceId === detail.InstanceId),
      );
    const { items, fields } = pageOf(found, PageNum, PageSize);
    return { ...fields, Data: items };
  },

  acknowledgeTaskResults({ TaskDetailNo }, account) {
    const wanted = new Set(TaskDetailNo);
    const found = account.tasks
      .flatMap((task) => task.details)
      .filter((detail) => wanted.has(detail.detailNo) && detail.outcome && !detail.acknowledged);
    for (const detail of found) detail.acknowledged = true;
    return { Result: found.length };
  },
};

const descriptions = taskType.meta()?.values ?? {};

function listed(task: Task, now: number) {
  const [TaskStatus, TaskStatusCode] = task.details.every((detail) => detail.outcome)
    ? (["COMPLETE", 3] as const)
    : task.details.every((detail) => now < detail.startsAt)
      ? (["WAITING_EXECUTE", 1] as const)
      : (["EXECUTING", 2] as const);
  return {
    TaskNo: task.taskNo,
    TaskType: task.type,
    TaskTypeDescription: descriptions[task.type],
    TaskStatus,
    TaskStatusCode,
    TaskNum: task.details.length,
    CreateTime: wordDate(task.createdAt),
    Clientip: task.clientIp,
  };
}

function detailed(task: Task, detail: TaskDetail, now: number) {
  const { status, code, message, updatedAt } = progressOf(task, detail, now);
  return {
    TaskDetailNo: detail.detailNo,
    TaskNo: task.taskNo,
    DomainName: detail.domainName,
    InstanceId: detail.instanceId,
    TaskType: task.type,
    TaskTypeDescription: descriptions[task.type],
    TaskStatus: status,
    TaskStatusCode: code,
    TaskResult: detail.outcome?.kind === "success" ? detail.outcome.result : undefined,
    ErrorMsg: message,
    FailReason: detail.outcome?.kind === "failure" ? detail.outcome.reason : undefined,
    CreateTime: digitDate(task.createdAt),
    UpdateTime: digitDate(updatedAt),
    TryCount: 0,
  };
}

/** A success has a message in `ErrorMsg` too: the document's samples say "The operation is successful." there. */
function progressOf(task: Task, detail: TaskDetail, now: number) {
  if (detail.outcome?.kind === "success") {
    return { status: "EXECUTE_SUCCESS", code: 2, message: "The operation is successful.", updatedAt: detail.endsAt };
  }
  if (detail.outcome) {
    return { status: "EXECUTE_FAILURE", code: 3, message: detail.outcome.reason, updatedAt: detail.endsAt };
  }
  return now < detail.startsAt
    ? { status: "WAITING_EXECUTE", code: 0, message: undefined, updatedAt: task.createdAt }
    : { status: "EXECUTING", code: 1, message: undefined, updatedAt: detail.startsAt };
}
