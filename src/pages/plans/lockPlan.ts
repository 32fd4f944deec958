import { setSecurityLock, setTransferLock } from "../../orders/effects/locks";
import { obstacleText } from "../../orders/effects/words";
import { type DomainDetails, type Lock } from "../../model/domain";
import { type Plan, type PlanId } from "./plan";
import { domainsText } from "../../texts/counts";
import { withoutFields } from "./planParts";

type LockPlanId = Extract<PlanId, "lockTransfer" | "unlockTransfer" | "lockSecurity" | "unlockSecurity">;

const locks = {
  transfer: {
    words: "transfer lock",
    stateIn: ({ transferLock }: DomainDetails): Lock => transferLock,
    effect: setTransferLock,
  },
  security: {
    words: "security lock",
    stateIn: ({ securityLock }: DomainDetails): Lock => securityLock,
    effect: setSecurityLock,
  },
} as const;

/** Switches the transfer lock or the security lock of domains. */
export const lockPlans: Record<LockPlanId, Plan> = {
  lockTransfer: lockPlan("lockTransfer", "transfer", true),
  unlockTransfer: lockPlan("unlockTransfer", "transfer", false),
  lockSecurity: lockPlan("lockSecurity", "security", true),
  unlockSecurity: lockPlan("unlockSecurity", "security", false),
};

function lockPlan(id: LockPlanId, lock: keyof typeof locks, isOn: boolean): Plan {
  const { words, stateIn, effect } = locks[lock];
  const then = isOn ? "on" : "off";
  const { yes, risk } = effect.confirmation({ Status: isOn });
  const sentence = (count: number, accountName: string) =>
    `Switch the ${words} of ${domainsText(count)} ${then}, for the account ${accountName}.`;
  return {
    id,
    title: `Switch the ${words} ${then}`,
    submit: yes,
    button: (domains) => `${yes} ${domains}`,
    looks: "details",
    effect,
    columns: ["Is", "Will be"],
    ...withoutFields,
    row: ({ domain, details }, _values, { now }) => {
      if (!domain || !details) {
        return { cells: ["", then], issue: { tone: "error", text: obstacleText("notInAccount") } };
      }
      const state = stateIn(details);
      const cells = [stateWords[state], then];
      const item = effect.propose({ domain, details }, { isOn }, now);
      if (item.kind === "impossible") {
        return item.why === "unchanged"
          ? { cells, isSoAlready: true, issue: { tone: "info", text: `It is ${then} already.` } }
          : { cells, issue: { tone: "error", text: obstacleText(item.why) } };
      }
      return { cells, item, issue: state === "notSet" ? { tone: "warning", text: noLock } : undefined };
    },
    sentences: (items, _values, { account }) => [
      sentence(items.length, account.name),
      ...(risk === undefined ? [] : [risk]),
    ],
  };
}

const stateWords: Record<Lock, string> = { on: "on", off: "off", notSet: "not set" };

const noLock = "Its registry may have no such lock: then the service says so, and nothing changes.";
