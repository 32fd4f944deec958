export type ViewName = "domains" | "tasks" | "transfers" | "registrants" | "activity";

/** The id of a view in the editor. */
export type ViewId = `domainDesk.${ViewName}`;

/** The context keys for `when` clauses, besides the flags of rows. */
export type ContextKey =
  | `domainDesk.${"signedIn" | "signedOut" | "readOnly"}`
  | "domainDesk.domains.lookingUp"
  | "domainDesk.activity.filtered"
  | `${ViewId}.empty`;
