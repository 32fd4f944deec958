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
  sentence: (subject: string, isOn: boolean, account: string) => string;
  /** What switching it off opens. */
  risk: () => string;
}

/** Switches of one lock exclude each other, on and off alike. */
function lock({
  id,
  many,
  taskTypes,
  stateIn,
  title,
  sentence,
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
      Status === false ? { yes: l10n.t("Unlock"), risk: risk() } : { yes: l10n.t("Lock") },
    title: (subject, { shared }) => title(subject, shared["Status"] === true),
    sentence: ({ items, shared }, account) => sentence(countOrName(items), shared["Status"] === true, account),
    done: (subject, { shared }) => l10n.t("{0}: done.", title(subject, shared["Status"] === true)),
  };
}

export const setTransferLock = lock({
  id: "setTransferLock",
  many: "setTransferLocks",
  taskTypes: ["SET_TRANSFER_PROHIBITED"],
  stateIn: ({ transferLock }) => transferLock,
  title: (subject, isOn) =>
    isOn ? l10n.t("Switch on transfer lock of {0}", subject) : l10n.t("Switch off transfer lock of {0}", subject),
  sentence: (subject, isOn, account) =>
    isOn
      ? l10n.t("Switch the transfer lock of {0} on, for the account {1}.", subject, account)
      : l10n.t("Switch the transfer lock of {0} off, for the account {1}.", subject, account),
  risk: () =>
    l10n.t(
      "Without the transfer lock, whoever has the transfer authorization code can move the domain to another registrar.",
    ),
});

export const setSecurityLock = lock({
  id: "setSecurityLock",
  many: "setSecurityLocks",
  taskTypes: ["SET_UPDATE_PROHIBITED"],
  stateIn: ({ securityLock }) => securityLock,
  title: (subject, isOn) =>
    isOn ? l10n.t("Switch on security lock of {0}", subject) : l10n.t("Switch off security lock of {0}", subject),
  sentence: (subject, isOn, account) =>
    isOn
      ? l10n.t("Switch the security lock of {0} on, for the account {1}.", subject, account)
      : l10n.t("Switch the security lock of {0} off, for the account {1}.", subject, account),
  risk: () =>
    l10n.t(
      "Without the security lock, the domain's data at the registry, like its name servers and contacts, can be changed.",
    ),
});
