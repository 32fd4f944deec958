import { type Account, type Contact, type Effect, type Outcome, type OwnedDomain } from "../account";
import { expectVerification } from "../emails";
import { periods } from "../limits";
import { securityLockFailure, success } from "./outcomes";

/** Changes a domain's contact; a change of registrant may lock the domain against transfer for 60 days on request. */
export function changeContact(
  account: Account,
  domain: OwnedDomain,
  effect: Effect & { kind: "changeContact" },
  { at, clientIp }: { at: number; clientIp: string },
): Outcome {
  const { contactType, contact, registrantType, locksTransfer } = effect;
  const change = `${nameOf(domain.contacts[contactType])} -> ${nameOf(contact)}`;
  const refused = securityLockFailure(domain, change);
  if (refused) return refused;
  domain.contacts[contactType] = { ...contact, createdAt: at };
  if (contactType === "registrant") {
    domain.registrantType = registrantType ?? domain.registrantType;
    if (locksTransfer) {
      domain.transferLockedUntil = at + periods.lockAfterRegistrantChangeMs;
      if (domain.transferLock !== "NONE_SETTING") domain.transferLock = "OPEN";
    }
    expectVerification(account, domain, at, clientIp);
  }
  return success(change);
}

function nameOf({ RegistrantName, RegistrantOrganization, Email }: Contact): string {
  return `${RegistrantName}, ${RegistrantOrganization} <${Email}>`;
}
