import { effects } from "../../orders/effects/effects";
import * as vscode from "vscode";
import { type Domain, displayName, type Lock } from "../../model/domain";
import { type CommandsOf, type DomainCommand } from "../../commands/command";
import { type AppServices } from "../appServices";
import { quickOrder, type QuickQuestion } from "./quickOrder";

type LockCommands = Pick<
  CommandsOf<"domain">,
  | "domainDesk.domain.lockTransfer"
  | "domainDesk.domain.unlockTransfer"
  | "domainDesk.domain.lockSecurity"
  | "domainDesk.domain.unlockSecurity"
>;

/** Turning a lock on or off, in words. */
interface Switch {
  title: string;
  operation: "setTransferLock" | "setSecurityLock";
  plan: "lockTransfer" | "unlockTransfer" | "lockSecurity" | "unlockSecurity";
  isOn: boolean;
  question?: (name: string) => QuickQuestion;
  done: (name: string) => string;
}

/** The commands for locks: a single domain right away, several on a page. Only turning a lock off asks first. */
export function lockCommands(services: AppServices): LockCommands {
  return {
    "domainDesk.domain.lockTransfer": switchLock(services, {
      title: vscode.l10n.t("Turn On Transfer Lock"),
      operation: "setTransferLock",
      plan: "lockTransfer",
      isOn: true,
      done: (name) => vscode.l10n.t("Turning on transfer lock of {0}…", name),
    }),
    "domainDesk.domain.unlockTransfer": switchLock(services, {
      title: vscode.l10n.t("Turn Off Transfer Lock"),
      operation: "setTransferLock",
      plan: "unlockTransfer",
      isOn: false,
      question: (name) => ({ message: vscode.l10n.t("Turn off transfer lock of {0}?", name) }),
      done: (name) => vscode.l10n.t("Turning off transfer lock of {0}…", name),
    }),
    "domainDesk.domain.lockSecurity": switchLock(services, {
      title: vscode.l10n.t("Turn On Security Lock"),
      operation: "setSecurityLock",
      plan: "lockSecurity",
      isOn: true,
      done: (name) => vscode.l10n.t("Turning on security lock of {0}…", name),
    }),
    "domainDesk.domain.unlockSecurity": switchLock(services, {
      title: vscode.l10n.t("Turn Off Security Lock"),
      operation: "setSecurityLock",
      plan: "unlockSecurity",
      isOn: false,
      question: (name) => ({ message: vscode.l10n.t("Turn off security lock of {0}?", name) }),
      done: (name) => vscode.l10n.t("Turning off security lock of {0}…", name),
    }),
  };
}

function switchLock(
  services: AppServices,
  { title, operation, plan, isOn, question, done }: Switch,
): DomainCommand<readonly [Domain, ...Domain[]]> {
  return {
    title,
    fits: (domain) => knownState(services, operation, domain) !== (isOn ? "on" : "off"),
    forList: (account) => services.pages.open("plan", account, { plan, domains: [] }),
    run: async (account, [domain, ...more]) => {
      services.orders.checkMayOrder(account.id, operation);
      if (more.length > 0) {
        const domains = [domain, ...more].map(({ name }) => name);
        return services.pages.open("plan", account, { plan, domains });
      }
      const name = displayName(domain.name);
      await quickOrder(services, account, {
        operation,
        proposed: [effects[operation].propose({ domain }, { isOn }, Date.now())],
        ...(question && { question: question(name) }),
        done: done(name),
      });
    },
  };
}

/** Known only if the domain has been looked up: the question for a domain doesn't wait for that. */
function knownState(
  { accounts, data }: AppServices,
  operation: Switch["operation"],
  { instanceId }: Domain,
): Lock | undefined {
  const details = accounts.active && data.of(accounts.active).knownDetails(instanceId);
  return operation === "setTransferLock" ? details?.transferLock : details?.securityLock;
}
