export type ViewName = "domains" | "tasks" | "transfers" | "registrants" | "activity";

/** A view, as the editor knows it. */
export type ViewId = `domainDesk.${ViewName}`;

/** What `when` clauses are told beside the flags of rows. */
export type ContextKey =
  | `domainDesk.${"signedIn" | "signedOut" | "readOnly"}`
  | "domainDesk.domains.lookingUp"
  | "domainDesk.activity.filtered"
  | `${ViewId}.empty`;
