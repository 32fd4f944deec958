import { type Account } from "./account";
import { specialNameOf } from "./specialNames";
import { hasLeft } from "./transferOut";

/** Whether a name that is not in the account belongs to someone else: a special one, or one of a transfer. */
export function isRegisteredElsewhere(account: Account, name: string): boolean {
  const special = specialNameOf(name);
  return (
    special === "taken" ||
    special === "locked" ||
    hasLeft(account, name) ||
    account.transfersIn.some((transfer) => transfer.domainName === name)
  );
}
