import * as l10n from "@vscode/l10n";
import { type Domain, type DomainDetails } from "../../model/domain";
import { type TransferIn } from "../../model/transfer";
import { type FreeEffect } from "./effect";
import { oneName, plainItem, plainlyFree, unnamed } from "./shapes";
import { impossible, possible, subjectOf } from "./words";

/** A domain on its way into the account. */
type Arriving = Pick<TransferIn, "domainName" | "instanceId">;

/** A domain of the account, and its lock if known. */
interface Leaving {
  domain: Pick<Domain, "name" | "instanceId">;
  details?: Pick<DomainDetails, "transferLock"> | undefined;
}

const transfer = {
  ...oneName,
  most: 1,
  ...plainlyFree,
} as const;

const arriving = ({ domainName, instanceId }: Arriving) => possible(plainItem({ domainName, instanceId, terms: {} }));

/** Only the answer says which domains the token is for: one at a time per account. */
export const confirmTransferInMail: FreeEffect<{ account: string }, object> = {
  ...transfer,
  ...unnamed,
  id: "confirmTransferInMail",
  one: "confirmTransferInMail",
  secrets: ["Token"],
  retry: "never",
  propose: ({ account }) => possible(plainItem({ domainName: account, terms: {} })),
  confirmation: () => ({ yes: l10n.t("Confirm Transfer In") }),
  title: () => l10n.t("Confirm transfer in"),
  sentence: (_ordered, account) =>
    l10n.t("Confirm the transfer in with the token from the e-mail in account {0}.", account),
  done: () => l10n.t("Confirmed transfer in."),
};

export const resendTransferInMail: FreeEffect<Arriving, object> = {
  ...transfer,
  id: "resendTransferInMail",
  one: "resendTransferInMail",
  propose: arriving,
  confirmation: () => ({ yes: l10n.t("Resend Transfer E-mail") }),
  title: (subject) => l10n.t("Resend transfer e-mail of {0}", subject),
  sentence: ({ items }, account) =>
    l10n.t("Resend the transfer e-mail of {0} in account {1}.", subjectOf(items), account),
  done: (subject) => l10n.t("Resent transfer e-mail of {0}.", subject),
};

export const refetchTransferInEmail: FreeEffect<Arriving, object> = {
  ...transfer,
  id: "refetchTransferInEmail",
  one: "refetchTransferInEmail",
  propose: arriving,
  confirmation: () => ({ yes: l10n.t("Refresh Owner's E-mail Address") }),
  title: (subject) => l10n.t("Refresh owner's e-mail address of {0}", subject),
  sentence: ({ items }, account) =>
    l10n.t("Refresh the e-mail address of the owner of {0} in account {1}.", subjectOf(items), account),
  done: (subject) => l10n.t("Refreshed owner's e-mail address of {0}.", subject),
};

export const reenterTransferInCode: FreeEffect<Arriving, object> = {
  ...transfer,
  id: "reenterTransferInCode",
  one: "reenterTransferInCode",
  secrets: ["TransferAuthorizationCode"],
  retry: "never",
  propose: arriving,
  confirmation: () => ({ yes: l10n.t("Enter Authorization Code Again") }),
  title: (subject) => l10n.t("Enter authorization code of {0} again", subject),
  sentence: ({ items }, account) =>
    l10n.t("Enter the transfer authorization code of {0} again in account {1}.", subjectOf(items), account),
  done: (subject) => l10n.t("Entered authorization code of {0} again.", subject),
};

export const cancelTransferIn: FreeEffect<Arriving, object> = {
  ...transfer,
  id: "cancelTransferIn",
  one: "cancelTransferIn",
  propose: arriving,
  confirmation: () => ({
    yes: l10n.t("Cancel Transfer In"),
    risk: l10n.t("The domain stays with its current registrar. To move it, you have to start a new transfer."),
  }),
  title: (subject) => l10n.t("Cancel transfer in of {0}", subject),
  sentence: ({ items }, account) => l10n.t("Cancel the transfer in of {0} in account {1}.", subjectOf(items), account),
  done: (subject) => l10n.t("Canceled transfer in of {0}.", subject),
};

/** The code itself comes with the task and is shown only on request. */
export const requestTransferOutCode: FreeEffect<Leaving, object> = {
  ...transfer,
  id: "requestTransferOutCode",
  one: "requestTransferOutCode",
  propose: ({ domain: { name: domainName, instanceId }, details }) =>
    details?.transferLock === "on"
      ? impossible("transferLockOn")
      : possible(plainItem({ domainName, instanceId, terms: {} })),
  confirmation: () => ({
    yes: l10n.t("Get Authorization Code"),
    risk: l10n.t("Anyone who has the code can move the domain to another registrar. Treat it like a password."),
  }),
  title: (subject) => l10n.t("Get authorization code of {0}", subject),
  sentence: ({ items }, account) =>
    l10n.t("Get the transfer authorization code of {0} in account {1}.", subjectOf(items), account),
  done: (subject) => l10n.t("Got authorization code of {0}.", subject),
};

export const cancelTransferOut: FreeEffect<Leaving, object> = {
  ...transfer,
  id: "cancelTransferOut",
  one: "cancelTransferOut",
  propose: ({ domain: { name: domainName, instanceId } }) => possible(plainItem({ domainName, instanceId, terms: {} })),
  confirmation: () => ({
    yes: l10n.t("Cancel Transfer Out"),
    risk: l10n.t("The domain stays in this account. To move it, somebody has to start a new transfer."),
  }),
  title: (subject) => l10n.t("Cancel transfer out of {0}", subject),
  sentence: ({ items }, account) => l10n.t("Cancel the transfer out of {0} in account {1}.", subjectOf(items), account),
  done: (subject) => l10n.t("Canceled transfer out of {0}.", subject),
};
