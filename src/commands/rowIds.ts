import { type Domain } from "../model/domain";

/** The id of a domain's row in the list of all domains; rows below a filter have a different one. */
export function domainRowId(accountId: string, { instanceId }: Domain): string {
  return `${accountId}/domain/${instanceId}`;
}

export function taskRowId(accountId: string, taskNo: string): string {
  return `${accountId}/task/${taskNo}`;
}

export function historyRowId(accountId: string): string {
  return `${accountId}/history`;
}
