import { type CallAs } from "../api/domainApi";
import { type ParamsOf, type ResultOf } from "../catalogue/catalogue";
import { type Account } from "../model/account";
import { type Task, type TaskDetail } from "../model/task";
import { CursorList } from "./cursorList";
import { taskDetailFromWire, taskFromWire } from "./taskFromWire";

const pageSize = 20;

/** Days between which tasks were created, both included; milliseconds since 1970 UTC. Open on a side that is left out. */
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

  /** Fetches the tasks of other days. */
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
    // A row without a number cannot be told from others, nor looked into.
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

/** The cursor is the row it points to: these two of it are sent back (5.15). `{}` stands for none. */
function nextTask(row: ResultOf<"listTaskHistory">["NextPageCursor"]): TaskCursor | undefined {
  if (!row?.TaskNo) return undefined;
  return {
    TaskNoCursor: row.TaskNo,
    ...(row.CreateTimeLong === undefined ? {} : { CreateTimeCursor: row.CreateTimeLong }),
  };
}

/** As `nextTask`, of 5.13. */
function nextDetail(row: ResultOf<"listTaskDetailHistory">["NextPageCursor"]): DetailCursor | undefined {
  if (!row?.TaskDetailNo) return undefined;
  return {
    TaskDetailNoCursor: row.TaskDetailNo,
    ...(row.DomainName === undefined ? {} : { DomainNameCursor: row.DomainName }),
  };
}
