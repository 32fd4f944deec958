/** The id of a task's row. */
export function taskRowId(accountId: string, taskNo: string): string {
  return `${accountId}/task/${taskNo}`;
}

/** The id of the row of old tasks. */
export function historyRowId(accountId: string): string {
  return `${accountId}/history`;
}
