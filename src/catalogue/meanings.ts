import * as l10n from "@vscode/l10n";

/**
 * Meanings of the enumerations that several operations share. Plain data, so the activation bundle can show them
 * without loading the catalogue. All are open: the service may return other values, which are kept and shown unchanged.
 */

export const taskTypeMeanings = {
  CHG_HOLDER: l10n.t("Change registrant contact"),
  CHG_DNS: l10n.t("Change name servers"),
  SET_WHOIS_PROTECT: l10n.t("Turn WHOIS privacy on or off"),
  UPDATE_ADMIN_CONTACT: l10n.t("Change administrative contact"),
  UPDATE_BILLING_CONTACT: l10n.t("Change billing contact"),
  UPDATE_TECH_CONTACT: l10n.t("Change technical contact"),
  SET_UPDATE_PROHIBITED: l10n.t("Turn security lock on or off"),
  SET_TRANSFER_PROHIBITED: l10n.t("Turn transfer lock on or off"),
  ORDER_ACTIVATE: l10n.t("Register"),
  ORDER_RENEW: l10n.t("Renew"),
  ORDER_REDEEM: l10n.t("Redeem"),
  CREATE_DNSHOST: l10n.t("Create DNS host"),
  UPDATE_DNSHOST: l10n.t("Change DNS host"),
  SYNC_DNSHOST: l10n.t("Synchronize DNS hosts"),
} satisfies Record<string, string>;

/** For a detail, i.e. one domain of a task. Code 3 means failed here but complete in `taskStatusCode`. */
export const taskDetailStatusMeanings = {
  WAITING_EXECUTE: l10n.t("Waiting"),
  EXECUTING: l10n.t("Running"),
  EXECUTE_SUCCESS: l10n.t("Succeeded"),
  EXECUTE_FAILURE: l10n.t("Failed"),
} satisfies Record<string, string>;

export const taskDetailStatusCodeMeanings = {
  "0": l10n.t("Waiting"),
  "1": l10n.t("Running"),
  "2": l10n.t("Succeeded"),
  "3": l10n.t("Failed"),
} satisfies Record<string, string>;

/** For a whole task. COMPLETE says nothing about success; the details do. */
export const taskStatusMeanings = {
  WAITING_EXECUTE: l10n.t("Waiting"),
  EXECUTING: l10n.t("Running"),
  COMPLETE: l10n.t("Complete"),
} satisfies Record<string, string>;

export const taskStatusCodeMeanings = {
  "1": l10n.t("Waiting"),
  "2": l10n.t("Running"),
  "3": l10n.t("Complete"),
} satisfies Record<string, string>;

/** For a name that someone would like to register. */
export const availabilityMeanings = {
  "1": l10n.t("Can be registered"),
  "2": l10n.t("Pending"),
  "3": l10n.t("Pre-registration"),
  "4": l10n.t("Pre-registration, can be deleted"),
  "0": l10n.t("Can't be registered"),
  "-1": l10n.t("Couldn't be checked"),
  "-2": l10n.t("Registration suspended"),
  "-3": l10n.t("Blacklisted"),
} satisfies Record<string, string>;

export const domainTypeMeanings = {
  "New gTLD": l10n.t("New generic TLD"),
  gTLD: l10n.t("Generic TLD"),
  ccTLD: l10n.t("Country code TLD"),
} satisfies Record<string, string>;

export const lockStateMeanings = {
  NONE_SETTING: l10n.t("Not set"),
  OPEN: l10n.t("On"),
  CLOSE: l10n.t("Off"),
} satisfies Record<string, string>;

export const transferInStageMeanings = {
  INIT: l10n.t("Submitted"),
  AUTHORIZATION: l10n.t("E-mail verification"),
  NAME_VERIFICATION: l10n.t("Name verification"),
  PASSWORD_VERIFICATION: l10n.t("Transfer authorization code verification"),
  PENDING: l10n.t("In progress"),
  SUCCESS: l10n.t("Succeeded"),
  FAIL: l10n.t("Failed"),
} satisfies Record<string, string>;

export const transferInStatusMeanings = {
  "10": l10n.t("Submitted"),
  "11": l10n.t("Verification e-mail sent"),
  "19": l10n.t("E-mail verified"),
  "20": l10n.t("Submitted for name verification"),
  "21": l10n.t("Name verification failed"),
  "29": l10n.t("Name verified"),
  "31": l10n.t("Wrong transfer authorization code"),
  "39": l10n.t("Sent to the registry"),
  "50": l10n.t("Canceled by you"),
  "51": l10n.t("Failed"),
  "52": l10n.t("Expired"),
  "59": l10n.t("Succeeded"),
} satisfies Record<string, string>;

export const transferInResultCodeMeanings = {
  clientCancelled: l10n.t("You canceled this transfer"),
  clientRejected: l10n.t("It was rejected at the current registrar"),
  serverCancelled: l10n.t("The registry canceled it"),
  transferProhibited: l10n.t("The domain's status doesn't allow a transfer"),
  transferExpired: l10n.t("It wasn't completed in time"),
  nameVerificationFailed: l10n.t("Name verification failed"),
  transferSubmitted: l10n.t("Someone else has requested a transfer of this domain"),
} satisfies Record<string, string>;

/** For a domain that is being transferred out (5.19). */
export const transferOutStatusMeanings = {
  "1": l10n.t("Verify the mobile phone"),
  "2": l10n.t("Verify the e-mail address"),
  "3": l10n.t("Transfer authorization code issued"),
  "4": l10n.t("Sent to the registry"),
  "5": l10n.t("Succeeded"),
  "8": l10n.t("Failed"),
} satisfies Record<string, string>;

export const emailVerificationStatusMeanings = {
  "0": l10n.t("Not verified"),
  "1": l10n.t("Verified"),
} satisfies Record<string, string>;

/** Which checks a transfer in goes through. */
export const progressBarTypeMeanings = {
  "0": l10n.t("E-mail and name verification"),
  "1": l10n.t("E-mail verification"),
  "2": l10n.t("Name verification"),
  "3": l10n.t("No verification"),
} satisfies Record<string, string>;

/** The meaning of a value, or undefined if the service has a new one. */
export function meaning(
  meanings: Readonly<Record<string, string>>,
  value: string | number | undefined,
): string | undefined {
  return value === undefined || !Object.hasOwn(meanings, value) ? undefined : meanings[value];
}
