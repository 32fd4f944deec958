import { type Outcome, type OwnedDomain } from "../account";
import { failure, success } from "./outcomes";

/** Turns a lock on or off, if the registry has it and nothing forces it to stay on. */
export function setLock(domain: OwnedDomain, lock: "transferLock" | "updateLock", on: boolean, at: number): Outcome {
  const wanted = on ? "OPEN" : "CLOSE";
  const change = `${domain[lock]} -> ${wanted}`;
  if (domain[lock] === "NONE_SETTING") {
    return failure({ en: "The registry has no such lock.", zh: "该域名的注册局不支持此锁。" }, change);
  }
  if (!on && lock === "transferLock" && (domain.transferLockedUntil ?? 0) > at) {
    return failure(
      {
        en: "The transfer lock stays on for 60 days after the change of registrant.",
        zh: "修改所有者信息后 60 天内不能关闭转移锁。",
      },
      change,
    );
  }
  domain[lock] = wanted;
  return success(change);
}
