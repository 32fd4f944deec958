import * as l10n from "@vscode/l10n";
import { type Account } from "../model/account";
import { type AccountStore } from "../stores/accountStore";
import { type Message } from "./formSpec";

/** Whether the form's account is still usable, and whether it is the active one. */
export type AccountAccess =
  { kind: "active"; readOnly?: true } | { kind: "other"; active: Account; readOnly?: true } | { kind: "signedOut" };

/** Whether the account a form was opened for is still usable. */
export function accountAccess(account: Account, accounts: Pick<AccountStore, "active" | "byId">): AccountAccess {
  const { active } = accounts;
  const now = accounts.byId(account.id);
  if (!now || !active) return { kind: "signedOut" };
  const readOnly = now.readOnly ? { readOnly: now.readOnly } : {};
  return active.id === account.id ? { kind: "active", ...readOnly } : { kind: "other", active, ...readOnly };
}

/** Whether the account can be changed from here: it is signed in and not read-only. */
export function mayChange(access: AccountAccess): boolean {
  return access.kind !== "signedOut" && !access.readOnly;
}

/** The action that offers to lift an account's read-only setting. */
export const allowChangesId = "allowChanges";

/** What a form does with its account. */
type Act = "order" | "send" | "read";

/** The notices above a form about its account: the one it was opened for and uses, whichever account is active. */
export function accountNotices(account: Account, access: AccountAccess, act: Act): Message[] {
  const notices: Message[] = [];
  if (account.kind === "sandbox") {
    notices.push({ tone: "info", text: l10n.t("Sandbox account: no real money is spent."), actions: [] });
  }
  if (access.kind === "signedOut") {
    notices.push({ tone: "error", text: signedOutText(account, act), actions: [] });
  }
  if (access.kind === "other") {
    notices.push({ tone: "warning", text: otherText(account, access.active, act), actions: [] });
  }
  if (access.kind !== "signedOut" && access.readOnly && act !== "read") {
    const text = l10n.t("{0} is read-only: you can't order or change anything in it.", account.name);
    notices.push({ tone: "warning", text, actions: [{ id: allowChangesId, label: l10n.t("Allow Changes…") }] });
  }
  return notices;
}

function signedOutText({ name }: Account, act: Act): string {
  switch (act) {
    case "order":
      return l10n.t("You're signed out of {0}. Sign in again to order from it.", name);
    case "send":
      return l10n.t("You're signed out of {0}. Sign in again to make this change.", name);
    case "read":
      return l10n.t("You're signed out of {0}. Sign in again to read from it.", name);
  }
}

function otherText({ name }: Account, active: Account, act: Act): string {
  switch (act) {
    case "order":
      return l10n.t(
        "This form was opened for {0} and orders from it. The active account is now {1}.",
        name,
        active.name,
      );
    case "send":
      return l10n.t("This form was opened for {0} and sends to it. The active account is now {1}.", name, active.name);
    case "read":
      return l10n.t(
        "This form was opened for {0} and reads from it. The active account is now {1}.",
        name,
        active.name,
      );
  }
}
