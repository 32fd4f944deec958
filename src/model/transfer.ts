/** A domain on its way into the account. Instants are milliseconds since 1970 UTC. */
export interface TransferIn {
  domainName: string;
  instanceId: string | undefined;
  stage: TransferStage;
  /** The exact step, in words. */
  status: string;
  /** What a person has to do before it continues; absent if it continues by itself or is over. */
  waitsFor: TransferWait | undefined;
  /** All its steps, in order; empty for a failed transfer if the service doesn't report how far it got. */
  steps: readonly TransferStep[];
  /** Why it failed, in words. */
  failure: string | undefined;
  /** Whether it failed because the account itself canceled it. */
  isCancelled: boolean;
  submittedAt: number | undefined;
  changedAt: number | undefined;
  codeSubmittedAt: number | undefined;
  /** When the transfer lapses unless it is completed. */
  expiresAt: number | undefined;
  /** Where the losing registrar's confirmation goes. */
  email: string | undefined;
}

export type TransferStage = "submitted" | "email" | "name" | "code" | "pending" | "succeeded" | "failed" | "unknown";

/**
 * `confirmation`: the token from an e-mail. `address`: WHOIS didn't have the registrant's e-mail address. `code`: the
 * transfer authorization code was wrong.
 */
export type TransferWait = "confirmation" | "address" | "code";

export interface TransferStep {
  stage: Exclude<TransferStage, "succeeded" | "failed" | "unknown">;
  state: "done" | "now" | "ahead" | "failed";
}

/** Whether a transfer in may still succeed. */
export function isUnderWay({ stage }: TransferIn): boolean {
  return stage !== "succeeded" && stage !== "failed";
}

/** A domain on its way out of the account, if a transfer was ever started. */
export interface TransferOut {
  domainName: string;
  stage: TransferOutStage;
  /** The exact step, in words. */
  status: string;
  /** Why it failed, in words. */
  failure: string | undefined;
  /** The registrant's address at the time. */
  email: string | undefined;
  /** Dates as the service writes them; their time zone is uncertain. */
  codeSentText: string | undefined;
  codeExpiresText: string | undefined;
  requestedText: string | undefined;
}

/**
 * `none`: never started. `asking`: the code has been requested. `code`: the code has been issued. `requested`: another
 * registrar has requested the domain from the registry.
 */
export type TransferOutStage = "none" | "asking" | "code" | "requested" | "succeeded" | "failed" | "unknown";

/** Whether there is something to cancel: the code, or another registrar's request. */
export function canTakeBack({ stage }: TransferOut): boolean {
  return stage === "code" || stage === "requested";
}

/** Whether a domain can be transferred in, as far as the service reports. */
export type TransferInCheck = { kind: "possible" } | { kind: "impossible"; reason: string };
