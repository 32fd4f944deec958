import { type CallAs } from "../api/domainApi";
import { type ParamsOf, type ResultOf } from "../catalogue/catalogue";
import { type Account } from "../model/account";
import { type Task, type TaskDetail } from "../model/task";
import { CursorList } from "./cursorList";
import { taskDetailFromWire, taskFromWire } from "./taskFromWire";

const pageSize = 20;

/**
 * The first and last day on which tasks were created, both inclusive; milliseconds since 1970 UTC. Open-ended where one
 * is left out.
 */
export interface DayRange {
  from?: number;
  until?: number;
}

type TaskCursor = Pick<ParamsOf<"listTaskHistory">, "CreateTimeCursor" | "TaskNoCursor">;
type DetailCursor = Pick<ParamsOf<"listTaskDetailHistory">, "DomainNameCursor" | "TaskDetailNoCursor">;

/** An account's old tasks, newest first, and their domains. */
export class TaskHistory {
  private readonly ofTasks = new Map<string, CursorList<TaskDetail, DetailCursor>>();
  private shown: DayRange = {};
  readonly tasks: CursorList<Task, TaskCursor>;

  constructor(
    private readonly account: Account,
    private readonly call: CallAs,
  ) {
    this.tasks = new CursorList((cursor) => this.fetchTasks(cursor));
  }

  get range(): DayRange {
    return this.shown;
  }

  /** Fetches the tasks of a different range of days. */
  async show(range: DayRange): Promise<void> {
    this.shown = range;
    await this.tasks.restart();
  }

  /** The domains of one old task, fetched on first use. */
  detailsOf(taskNo: string): CursorList<TaskDetail, DetailCursor> {
    let list = this.ofTasks.get(taskNo);
    if (!list) this.ofTasks.set(taskNo, (list = new CursorList((cursor) => this.fetchDetails(taskNo, cursor))));
    return list;
  }

  private async fetchTasks(cursor: TaskCursor | undefined) {
    const { from, until } = this.shown;
    const days = {
      ...(from === undefined ? {} : { BeginCreateTime: from }),
      ...(until === undefined ? {} : { EndCreateTime: until }),
    };
    const page = await this.call(this.account, "listTaskHistory", { PageSize: pageSize, ...days, ...cursor });
    // A row without a number cannot be distinguished from others or opened.
    const items = page.Objects.flatMap(({ TaskNo, ...row }) => (TaskNo ? taskFromWire({ ...row, TaskNo }) : []));
    return { items, next: nextTask(page.NextPageCursor) };
  }

  private async fetchDetails(taskNo: string, cursor: DetailCursor | undefined) {
    const asked = { PageSize: pageSize, TaskNo: taskNo, ...cursor };
    const page = await this.call(this.account, "listTaskDetailHistory", asked);
    const items = page.Objects.map((row, index) =>
      taskDetailFromWire({ ...row, TaskNo: taskNo, TaskDetailNo: row.TaskDetailNo ?? `${row.DomainName} ${index}` }),
    );
    return { items, next: nextDetail(page.NextPageCursor) };
  }
}

/** The cursor is the row it points to: these two of its fields are sent back (5.15). `{}` means no cursor. */
function nextTask(row: ResultOf<"listTaskHistory">["NextPageCursor"]): TaskCursor | undefined {
  if (!row?.TaskNo) return undefined;
  return {
    TaskNoCursor: row.TaskNo,
    ...(row.CreateTimeLong === undefined ? {} : { CreateTimeCursor: row.CreateTimeLong }),
  };
}

/** Like `nextTask`, for 5.13. */
function nextDetail(row: ResultOf<"listTaskDetailHistory">["NextPageCursor"]): DetailCursor | undefined {
  if (!row?.TaskDetailNo) return undefined;
  return {
    TaskDetailNoCursor: row.TaskDetailNo,
    ...(row.DomainName === undefined ? {} : { DomainNameCursor: row.DomainName }),
  };
}
