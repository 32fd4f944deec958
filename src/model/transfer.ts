/** A domain on its way into the account. Instants are milliseconds since 1970 UTC. */
export interface TransferIn {
  domainName: string;
  instanceId: string | undefined;
  stage: TransferStage;
  /** The exact step, in words. */
  status: string;
  /** Why it failed, in words. */
  failure: string | undefined;
  submittedAt: number | undefined;
  changedAt: number | undefined;
  /** When the transfer lapses unless it is completed. */
  expiresAt: number | undefined;
  /** Where the losing registrar's confirmation goes. */
  email: string | undefined;
}

export type TransferStage = "submitted" | "email" | "name" | "code" | "pending" | "succeeded" | "failed" | "unknown";
