import { type OperationName } from "../catalogue/catalogue";

/** What an operation does, in the word that the journal has for it: alike for one domain and a batch. */
export function effectOf(name: OperationName): string {
  return sameAs[name] ?? name;
}

/** What contends with what: while a domain is renewed by a batch, a renewal of it alone is not sent, and so on. */
const sameAs: Partial<Record<OperationName, string>> = {
  registerDomain: "register",
  registerDomains: "register",
  renewDomain: "renew",
  renewDomains: "renew",
  redeemDomain: "redeem",
  redeemDomains: "redeem",
  changeContacts: "changeContact",
  changeContactFromProfile: "changeContact",
  setTransferLocks: "setTransferLock",
  setSecurityLocks: "setSecurityLock",
};
