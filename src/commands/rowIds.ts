import { type Domain } from "../model/domain";

/** The id of a domain's row in the list of all; rows below a filter have another one. */
export function domainRowId(accountId: string, { instanceId }: Domain): string {
  return `${accountId}/domain/${instanceId}`;
}

/** The id of a task's row. */
export function taskRowId(accountId: string, taskNo: string): string {
  return `${accountId}/task/${taskNo}`;
}

/** The id of the row of old tasks. */
export function historyRowId(accountId: string): string {
  return `${accountId}/history`;
}
