import { type Operation } from "../catalogue/operation";

/** How one sending of a request ended, as far as the decision whether to send again goes. */
export type SendOutcome =
  /** Not a byte left this machine. */
  | { kind: "notSent" }
  /** The gateway refused it before anything was executed: signature, clock, key, permission, throttling. */
  | { kind: "refusedBefore"; because: "clock" | "throttled" | "other" }
  /** The service itself answered with an error code below 500. */
  | { kind: "refused" }
  /** It may have arrived: no answer, HTTP 5xx, an answer that cannot be read. */
  | { kind: "unknown" };

/** What to do after a sending that did not succeed. */
export type Next = "again" | "stop" | "outcomeUnknown";

/** Reads are asked for at most three times more. */
const mostResends = 3;

/** So often a throttled read is asked for again where nobody waits for it. */
const mostPatientResends = 8;

/** An order's clock is corrected once two answers agree, so the copy that is right is the third at most. */
const mostClockCorrections = 2;

/**
 * Decides whether a request goes out again, signed anew. An order is sent a second time only where the gateway refused the
 * first copy before anything was executed and the reason has passed: the clock is corrected, or the service has asked to
 * wait. A repeatable operation may be asked for again.
 * @param resends how often it was sent again already
 * @param isPatient whether nobody waits for it
 */
export function resend(operation: Operation, outcome: SendOutcome, resends: number, isPatient = false): Next {
  const repeatable = operation.kind === "read" || (operation.kind === "change" && operation.repeatable);
  switch (outcome.kind) {
    case "refused":
      return "stop";
    case "notSent":
      return repeatable && resends < mostResends ? "again" : "stop";
    case "refusedBefore":
      if (outcome.because === "clock") return resends < mostClockCorrections ? "again" : "stop";
      if (outcome.because === "other") return "stop";
      return resends < (isPatient && operation.kind === "read" ? mostPatientResends : mostResends) ? "again" : "stop";
    case "unknown":
      if (repeatable) return resends < mostResends ? "again" : "stop";
      return "outcomeUnknown";
  }
}
