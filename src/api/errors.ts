import * as l10n from "@vscode/l10n";
import { type Problem } from "../codec/encode";
import { type Account } from "../model/account";

/**
 * What a caller can do about a failed call:
 * - `input`: something must be fixed before it can be sent; nothing was sent
 * - `readOnly`: the account is set to read-only; nothing was sent
 * - `credentials`: the key is unknown, disabled or expired, or its secret is wrong
 * - `notAllowed`: the key is good, but the account may not do this
 * - `clock`: this machine's clock is too far off
 * - `throttled`: try again later
 * - `refused`: the service examined the request and said no
 * - `unreachable`: nothing was sent
 * - `unreadable`: the answer to a read or a repeatable change cannot be understood, or never came
 * - `outcomeUnknown`: a spend or an unrepeatable change may have been executed; nobody knows
 * - `cancelled`: the caller stopped it before anything that matters could have left
 */
export type ApiErrorKind =
  | "input"
  | "readOnly"
  | "credentials"
  | "notAllowed"
  | "clock"
  | "throttled"
  | "refused"
  | "unreachable"
  | "unreadable"
  | "outcomeUnknown"
  | "cancelled";

interface Facts {
  /** The operation's name on the wire. */
  action: string;
  code?: string | undefined;
  requestId?: string | undefined;
  httpStatus?: number | undefined;
  recommend?: string | undefined;
  retryAfterMs?: number | undefined;
  /** How far the service's clock is ahead of this machine's, in milliseconds. */
  clockOffsetMs?: number | undefined;
  problems?: readonly Problem[] | undefined;
  /** The read-only account that refused the change. */
  readOnly?: Account | undefined;
  cause?: unknown;
}

/** A call that did not succeed. Carries no parameters and no key, so it is safe to log and show. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly action: string;
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  readonly httpStatus: number | undefined;
  readonly recommend: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly clockOffsetMs: number | undefined;
  readonly problems: readonly Problem[];
  readonly readOnly: Account | undefined;

  constructor(
    readonly kind: ApiErrorKind,
    message: string,
    facts: Facts,
  ) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.action = facts.action;
    this.code = facts.code;
    this.requestId = facts.requestId;
    this.httpStatus = facts.httpStatus;
    this.recommend = facts.recommend;
    this.retryAfterMs = facts.retryAfterMs;
    this.clockOffsetMs = facts.clockOffsetMs;
    this.problems = facts.problems ?? [];
    this.readOnly = facts.readOnly;
  }
}

/**
 * The refusal of a change to a read-only account.
 * @param action what was to be done
 */
export function readOnlyError(account: Account, action: string): ApiError {
  const message = l10n.t("{0} is read-only. Nothing was sent.", account.name);
  return new ApiError("readOnly", message, { action, readOnly: account });
}

/**
 * Whether an error is an `ApiError`, optionally of one kind. Checks the name, not the class: the engine is a separate
 * bundle, and its class is a different object from the activation bundle's.
 */
export function isApiError(error: unknown, kind?: ApiErrorKind): error is ApiError {
  return error instanceof Error && error.name === "ApiError" && (!kind || (error as ApiError).kind === kind);
}

/** The kind of a refusal, by its code (the gateway's and the document's, compared case-insensitively). */
export function kindOfRefusal(code: string, httpStatus: number): ApiErrorKind {
  const low = code.toLowerCase();
  if (/^(invalidtimestamp|illegaltimestamp)/.test(low)) return "clock";
  if (/throttling|flowcontrol/.test(low)) return "throttled";
  if (
    /^(signaturedoesnotmatch|incompletesignature|invalidaccesskey|invalidsecuritytoken|missingaccesskeyid|missingsecuritytoken|invalidsignature)/.test(
      low,
    )
  ) {
    return "credentials";
  }
  if (/^(forbidden|nopermission|unauthorized|usernotauthorized|operationdenied)/.test(low)) return "notAllowed";
  return httpStatus === 429 ? "throttled" : "refused";
}
