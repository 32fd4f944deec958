import { type ResultOf } from "../catalogue/catalogue";
import { type Change } from "../model/change";

/** A row of QueryChangeLogList in the user's words. */
export function changeFromWire(wire: ResultOf<"listChanges">["Data"][number]): Change {
  return {
    domainName: wire.DomainName,
    operation: wire.Operation,
    result: wire.Result,
    details: wire.Details,
    ipAddress: wire.OperationIPAddress,
    timeText: wire.Time,
  };
}
