/** An account whose domains Domain Desk manages. Holds no secrets: those are in the vault under the account's ID. */
export interface Account {
  id: string;
  /** `sandbox`: a local service with made-up domains, marked as such wherever it appears. */
  kind: "cloud" | "sandbox";
  name: string;
  /** Enough of the AccessKey ID to tell two accounts apart, like `LTAI…x9Qz`. */
  keyHint: string;
  /** Read-only: every change is refused here, before it is signed. */
  readOnly?: true;
}

/** Shortens an AccessKey ID for display. */
export function keyHint(accessKeyId: string): string {
  return accessKeyId.length <= 8 ? accessKeyId : `${accessKeyId.slice(0, 4)}…${accessKeyId.slice(-4)}`;
}
