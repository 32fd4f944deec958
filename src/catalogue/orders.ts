import {
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
import { spend } from "./operation";

const orderErrors = {
  ParameterIllegal: "A parameter is not acceptable",
  NetworkIOError: "The service had a network fault",
  TaskIsBeingProcessed: "Another task of this domain is still running",
};

const inlineContact = [...Object.keys(contact).filter((field) => field !== "TelExt"), "RegistrantType"];

export const registerDomain = spend({
  action: "SaveSingleTaskForCreatingOrderActivate",
  section: "5.31",
  about: "Register a domain",
  params: {
    DomainName: domainName,
    SubscriptionDuration: years.optional(),
    RegistrantProfileId: longId.meta({ title: "Registrant information template" }).optional(),
    EnableDomainProxy: flag.meta({ title: "WHOIS privacy" }).optional(),
    PermitPremiumActivation: flag.meta({ title: "Accept a premium price" }).optional(),
    AliyunDns: flag.meta({ title: "Use Alibaba Cloud's name servers" }).optional(),
    Dns1: text.meta({ title: "First name server", format: "hostName" }).optional(),
    Dns2: text.meta({ title: "Second name server", format: "hostName" }).optional(),
    RegistrantType: registrantType.optional(),
    TrademarkDomainActivation: flag.meta({ title: "Trademark claim accepted" }).optional(),
    ...optional(contact),
    ...discounts,
  },
  conditions: [
    { fields: inlineContact, when: { field: "RegistrantProfileId", is: "absent" }, otherwise: "leftOut" },
    { fields: ["Dns1", "Dns2"], when: { field: "AliyunDns", is: false }, otherwise: "leftOut" },
  ],
  // A registry gives a name away once: the second copy of this order finds it taken. That is the registry's doing,
  // no parameter's.
  guard: "none",
  result: taskStarted,
  errors: orderErrors,
});

export const renewDomain = spend({
  action: "SaveSingleTaskForCreatingOrderRenew",
  section: "5.33",
  about: "Renew a domain",
  params: {
    DomainName: domainName,
    CurrentExpirationDate: currentExpirationDate,
    SubscriptionDuration: years,
    ...discounts,
  },
  guard: "CurrentExpirationDate",
  result: taskStarted,
  errors: orderErrors,
});
