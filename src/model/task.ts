/** How far a task or one domain of it has come. Of a whole task `complete` says nothing about success. */
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
  /** As the service writes it; its zone and clock are in doubt. */
  /** Known of old tasks only. Milliseconds since 1970 UTC. */
  createdAt?: number | undefined;
  createdText: string | undefined;
}

/** One domain of a task. What the service returns as a result is left out on purpose: it may be a transfer code. */
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
