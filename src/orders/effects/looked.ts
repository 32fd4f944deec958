import { type Domain, type DomainDetails } from "../../model/domain";
import { type Obstacle } from "./effect";

/**
 * A domain of the account, if it has it, and what the service reports only when asked for that domain, as far as known.
 */
export interface Looked {
  domain: Domain | undefined;
  details?: DomainDetails | undefined;
}

/** Why a domain's data can't be changed at its registry. */
export function obstacleTo({ domain, details }: Looked): Obstacle | undefined {
  if (!domain) return "notInAccount";
  if (domain.needs === "redemption") return "inRedemption";
  return details?.securityLock === "on" ? "securityLockOn" : undefined;
}
