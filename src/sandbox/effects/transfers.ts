import { type Account, type Outcome, type OwnedDomain } from "../account";
import { newTransferCode } from "../ids";
import { endTransferIn, findOpenTransferIn } from "../transferIn";
import { beginTransferOut, endTransferOut, findTransferOut, isHeld } from "../transferOut";
import { failure, success } from "./outcomes";

/** Cancels a transfer in. */
export function cancelTransferIn(account: Account, domainName: string, at: number): Outcome {
  const transfer = findOpenTransferIn(account, domainName);
  if (!transfer) return failure({ en: "The transfer is already over.", zh: "该域名的转入已结束。" });
  const before = transfer.stage;
  endTransferIn(transfer, 50, "clientCancelled", at);
  return success(`${before} -> ${transfer.stage}`);
}

/** Issues the code by which another registrar can request the domain; it is returned as the task's result. */
export function handOutTransferCode(account: Account, domain: OwnedDomain, at: number, speed: number): Outcome {
  if (isHeld(domain, at)) {
    return failure({ en: "The domain name has the transfer lock on.", zh: "该域名已开启转移锁。" });
  }
  if (findTransferOut(account, domain.name)?.status === 4) {
    return failure({ en: "The domain name is already being transferred out.", zh: "该域名正在转出。" });
  }
  beginTransferOut(account, domain, at, speed);
  return { kind: "success", result: newTransferCode() };
}

/** Revokes the code, or rejects another registrar's request. */
export function cancelTransferOut(account: Account, domain: OwnedDomain): Outcome {
  const transfer = findTransferOut(account, domain.name);
  if (transfer?.status !== 3 && transfer?.status !== 4) {
    return failure({ en: "The transfer is already over.", zh: "该域名的转出已结束。" });
  }
  const before = transfer.status;
  endTransferOut(transfer, "clientRejected");
  return success(`${before} -> ${transfer.status}`);
}
