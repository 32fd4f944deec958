import * as l10n from "@vscode/l10n";
import { commonErrors, domainName, domainNames, flag, taskStarted } from "./fields";
import { change } from "./operation";

const status = flag.meta({ title: l10n.t("Turn on") });

export const setTransferLock = change({
  action: "SaveSingleTaskForTransferProhibitionLock",
  documented: { document: "5.37" },
  about: l10n.t("Turn the transfer lock of a domain on or off"),
  answers: "task",
  repeatable: false,
  params: { DomainName: domainName, Status: status },
  result: taskStarted,
  errors: commonErrors,
});

export const setTransferLocks = change({
  action: "SaveBatchTaskForTransferProhibitionLock",
  documented: { document: "5.25" },
  about: l10n.t("Turn the transfer lock of several domains on or off"),
  answers: "task",
  repeatable: false,
  params: { DomainName: domainNames, Status: status },
  result: taskStarted,
  errors: commonErrors,
});

export const setSecurityLock = change({
  action: "SaveSingleTaskForUpdateProhibitionLock",
  documented: { document: "5.38" },
  about: l10n.t("Turn the security lock of a domain on or off"),
  answers: "task",
  repeatable: false,
  params: { DomainName: domainName, Status: status },
  result: taskStarted,
  errors: commonErrors,
});

// The document's example and its XML root carry another action's name (5.27).
export const setSecurityLocks = change({
  action: "SaveBatchTaskForUpdateProhibitionLock",
  documented: { document: "5.26" },
  about: l10n.t("Turn the security lock of several domains on or off"),
  answers: "task",
  repeatable: false,
  params: { DomainName: domainNames, Status: status },
  result: taskStarted,
  errors: commonErrors,
});

/** In display order. */
export const lockOperations = {
  setTransferLock,
  setTransferLocks,
  setSecurityLock,
  setSecurityLocks,
};
