import { type Outcome, type OwnedDomain } from "../account";
import { type Text } from "../text";

/** Prevented by the registry, or by something that has changed since the task was accepted. */
export function failure(reason: Text, change?: string): Outcome {
  return { kind: "failure", reason, change };
}

/**
 * Done.
 * @param change from what to what, for the change log
 */
export function success(change: string): Outcome {
  return { kind: "success", change };
}

/** The failure of whatever the security lock prevents: changes of contacts, name servers and DNS hosts. */
export function securityLockFailure({ updateLock }: OwnedDomain, change: string): Outcome | undefined {
  if (updateLock !== "OPEN") return undefined;
  return failure({ en: "The domain name has the security lock on.", zh: "该域名已开启安全锁。" }, change);
}
