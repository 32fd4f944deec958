import { type ResultOf } from "../catalogue/catalogue";
import { type Change } from "../model/change";

/** Converts a row of QueryChangeLogList to the user's terms. */
export function changeFromWire(wire: ResultOf<"listChanges">["Data"][number]): Change {
  return {
    domainName: wire.DomainName,
    operation: wire.Operation,
    result: wire.Result,
    details: wire.Details,
    ipAddress: wire.OperationIPAddress,
    at: instantOf(wire.Time),
    timeText: wire.Time,
  };
}

/** Times in the log are UTC (section 5.8), like `2026-11-24 08:49:22`. */
function instantOf(time: string | undefined): number | undefined {
  return time !== undefined && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(time)
    ? Date.parse(`${time.replace(" ", "T")}Z`)
    : undefined;
}
