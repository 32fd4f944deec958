import { type Dice } from "./dice";
import { expected, someContact, someDomain, someTemplate, wanted } from "./expectation";
import { dayMs, freshDomain, type Model, type ModelDomain, yearsOn } from "./model";
import { batch, single, type Work } from "./work";

interface Registration {
  DomainName: string;
  SubscriptionDuration?: number;
  RegistrantProfileId?: string;
  RegistrantName?: string;
  Email?: string;
  RegistrantType?: "1" | "2";
  PermitPremiumActivation?: boolean;
  EnableDomainProxy?: boolean;
}

function someRegistration(dice: Dice, model: Model): Registration {
  return {
    DomainName: dice.once(6) ? someDomain(dice, model) : dice.pick(wanted),
    ...(dice.flag() ? { SubscriptionDuration: 1 + dice.upTo(10) } : {}),
    ...(dice.once(4)
      ? { ...someContact(dice), RegistrantType: dice.pick(["1", "2"] as const) }
      : { RegistrantProfileId: someTemplate(dice, model) }),
    PermitPremiumActivation: dice.flag(),
    ...(dice.flag() ? { EnableDomainProxy: dice.flag() } : {}),
  };
}

function registration(order: Registration, model: Model): Work {
  const { DomainName: name, SubscriptionDuration = 1, RegistrantProfileId, EnableDomainProxy = true } = order;
  const template = model.templates.find(({ id }) => id === RegistrantProfileId);
  const person = { ...(template?.person ?? { name: order.RegistrantName ?? "", email: order.Email ?? "" }) };
  const kind = template?.kind ?? order.RegistrantType ?? "1";
  return {
    name,
    templateId: template?.id,
    refused: RegistrantProfileId !== undefined && !template ? "ContactTemplateNotExist" : undefined,
    run: () => false,
    runAnyway: () => {
      if (name.endsWith(".museum") || model.isTaken(name)) return false;
      if (name.startsWith("premium") && !order.PermitPremiumActivation) return false;
      const registeredAt = Math.floor(model.now / 1000) * 1000;
      const expiresAt = yearsOn(registeredAt, SubscriptionDuration);
      const domain = freshDomain(name, { registeredAt, expiresAt, kind, person });
      domain.privacy = EnableDomainProxy;
      domain.nameServers = ["ns7.alidns.com", "ns8.alidns.com"];
      model.domains.set(name, domain);
      model.hasNewRegistrant(domain);
      return true;
    },
  };
}

interface Redemption {
  DomainName: string;
  CurrentExpirationDate: number;
}

/** A domain and when it expires, mostly rightly. */
function someRedemption(dice: Dice, model: Model): Redemption {
  const lapsed = [...model.domains].filter(([, domain]) => hasLapsed(domain, model)).map(([name]) => name);
  const DomainName = (dice.flag() ? dice.pick(lapsed) : undefined) ?? someDomain(dice, model);
  const expiresAt = model.domains.get(DomainName)?.expiresAt ?? 1;
  return { DomainName, CurrentExpirationDate: dice.once(8) ? expiresAt - 1 : expiresAt };
}

interface Renewal extends Redemption {
  SubscriptionDuration: number;
}

function someRenewal(dice: Dice, model: Model): Renewal {
  return { ...someRedemption(dice, model), SubscriptionDuration: 1 + dice.upTo(dice.once(4) ? 10 : 2) };
}

function renewal(order: Renewal, model: Model): Work {
  return paidYears(order, order.SubscriptionDuration, model, (domain) => {
    const isTooFar = yearsOn(domain.expiresAt, order.SubscriptionDuration) > yearsOn(model.now, 10);
    return isTooFar || hasLapsed(domain, model);
  });
}

function redemption(order: Redemption, model: Model): Work {
  return paidYears(order, 1, model, (domain) => !hasLapsed(domain, model));
}

function paidYears(order: Redemption, years: number, model: Model, isWrong: (domain: ModelDomain) => boolean): Work {
  const domain = model.domains.get(order.DomainName);
  const isRefused = domain && (domain.expiresAt !== order.CurrentExpirationDate || isWrong(domain));
  return {
    name: order.DomainName,
    refused: !domain ? "DomainNotExist" : isRefused ? "ParameterIllegal" : undefined,
    run: (then) => {
      then.expiresAt = yearsOn(then.expiresAt, years);
      return true;
    },
  };
}

/** More than 30 days over. */
export function hasLapsed({ expiresAt }: ModelDomain, { now }: Model): boolean {
  return Math.floor((expiresAt - now) / dayMs) < -30;
}

const several = <Order>(dice: Dice, model: Model, some: (dice: Dice, model: Model) => Order): Order[] =>
  Array.from({ length: 1 + dice.upTo(4) }, () => some(dice, model));

export const orders = {
  registerDomain: expected({
    params: someRegistration,
    expect: (order, model) => single(model, [registration(order, model)]),
  }),
  registerDomains: expected({
    params: (dice, model) => ({ OrderActivateParam: several(dice, model, someRegistration) }),
    expect: ({ OrderActivateParam }, model) =>
      batch(
        model,
        OrderActivateParam.map((one) => registration(one, model)),
      ),
  }),
  renewDomain: expected({
    params: someRenewal,
    expect: (order, model) => single(model, [renewal(order, model)]),
  }),
  renewDomains: expected({
    params: (dice, model) => ({ OrderRenewParam: several(dice, model, someRenewal) }),
    expect: ({ OrderRenewParam }, model) =>
      batch(
        model,
        OrderRenewParam.map((one) => renewal(one, model)),
      ),
  }),
  redeemDomain: expected({
    params: someRedemption,
    expect: (order, model) => single(model, [redemption(order, model)]),
  }),
  redeemDomains: expected({
    params: (dice, model) => ({ OrderRedeemParam: several(dice, model, someRedemption) }),
    expect: ({ OrderRedeemParam }, model) =>
      batch(
        model,
        OrderRedeemParam.map((one) => redemption(one, model)),
      ),
  }),
};
