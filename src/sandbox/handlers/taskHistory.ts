import { digitDate, withinDays } from "../dates";
import { type Handlers } from "../handler";
import { cursorPageOf } from "../paging";
import { detailRow, isComplete, taskRow } from "./taskRows";
import { type Task } from "../account";

/** Everything that is complete, however old. A cursor is the first row of its page; send it back to get that page. */
export const taskHistoryHandlers: Pick<Handlers, "listTaskHistory" | "listTaskDetailHistory"> = {
  listTaskHistory(
    { PageSize, BeginCreateTime, EndCreateTime, CreateTimeCursor, TaskNoCursor, Lang },
    account,
    { now },
  ) {
    const found = account.tasks
      .filter((task) => isComplete(task) && withinDays(task.createdAt, BeginCreateTime, EndCreateTime))
      .sort((a, b) => b.createdAt - a.createdAt || (a.taskNo < b.taskNo ? -1 : 1));
    const start = found.findIndex((task) => isAtOrAfter(task, CreateTimeCursor, TaskNoCursor));
    const row = (task: Task) => ({
      ...taskRow(task, now, Lang),
      CreateTime: digitDate(task.createdAt),
      CreateTimeLong: task.createdAt,
    });
    const { items, current, next, previous } = cursorPageOf(found, start, PageSize);
    return {
      PageSize,
      CurrentPageCursor: current && row(current),
      NextPageCursor: next && taskCursor(next),
      PrePageCursor: previous && taskCursor(previous),
      Objects: items.map(row),
    };
  },

  listTaskDetailHistory(params, account, { now }) {
    const { PageSize, TaskNo, TaskStatus, DomainNameCursor, TaskDetailNoCursor, Lang } = params;
    const name = params.DomainName?.toLowerCase();
    const found = account.tasks
      .filter((task) => task.taskNo === TaskNo && isComplete(task))
      .flatMap((task) => task.details.map((detail) => detailRow(task, detail, now, Lang)))
      .filter(
        (row) => (!name || name === row.DomainName) && (TaskStatus === undefined || TaskStatus === row.TaskStatusCode),
      )
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const cursor = `${DomainNameCursor ?? ""} ${TaskDetailNoCursor ?? ""}`;
    const start =
      DomainNameCursor === undefined && TaskDetailNoCursor !== undefined
        ? found.findIndex((row) => row.TaskDetailNo === TaskDetailNoCursor)
        : found.findIndex((row) => keyOf(row) >= cursor);
    const { items, current, next, previous } = cursorPageOf(found, start, PageSize);
    return {
      PageSize,
      CurrentPageCursor: current,
      NextPageCursor: next && detailCursor(next),
      PrePageCursor: previous && detailCursor(previous),
      Objects: items,
    };
  },
};

/** Whether a task is at the cursor's position or after it: newest first, those of the same instant by number. */
function isAtOrAfter({ createdAt, taskNo }: Task, time: number | undefined, no: string | undefined): boolean {
  if (time === undefined) return no === undefined || taskNo === no;
  return createdAt < time || (createdAt === time && (no === undefined || taskNo >= no));
}

/** The cursor of another page as in the document's sample: only what is needed to request it. */
function taskCursor({ taskNo, createdAt }: Task) {
  return { TaskNo: taskNo, CreateTime: digitDate(createdAt), CreateTimeLong: createdAt };
}

type DetailRow = ReturnType<typeof detailRow>;

function detailCursor({ TaskDetailNo, TaskNo, DomainName }: DetailRow) {
  return { TaskDetailNo, TaskNo, DomainName };
}

function keyOf({ DomainName, TaskDetailNo }: DetailRow): string {
  return `${DomainName} ${TaskDetailNo}`;
}
