import * as l10n from "@vscode/l10n";
import * as z from "zod";
import {
  choice,
  codeOf,
  commonErrors,
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
  registrantTypes,
  since,
  text,
  until,
} from "./fields";
import { availabilityMeanings, domainTypeMeanings } from "./meanings";
import { read } from "./operation";

const needMeanings = { "1": l10n.t("Needs renewal"), "2": l10n.t("Needs redemption") };

export const listDomains = read({
  action: "QueryDomainList",
  documented: { document: "5.12" },
  about: l10n.t("List the account's domains"),
  params: {
    PageNum: pageNum,
    PageSize: pageSize,
    OrderKeyType: choice({ RegistrationDate: l10n.t("Registration date"), ExpirationDate: l10n.t("Expiration date") })
      .meta({ title: l10n.t("Sort by") })
      .optional(),
    OrderByType: choice({ ASC: l10n.t("Ascending"), DESC: l10n.t("Descending") })
      .meta({ title: l10n.t("Sort order") })
      .optional(),
    StartRegistrationDate: since.meta({ title: l10n.t("Registered from") }).optional(),
    EndRegistrationDate: until.meta({ title: l10n.t("Registered until") }).optional(),
    StartExpirationDate: since.meta({ title: l10n.t("Expires from") }).optional(),
    EndExpirationDate: until.meta({ title: l10n.t("Expires until") }).optional(),
    /** Part of a name; not validated as a complete one. */
    DomainName: text.meta({ title: l10n.t("Name contains") }).optional(),
    ProductDomainType: choice(domainTypeMeanings)
      .meta({ title: l10n.t("TLD type") })
      .optional(),
    QueryType: choice(needMeanings)
      .meta({ title: l10n.t("Status") })
      .optional(),
    Ccompany: text.meta({ title: l10n.t("Registrant's organization") }).optional(),
  },
  result: {
    ...page,
    // The text dates ("Nov 02, 2019 04:00:45", no zone, perhaps a 12-hour clock) are for display; the Long ones decide.
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
        DomainStatus: oneOf({ ...needMeanings, "3": l10n.t("Normal") }).optional(),
        ProductId: text.optional(),
        Premium: flag.optional(),
        DomainAuditStatus: text.optional(),
        ExpirationDateStatus: text.optional(),
        RegistrantType: oneOf(registrantTypes).optional(),
        Remark: text.optional(),
        ExpirationCurrDateDiff: count.optional(),
      }),
    ),
  },
  errors: commonErrors,
});

/** Everything the service returns about one domain. */
const oneDomain = {
  UserId: text.optional(),
  DomainName: text,
  InstanceId: text,
  RegistrationDate: text.optional(),
  ExpirationDate: text.optional(),
  // The document has no Long dates here, but the official SDK does: renewal needs them.
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
  RegistrantType: oneOf(registrantTypes).optional(),
  DomainNameVerificationStatus: text.optional(),
  DnsList: listOf("Dns", text).optional(),
};

export const getDomain = read({
  action: "QueryDomainByInstanceId",
  documented: { document: "5.11" },
  about: l10n.t("Show a domain"),
  params: { InstanceId: instanceId },
  result: oneDomain,
});

export const getDomainByName = read({
  action: "QueryDomainByDomainName",
  documented: { sdk: "1.7.2" },
  about: l10n.t("Show a domain by its name"),
  params: { DomainName: domainName },
  result: oneDomain,
  errors: commonErrors,
});

export const checkDomain = read({
  action: "CheckDomain",
  documented: { document: "5.2" },
  about: l10n.t("Check whether a domain name can be registered"),
  params: {
    DomainName: domainName,
    // From the official SDK, not in the document: with these, the answer includes a price.
    FeeCommand: choice({
      create: l10n.t("Registration"),
      renew: l10n.t("Renewal"),
      transfer: l10n.t("Transfer"),
      restore: l10n.t("Redemption"),
    })
      .meta({ title: l10n.t("Price for") })
      .optional(),
    FeeCurrency: choice({ CNY: l10n.t("Renminbi"), USD: l10n.t("US dollar") })
      .meta({ title: l10n.t("Currency") })
      .optional(),
    FeePeriod: count.meta({ title: l10n.t("Years") }).optional(),
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
    Failed: l10n.t("The check failed"),
    QueryRegistryFailed: l10n.t("The registry didn't answer"),
    Busy: l10n.t("The registry is busy"),
    InvaieldParameter: commonErrors.ParameterIllegal, // the document's own spelling
  },
});

/** In display order. */
export const domainOperations = {
  listDomains,
  getDomain,
  getDomainByName,
  checkDomain,
};
