import { type Account } from "../model/account";
import { type AccountStore } from "../stores/accountStore";
import { type Message } from "./formSpec";

/** Whether the form's account can still be used, and whether it is the one that is active now. */
export type AccountAccess =
  { kind: "active"; readOnly?: true } | { kind: "other"; active: Account; readOnly?: true } | { kind: "signedOut" };

/** Whether the account that a form was opened for can still be used. */
export function accountAccess(account: Account, accounts: Pick<AccountStore, "active" | "byId">): AccountAccess {
  const { active } = accounts;
  const now = accounts.byId(account.id);
  if (!now || !active) return { kind: "signedOut" };
  const readOnly = now.readOnly ? { readOnly: now.readOnly } : {};
  return active.id === account.id ? { kind: "active", ...readOnly } : { kind: "other", active, ...readOnly };
}

/** Whether the account can be changed from here: it is signed in to, and not read-only. */
export function mayChange(access: AccountAccess): boolean {
  return access.kind !== "signedOut" && !access.readOnly;
}

/** The action that asks whether to lift that an account is read-only. */
export const allowChanges = { id: "allowChanges", label: "Allow Changes…" };

/** What is said above a form about the account it was opened for, and which it uses whatever account is active. */
export function accountNotices(account: Account, access: AccountAccess, act: "order" | "send" | "read"): Message[] {
  const notices: Message[] = [];
  if (account.kind === "sandbox") {
    notices.push({ tone: "info", text: "Sandbox account: nothing is bought.", actions: [] });
  }
  if (access.kind === "signedOut") {
    const text = `${account.name} has been signed out. Sign in to it again to ${act} from it.`;
    notices.push({ tone: "error", text, actions: [] });
  }
  if (access.kind === "other") {
    const text = `This form was opened for ${account.name} and ${act}s from it. The active account is now ${access.active.name}.`;
    notices.push({ tone: "warning", text, actions: [] });
  }
  if (access.kind !== "signedOut" && access.readOnly && act !== "read") {
    const text = `${account.name} is read-only here: nothing can be ordered or changed in it.`;
    notices.push({ tone: "warning", text, actions: [allowChanges] });
  }
  return notices;
}
