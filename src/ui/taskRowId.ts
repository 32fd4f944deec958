/** The id of a task's row. */
export function taskRowId(accountId: string, taskNo: string): string {
  return `${accountId}/task/${taskNo}`;
}
