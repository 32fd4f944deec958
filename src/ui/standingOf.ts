import { type Standing } from "../forms/accountNotices";
import { type Account } from "../model/account";
import { type AccountStore } from "../stores/accountStore";

/** Whether the account that a form was opened for can still be used. */
export function standingOf(account: Account, accounts: AccountStore): Standing {
  const { active } = accounts;
  if (!accounts.byId(account.id) || !active) return { kind: "signedOut" };
  return active.id === account.id ? { kind: "active" } : { kind: "other", active };
}
