import * as vscode from "vscode";
import { type Question } from "../../pages/operation/operationWords";
import { paramsOf, type ProposedOrder } from "../../orders/effects/effects";
import { obstacleText } from "../../orders/effects/words";
import { failedPart, maySendAgain, onPresentFacts, type Resubmission, wholeOf } from "../../orders/resubmit";
import { type Obstacle } from "../../orders/effects/effect";
import { type Account } from "../../model/account";
import { displayName } from "../../model/domain";
import { type Order } from "../../model/order";
import { domainOutcomes } from "../../model/orderOutcome";
import { type AccountCache } from "../../stores/accountCache";
import { type CommandsOf } from "../../commands/command";
import { timeText } from "../../texts/dates";
import { type AppServices } from "../appServices";
import { orderTitle } from "../../orders/orderWords";
import { notifyPlaced } from "./notifyPlaced";
import { reasonText } from "../../orders/reasonWords";

export function orderCommands(services: AppServices): CommandsOf<"order"> {
  return {
    "domainDesk.order.show": () => showOrders(services),
    "domainDesk.order.retryFailed": { run: ({ order }) => retryFailed(services, order) },
    "domainDesk.order.sendAgain": { run: ({ order }) => sendAgain(services, order) },
  };
}

/** Opens the view of orders that need attention, or of those in progress, in their account. */
async function showOrders({ accounts, orders }: AppServices): Promise<void> {
  if (orders.needLook.length > 0) {
    orders.haveLooked();
    await vscode.commands.executeCommand("domainDesk.activity.focus");
    return;
  }
  const { active } = accounts;
  const { underWay } = orders;
  const [other] = underWay;
  if (other && !underWay.some(({ accountId }) => accountId === active?.id)) await accounts.activate(other.accountId);
  await vscode.commands.executeCommand("domainDesk.tasks.focus");
}

/**
 * Orders again for the domains for which an order failed, based on current facts, after asking.
 * @throws the error of looking up the domains; then nothing was sent
 */
async function retryFailed(services: AppServices, order: Order): Promise<void> {
  const part = failedPart(order);
  if (!part) {
    void vscode.window.showInformationMessage(notFromRecord(order));
    return;
  }
  const account = takingOrders(services, order);
  if (!account) return;
  const fresh = await freshly(services.data.of(account), part);
  const { proposed } = fresh;
  if (!proposed) {
    void vscode.window.showErrorMessage([notOrderedAgain(order), ...notes(fresh)].join(" "));
    return;
  }
  await askAndPlace(services, account, order, proposed, (question) => ({
    ...question,
    detail: [...whyFailed(order), ...withBlank(notes(fresh)), "", question.detail].join("\n"),
  }));
}

/**
 * Sends an order again if its answer was lost and nothing was carried out, after explaining how that is known.
 * @throws the error of looking up the domains; then nothing was sent
 */
async function sendAgain(services: AppServices, order: Order): Promise<void> {
  const again = maySendAgain(order, Date.now()) ? wholeOf(order) : undefined;
  if (!again) {
    void vscode.window.showInformationMessage(notFromRecord(order));
    return;
  }
  const account = takingOrders(services, order);
  if (!account) return;
  const fresh = await freshly(services.data.of(account), again);
  if (fresh.moved.length + fresh.leftOut.length > 0) {
    void vscode.window.showErrorMessage([notOrderedAgain(order), ...notes(fresh)].join(" "));
    return;
  }
  const found = [
    vscode.l10n.t("The answer to the order placed on {0} was lost.", timeText(order.sentAt ?? order.createdAt)),
    vscode.l10n.t(
      "Nothing was ordered: the account's tasks and domains showed that on {0}.",
      timeText(order.found?.at ?? order.createdAt),
    ),
    vscode.l10n.t(
      "The first request can no longer be carried out: by then, the time in which Alibaba Cloud accepts it was over.",
    ),
  ].join(" ");
  await askAndPlace(services, account, order, again, (question) => ({
    message: vscode.l10n.t("Send again: {0}?", orderTitle(order)),
    detail: [found, "", question.detail].join("\n"),
    yes: vscode.l10n.t("Send Again"),
  }));
}

