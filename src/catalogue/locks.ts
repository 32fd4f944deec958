import { domainName, domainNames, flag, taskStarted } from "./fields";
import { change } from "./operation";

const status = flag.meta({ title: "Lock" });
const errors = { ParameterIllegal: "A parameter is not acceptable", NetworkIOError: "The service had a network fault" };

export const setTransferLock = change({
  action: "SaveSingleTaskForTransferProhibitionLock",
  documented: { document: "5.37" },
  about: "Switch the transfer lock of a domain",
  answers: "task",
  repeatable: false,
  params: { DomainName: domainName, Status: status },
  result: taskStarted,
  errors,
});

export const setTransferLocks = change({
  action: "SaveBatchTaskForTransferProhibitionLock",
  documented: { document: "5.25" },
  about: "Switch the transfer lock of several domains",
  answers: "task",
  repeatable: false,
  params: { DomainName: domainNames, Status: status },
  result: taskStarted,
  errors,
});

export const setSecurityLock = change({
  action: "SaveSingleTaskForUpdateProhibitionLock",
  documented: { document: "5.38" },
  about: "Switch the security lock of a domain",
  answers: "task",
  repeatable: false,
  params: { DomainName: domainName, Status: status },
  result: taskStarted,
  errors,
});

// The document's example and its XML root carry another action's name (5.27).
export const setSecurityLocks = change({
  action: "SaveBatchTaskForUpdateProhibitionLock",
  documented: { document: "5.26" },
  about: "Switch the security lock of several domains",
  answers: "task",
  repeatable: false,
  params: { DomainName: domainNames, Status: status },
  result: taskStarted,
  errors,
});

/** In the order in which people see them. */
export const lockOperations = {
  setTransferLock,
  setTransferLocks,
  setSecurityLock,
  setSecurityLocks,
};
