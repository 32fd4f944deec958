/** A domain on its way into the account. Instants are milliseconds since 1970 UTC. */
export interface TransferIn {
  domainName: string;
  instanceId: string | undefined;
  stage: TransferStage;
  /** The exact step, in words. */
  status: string;
  /** What a person has to do before it goes on; nothing where it goes on by itself, or is over. */
  waitsFor: TransferWait | undefined;
  /** All it goes through, in order; none of a transfer that failed where it is not told how far it came. */
  steps: readonly TransferStep[];
  /** Why it failed, in words. */
  failure: string | undefined;
  /** It failed because the account itself has cancelled it. */
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
 * `confirmation`: the token from an e-mail. `address`: the registrant's e-mail address was not to be found in WHOIS.
 * `code`: the transfer authorization code was wrong.
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

/** A domain on its way out of the account, as far as one was ever begun. */
export interface TransferOut {
  domainName: string;
  stage: TransferOutStage;
  /** The exact step, in words. */
  status: string;
  /** Why it failed, in words. */
  failure: string | undefined;
  /** The registrant's, at the time. */
  email: string | undefined;
  /** Dates as the service writes them; their zone is in doubt. */
  codeSentText: string | undefined;
  codeExpiresText: string | undefined;
  requestedText: string | undefined;
}

/**
 * `none`: never begun. `asking`: the code has been asked for. `code`: it has been handed out. `requested`: another
 * registrar has asked the registry for the domain.
 */
export type TransferOutStage = "none" | "asking" | "code" | "requested" | "succeeded" | "failed" | "unknown";

/** Whether there is something to take back: the code, or what another registrar has asked for. */
export function canTakeBack({ stage }: TransferOut): boolean {
  return stage === "code" || stage === "requested";
}

/** Whether a domain can be transferred in, as far as the service tells. */
export type TransferInCheck = { kind: "possible" } | { kind: "impossible"; reason: string };
