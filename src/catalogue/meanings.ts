/**
 * Meanings of the enumerations that several operations share. Plain data, so that the activation bundle can show them
 * without loading the catalogue. All are open: the service may answer other values, which are kept and shown as they are.
 */

export const taskTypeMeanings = {
  CHG_HOLDER: "Change the registrant",
  CHG_DNS: "Change name servers",
  SET_WHOIS_PROTECT: "Set WHOIS privacy",
  UPDATE_ADMIN_CONTACT: "Change the administrative contact",
  UPDATE_BILLING_CONTACT: "Change the billing contact",
  UPDATE_TECH_CONTACT: "Change the technical contact",
  SET_UPDATE_PROHIBITED: "Set the security lock",
  SET_TRANSFER_PROHIBITED: "Set the transfer lock",
  ORDER_ACTIVATE: "Register",
  ORDER_RENEW: "Renew",
  ORDER_REDEEM: "Redeem",
  CREATE_DNSHOST: "Create a DNS host",
  UPDATE_DNSHOST: "Change a DNS host",
  SYNC_DNSHOST: "Synchronize DNS hosts",
} as const satisfies Record<string, string>;

/** Of a detail: one domain of a task. Code 3 means failed here and complete in `taskStatusCode`. */
export const taskDetailStatusMeanings = {
  WAITING_EXECUTE: "Waiting",
  EXECUTING: "Running",
  EXECUTE_SUCCESS: "Succeeded",
  EXECUTE_FAILURE: "Failed",
} as const satisfies Record<string, string>;

export const taskDetailStatusCodeMeanings = {
  "0": "Waiting",
  "1": "Running",
  "2": "Succeeded",
  "3": "Failed",
} as const satisfies Record<string, string>;

/** Of a whole task. COMPLETE says nothing about success: its details do. */
export const taskStatusMeanings = {
  WAITING_EXECUTE: "Waiting",
  EXECUTING: "Running",
  COMPLETE: "Complete",
} as const satisfies Record<string, string>;

export const taskStatusCodeMeanings = { "1": "Waiting", "2": "Running", "3": "Complete" } as const satisfies Record<
  string,
  string
>;

/** Of a name that somebody would like to register. */
export const availabilityMeanings = {
  "1": "Can be registered",
  "2": "Pending",
  "3": "Pre-registration",
  "4": "Pre-registration, can be deleted",
  "0": "Cannot be registered",
  "-1": "Could not be queried",
  "-2": "Registration is suspended",
  "-3": "Blacklisted",
} as const satisfies Record<string, string>;

export const domainTypeMeanings = {
  "New gTLD": "New generic TLD",
  gTLD: "Generic TLD",
  ccTLD: "Country code TLD",
} as const satisfies Record<string, string>;

export const lockStateMeanings = { NONE_SETTING: "Not set", OPEN: "On", CLOSE: "Off" } as const satisfies Record<
  string,
  string
>;

export const transferInStageMeanings = {
  INIT: "Submitted",
  AUTHORIZATION: "E-mail verification",
  NAME_VERIFICATION: "Name verification",
  PASSWORD_VERIFICATION: "Transfer authorization code verification",
  PENDING: "In progress",
  SUCCESS: "Succeeded",
  FAIL: "Failed",
} as const satisfies Record<string, string>;

export const transferInStatusMeanings = {
  "10": "Submitted",
  "11": "Verification e-mail sent",
  "19": "E-mail verified",
  "20": "Submitted for name verification",
  "21": "Name verification failed",
  "29": "Name verified",
  "31": "Transfer authorization code is wrong",
  "39": "Sent to the registry",
  "50": "Cancelled by you",
  "51": "Failed",
  "52": "Expired",
  "59": "Succeeded",
} as const satisfies Record<string, string>;

export const transferInResultCodeMeanings = {
  clientCancelled: "You cancelled this transfer",
  clientRejected: "The losing registrar, or you there, rejected it",
  serverCancelled: "The registry cancelled it",
  transferProhibited: "The domain's status forbids a transfer",
  transferExpired: "It was not completed in time",
  nameVerificationFailed: "Name verification failed",
  transferSubmitted: "Somebody else has submitted a transfer of this domain",
} as const satisfies Record<string, string>;

/** A domain on its way out (5.19). */
export const transferOutStatusMeanings = {
  "1": "Verify the mobile phone",
  "2": "Verify the e-mail address",
  "3": "Transfer authorization code handed out",
  "4": "Requested at the registry",
  "5": "Succeeded",
  "8": "Failed",
} as const satisfies Record<string, string>;

export const emailVerificationStatusMeanings = { "0": "Not verified", "1": "Verified" } as const satisfies Record<
  string,
  string
>;

/** Which checks a transfer in goes through. */
export const progressBarTypeMeanings = {
  "0": "E-mail and name verification",
  "1": "E-mail verification",
  "2": "Name verification",
  "3": "Neither",
} as const satisfies Record<string, string>;

/** The meaning of a value, or nothing where the service has a new one. */
export function meaning(
  meanings: Readonly<Record<string, string>>,
  value: string | number | undefined,
): string | undefined {
  return value === undefined || !Object.hasOwn(meanings, value) ? undefined : meanings[value];
}
