import { type ApiErrorKind } from "./errors";
import { type SendOutcome } from "./resend";

/**
 * Derives from a refusal whether anything was executed.
 * @param kind the kind of the refusal, by its code
 * @param clockOffsetMs how far the service's clock is ahead of ours; unknown if its answer had no date
 */
export function sendOutcome(
  kind: ApiErrorKind,
  code: string,
  httpStatus: number,
  clockOffsetMs: number | undefined,
): SendOutcome {
  if (kind === "clock") return { kind: "refusedBefore", because: clockOffsetMs === undefined ? "other" : "clock" };
  if (kind === "throttled") return { kind: "refusedBefore", because: "throttled" };
  // We never reuse a nonce: something in between, such as a proxy, sent this one twice, and the copy that arrived first
  // may have been carried out.
  if (/^signaturenonceused$/i.test(code)) return { kind: "unknown" };
  if (kind === "credentials" || kind === "notAllowed") return { kind: "refusedBefore", because: "other" };
  // NetworkIOError is the document's own 400 for a fault inside the service: the order behind it may have gone through.
  if (httpStatus >= 500 || /^(networkioerror|internalerror|serviceunavailable)/i.test(code)) return { kind: "unknown" };
  return { kind: "refused" };
}
