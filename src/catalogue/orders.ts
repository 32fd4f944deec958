import * as l10n from "@vscode/l10n";
import * as z from "zod";
import {
  batchSize,
  busyError,
  commonErrors,
  contact,
  currentExpirationDate,
  discounts,
  domainName,
  flag,
  longId,
  optional,
  registrantType,
  taskStarted,
  text,
  years,
} from "./fields";
import { type Condition, spend } from "./operation";

const orderErrors = { ...commonErrors, ...busyError };

const inlineContact = [...Object.keys(contact).filter((field) => field !== "TelExt"), "RegistrantType"];

/** One registration, alone (5.31) or as one of a batch (5.21). */
const registration = {
  DomainName: domainName,
  SubscriptionDuration: years.optional(),
  RegistrantProfileId: longId.meta({ title: l10n.t("Registrant template") }).optional(),
  EnableDomainProxy: flag.meta({ title: l10n.t("WHOIS privacy") }).optional(),
  PermitPremiumActivation: flag.meta({ title: l10n.t("Accept a premium price") }).optional(),
  AliyunDns: flag.meta({ title: l10n.t("Use Alibaba Cloud's name servers") }).optional(),
  Dns1: text.meta({ title: l10n.t("First name server"), format: "hostName" }).optional(),
  Dns2: text.meta({ title: l10n.t("Second name server"), format: "hostName" }).optional(),
  RegistrantType: registrantType.optional(),
  TrademarkDomainActivation: flag.meta({ title: l10n.t("Accept the trademark claim") }).optional(),
  ...optional(contact),
};

const registrationConditions: readonly Condition[] = [
  { fields: inlineContact, when: { field: "RegistrantProfileId", is: "absent" }, otherwise: "leftOut" },
  { fields: ["Dns1", "Dns2"], when: { field: "AliyunDns", is: false }, otherwise: "leftOut" },
];

const batchOf = <S extends z.ZodRawShape>(item: S, title: string) =>
  z.array(z.object(item)).min(1).max(batchSize).meta({ title });

export const registerDomain = spend({
  action: "SaveSingleTaskForCreatingOrderActivate",
  documented: { document: "5.31" },
  about: l10n.t("Register a domain"),
  params: { ...registration, ...discounts },
  conditions: registrationConditions,
  // A registry assigns a name only once, so a second copy of this order finds it taken. That is the registry's doing,
  // not a parameter's.
  guard: "none",
  result: taskStarted,
  errors: orderErrors,
});

export const registerDomains = spend({
  action: "SaveBatchTaskForCreatingOrderActivate",
  documented: { document: "5.21" },
  about: l10n.t("Register several domains"),
  params: { OrderActivateParam: batchOf(registration, l10n.t("Registrations")), ...discounts },
  conditions: registrationConditions.map((condition) => ({ ...condition, within: "OrderActivateParam" })),
  guard: "none",
  result: taskStarted,
  errors: commonErrors,
});

const renewal = { DomainName: domainName, CurrentExpirationDate: currentExpirationDate, SubscriptionDuration: years };

export const renewDomain = spend({
  action: "SaveSingleTaskForCreatingOrderRenew",
  documented: { document: "5.33" },
  about: l10n.t("Renew a domain"),
  params: { ...renewal, ...discounts },
  guard: "CurrentExpirationDate",
  result: taskStarted,
  errors: orderErrors,
});

export const renewDomains = spend({
  action: "SaveBatchTaskForCreatingOrderRenew",
  documented: { document: "5.23" },
  about: l10n.t("Renew several domains"),
  params: { OrderRenewParam: batchOf(renewal, l10n.t("Renewals")), ...discounts },
  guard: "OrderRenewParam", // through the CurrentExpirationDate in each item
  result: taskStarted,
  errors: commonErrors,
});

const redemption = { DomainName: domainName, CurrentExpirationDate: currentExpirationDate };

export const redeemDomain = spend({
  action: "SaveSingleTaskForCreatingOrderRedeem",
  documented: { document: "5.32" },
  about: l10n.t("Redeem a domain"),
  params: { ...redemption, ...discounts },
  guard: "CurrentExpirationDate",
  result: taskStarted,
  errors: orderErrors,
});

// The document's example for this operation is the renewal's, with its action and a misspelled OrderRenewmParam: if
// copied, it would renew instead of redeem.
export const redeemDomains = spend({
  action: "SaveBatchTaskForCreatingOrderRedeem",
  documented: { document: "5.22" },
  about: l10n.t("Redeem several domains"),
  params: { OrderRedeemParam: batchOf(redemption, l10n.t("Redemptions")), ...discounts },
  guard: "OrderRedeemParam", // through the CurrentExpirationDate in each item
  result: taskStarted,
  errors: commonErrors,
});

/** In display order. */
export const orderOperations = {
  registerDomain,
  registerDomains,
  renewDomain,
  renewDomains,
  redeemDomain,
  redeemDomains,
};
