import { catalogue, type OperationName } from "../../catalogue/catalogue";
import { type Operation } from "../../catalogue/operation";
import { type Account } from "../../model/account";
import { displayName, yearsLater } from "../../model/domain";
import { confirmationOf } from "./confirmations";

/** What is asked in a dialog before something is changed or ordered. */
export interface Question {
  message: string;
  /** Lines. */
  detail: string;
  /** The button that agrees. */
  yes: string;
}

/** Says what a request does: the operation, to what, what that undoes, and whether it costs money. */
export function operationSentences(name: OperationName, params: Record<string, unknown>, account: Account): string[] {
  const operation: Operation = catalogue[name];
  const lines = termLines(operation, params, new Set());
  const to = lines.length === 0 ? "" : `: ${lines.join("; ")}`;
  const { risk } = confirmationOf(name, params);
  return [
    `${operation.about}${to} (${operation.action}), account ${account.name}.`,
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
  const lines = termLines(operation, params, premiumNames);
  const detail = [
    `Account: ${account.name}${account.kind === "sandbox" ? " (sandbox)" : ""}`,
    `Operation: ${operation.action}`,
    ...(risk === undefined ? [] : [risk]),
    consequence(operation, account),
    // Last: a dialog may cut off what is long. A single subject stands above, unless it is an order with its terms.
    ...(operation.kind === "spend" || lines.length > 1 ? ["", ...bulleted(lines, subjectsOf(operation, params))] : []),
  ];
  return { message: questionMessage(operation, params, yes), detail: detail.join("\n"), yes };
}

/** So many are told in full; of the others, the names. */
const mostInFull = 20;

function bulleted(lines: readonly string[], subjects: readonly string[]): string[] {
  if (lines.length <= 1) return [...lines];
  const more = subjects.slice(mostInFull);
  return [
    ...lines.slice(0, mostInFull).map((line) => `• ${line}`),
    ...(more.length === 0 ? [] : [`and ${more.length} more: ${more.map(displayName).join(", ")}`]),
  ];
}

function questionMessage(operation: Operation, params: Record<string, unknown>, yes: string): string {
  const subjects = subjectsOf(operation, params).map(displayName);
  const [only] = subjects;
  const subject = subjects.length === 1 ? only : undefined;
  if (operation.kind === "spend") return `${yes} ${subject ?? `${subjects.length} domains`}?`;
  return subject === undefined ? `${operation.about}?` : `${operation.about}: ${subject}?`;
}

/** Names of the domains in a request, or what else it is about. */
export function subjectsOf(operation: Operation, params: Record<string, unknown>): string[] {
  const orders = ordersIn(operation, params);
  if (orders.length > 0) return orders.map(({ DomainName }) => DomainName);
  for (const name of ["DomainName", "InstanceId", "RegistrantProfileId", "Email", "TaskNo"]) {
    const value = params[name];
    if (Array.isArray(value)) return value.map(String);
    if (typeof value === "string" && value !== "") return [value];
  }
  return [];
}

/** One domain of an order. */
export interface OrderTerms {
  DomainName: string;
  /** Milliseconds since 1970. */
  CurrentExpirationDate?: number;
  /** Years. */
  SubscriptionDuration?: number;
  /** Of a registration: its price may be a premium one. */
  PermitPremiumActivation?: boolean;
}

/** What a paid order does to each domain; nothing where it is none. */
export function ordersIn({ kind }: Operation, params: Record<string, unknown>): OrderTerms[] {
  if (kind !== "spend") return [];
  const batch = Object.values(params).find((value) => Array.isArray(value));
  return (batch ?? [params]) as OrderTerms[];
}

function consequence({ kind }: Operation, account: Account): string {
  switch (kind) {
    case "read":
      return "This only looks and changes nothing.";
    case "change":
      return account.kind === "sandbox"
        ? "This changes something in the sandbox, and nothing in the real world."
        : "This changes something in the account; it costs nothing.";
    case "spend":
      return account.kind === "sandbox"
        ? "This is the sandbox: nothing is charged. In a real account this order costs money."
        : "This spends money: it is a paid order, and Alibaba Cloud charges the account.";
  }
}

/** What a request is about, one line for each; of an order its years, its dates and whether its price is a premium one. */
function termLines(operation: Operation, params: Record<string, unknown>, premiumNames: ReadonlySet<string>): string[] {
  const orders = ordersIn(operation, params);
  if (orders.length === 0) return subjectsOf(operation, params).map(displayName);
  return orders.map((order) =>
    [displayName(order.DomainName), ...terms(order), ...(premiumNames.has(order.DomainName) ? [premium] : [])].join(
      ", ",
    ),
  );
}

const premium = "premium name with a higher price";

function terms(order: OrderTerms): string[] {
  const { CurrentExpirationDate: expiresAt, SubscriptionDuration: years, PermitPremiumActivation } = order;
  return [
    ...(years === undefined ? [] : [years === 1 ? "1 year" : `${years} years`]),
    ...(expiresAt === undefined ? [] : [`expires now ${day(expiresAt)}`]),
    ...(expiresAt === undefined || years === undefined ? [] : [`will expire ${day(yearsLater(expiresAt, years))}`]),
    ...(PermitPremiumActivation ? ["a premium price is accepted"] : []),
  ];
}

/** In UTC, as the registry reckons. */
function day(instant: number): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(instant);
}
