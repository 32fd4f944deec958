import * as l10n from "@vscode/l10n";
import { type ResultOf } from "../catalogue/catalogue";
import { meaning, taskTypeMeanings } from "../catalogue/meanings";
import { type Task, type TaskDetail, type TaskDetailState, type TaskState } from "../model/task";

function titleOf(type: string | undefined, description: string | undefined): string {
  return meaning(taskTypeMeanings, type) ?? description ?? type ?? l10n.t("Task");
}

const taskStates: Record<string, TaskState> = {
  WAITING_EXECUTE: "waiting",
  EXECUTING: "running",
  COMPLETE: "complete",
};
const taskStateCodes: Record<number, TaskState> = { 1: "waiting", 2: "running", 3: "complete" };

/**
 * Converts a row of QueryTaskList or QueryTaskInfoHistory. The code is used only if the word is missing: 3 means
 * something else in a detail.
 */
export function taskFromWire(
  wire: ResultOf<"listTasks">["Data"][number] & { CreateTimeLong?: number | undefined },
): Task {
  return {
    taskNo: wire.TaskNo,
    type: wire.TaskType,
    title: titleOf(wire.TaskType, wire.TaskTypeDescription),
    state: taskStates[wire.TaskStatus ?? ""] ?? taskStateCodes[wire.TaskStatusCode ?? -1] ?? "unknown",
    domainCount: wire.TaskNum,
    createdAt: wire.CreateTimeLong,
    createdText: wire.CreateTime,
  };
}

const detailStates: Record<string, TaskDetailState> = {
  WAITING_EXECUTE: "waiting",
  EXECUTING: "running",
  EXECUTE_SUCCESS: "succeeded",
  EXECUTE_FAILURE: "failed",
};
const detailStateCodes: Record<number, TaskDetailState> = { 0: "waiting", 1: "running", 2: "succeeded", 3: "failed" };

/**
 * Converts a row of QueryTaskDetailList, QueryTaskDetailHistory or PollTaskResult. Drops `TaskResult`, which may be a
 * transfer authorization code.
 */
export function taskDetailFromWire(wire: Omit<ResultOf<"listTaskDetails">["Data"][number], "TaskResult">): TaskDetail {
  const state = detailStates[wire.TaskStatus ?? ""] ?? detailStateCodes[wire.TaskStatusCode ?? -1] ?? "unknown";
  return {
    detailNo: wire.TaskDetailNo,
    taskNo: wire.TaskNo,
    domainName: wire.DomainName,
    instanceId: wire.InstanceId,
    type: wire.TaskType,
    title: titleOf(wire.TaskType, wire.TaskTypeDescription),
    state,
    message: state === "failed" ? (wire.FailReason ?? wire.ErrorMsg) : undefined,
    updatedText: wire.UpdateTime,
  };
}
