import { yearsLater } from "../../model/domain";
import { type Account, type Contact, type Effect, findDomain } from "../account";
import { contactOf } from "../contact";
import { type Handlers } from "../handler";
import { domainNotExist, illegal, templateNotExist } from "../refusal";
import { submitTask } from "../tasks";
import { urgencyOf } from "./domains";
import { isVerified } from "./registrants";

const longestYears = 10;
const ownNameServers = ["ns7.alidns.com", "ns8.alidns.com"];

/**
 * Paid orders. What the caller can know (its own account, the fence, the limits) is refused at once; what only the
 * registry knows (taken, premium) is found out when the task runs.
 */
export const orderHandlers: Pick<Handlers, "registerDomain" | "renewDomain"> = {
  registerDomain(params, account, call) {
    const effect: Effect = {
      kind: "register",
      years: params.SubscriptionDuration ?? 1,
      ...registrantOf(params, account),
      privacy: params.EnableDomainProxy ?? false,
      premiumAccepted: params.PermitPremiumActivation ?? false,
      nameServers: params.AliyunDns === false ? [params.Dns1 ?? "", params.Dns2 ?? ""] : ownNameServers,
    };
    return { TaskNo: submitTask(account, call, "ORDER_ACTIVATE", [{ domainName: params.DomainName, effect }]) };
  },

  renewDomain({ DomainName, CurrentExpirationDate, SubscriptionDuration }, account, call) {
    const domain = findDomain(account, DomainName);
    if (!domain) throw domainNotExist();
    if (domain.expiresAt !== CurrentExpirationDate) {
      throw illegal("CurrentExpirationDate is not the date on which the domain expires at present.");
    }
    if (urgencyOf(domain, call.now) === "2") throw illegal("The domain has to be redeemed, not renewed.");
    if (yearsLater(domain.expiresAt, SubscriptionDuration) > yearsLater(call.now, longestYears)) {
      throw illegal(`A domain cannot be paid for more than ${longestYears} years ahead.`);
    }
    const work = {
      domainName: domain.name,
      instanceId: domain.instanceId,
      effect: { kind: "renew" as const, years: SubscriptionDuration },
    };
    return { TaskNo: submitTask(account, call, "ORDER_RENEW", [work]) };
  },
};

type RegisterParams = Parameters<Handlers["registerDomain"]>[0];

/** Who the domain will belong to: the template's contact, or the one in the order. */
function registrantOf(params: RegisterParams, account: Account) {
  if (params.RegistrantProfileId === undefined) {
    const contact = contactOf(params) as Contact; // the entry's condition sees to a whole one
    return {
      contact,
      registrantType: params.RegistrantType ?? "1",
      emailVerified: isVerified(account, contact.Email),
    } as const;
  }
  const template = account.registrants.find((registrant) => registrant.id === params.RegistrantProfileId);
  if (!template) throw templateNotExist();
  const { contact, registrantType, emailVerified } = template;
  return { contact: { ...contact }, registrantType, emailVerified };
}
