import { type AccountAccess } from "./accountAccess";
import { type Account } from "../model/account";
import { type AccountStore } from "../stores/accountStore";

/** Whether the account that a form was opened for can still be used. */
export function accountAccess(account: Account, accounts: AccountStore): AccountAccess {
  const { active } = accounts;
  const now = accounts.byId(account.id);
  if (!now || !active) return { kind: "signedOut" };
  const readOnly = now.readOnly ? { readOnly: now.readOnly } : {};
  return active.id === account.id ? { kind: "active", ...readOnly } : { kind: "other", active, ...readOnly };
}
