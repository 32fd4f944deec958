import type * as vscode from "vscode";
import { type CallRecord, type Wait } from "../api/domainApi";

/** Logs a call as one line: what was called, how long it took, how it ended. No parameters, keys or signatures. */
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

/** Logs what a call is waiting for. @param now milliseconds since 1970 */
export function logWait(log: vscode.LogOutputChannel, action: string, { untilMs }: Wait, now: number): void {
  const seconds = untilMs === undefined ? 0 : Math.ceil((untilMs - now) / 1000);
  log.info(
    seconds > 0
      ? `${action} waits for ${seconds} s: the service has asked for a pause`
      : `${action} waits until other calls of the account are done`,
  );
}

/** Keeps text from the service from forging log lines or flooding the log. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, 200);
}
