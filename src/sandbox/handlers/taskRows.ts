import { digitDate, wordDate } from "../dates";
import { limits } from "../limits";
import { taskTypes } from "../taskTypes";
import { type Language, languageOf } from "../text";
import { type Task, type TaskDetail } from "../account";

/** A task as 5.16 lists it. */
export function taskRow(task: Task, now: number, lang: Language | undefined) {
  const [TaskStatus, TaskStatusCode] = isComplete(task)
    ? (["COMPLETE", 3] as const)
    : task.details.every((detail) => now < detail.startsAt)
      ? (["WAITING_EXECUTE", 1] as const)
      : (["EXECUTING", 2] as const);
  return {
    TaskNo: task.taskNo,
    TaskType: task.type,
    TaskTypeDescription: taskTypes[task.type][languageOf(lang)],
    TaskStatus,
    TaskStatusCode,
    TaskNum: task.details.length,
    CreateTime: wordDate(task.createdAt),
    Clientip: task.clientIp,
  };
}

/** One domain of a task as 5.7 and 5.14 list it. */
export function detailRow(task: Task, detail: TaskDetail, now: number, lang: Language | undefined) {
  const language = languageOf(lang);
  const { status, code, message, updatedAt } = progressOf(task, detail, now);
  const { outcome } = detail;
  return {
    TaskDetailNo: detail.detailNo,
    TaskNo: task.taskNo,
    DomainName: detail.domainName,
    InstanceId: detail.instanceId,
    TaskType: task.type,
    TaskTypeDescription: taskTypes[task.type][language],
    TaskStatus: status,
    TaskStatusCode: code,
    TaskResult: outcome?.kind === "success" ? outcome.result : undefined,
    ErrorMsg: message?.[language],
    FailReason: outcome?.kind === "failure" ? outcome.reason[language] : undefined,
    CreateTime: digitDate(task.createdAt),
    UpdateTime: digitDate(updatedAt),
    TryCount: outcome?.kind === "failure" ? limits.tries : 0,
  };
}

/** Whether every part of a task has ended, successfully or not. */
export function isComplete(task: Task): boolean {
  return task.details.every((detail) => detail.outcome);
}

/** A success also has a message in `ErrorMsg`, as in the document's samples. */
const successful = { en: "The operation is successful.", zh: "操作成功。" };

function progressOf(task: Task, detail: TaskDetail, now: number) {
  const { outcome, startsAt, endsAt } = detail;
  if (outcome?.kind === "success") {
    return { status: "EXECUTE_SUCCESS", code: 2, message: successful, updatedAt: endsAt };
  }
  if (outcome) return { status: "EXECUTE_FAILURE", code: 3, message: outcome.reason, updatedAt: endsAt };
  return now < startsAt
    ? { status: "WAITING_EXECUTE", code: 0, message: undefined, updatedAt: task.createdAt }
    : { status: "EXECUTING", code: 1, message: undefined, updatedAt: startsAt };
}