async function askAndPlace(
  { data, orders, showTask }: AppServices,
  account: Account,
  before: Order,
  proposed: ProposedOrder,
  questionFrom: (question: Question) => Question,
): Promise<void> {
  const { operationQuestion, operationSentences } = await import("../../bundles/engine");
  const { operation } = proposed;
  const params = paramsOf(proposed);
  const premiumNames = await data.of(account).premiumNames();
  const { message, detail, yes } = questionFrom(operationQuestion(operation, params, account, premiumNames));
  if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, yes)) !== yes) return;
  const sentence = operationSentences(operation, params, account).join(" ");
  const placed = await orders.place(account, { ...proposed, sentence });
  orders.haveLooked(before.id);
  if (placed.kind === "refused") throw placed.error;
  await notifyPlaced(placed, (taskNo) => showTask(account, taskNo));
}

/**
 * The account of an order, if it is signed in.
 * @throws {ApiError} if it is read-only
 */
function takingOrders({ accounts, orders }: AppServices, order: Order): Account | undefined {
  orders.checkMayOrder(order.accountId, order.operation);
  const account = accounts.byId(order.accountId);
  if (!account) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Sign in to this order's account first."));
  }
  return account;
}

async function freshly({ domains }: AccountCache, proposed: ProposedOrder): Promise<Resubmission> {
  await domains.refresh();
  if (domains.known.kind === "failed") throw domains.known.error;
  return onPresentFacts(proposed, domains.value ?? [], Date.now());
}

/** Why an order failed, each reason once. */
function whyFailed(order: Order): string[] {
  const names = new Map<string, string[]>();
  for (const { domainName, label, outcome, reason } of domainOutcomes(order)) {
    if (outcome !== "failed") continue;
    const why = reason === undefined ? vscode.l10n.t("Alibaba Cloud gave no reason") : reasonText(reason);
    names.set(why, [...(names.get(why) ?? []), label ?? displayName(domainName)]);
  }
  const placed = timeText(order.createdAt);
  const [[reason] = [""], ...more] = names;
  return more.length === 0
    ? [vscode.l10n.t("The order placed on {0} failed: {1}", placed, reason)]
    : [
        vscode.l10n.t("The order placed on {0} failed:", placed),
        ...[...names].map(([why, whom]) => `• ${whom.join(", ")}: ${why}`),
      ];
}

/** How this differs from the first order, one sentence per domain. */
function notes({ leftOut, moved }: Resubmission): string[] {
  return [
    ...leftOut.map(({ domainName, why }) => obstacleWords(why, displayName(domainName))),
    ...moved.map((domainName) =>
      vscode.l10n.t(
        "{0} now expires on a different date than when the order was placed: it may have been paid for since.",
        displayName(domainName),
      ),
    ),
  ];
}

/** Why a domain is left out, as a standalone sentence. */
function obstacleWords(why: Obstacle, name: string): string {
  switch (why) {
    case "alreadyInAccount":
      return vscode.l10n.t("{0} is already in the account.", name);
    case "notInAccount":
      return vscode.l10n.t("{0} is no longer in the account.", name);
    case "expiryNotTold":
      return vscode.l10n.t("Alibaba Cloud doesn't say exactly when {0} expires.", name);
    case "inRedemption":
      return vscode.l10n.t("{0} is in redemption: it can only be redeemed now.", name);
    case "notInRedemption":
      return vscode.l10n.t("{0} no longer needs to be redeemed.", name);
    default:
      return vscode.l10n.t("{0}: {1}", name, obstacleText(why));
  }
}

function notOrderedAgain(order: Order): string {
  return vscode.l10n.t("{0}: nothing was sent.", orderTitle(order));
}

function notFromRecord(order: Order): string {
  return vscode.l10n.t(
    "{0}: this order can't be placed again from its record. Place it again where you first placed it.",
    orderTitle(order),
  );
}

function withBlank(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", ...lines];
}
