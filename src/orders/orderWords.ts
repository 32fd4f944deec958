import * as vscode from "vscode";
import { type OperationOfKind } from "../catalogue/catalogue";
import { displayName } from "../model/domain";
import { type Order } from "../model/order";
import { type OrderOutcome } from "../model/orderOutcome";

/** What an order does, as a title: "Renew example.com", "Change name servers of 3 domains". */
export function orderTitle(order: Order): string {
  const subject = subjectOf(order.items.map(({ domainName }) => domainName));
  return Object.hasOwn(titles, order.effect)
    ? titles[order.effect as Effect](subject, order)
    : vscode.l10n.t("{0}: {1}", order.operation, subject);
}

/** One domain by its name, several by their number. */
export function subjectOf(domainNames: readonly string[]): string {
  const [only, ...more] = domainNames;
  return only !== undefined && more.length === 0 ? displayName(only) : vscode.l10n.t("{0} domains", domainNames.length);
}

/** How many orders there are. */
export function countWords(count: number): string {
  return count === 1 ? vscode.l10n.t("1 order") : vscode.l10n.t("{0} orders", count);
}

/** What has come of an order, in words that can follow its title. */
export function outcomeWords(outcome: OrderOutcome): string {
  switch (outcome) {
    case "done":
      return vscode.l10n.t("done");
    case "failed":
      return vscode.l10n.t("failed");
    case "notCarriedOut":
      return vscode.l10n.t("not carried out");
    case "underWay":
      return vscode.l10n.t("under way");
    case "notKnown":
      return vscode.l10n.t("not known yet");
  }
}

/** What `effectOf` makes of operations: one may be added to the catalogue only with a title. */
type Effect =
  | "register"
  | "renew"
  | "redeem"
  | "changeContact"
  | Exclude<
      OperationOfKind<"change">,
      | "changeContacts"
      | "changeContactFromProfile"
      | "setTransferLocks"
      | "setSecurityLocks"
      // The poller takes results off the queue by itself: no order.
      | "acknowledgeTaskResults"
    >;

/** By effect. `subject` is the domain, or how many. */
const titles: Record<Effect, (subject: string, order: Order) => string> = {
  register: (subject) => vscode.l10n.t("Register {0}", subject),
  renew: (subject) => vscode.l10n.t("Renew {0}", subject),
  redeem: (subject) => vscode.l10n.t("Redeem {0}", subject),

  changeContact: (subject) => vscode.l10n.t("Change contact data of {0}", subject),
  saveRegistrantProfile: (subject, { params }) =>
    params["RegistrantProfileId"] === undefined
      ? vscode.l10n.t("Create a registrant template")
      : vscode.l10n.t("Change registrant template {0}", subject),
  deleteRegistrantProfile: (subject) => vscode.l10n.t("Delete registrant template {0}", subject),

  submitEmailVerification: (_, order) => vscode.l10n.t("Send a verification e-mail to {0}", addresses(order)),
  resendEmailVerification: (_, order) => vscode.l10n.t("Send the verification e-mail to {0} again", addresses(order)),
  verifyEmail: () => vscode.l10n.t("Verify an e-mail address"),
  deleteEmailVerification: (_, order) => vscode.l10n.t("Remove the verification of {0}", addresses(order)),

  changeNameServers: (subject) => vscode.l10n.t("Change name servers of {0}", subject),
  createDnsHost: (subject) => vscode.l10n.t("Create a DNS host of {0}", subject),
  changeDnsHost: (subject) => vscode.l10n.t("Change a DNS host of {0}", subject),
  synchronizeDnsHosts: (subject) => vscode.l10n.t("Synchronize DNS hosts of {0}", subject),

  setTransferLock: transferLock,
  setSecurityLock: securityLock,

  confirmTransferInMail: () => vscode.l10n.t("Confirm transfers into the account"),
  resendTransferInMail: (subject) => vscode.l10n.t("Send the transfer e-mail of {0} again", subject),
  refetchTransferInEmail: (subject) => vscode.l10n.t("Read the registrant's e-mail address of {0} again", subject),
  reenterTransferInCode: (subject) => vscode.l10n.t("Enter the transfer code of {0} again", subject),
  cancelTransferIn: (subject) => vscode.l10n.t("Cancel transfer of {0} into the account", subject),
  requestTransferOutCode: (subject) => vscode.l10n.t("Ask for the transfer code of {0}", subject),
  cancelTransferOut: (subject) => vscode.l10n.t("Cancel transfer of {0} out of the account", subject),
};

function transferLock(subject: string, { params }: Order): string {
  return params["Status"] === true
    ? vscode.l10n.t("Switch on transfer lock of {0}", subject)
    : vscode.l10n.t("Switch off transfer lock of {0}", subject);
}

function securityLock(subject: string, { params }: Order): string {
  return params["Status"] === true
    ? vscode.l10n.t("Switch on security lock of {0}", subject)
    : vscode.l10n.t("Switch off security lock of {0}", subject);
}

/** Of orders about e-mail addresses, which take the place of domain names in their record. */
function addresses({ items: [only, ...more] }: Order): string {
  return only && more.length === 0 ? only.domainName : vscode.l10n.t("{0} e-mail addresses", more.length + 1);
}
