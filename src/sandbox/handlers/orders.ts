import { yearsLater } from "../../model/domain";
import { type Account, type Contact, type OwnedDomain } from "../account";
import { type Call, type Handlers } from "../handler";
import { limits } from "../limits";
import { ownNameServers } from "../newDomain";
import { ownedDomain, ownedTemplate } from "../owned";
import { illegal } from "../refusal";
import { submitBatch, submitTask, type Work } from "../tasks";
import { urgencyOf } from "./domains";
import { contactOf } from "../contact";

/**
 * Paid orders. What the caller can know (its own account, the fence, the limits) is refused immediately; what only the
 * registry knows (taken, premium) turns out when the task runs. A batch is accepted whatever is wrong with some of its
 * domains: the document has no error codes for that in the batches (5.21 to 5.23).
 */
export const orderHandlers: Pick<
  Handlers,
  "registerDomain" | "registerDomains" | "renewDomain" | "renewDomains" | "redeemDomain" | "redeemDomains"
> = {
  registerDomain(params, account, call) {
    return { TaskNo: submitTask(account, call, "ORDER_ACTIVATE", [registration(params, account)]) };
  },

  registerDomains({ OrderActivateParam }, account, call) {
    const items = OrderActivateParam.map((order) => ({
      domainName: order.DomainName,
      work: () => registration(order, account),
    }));
    return { TaskNo: submitBatch(account, call, "ORDER_ACTIVATE", items) };
  },

  renewDomain(params, account, call) {
    return { TaskNo: submitTask(account, call, "ORDER_RENEW", [renewal(params, account, call)]) };
  },

  renewDomains({ OrderRenewParam }, account, call) {
    const items = OrderRenewParam.map((order) => ({
      domainName: order.DomainName,
      work: () => renewal(order, account, call),
    }));
    return { TaskNo: submitBatch(account, call, "ORDER_RENEW", items) };
  },

  redeemDomain(params, account, call) {
    return { TaskNo: submitTask(account, call, "ORDER_REDEEM", [redemption(params, account, call)]) };
  },

  redeemDomains({ OrderRedeemParam }, account, call) {
    const items = OrderRedeemParam.map((order) => ({
      domainName: order.DomainName,
      work: () => redemption(order, account, call),
    }));
    return { TaskNo: submitBatch(account, call, "ORDER_REDEEM", items) };
  },
};

type Registration = Parameters<Handlers["registerDomains"]>[0]["OrderActivateParam"][number];
type Renewal = Parameters<Handlers["renewDomains"]>[0]["OrderRenewParam"][number];
type Redemption = Parameters<Handlers["redeemDomains"]>[0]["OrderRedeemParam"][number];

function registration(order: Registration, account: Account): Work {
  return {
    domainName: order.DomainName,
    effect: {
      kind: "register",
      years: order.SubscriptionDuration ?? 1,
      ...registrantOf(order, account),
      privacy: order.EnableDomainProxy ?? true,
      premiumAccepted: order.PermitPremiumActivation ?? false,
      nameServers: order.AliyunDns === false ? [order.Dns1 ?? "", order.Dns2 ?? ""] : ownNameServers,
    },
  };
}

/** Who will own the domain: the template's current contact, or the one in the order. */
function registrantOf(order: Registration, account: Account) {
  if (order.RegistrantProfileId === undefined) {
    const contact = contactOf(order) as Contact; // the entry's condition ensures a complete one
    return { contact, registrantType: order.RegistrantType ?? "1" } as const;
  }
  const { id, contact, registrantType } = ownedTemplate(account, order.RegistrantProfileId);
  return { contact: { ...contact }, registrantType, registrantId: id };
}

function renewal({ DomainName, CurrentExpirationDate, SubscriptionDuration }: Renewal, account: Account, call: Call) {
  const domain = fenced(account, DomainName, CurrentExpirationDate);
  if (urgencyOf(domain, call.now) === "2") {
    throw illegal({ en: "The domain has to be redeemed, not renewed.", zh: "该域名需要赎回，不能续费。" });
  }
  checkYearsAhead(domain, SubscriptionDuration, call);
  return workOn(domain, { kind: "renew", years: SubscriptionDuration });
}

function redemption({ DomainName, CurrentExpirationDate }: Redemption, account: Account, call: Call) {
  const domain = fenced(account, DomainName, CurrentExpirationDate);
  if (urgencyOf(domain, call.now) !== "2") {
    throw illegal({ en: "The domain has not lapsed: it does not need to be redeemed.", zh: "该域名无需赎回。" });
  }
  return workOn(domain, { kind: "redeem" });
}

function workOn({ name, instanceId }: OwnedDomain, effect: Work["effect"]): Work {
  return { domainName: name, instanceId, effect };
}

/** The domain, if it still expires when the caller thinks it does. */
function fenced(account: Account, name: string, currentExpirationDate: number): OwnedDomain {
  const domain = ownedDomain(account, name);
  if (domain.expiresAt !== currentExpirationDate) {
    throw illegal({
      en: "CurrentExpirationDate is not the date on which the domain expires at present.",
      zh: "CurrentExpirationDate 与该域名当前的到期日不一致。",
    });
  }
  return domain;
}

function checkYearsAhead({ expiresAt }: OwnedDomain, years: number, { now }: Call): void {
  if (yearsLater(expiresAt, years) <= yearsLater(now, limits.yearsAhead)) return;
  throw illegal({
    en: `A domain cannot be paid for more than ${limits.yearsAhead} years ahead.`,
    zh: `域名的有效期不能超过 ${limits.yearsAhead} 年。`,
  });
}
