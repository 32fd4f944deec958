import * as l10n from "@vscode/l10n";
import { catalogue, type OperationName } from "../../catalogue/catalogue";
import { type Operation } from "../../catalogue/operation";
import { type Account } from "../../model/account";
import { displayName, yearsLater } from "../../model/domain";
import { type Confirmation, type Part } from "../../orders/effects/effect";
import { effects, isOrderName } from "../../orders/effects/effects";
import { domainsText, yearsText } from "../../texts/counts";
import { dayText } from "../../texts/dates";
import { numberText } from "../../texts/numbers";

/** The dialog that asks before something is changed or ordered. */
export interface Question {
  message: string;
  /** One or more lines. */
  detail: string;
  /** The button that agrees. */
  yes: string;
}

/** Says what a request does: the operation, its target, what it undoes, and whether it costs money. */
export function operationSentences(name: OperationName, params: Record<string, unknown>, account: Account): string[] {
  const operation: Operation = catalogue[name];
  const { about, action } = operation;
  const lines = termLines(partsOf(name, params), new Set());
  const { risk } = confirmationOf(name, params);
  return [
    lines.length === 0
      ? l10n.t("{0} ({1}), account {2}.", about, action, account.name)
      : l10n.t("{0}: {1} ({2}), account {3}.", about, lines.join("; "), action, account.name),
    ...(risk === undefined ? [] : [risk]),
    consequence(operation, account),
  ];
}

/**
 * The last question before a change or an order.
 * @param premiumNames domains of the account that are known to have a premium price
 */
export function operationQuestion(
  name: OperationName,
  params: Record<string, unknown>,
  account: Account,
  premiumNames: ReadonlySet<string>,
): Question {
  const operation: Operation = catalogue[name];
  const { yes, risk } = confirmationOf(name, params);
  const parts = partsOf(name, params);
  const lines = termLines(parts, premiumNames);
  const detail = [
    account.kind === "sandbox" ? l10n.t("Account: {0} (sandbox)", account.name) : l10n.t("Account: {0}", account.name),
    l10n.t("Operation: {0}", operation.action),
    ...(risk === undefined ? [] : [risk]),
    consequence(operation, account),
    // Last, because a dialog may cut off long text. A single subject is in the message, unless it is an order with
    // terms.
    ...(operation.kind === "spend" || lines.length > 1 ? ["", ...bulleted(lines, parts.map(nameOf))] : []),
  ];
  return { message: questionMessage(operation, parts, yes), detail: detail.join("\n"), yes };
}

/** This many are listed in full; the rest only by name. */
const mostInFull = 20;

function bulleted(lines: readonly string[], subjects: readonly string[]): string[] {
  if (lines.length <= 1) return [...lines];
  const more = subjects.slice(mostInFull);
  return [
    ...lines.slice(0, mostInFull).map((line) => `• ${line}`),
    ...(more.length === 0
      ? []
      : [l10n.t("And {0} more: {1}", numberText(more.length), more.map(displayName).join(", "))]),
  ];
}

function questionMessage(operation: Operation, parts: readonly Part[], yes: string): string {
  const subjects = parts.map(nameOf).map(displayName);
  const [only] = subjects;
  const subject = subjects.length === 1 ? only : undefined;
  if (operation.kind === "spend") return l10n.t("{0} {1}?", yes, subject ?? domainsText(subjects.length));
  const { about } = operation;
  return subject === undefined ? l10n.t("{0}?", about) : l10n.t("{0}: {1}?", about, subject);
}

/** What a request is about; for a read, the subject in its parameters. */
function partsOf(name: OperationName, params: Record<string, unknown>): readonly Part[] {
  if (isOrderName(name)) return effects[name].split(params).parts.filter((part) => nameOf(part) !== "");
  for (const parameter of ["DomainName", "InstanceId", "RegistrantProfileId", "Email", "TaskNo"]) {
    const value = params[parameter];
    if (typeof value === "string" && value !== "") return [{ domainName: value, terms: {} }];
  }
  return [];
}

function nameOf({ domainName, instanceId = "" }: Part): string {
  return domainName ?? instanceId;
}

/** The label of the button that agrees to an operation, and what the user should know first. */
function confirmationOf(name: OperationName, params: Record<string, unknown>): Confirmation {
  if (!isOrderName(name)) return { yes: l10n.t("Send") };
  const { shared, parts } = effects[name].split(params);
  return effects[name].confirmation(shared, parts);
}

/** What an order says about one domain, limited to the terms with wording of their own. */
interface OrderTerms {
  /** Milliseconds since 1970. */
  CurrentExpirationDate?: number;
  /** Years. */
  SubscriptionDuration?: number;
  /** For a registration: its price may be a premium one. */
  PermitPremiumActivation?: boolean;
}

function consequence({ kind }: Operation, account: Account): string {
  switch (kind) {
    case "read":
      return l10n.t("This only reads data and changes nothing.");
    case "change":
      return account.kind === "sandbox"
        ? l10n.t("This changes something in the sandbox only, nothing real.")
        : l10n.t("This changes something in the account. It's free of charge.");
    case "spend":
      return account.kind === "sandbox"
        ? l10n.t("This is the sandbox: nothing is charged. In a real account, this order costs money.")
        : l10n.t("This is a real purchase, charged to account {0}.", account.name);
  }
}

/**
 * What a request is about, one line each; for an order with its years, its dates and whether its price is a premium
 * one.
 */
function termLines(parts: readonly Part[], premiumNames: ReadonlySet<string>): string[] {
  return parts.map((part) => {
    const name = nameOf(part);
    return [
      displayName(name),
      ...terms(part.terms),
      ...(premiumNames.has(name) ? [l10n.t("premium name with a higher price")] : []),
    ].join(", ");
  });
}

function terms(order: OrderTerms): string[] {
  const { CurrentExpirationDate: expiresAt, SubscriptionDuration: years, PermitPremiumActivation } = order;
  return [
    ...(years === undefined ? [] : [yearsText(years)]),
    ...(expiresAt === undefined ? [] : [l10n.t("current expiration date {0}", dayText(expiresAt))]),
    ...(expiresAt === undefined || years === undefined
      ? []
      : [l10n.t("new expiration date {0}", dayText(yearsLater(expiresAt, years)))]),
    ...(PermitPremiumActivation ? [l10n.t("premium price accepted")] : []),
  ];
}
