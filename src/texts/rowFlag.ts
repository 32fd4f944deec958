/** The flags of rows for `when` clauses of menus (`scripts/contributions/when.ts`); a row can have several. */
export type RowFlag =
  | "failure"
  | "fact"
  // Domains
  | "domain"
  | "renewable"
  | "redeemable"
  | "expiring"
  | `${"transfer" | "security"}${"Lock" | "Locked" | "Unlocked"}`
  | "onHold"
  | "domainList"
  | "renewableList"
  | "redeemableList"
  | "group"
  | "filters"
  | "filter"
  | "ownFilter"
  | "lookingUp"
  | "notLookedUp"
  | "contacts"
  | "contact"
  | "nameServers"
  | "dnsHosts"
  | "dnsHost"
  | "changes"
  | "runningTask"
  // Tasks
  | "task"
  | "ours"
  | "taskDetail"
  | "succeeded"
  | "retryFailed"
  | "retryTask"
  | "lostOrder"
  | "history"
  | "more"
  // Transfers
  | "stage"
  | "todo"
  | "transfer"
  | "transferOut"
  | "owned"
  | "confirmable"
  | "refetchable"
  | "addressMissing"
  | "codeWrong"
  | "cancellable"
  // Registrants
  | "templates"
  | "template"
  | "notDefault"
  | "deletable"
  | "emails"
  | "email"
  | "unverified"
  // Activity
  | "order"
  | "hasRequestId"
  | "hasTask"
  | "mayRetry"
  | "maySend";

/** The flags of a row, without those that are `false`. */
export function rowFlags(...flags: (RowFlag | false)[]): RowFlag[] {
  return flags.filter((flag) => flag !== false);
}
