import { randomUUID } from "node:crypto";
import { yearsLater } from "../model/domain";
import { type Account, type Effect, findDomain, type Outcome, type TaskDetail } from "./account";
import { specialNameOf } from "./specialNames";
import { tldKindOf } from "./tlds";

/** Does to the account what a task's detail was for, at the moment of its end, and says what came of it. */
export function outcomeOf(account: Account, detail: TaskDetail): Outcome {
  if (specialNameOf(detail.domainName) === "fail") {
    return failure("The registry rejected the operation (every name that begins with fail does).");
  }
  return carryOut(account, detail, detail.effect);
}

function carryOut(account: Account, detail: TaskDetail, effect: Effect): Outcome {
  switch (effect.kind) {
    case "register":
      return register(account, detail, effect);
    case "renew":
      return renew(account, detail, effect.years);
    case "past":
      return { kind: "success" };
  }
}

function register(account: Account, detail: TaskDetail, effect: Effect & { kind: "register" }): Outcome {
  const name = detail.domainName;
  const special = specialNameOf(name);
  const tldKind = tldKindOf(name);
  if (!tldKind) return failure("The ending of this domain name is not sold here.");
  if (special === "taken" || findDomain(account, name)) return failure("The domain name has already been registered.");
  if (special === "premium" && !effect.premiumAccepted) {
    return failure("The domain name has a premium price, which was not accepted.");
  }
  const registeredAt = Math.floor(detail.endsAt / 1000) * 1000;
  const instanceId = `S${new Date(registeredAt).getUTCFullYear()}${randomUUID().replaceAll("-", "").slice(0, 14).toUpperCase()}`;
  account.domains.push({
    instanceId,
    name,
    registeredAt,
    expiresAt: yearsLater(registeredAt, effect.years),
    premium: special === "premium",
    contact: effect.contact,
    registrantType: effect.registrantType,
    emailVerified: effect.emailVerified,
    emailHold: false,
    privacy: effect.privacy,
    transferLock: tldKind === "ccTLD" ? "NONE_SETTING" : "CLOSE",
    updateLock: tldKind === "ccTLD" ? "NONE_SETTING" : "CLOSE",
    nameServers: effect.nameServers,
  });
  detail.instanceId = instanceId;
  return { kind: "success" };
}

function renew(account: Account, detail: TaskDetail, years: number): Outcome {
  const domain = findDomain(account, detail.domainName);
  if (!domain) return failure("The domain name is no longer in this account.");
  domain.expiresAt = yearsLater(domain.expiresAt, years);
  return { kind: "success" };
}

function failure(reason: string): Outcome {
  return { kind: "failure", reason };
}
