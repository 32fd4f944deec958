import { yearsLater } from "../../model/domain";
import {
  type Account,
  type Effect,
  findDomain,
  type Outcome,
  type OwnedDomain,
  type Task,
  type TaskDetail,
} from "../account";
import { digitDate } from "../dates";
import { isRegisteredElsewhere } from "../elsewhere";
import { expectVerification } from "../emails";
import { newDomain } from "../newDomain";
import { specialNameOf } from "../specialNames";
import { tldKindOf } from "../tlds";
import { failure, success } from "./outcomes";

/** Registers a name if it is still available at the registry. */
export function register(
  account: Account,
  task: Task,
  detail: TaskDetail,
  effect: Effect & { kind: "register" },
): Outcome {
  const { domainName: name, endsAt } = detail;
  const premium = specialNameOf(name) === "premium";
  if (!tldKindOf(name)) {
    return failure({ en: "The ending of this domain name is not sold here.", zh: "暂不支持注册该后缀的域名。" });
  }
  if (findDomain(account, name) || isRegisteredElsewhere(account, name)) {
    return failure({ en: "The domain name has already been registered.", zh: "该域名已被注册。" });
  }
  if (premium && !effect.premiumAccepted) {
    return failure({
      en: "The domain name has a premium price, which was not accepted.",
      zh: "该域名为溢价域名，订单未接受溢价。",
    });
  }
  const { years, contact, registrantType, privacy, nameServers } = effect;
  const at = Math.floor(endsAt / 1000) * 1000;
  const beginning = { name, registeredAt: at, paidUntil: at, years, contact, registrantType, at };
  const domain = newDomain({ ...beginning, premium, privacy, nameServers });
  account.domains.push(domain);
  detail.instanceId = domain.instanceId;
  expectVerification(account, domain, endsAt, task.clientIp);
  return success(`-> ${digitDate(domain.expiresAt)}`);
}

/** Extends the expiration date by some years. */
export function renew(domain: OwnedDomain, years: number): Outcome {
  const before = domain.expiresAt;
  domain.expiresAt = yearsLater(before, years);
  return success(`${digitDate(before)} -> ${digitDate(domain.expiresAt)}`);
}

/** A redemption adds one year to the old expiration date. */
export function redeem(domain: OwnedDomain): Outcome {
  return renew(domain, 1);
}
