import { daysUntil } from "../../model/domain";
import { type Account, findDomain, openDetails, type OwnedDomain } from "../account";
import { digitDate, withinDays, wordDate } from "../dates";
import { isRegisteredElsewhere } from "../elsewhere";
import { isOnHold, isVerified } from "../emails";
import { type Handlers } from "../handler";
import { periods } from "../limits";
import { ownedDomain, ownedInstance } from "../owned";
import { pageOf } from "../paging";
import { specialNameOf } from "../specialNames";
import { languageOf, type Text } from "../text";
import { priceOf, tldKindOf } from "../tlds";

/** Domains, and names that could become domains. */
export const domainHandlers: Pick<Handlers, "listDomains" | "getDomain" | "getDomainByName" | "checkDomain"> = {
  listDomains(params, account, { now }) {
    const part = params.DomainName?.toLowerCase();
    const company = params.Ccompany?.toLowerCase();
    const found = account.domains.filter(
      (domain) =>
        (!part || domain.name.includes(part)) &&
        (!company || domain.contacts.registrant.RegistrantOrganization.toLowerCase().includes(company)) &&
        (!params.ProductDomainType || params.ProductDomainType === tldKindOf(domain.name)) &&
        (!params.QueryType || params.QueryType === urgencyOf(domain, now)) &&
        withinDays(domain.registeredAt, params.StartRegistrationDate, params.EndRegistrationDate) &&
        withinDays(domain.expiresAt, params.StartExpirationDate, params.EndExpirationDate),
    );
    const instantOf = (domain: OwnedDomain) =>
      params.OrderKeyType === "ExpirationDate" ? domain.expiresAt : domain.registeredAt;
    const sign = params.OrderByType === "ASC" ? 1 : -1;
    found.sort((a, b) => sign * (instantOf(a) - instantOf(b)) || (a.name < b.name ? -1 : 1));
    const { items, fields } = pageOf(found, params.PageNum, params.PageSize);
    return { ...fields, Data: items.map((domain) => listed(domain, now)) };
  },

  getDomain({ InstanceId }, account, { now }) {
    return shown(ownedInstance(account, InstanceId), account, now);
  },

  getDomainByName({ DomainName }, account, { now }) {
    return shown(ownedDomain(account, DomainName), account, now);
  },

  checkDomain({ DomainName, FeeCommand, FeeCurrency, FeePeriod, Lang }, account) {
    const premium = specialNameOf(DomainName) === "premium" || findDomain(account, DomainName)?.premium === true;
    const taken = whyTaken(account, DomainName);
    const asksForPrice = FeeCommand !== undefined || FeeCurrency !== undefined || FeePeriod !== undefined;
    const price = priceOf(DomainName, FeeCommand ?? "create", FeePeriod ?? 1, FeeCurrency ?? "USD", premium);
    return {
      DomainName,
      Avail: taken ? 0 : 1,
      Premium: premium,
      Reason: taken?.[languageOf(Lang)],
      Price: asksForPrice && price !== undefined ? String(price) : undefined,
    };
  },
};

/** Why a name cannot be registered, or undefined. */
function whyTaken(account: Account, name: string): Text | undefined {
  if (!tldKindOf(name)) return { en: "The ending is not sold here", zh: "暂不支持该后缀" };
  const isBusy = openDetails(account).some((detail) => detail.domainName === name);
  return findDomain(account, name) || isBusy || isRegisteredElsewhere(account, name)
    ? { en: "In use", zh: "已被注册" }
    : undefined;
}

/** `1`: needs renewal (from 30 days before to 30 days after the expiration), `2`: needs redemption, `3`: normal. */
export function urgencyOf(domain: OwnedDomain, now: number): "1" | "2" | "3" {
  const days = daysUntil(domain.expiresAt, now);
  return days < -periods.graceDays ? "2" : days < periods.renewalDays ? "1" : "3";
}

function listed(domain: OwnedDomain, now: number) {
  return {
    DomainName: domain.name,
    InstanceId: domain.instanceId,
    ExpirationDate: wordDate(domain.expiresAt),
    RegistrationDate: wordDate(domain.registeredAt),
    ExpirationDateLong: domain.expiresAt,
    RegistrationDateLong: domain.registeredAt,
    DomainType: tldKindOf(domain.name),
    DomainStatus: urgencyOf(domain, now),
    ProductId: "2a",
    Premium: domain.premium,
    DomainAuditStatus: "NONAUDIT",
    ExpirationDateStatus: domain.expiresAt > now ? "1" : "2",
    RegistrantType: domain.registrantType,
    Remark: domain.remark,
    ExpirationCurrDateDiff: daysUntil(domain.expiresAt, now),
  };
}

function shown(domain: OwnedDomain, account: Account, now: number) {
  const { RegistrantName, RegistrantOrganization, Email } = domain.contacts.registrant;
  return {
    UserId: account.userId,
    DomainName: domain.name,
    InstanceId: domain.instanceId,
    RegistrationDate: digitDate(domain.registeredAt),
    ExpirationDate: digitDate(domain.expiresAt),
    RegistrationDateLong: domain.registeredAt,
    ExpirationDateLong: domain.expiresAt,
    RegistrantOrganization,
    RegistrantName,
    Email,
    UpdateProhibitionLock: domain.updateLock,
    TransferProhibitionLock: domain.transferLock,
    DomainNameProxyService: domain.privacy,
    Premium: domain.premium,
    EmailVerificationStatus: isVerified(account, Email) ? 1 : 0,
    EmailVerificationClientHold: isOnHold(domain, now),
    RealNameStatus: "NONAUDIT",
    RegistrantUpdatingStatus: "NORMAL",
    TransferOutStatus: "NORMAL",
    RegistrantType: domain.registrantType,
    DomainNameVerificationStatus: "NONAUDIT",
    DnsList: domain.nameServers,
  };
}
