import { type Account, findDomain, type Outcome, type Task, type TaskDetail } from "./account";
import { changeContact } from "./effects/contacts";
import { changeDnsHost, changeNameServers, createDnsHost, synchronizeDnsHosts } from "./effects/dns";
import { setLock } from "./effects/locks";
import { redeem, register, renew } from "./effects/orders";
import { failure } from "./effects/outcomes";
import { cancelTransferIn, cancelTransferOut, handOutTransferCode } from "./effects/transfers";
import { specialNameOf } from "./specialNames";

/** Applies a task detail's effect to the account at the moment it ends, and returns the outcome. */
export function outcomeOf(account: Account, task: Task, detail: TaskDetail, speed: number): Outcome {
  const { domainName, effect, endsAt: at } = detail;
  if (specialNameOf(domainName) === "fail") {
    return failure({
      en: "The registry rejected the operation (every name that begins with fail does).",
      zh: "注册局拒绝了该操作（以 fail 开头的域名均如此）。",
    });
  }
  if (effect.kind === "register") return register(account, task, detail, effect);
  if (effect.kind === "cancelTransferIn") return cancelTransferIn(account, domainName, at);
  if (effect.kind === "nothing") return { kind: "success" };

  const domain = findDomain(account, domainName);
  if (!domain) return failure({ en: "The domain name is no longer in this account.", zh: "该域名已不在此账号中。" });
  switch (effect.kind) {
    case "renew":
      return renew(domain, effect.years);
    case "redeem":
      return redeem(domain);
    case "changeContact":
      return changeContact(account, domain, effect, { at, clientIp: task.clientIp });
    case "changeNameServers":
      return changeNameServers(account, domain, effect.nameServers);
    case "createDnsHost":
      return createDnsHost(domain, effect.host);
    case "changeDnsHost":
      return changeDnsHost(domain, effect.host);
    case "synchronizeDnsHosts":
      return synchronizeDnsHosts(domain);
    case "setLock":
      return setLock(domain, effect.lock, effect.on, at);
    case "handOutTransferCode":
      return handOutTransferCode(account, domain, at, speed);
    case "cancelTransferOut":
      return cancelTransferOut(account, domain);
  }
}
