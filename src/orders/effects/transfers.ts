import * as l10n from "@vscode/l10n";
import { type Domain, type DomainDetails } from "../../model/domain";
import { type TransferIn } from "../../model/transfer";
import { type FreeEffect } from "./effect";
import { oneName, plainItem, plainlyFree, unnamed } from "./shapes";
import { impossible, possible, subjectOf } from "./words";

/** A domain on its way into the account. */
type Arriving = Pick<TransferIn, "domainName" | "instanceId">;

/** A domain of the account, and its lock as far as it is known. */
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

/** Which domains the token is for, only the answer tells: one at a time for an account. */
export const confirmTransferInMail: FreeEffect<{ account: string }, object> = {
  ...transfer,
  ...unnamed,
  id: "confirmTransferInMail",
  one: "confirmTransferInMail",
  secrets: ["Token"],
  retry: "never",
  propose: ({ account }) => possible(plainItem({ domainName: account, terms: {} })),
  confirmation: () => ({ yes: l10n.t("Confirm") }),
  title: () => l10n.t("Confirm transfers into the account"),
  sentence: (_ordered, account) => l10n.t("Confirm the transfers into {0} that an e-mail names.", account),
  done: () => l10n.t("Confirm transfers into the account: done."),
};

export const resendTransferInMail: FreeEffect<Arriving, object> = {
  ...transfer,
  id: "resendTransferInMail",
  one: "resendTransferInMail",
  propose: arriving,
  confirmation: () => ({ yes: l10n.t("Send") }),
  title: (subject) => l10n.t("Send the transfer e-mail of {0} again", subject),
  sentence: ({ items }, account) =>
    l10n.t("Send the transfer e-mail of {0} again, for the account {1}.", subjectOf(items), account),
  done: (subject) => l10n.t("Send the transfer e-mail of {0} again: done.", subject),
};

export const refetchTransferInEmail: FreeEffect<Arriving, object> = {
  ...transfer,
  id: "refetchTransferInEmail",
  one: "refetchTransferInEmail",
  propose: arriving,
  confirmation: () => ({ yes: l10n.t("Read Again") }),
  title: (subject) => l10n.t("Read the registrant's e-mail address of {0} again", subject),
  sentence: ({ items }, account) =>
    l10n.t("Read the e-mail address of the owner of {0} again, for the account {1}.", subjectOf(items), account),
  done: (subject) => l10n.t("Read the registrant's e-mail address of {0} again: done.", subject),
};

export const reenterTransferInCode: FreeEffect<Arriving, object> = {
  ...transfer,
  id: "reenterTransferInCode",
  one: "reenterTransferInCode",
  secrets: ["TransferAuthorizationCode"],
  retry: "never",
  propose: arriving,
  confirmation: () => ({ yes: l10n.t("Send") }),
  title: (subject) => l10n.t("Enter the transfer code of {0} again", subject),
  sentence: ({ items }, account) =>
    l10n.t("Enter the transfer authorization code of {0} again, for the account {1}.", subjectOf(items), account),
  done: (subject) => l10n.t("Enter the transfer code of {0} again: done.", subject),
};

export const cancelTransferIn: FreeEffect<Arriving, object> = {
  ...transfer,
  id: "cancelTransferIn",
  one: "cancelTransferIn",
  propose: arriving,
  confirmation: () => ({
    yes: l10n.t("Cancel Transfer"),
    risk: l10n.t(
      "The domain stays with its present registrar. To move it, a new transfer has to be begun from the start.",
    ),
  }),
  title: (subject) => l10n.t("Cancel transfer of {0} into the account", subject),
  sentence: ({ items }, account) =>
    l10n.t("Cancel the transfer of {0} into the account {1}.", subjectOf(items), account),
  done: (subject) => l10n.t("Cancel transfer of {0} into the account: done.", subject),
};

/** The code itself comes with the task, and is shown only when it is asked for. */
export const requestTransferOutCode: FreeEffect<Leaving, object> = {
  ...transfer,
  id: "requestTransferOutCode",
  one: "requestTransferOutCode",
  propose: ({ domain: { name: domainName, instanceId }, details }) =>
    details?.transferLock === "on"
      ? impossible("transferLockOn")
      : possible(plainItem({ domainName, instanceId, terms: {} })),
  confirmation: () => ({
    yes: l10n.t("Request Code"),
    risk: l10n.t("Whoever has the code can move the domain to another registrar: keep it like a password."),
  }),
  title: (subject) => l10n.t("Ask for the transfer code of {0}", subject),
  sentence: ({ items }, account) =>
    l10n.t("Ask for the transfer authorization code of {0}, for the account {1}.", subjectOf(items), account),
  done: (subject) => l10n.t("The transfer authorization code of {0} has been handed out.", subject),
};

export const cancelTransferOut: FreeEffect<Leaving, object> = {
  ...transfer,
  id: "cancelTransferOut",
  one: "cancelTransferOut",
  propose: ({ domain: { name: domainName, instanceId } }) => possible(plainItem({ domainName, instanceId, terms: {} })),
  confirmation: () => ({
    yes: l10n.t("Cancel Transfer"),
    risk: l10n.t("The domain stays here. Whoever asked for it has to begin the transfer again."),
  }),
  title: (subject) => l10n.t("Cancel transfer of {0} out of the account", subject),
  sentence: ({ items }, account) =>
    l10n.t("Cancel the transfer of {0} out of the account {1}.", subjectOf(items), account),
  done: (subject) => l10n.t("Cancel transfer of {0} out of the account: done.", subject),
};
