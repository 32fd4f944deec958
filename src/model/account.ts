/** An account whose domains are looked after. Holds no secret: those are in the vault under the account's id. */
export interface Account {
  id: string;
  /** `sandbox`: a local service with invented domains; it is marked wherever it shows. */
  kind: "cloud" | "sandbox";
  name: string;
  /** Enough of the AccessKey ID to tell two accounts apart, like `LTAI…x9Qz`. */
  keyHint: string;
  /** Only looked at: every change is refused here, before it is signed. */
  readOnly?: true;
}

/** Shortens an AccessKey ID so that it can be shown. */
export function keyHint(accessKeyId: string): string {
  return accessKeyId.length <= 8 ? accessKeyId : `${accessKeyId.slice(0, 4)}…${accessKeyId.slice(-4)}`;
}
