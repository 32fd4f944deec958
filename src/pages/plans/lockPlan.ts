import * as l10n from "@vscode/l10n";
import { setSecurityLock, setTransferLock } from "../../orders/effects/locks";
import { obstacleText } from "../../orders/effects/words";
import { type DomainDetails, type Lock } from "../../model/domain";
import { type Plan, type PlanId } from "./plan";
import { domainsText } from "../../texts/counts";
import { lockWords } from "../../texts/domainWords";
import { numberText } from "../../texts/numbers";
import { plural } from "../../texts/plural";
import { withoutFields } from "./planParts";

type LockPlanId = Extract<PlanId, "lockTransfer" | "unlockTransfer" | "lockSecurity" | "unlockSecurity">;

interface OneLock {
  effect: typeof setTransferLock;
  stateIn: (details: DomainDetails) => Lock;
}

const transferLock: OneLock = { effect: setTransferLock, stateIn: (details) => details.transferLock };
const securityLock: OneLock = { effect: setSecurityLock, stateIn: (details) => details.securityLock };

interface LockTexts {
  button: (count: number) => string;
  sentence: (domains: string, account: string) => string;
}

/** Turns the transfer lock or the security lock of domains on or off. */
export const lockPlans: Record<LockPlanId, Plan> = {
  lockTransfer: lockPlan("lockTransfer", transferLock, true, {
    button: (count) =>
      plural(count, {
        one: l10n.t("Turn On Transfer Lock of {0} Domain", numberText(count)),
        other: l10n.t("Turn On Transfer Lock of {0} Domains", numberText(count)),
      }),
    sentence: (domains, account) => l10n.t("Turn on the transfer lock of {0} in account {1}.", domains, account),
  }),
  unlockTransfer: lockPlan("unlockTransfer", transferLock, false, {
    button: (count) =>
      plural(count, {
        one: l10n.t("Turn Off Transfer Lock of {0} Domain", numberText(count)),
        other: l10n.t("Turn Off Transfer Lock of {0} Domains", numberText(count)),
      }),
    sentence: (domains, account) => l10n.t("Turn off the transfer lock of {0} in account {1}.", domains, account),
  }),
  lockSecurity: lockPlan("lockSecurity", securityLock, true, {
    button: (count) =>
      plural(count, {
        one: l10n.t("Turn On Security Lock of {0} Domain", numberText(count)),
        other: l10n.t("Turn On Security Lock of {0} Domains", numberText(count)),
      }),
    sentence: (domains, account) => l10n.t("Turn on the security lock of {0} in account {1}.", domains, account),
  }),
  unlockSecurity: lockPlan("unlockSecurity", securityLock, false, {
    button: (count) =>
      plural(count, {
        one: l10n.t("Turn Off Security Lock of {0} Domain", numberText(count)),
        other: l10n.t("Turn Off Security Lock of {0} Domains", numberText(count)),
      }),
    sentence: (domains, account) => l10n.t("Turn off the security lock of {0} in account {1}.", domains, account),
  }),
};

function lockPlan(id: LockPlanId, { effect, stateIn }: OneLock, isOn: boolean, { button, sentence }: LockTexts): Plan {
  const then = lockWords(isOn ? "on" : "off");
  const { yes, risk } = effect.confirmation({ Status: isOn });
  return {
    id,
    title: yes,
    submit: yes,
    button,
    looks: "details",
    effect,
    columns: [l10n.t("Current"), l10n.t("New")],
    ...withoutFields,
    row: ({ domain, details }, _values, { now }) => {
      if (!domain || !details) {
        return { cells: ["", then], issue: { tone: "error", text: obstacleText("notInAccount") } };
      }
      const state = stateIn(details);
      const cells = [lockWords(state), then];
      const item = effect.propose({ domain, details }, { isOn }, now);
      if (item.kind === "impossible") {
        return item.why === "unchanged"
          ? { cells, isSoAlready: true, issue: { tone: "info", text: alreadyText(isOn) } }
          : { cells, issue: { tone: "error", text: obstacleText(item.why) } };
      }
      return { cells, item, issue: state === "notSet" ? { tone: "warning", text: noLockText() } : undefined };
    },
    sentences: (items, _values, { account }) => [
      sentence(domainsText(items.length), account.name),
      ...(risk === undefined ? [] : [risk]),
    ],
  };
}

function alreadyText(isOn: boolean): string {
  return isOn ? l10n.t("It's already on.") : l10n.t("It's already off.");
}

function noLockText(): string {
  return l10n.t("The registry may not have this lock. In that case Alibaba Cloud says so, and nothing changes.");
}
