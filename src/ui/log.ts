import type * as vscode from "vscode";
import { type CallRecord } from "../api/domainApi";

/** Writes one call as one line: what was called, how long it took, how it ended. No parameter, no key, no signature. */
export function logCall(log: vscode.LogOutputChannel, record: CallRecord): void {
  const { action, durationMs, httpStatus, requestId, outcome } = record;
  const line = [
    action,
    `${Math.round(durationMs)} ms`,
    httpStatus === undefined ? "no answer" : `HTTP ${httpStatus}`,
    `RequestId ${oneLine(requestId ?? "-")}`,
    oneLine(outcome),
  ].join(", ");
  if (outcome === "ok") log.info(line);
  else log.warn(line);
}

/** What the service wrote must not be able to make up lines of its own, or fill the log. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, 200);
}
