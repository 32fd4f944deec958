import { type Operation } from "../catalogue/operation";

/** How one send of a request ended, as far as it matters for the decision to send again. */
export type SendOutcome =
  /** Not a byte left this machine. */
  | { kind: "notSent" }
  /** The gateway refused it before anything was executed: signature, clock, key, permission, throttling. */
  | { kind: "refusedBefore"; because: "clock" | "throttled" | "other" }
  /** The service itself answered with an error code below 500. */
  | { kind: "refused" }
  /** It may have arrived: no answer, HTTP 5xx, or an unreadable answer. */
  | { kind: "unknown" };

/** What to do after a send that did not succeed. */
export type Next = "again" | "stop" | "outcomeUnknown";

/** Reads are repeated at most three times. */
const mostResends = 3;

/** How often a throttled read is repeated if nobody is waiting for it. */
const mostPatientResends = 8;

/** The clock for an order is corrected once two answers agree, so the third copy at the latest is right. */
const mostClockCorrections = 2;

/**
 * Decides whether a request is signed again and resent. An order is resent only if the gateway refused the first copy
 * before anything was executed and the reason is gone: the clock is corrected, or the service asked to wait. A
 * repeatable operation may be repeated.
 * @param resends how often it has been resent already
 * @param isPatient whether nobody is waiting for it
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
