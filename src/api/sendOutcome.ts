import { type ApiErrorKind } from "./errors";
import { type SendOutcome } from "./resend";

/**
 * What a refusal says about whether anything was executed.
 * @param kind of the refusal, by its code
 * @param clockOffsetMs how far the service's clock is ahead of ours; unknown where its answer had no date
 */
export function sendOutcome(
  kind: ApiErrorKind,
  code: string,
  httpStatus: number,
  clockOffsetMs: number | undefined,
): SendOutcome {
  if (kind === "clock") return { kind: "refusedBefore", because: clockOffsetMs === undefined ? "other" : "clock" };
  if (kind === "throttled") return { kind: "refusedBefore", because: "throttled" };
  // No two sendings of ours share a nonce: somebody on the way, like a proxy, has sent this one twice, and the copy that
  // came first may have been carried out.
  if (/^signaturenonceused$/i.test(code)) return { kind: "unknown" };
  if (kind === "credentials" || kind === "notAllowed") return { kind: "refusedBefore", because: "other" };
  // NetworkIOError is the document's own 400 for a fault inside the service: the order behind it may have gone through.
  if (httpStatus >= 500 || /^(networkioerror|internalerror|serviceunavailable)/i.test(code)) return { kind: "unknown" };
  return { kind: "refused" };
}
