import * as l10n from "@vscode/l10n";
import * as z from "zod";
import {
  bareListOf,
  commonErrors,
  count,
  instant,
  listOf,
  page,
  pageNum,
  pageSize,
  since,
  taskDetailStatus,
  taskDetailStatusCode,
  taskNo,
  taskStatus,
  taskStatusCode,
  taskType,
  text,
  until,
} from "./fields";
import { taskDetailStatusCodeMeanings } from "./meanings";
import { change, read } from "./operation";

/** One domain of a task, as every operation returns it. */
const detail = {
  TaskDetailNo: text,
  TaskNo: text,
  DomainName: text.optional(),
  InstanceId: text.optional(),
  TaskType: taskType.optional(),
  TaskTypeDescription: text.optional(),
  TaskStatus: taskDetailStatus.optional(),
  TaskStatusCode: taskDetailStatusCode.optional(),
  ErrorMsg: text.optional(),
  CreateTime: text.optional(),
  UpdateTime: text.optional(),
  TryCount: count.optional(),
};

/** Which details to list. */
const detailStatus = z
  .int()
  .min(0)
  .max(3)
  .meta({ title: l10n.t("Status"), values: taskDetailStatusCodeMeanings })
  .optional();

/** As 5.7 and 5.14 return it. */
const taskDetail = z.object({
  ...detail,
  // The transfer authorization code is returned here (5.35).
  TaskResult: text.meta({ secret: true }).optional(),
  FailReason: text.optional(),
});

/** A whole task. */
const task = {
  TaskNo: text,
  TaskType: taskType.optional(),
  TaskTypeDescription: text.optional(),
  TaskStatus: taskStatus.optional(),
  TaskStatusCode: taskStatusCode.optional(),
  TaskNum: count.optional(),
  CreateTime: text.optional(),
  Clientip: text.optional(),
};

export const listTasks = read({
  action: "QueryTaskList",
  documented: { document: "5.16" },
  about: l10n.t("List tasks"),
  params: { PageNum: pageNum, PageSize: pageSize, BeginCreateTime: since.optional(), EndCreateTime: until.optional() },
  result: {
    ...page,
    Data: listOf("TaskInfo", z.object(task)),
  },
  errors: commonErrors,
});

export const listTaskDetails = read({
  action: "QueryTaskDetailList",
  documented: { document: "5.14" },
  about: l10n.t("List the domains of a task and their results"),
  params: {
    PageNum: pageNum,
    PageSize: pageSize,
    TaskNo: taskNo,
    TaskStatus: detailStatus,
    DomainName: text.meta({ title: l10n.t("Domain name") }).optional(),
    InstanceId: text.meta({ title: l10n.t("Instance ID") }).optional(),
  },
  result: { ...page, Data: listOf("TaskDetail", taskDetail) },
  errors: commonErrors,
});

export const pollTaskResults = read({
  action: "PollTaskResult",
  documented: { document: "5.7" },
  about: l10n.t("Get task results that haven't been acknowledged yet"),
  params: {
    PageNum: pageNum,
    PageSize: pageSize,
    DomainName: text.meta({ title: l10n.t("Domain name") }).optional(),
    InstanceId: text.meta({ title: l10n.t("Instance ID") }).optional(),
    TaskNo: taskNo.optional(),
    // The document's example sends TaskType, which is in neither its table nor the SDK: left out.
    TaskResultStatus: z
      .int()
      .min(2)
      .max(3)
      .meta({
        title: l10n.t("Result"),
        values: { "2": taskDetailStatusCodeMeanings["2"], "3": taskDetailStatusCodeMeanings["3"] },
      })
      .optional(),
  },
  result: { ...page, Data: listOf("TaskDetail", taskDetail) },
  errors: { MissingPageSize: l10n.t("The page size is missing") },
});

export const acknowledgeTaskResults = change({
  action: "AcknowledgeTaskResult",
  documented: { document: "5.1" },
  about: l10n.t("Acknowledge task results so that they aren't delivered again"),
  answers: "now",
  // A second acknowledgement only lowers the number in the answer.
  repeatable: true,
  params: {
    TaskDetailNo: z
      .array(z.string().min(1))
      .min(1)
      .meta({ title: l10n.t("Task results") }),
  },
  result: { Result: count },
  errors: { MissingTaskDetailNo: l10n.t("The number of a task result is missing") },
});

// UTC+8 in the three pairs of dates that the document shows (5.15); the Long decides.
const historicTask = { ...task, TaskNo: text.optional(), CreateTimeLong: instant.optional() };
const historicDetail = { ...detail, TaskDetailNo: text.optional(), TaskNo: text.optional() };

/**
 * A page of a cursor-based list. A cursor is the row it points to; `{}`, an empty element or no element at all means
 * that there is no such page.
 */
const cursored = <Row extends z.ZodRawShape>(element: string, row: Row) => ({
  PageSize: count.optional(),
  CurrentPageCursor: z.object(row).optional(),
  NextPageCursor: z.object(row).optional(),
  PrePageCursor: z.object(row).optional(),
  Objects: bareListOf(element, z.object(row)),
});

export const listTaskHistory = read({
  action: "QueryTaskInfoHistory",
  documented: { document: "5.15" },
  about: l10n.t("List past tasks"),
  params: {
    PageSize: pageSize,
    BeginCreateTime: since.optional(),
    EndCreateTime: until.optional(),
    // From the row NextPageCursor points to: its CreateTimeLong and its TaskNo.
    CreateTimeCursor: instant.meta({ title: l10n.t("Cursor: creation time") }).optional(),
    TaskNoCursor: text.meta({ title: l10n.t("Cursor: task number") }).optional(),
  },
  result: cursored("TaskInfoHistory", historicTask),
  errors: commonErrors,
});

export const listTaskDetailHistory = read({
  action: "QueryTaskDetailHistory",
  documented: { document: "5.13" },
  about: l10n.t("List the domains of a past task"),
  params: {
    PageSize: pageSize,
    TaskNo: taskNo,
    TaskStatus: detailStatus,
    DomainName: text.meta({ title: l10n.t("Domain name") }).optional(),
    // The document's example sends PageNum and its table lists InstanceId: the service has neither.
    DomainNameCursor: text.meta({ title: l10n.t("Cursor: domain name") }).optional(),
    TaskDetailNoCursor: text.meta({ title: l10n.t("Cursor: result number") }).optional(),
  },
  result: cursored("TaskDetailHistory", historicDetail),
  errors: commonErrors,
});

/** In display order. */
export const taskOperations = {
  listTasks,
  listTaskDetails,
  listTaskHistory,
  listTaskDetailHistory,
  pollTaskResults,
  acknowledgeTaskResults,
};
