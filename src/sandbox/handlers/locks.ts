import { type Account } from "../account";
import { type Call, type Handlers } from "../handler";
import { ownedDomain } from "../owned";
import { submitBatch, submitTask, type Work } from "../tasks";

/** The transfer lock and the security lock. The registry finds out what a lock prevents when a task runs. */
export const lockHandlers: Pick<
  Handlers,
  "setTransferLock" | "setTransferLocks" | "setSecurityLock" | "setSecurityLocks"
> = {
  setTransferLock: ({ DomainName, Status }, account, call) => setOne(account, call, "transferLock", DomainName, Status),
  setTransferLocks: ({ DomainName, Status }, account, call) =>
    setSeveral(account, call, "transferLock", DomainName, Status),
  setSecurityLock: ({ DomainName, Status }, account, call) => setOne(account, call, "updateLock", DomainName, Status),
  setSecurityLocks: ({ DomainName, Status }, account, call) =>
    setSeveral(account, call, "updateLock", DomainName, Status),
};

type LockName = "transferLock" | "updateLock";

const taskTypeOf = { transferLock: "SET_TRANSFER_PROHIBITED", updateLock: "SET_UPDATE_PROHIBITED" } as const;

function setOne(account: Account, call: Call, lock: LockName, name: string, on: boolean) {
  return { TaskNo: submitTask(account, call, taskTypeOf[lock], [workOf(account, lock, name, on)]) };
}

function setSeveral(account: Account, call: Call, lock: LockName, names: readonly string[], on: boolean) {
  const items = names.map((domainName) => ({ domainName, work: () => workOf(account, lock, domainName, on) }));
  return { TaskNo: submitBatch(account, call, taskTypeOf[lock], items) };
}

function workOf(account: Account, lock: LockName, name: string, on: boolean): Work {
  const { instanceId } = ownedDomain(account, name);
  return { domainName: name, instanceId, effect: { kind: "setLock", lock, on } };
}
