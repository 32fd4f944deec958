import * as z from "zod";
import {
  choice,
  codeOf,
  count,
  domainName,
  domainType,
  emailVerificationStatus,
  flag,
  instanceId,
  instant,
  listOf,
  lockState,
  longId,
  oneOf,
  page,
  pageNum,
  pageSize,
  since,
  text,
  until,
} from "./fields";
import { availabilityMeanings } from "./meanings";
import { read } from "./operation";

export const listDomains = read({
  action: "QueryDomainList",
  documented: { document: "5.12" },
  about: "List the account's domains",
  params: {
    PageNum: pageNum,
    PageSize: pageSize,
    OrderKeyType: choice({ RegistrationDate: "Registration date", ExpirationDate: "Expiration date" })
      .meta({ title: "Sort by" })
      .optional(),
    OrderByType: choice({ ASC: "Ascending", DESC: "Descending" }).meta({ title: "Order" }).optional(),
    StartRegistrationDate: since.optional(),
    EndRegistrationDate: until.optional(),
    StartExpirationDate: since.optional(),
    EndExpirationDate: until.optional(),
    /** A part of a name; not checked as a whole one. */
    DomainName: text.meta({ title: "Name contains" }).optional(),
    ProductDomainType: choice({ "New gTLD": "New generic TLD", gTLD: "Generic TLD", ccTLD: "Country code TLD" })
      .meta({ title: "Kind of TLD" })
      .optional(),
    QueryType: choice({ "1": "Urgently needs renewal", "2": "Urgently needs redemption" })
      .meta({ title: "Needs" })
      .optional(),
    Ccompany: text.meta({ title: "Registrant's organization" }).optional(),
  },
  result: {
    ...page,
    // The dates as text ("Nov 02, 2019 04:00:45", no zone, perhaps a 12-hour clock) are for show; the Long ones decide.
    Data: listOf(
      "Domain",
      z.object({
        DomainName: text,
        InstanceId: text,
        ExpirationDate: text.optional(),
        RegistrationDate: text.optional(),
        ExpirationDateLong: instant.optional(),
        RegistrationDateLong: instant.optional(),
        DomainType: domainType.optional(),
        DomainStatus: oneOf({
          "1": "Urgently needs renewal",
          "2": "Urgently needs redemption",
          "3": "Normal",
        }).optional(),
        ProductId: text.optional(),
        Premium: flag.optional(),
        DomainAuditStatus: text.optional(),
        ExpirationDateStatus: text.optional(),
        RegistrantType: oneOf({ "1": "Individual", "2": "Enterprise or organization" }).optional(),
        Remark: text.optional(),
        ExpirationCurrDateDiff: count.optional(),
      }),
    ),
  },
  errors: { ParameterIllegal: "A parameter is not acceptable", NetworkIOError: "The service had a network fault" },
});

/** What there is to know of one domain. */
const oneDomain = {
  UserId: text.optional(),
  DomainName: text,
  InstanceId: text,
  RegistrationDate: text.optional(),
  ExpirationDate: text.optional(),
  // The document has no Long dates here, the official SDK has: renewal needs them.
  RegistrationDateLong: instant.optional(),
  ExpirationDateLong: instant.optional(),
  RegistrantOrganization: text.optional(),
  RegistrantName: text.optional(),
  Email: text.optional(),
  UpdateProhibitionLock: lockState.optional(),
  TransferProhibitionLock: lockState.optional(),
  DomainNameProxyService: flag.optional(),
  Premium: flag.optional(),
  EmailVerificationStatus: emailVerificationStatus.optional(),
  EmailVerificationClientHold: flag.optional(),
  RealNameStatus: text.optional(),
  RegistrantUpdatingStatus: text.optional(),
  TransferOutStatus: text.optional(),
  RegistrantType: oneOf({ "1": "Individual", "2": "Enterprise or organization" }).optional(),
  DomainNameVerificationStatus: text.optional(),
  DnsList: listOf("Dns", text).optional(),
};

export const getDomain = read({
  action: "QueryDomainByInstanceId",
  documented: { document: "5.11" },
  about: "Show one domain",
  params: { InstanceId: instanceId },
  result: oneDomain,
});

export const getDomainByName = read({
  action: "QueryDomainByDomainName",
  documented: { sdk: "1.7.2" },
  about: "Show one domain by its name",
  params: { DomainName: domainName },
  result: oneDomain,
  errors: { ParameterIllegal: "A parameter is not acceptable", NetworkIOError: "The service had a network fault" },
});

export const checkDomain = read({
  action: "CheckDomain",
  documented: { document: "5.2" },
  about: "Check whether a name can be registered",
  params: {
    DomainName: domainName,
    // Of the official SDK, not in the document: with them the answer carries a price.
    FeeCommand: choice({ create: "Registration", renew: "Renewal", transfer: "Transfer", restore: "Redemption" })
      .meta({ title: "Price of" })
      .optional(),
    FeeCurrency: choice({ CNY: "Renminbi", USD: "US dollar" }).meta({ title: "Currency" }).optional(),
    FeePeriod: count.meta({ title: "Years" }).optional(),
  },
  result: {
    DomainName: text.optional(),
    // Integer in the document, String in the SDK. Only 1 means that the name can be registered.
    Avail: codeOf(availabilityMeanings),
    Premium: flag.optional(),
    Reason: text.optional(),
    Price: longId.optional(),
    DynamicCheck: flag.optional(),
  },
  errors: {
    Failed: "The query failed",
    QueryRegistryFailed: "The registry did not answer",
    Busy: "The registry is busy",
    InvaieldParameter: "A parameter is not acceptable", // the document's own spelling
  },
});

/** In the order in which people see them. */
export const domainOperations = {
  listDomains,
  getDomain,
  getDomainByName,
  checkDomain,
};
