import * as l10n from "@vscode/l10n";
import { type DomainDetails, type Lock } from "../../model/domain";
import { type Confirmation, type FreeEffect, type EffectId, type OrderName, type TaskType } from "./effect";
import { type Looked } from "./looked";
import { names, plainItem, plainlyFree } from "./shapes";
import { countOrName, impossible, mostInBatch, possible } from "./words";

interface LockEffect {
  id: EffectId & OrderName;
  many: OrderName;
  taskTypes: readonly TaskType[];
  stateIn: (details: DomainDetails) => Lock;
  title: (subject: string, isOn: boolean) => string;
  done: (subject: string, isOn: boolean) => string;
  sentence: (subject: string, isOn: boolean, account: string) => string;
  /** The button that confirms. */
  yes: (isOn: boolean) => string;
  /** What turning it off makes possible. */
  risk: () => string;
}

/** Turning a lock on and turning it off exclude each other. */
function lock({
  id,
  many,
  taskTypes,
  stateIn,
  title,
  done,
  sentence,
  yes,
  risk,
}: LockEffect): FreeEffect<Looked, { isOn: boolean }> {
  return {
    id,
    ...names(many),
    one: id,
    many,
    most: mostInBatch,
    ...plainlyFree,
    taskTypes,
    propose: ({ domain, details }, { isOn }) => {
      if (!domain) return impossible("notInAccount");
      if (details && stateIn(details) === (isOn ? "on" : "off")) return impossible("unchanged");
      const { name: domainName, instanceId } = domain;
      return possible(plainItem({ domainName, instanceId, terms: {} }), { Status: isOn });
    },
    confirmation: ({ Status }): Confirmation =>
      Status === false ? { yes: yes(false), risk: risk() } : { yes: yes(true) },
    title: (subject, { shared }) => title(subject, shared["Status"] === true),
    sentence: ({ items, shared }, account) => sentence(countOrName(items), shared["Status"] === true, account),
    done: (subject, { shared }) => done(subject, shared["Status"] === true),
  };
}

export const setTransferLock = lock({
  id: "setTransferLock",
  many: "setTransferLocks",
  taskTypes: ["SET_TRANSFER_PROHIBITED"],
  stateIn: ({ transferLock }) => transferLock,
  title: (subject, isOn) =>
    isOn ? l10n.t("Turn on transfer lock of {0}", subject) : l10n.t("Turn off transfer lock of {0}", subject),
  done: (subject, isOn) =>
    isOn ? l10n.t("Turned on transfer lock of {0}.", subject) : l10n.t("Turned off transfer lock of {0}.", subject),
  yes: (isOn) => (isOn ? l10n.t("Turn On Transfer Lock") : l10n.t("Turn Off Transfer Lock")),
  sentence: (subject, isOn, account) =>
    isOn
      ? l10n.t("Turn on the transfer lock of {0} in account {1}.", subject, account)
      : l10n.t("Turn off the transfer lock of {0} in account {1}.", subject, account),
  risk: () =>
    l10n.t(
      "Without the transfer lock, anyone who has the transfer authorization code can move the domain to another registrar.",
    ),
});

export const setSecurityLock = lock({
  id: "setSecurityLock",
  many: "setSecurityLocks",
  taskTypes: ["SET_UPDATE_PROHIBITED"],
  stateIn: ({ securityLock }) => securityLock,
  title: (subject, isOn) =>
    isOn ? l10n.t("Turn on security lock of {0}", subject) : l10n.t("Turn off security lock of {0}", subject),
  done: (subject, isOn) =>
    isOn ? l10n.t("Turned on security lock of {0}.", subject) : l10n.t("Turned off security lock of {0}.", subject),
  yes: (isOn) => (isOn ? l10n.t("Turn On Security Lock") : l10n.t("Turn Off Security Lock")),
  sentence: (subject, isOn, account) =>
    isOn
      ? l10n.t("Turn on the security lock of {0} in account {1}.", subject, account)
      : l10n.t("Turn off the security lock of {0} in account {1}.", subject, account),
  risk: () =>
    l10n.t(
      "Without the security lock, the domain's name servers, contacts, and other data at the registry can be changed.",
    ),
});
