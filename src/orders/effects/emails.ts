import * as l10n from "@vscode/l10n";
import { type OrderItem } from "../../model/order";
import { type FreeEffect, type Params } from "./effect";
import { addresses, plainItem, plainlyFree, unnamed } from "./shapes";
import { possible } from "./words";

/** One address; it stands in the journal where a domain does. */
interface Address {
  email: string;
}

/** Addresses go into one request; the service takes it on as a whole, and tells address by address what came of it. */
const verification = {
  ...addresses,
  most: 100,
  ...plainlyFree,
} as const;

const proposed = ({ email }: Address, shared: Params = {}) =>
  possible(plainItem({ domainName: email, terms: {} }), shared);

export const submitEmailVerification: FreeEffect<Address, { sendIfKnown: boolean }> = {
  ...verification,
  id: "submitEmailVerification",
  one: "submitEmailVerification",
  many: "submitEmailVerification",
  propose: (address, { sendIfKnown }) => proposed(address, { SendIfExist: sendIfKnown }),
  confirmation: () => ({ yes: l10n.t("Send") }),
  title: (_subject, { items }) => l10n.t("Send a verification e-mail to {0}", addressText(items)),
  sentence: ({ items }, account) =>
    l10n.t("Send verification e-mails to {0}, for the account {1}.", allOf(items), account),
  done: (_subject, { items }) => l10n.t("Send a verification e-mail to {0}: done.", addressText(items)),
};

export const resendEmailVerification: FreeEffect<Address, object> = {
  ...verification,
  id: "resendEmailVerification",
  one: "resendEmailVerification",
  many: "resendEmailVerification",
  propose: (address) => proposed(address),
  confirmation: () => ({ yes: l10n.t("Send") }),
  title: (_subject, { items }) => l10n.t("Send the verification e-mail to {0} again", addressText(items)),
  sentence: ({ items }, account) =>
    l10n.t("Send the verification e-mail to {0} again, for the account {1}.", allOf(items), account),
  done: (_subject, { items }) => l10n.t("Send the verification e-mail to {0} again: done.", addressText(items)),
};

export const deleteEmailVerification: FreeEffect<Address, object> = {
  ...verification,
  id: "deleteEmailVerification",
  one: "deleteEmailVerification",
  many: "deleteEmailVerification",
  propose: (address) => proposed(address),
  confirmation: () => ({
    yes: l10n.t("Remove"),
    risk: l10n.t("An address that is removed has to be verified anew before it counts as verified again."),
  }),
  title: (_subject, { items }) => l10n.t("Remove the verification of {0}", addressText(items)),
  sentence: ({ items }, account) =>
    l10n.t("Remove {0} from the list of verifications, for the account {1}.", allOf(items), account),
  done: (_subject, { items }) => l10n.t("Remove the verification of {0}: done.", addressText(items)),
};

/** Which address the token is for, nobody tells: one at a time for an account. */
export const verifyEmail: FreeEffect<{ account: string }, object> = {
  ...unnamed,
  id: "verifyEmail",
  one: "verifyEmail",
  most: 1,
  ...plainlyFree,
  secrets: ["Token"],
  retry: "never",
  propose: ({ account }) => possible(plainItem({ domainName: account, terms: {} })),
  confirmation: () => ({ yes: l10n.t("Send") }),
  title: () => l10n.t("Verify an e-mail address"),
  sentence: (_ordered, account) => l10n.t("Verify an e-mail address with its token, for the account {0}.", account),
  done: () => l10n.t("Verify an e-mail address: done."),
};

/** The only address, or how many. */
function addressText([only, ...more]: readonly OrderItem[]): string {
  return only && more.length === 0 ? only.domainName : l10n.t("{0} e-mail addresses", more.length + 1);
}

function allOf(items: readonly OrderItem[]): string {
  return items.map(({ domainName }) => domainName).join(", ");
}
