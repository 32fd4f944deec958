/** The progress of a task, or of one of its domains. For a whole task, `complete` says nothing about success. */
export type TaskState = "waiting" | "running" | "complete" | "unknown";
export type TaskDetailState = "waiting" | "running" | "succeeded" | "failed" | "unknown";

export interface Task {
  taskNo: string;
  /** The service's type, like `ORDER_RENEW`. */
  type: string | undefined;
  /** What it does, in words. */
  title: string;
  state: TaskState;
  domainCount: number | undefined;
  /** Known only for old tasks. Milliseconds since 1970 UTC. */
  createdAt?: number | undefined;
  /** As the service writes it; its time zone and clock are uncertain. */
  createdText: string | undefined;
}

/** One domain of a task. Deliberately omits the result the service returns: it may be a transfer authorization code. */
export interface TaskDetail {
  detailNo: string;
  taskNo: string;
  domainName: string | undefined;
  instanceId: string | undefined;
  type: string | undefined;
  title: string;
  state: TaskDetailState;
  /** Why it failed, in the service's words. */
  message: string | undefined;
  updatedText: string | undefined;
}

/** Whether nothing more will happen to it. */
export function isOver(state: TaskDetailState): boolean {
  return state === "succeeded" || state === "failed";
}
