import * as l10n from "@vscode/l10n";
import { type OrderItem } from "../../model/order";
import { addressesText } from "../../texts/counts";
import { type FreeEffect, type Params } from "./effect";
import { addresses, plainItem, plainlyFree, unnamed } from "./shapes";
import { possible } from "./words";

/** One address; in the journal it takes the place of a domain. */
interface Address {
  email: string;
}

/** Addresses go into one request. The service accepts it as a whole, and reports the result for each address. */
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
  confirmation: () => ({ yes: l10n.t("Send Verification E-mail") }),
  title: (_subject, { items }) => l10n.t("Send verification e-mail to {0}", addressText(items)),
  sentence: ({ items }, account) => l10n.t("Send verification e-mail to {0} in account {1}.", allOf(items), account),
  done: (_subject, { items }) => l10n.t("Sent verification e-mail to {0}.", addressText(items)),
};

export const resendEmailVerification: FreeEffect<Address, object> = {
  ...verification,
  id: "resendEmailVerification",
  one: "resendEmailVerification",
  many: "resendEmailVerification",
  propose: (address) => proposed(address),
  confirmation: () => ({ yes: l10n.t("Resend Verification E-mail") }),
  title: (_subject, { items }) => l10n.t("Resend verification e-mail to {0}", addressText(items)),
  sentence: ({ items }, account) => l10n.t("Resend verification e-mail to {0} in account {1}.", allOf(items), account),
  done: (_subject, { items }) => l10n.t("Resent verification e-mail to {0}.", addressText(items)),
};

export const deleteEmailVerification: FreeEffect<Address, object> = {
  ...verification,
  id: "deleteEmailVerification",
  one: "deleteEmailVerification",
  many: "deleteEmailVerification",
  propose: (address) => proposed(address),
  confirmation: () => ({
    yes: l10n.t("Remove E-mail Verification"),
    risk: l10n.t("To use a removed address again, you have to verify it again."),
  }),
  title: (_subject, { items }) => l10n.t("Remove e-mail verification of {0}", addressText(items)),
  sentence: ({ items }, account) => l10n.t("Remove e-mail verification of {0} in account {1}.", allOf(items), account),
  done: (_subject, { items }) => l10n.t("Removed e-mail verification of {0}.", addressText(items)),
};

/** Nothing says which address the token is for: one at a time per account. */
export const verifyEmail: FreeEffect<{ account: string }, object> = {
  ...unnamed,
  id: "verifyEmail",
  one: "verifyEmail",
  most: 1,
  ...plainlyFree,
  secrets: ["Token"],
  retry: "never",
  propose: ({ account }) => possible(plainItem({ domainName: account, terms: {} })),
  confirmation: () => ({ yes: l10n.t("Verify E-mail Address") }),
  title: () => l10n.t("Verify e-mail address"),
  sentence: (_ordered, account) =>
    l10n.t("Verify an e-mail address with the token you entered in account {0}.", account),
  done: () => l10n.t("Verified e-mail address."),
};

/** The only address, or how many there are. */
function addressText([only, ...more]: readonly OrderItem[]): string {
  return only && more.length === 0 ? only.domainName : addressesText(more.length + 1);
}

function allOf(items: readonly OrderItem[]): string {
  return items.map(({ domainName }) => domainName).join(", ");
}
