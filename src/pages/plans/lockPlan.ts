import { batchSize } from "../../catalogue/fields";
import { confirmationOf } from "../operation/confirmations";
import { type DomainDetails, type Lock } from "../../model/domain";
import { type Plan, type PlanId } from "./plan";
import { domainsText, inBatches, withoutFields } from "./planParts";

interface Locked {
  name: string;
  instanceId: string;
}

type LockPlanId = Extract<PlanId, "lockTransfer" | "unlockTransfer" | "lockSecurity" | "unlockSecurity">;

const locks = {
  transfer: {
    words: "transfer lock",
    stateIn: ({ transferLock }: DomainDetails): Lock => transferLock,
    one: "setTransferLock",
    several: "setTransferLocks",
  },
  security: {
    words: "security lock",
    stateIn: ({ securityLock }: DomainDetails): Lock => securityLock,
    one: "setSecurityLock",
    several: "setSecurityLocks",
  },
} as const;

/** Switches the transfer lock or the security lock of domains. */
export const lockPlans: Record<LockPlanId, Plan<Locked>> = {
  lockTransfer: lockPlan("lockTransfer", "transfer", true),
  unlockTransfer: lockPlan("unlockTransfer", "transfer", false),
  lockSecurity: lockPlan("lockSecurity", "security", true),
  unlockSecurity: lockPlan("unlockSecurity", "security", false),
};

function lockPlan(id: LockPlanId, lock: keyof typeof locks, isOn: boolean): Plan<Locked> {
  const { words, stateIn, one, several } = locks[lock];
  const then = isOn ? "on" : "off";
  const act = confirmationOf(one, { Status: isOn });
  const sentence = (count: number, accountName: string) =>
    `Switch the ${words} of ${domainsText(count)} ${then}, for the account ${accountName}.`;
  return {
    id,
    title: `Switch the ${words} ${then}`,
    submit: act.yes,
    button: (domains) => `${act.yes} ${domains}`,
    looks: "details",
    columns: ["Is", "Will be"],
    ...withoutFields,
    row: ({ domain, details }) => {
      if (!domain || !details) {
        return { cells: ["", then], issue: { tone: "error", text: "This domain is not in the account." } };
      }
      const state = stateIn(details);
      const cells = [stateWords[state], then];
      if (state === then) return { cells, isSoAlready: true, issue: { tone: "info", text: `It is ${then} already.` } };
      return {
        cells,
        item: { name: domain.name, instanceId: domain.instanceId },
        issue: state === "notSet" ? { tone: "warning", text: noLock } : undefined,
      };
    },
    sentences: (items, _values, { account }) => [
      sentence(items.length, account.name),
      ...(act.risk === undefined ? [] : [act.risk]),
    ],
    requests: (items, _values, { account }) => {
      const [first, ...more] = items;
      const item = ({ name, instanceId }: Locked) => ({ domainName: name, instanceId, fence: "" });
      if (more.length === 0) {
        return [
          {
            operation: one,
            effect: one,
            params: { DomainName: first.name, Status: isOn },
            items: [item(first)],
            sentence: sentence(1, account.name),
          },
        ];
      }
      return inBatches(items, batchSize).map(([head, ...rest]) => ({
        operation: several,
        effect: one,
        params: { DomainName: [head, ...rest].map(({ name }) => name), Status: isOn },
        items: [item(head), ...rest.map(item)],
        sentence: sentence(1 + rest.length, account.name),
      }));
    },
  };
}

const stateWords: Record<Lock, string> = { on: "on", off: "off", notSet: "not set" };

const noLock = "Its registry may have no such lock: then the service says so, and nothing changes.";
