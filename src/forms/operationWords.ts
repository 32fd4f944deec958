import { type Operation } from "../catalogue/operation";
import { type Account } from "../model/account";
import { displayName } from "../model/domain";

/** What is asked in a dialog before something is changed or ordered. */
export interface Question {
  message: string;
  /** Lines. */
  detail: string;
  /** The button that agrees. */
  yes: string;
}

/** Says what a request does: the operation, to what, and whether it costs money. */
export function operationSentences(operation: Operation, params: Record<string, unknown>, account: Account): string[] {
  const subjects = subjectsOf(operation, params);
  const to = subjects.length === 0 ? "" : `: ${subjects.map(subjectText).join(", ")}`;
  return [`${operation.about}${to} (${operation.action}), account ${account.name}.`, consequence(operation, account)];
}

/** The last question before a change or an order. */
export function operationQuestion(operation: Operation, params: Record<string, unknown>, account: Account): Question {
  const subjects = subjectsOf(operation, params).map(subjectText);
  const [only] = subjects;
  const about = subjects.length === 1 && only !== undefined ? `${operation.about}: ${only}?` : `${operation.about}?`;
  const detail = [
    `Account: ${account.name}${account.kind === "sandbox" ? " (sandbox)" : ""}`,
    `Operation: ${operation.action}`,
    ...termLines(operation, params),
    "",
    consequence(operation, account),
  ];
  return { message: about, detail: detail.join("\n"), yes: operation.kind === "spend" ? "Order" : "Send" };
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

function termLines(operation: Operation, params: Record<string, unknown>): string[] {
  const orders = ordersIn(operation, params);
  if (orders.length === 0) {
    const subjects = subjectsOf(operation, params);
    return subjects.length === 0 ? [] : [`For: ${subjects.map(subjectText).join(", ")}`];
  }
  return orders.map(({ DomainName, CurrentExpirationDate, SubscriptionDuration: years }) =>
    [
      displayName(DomainName),
      ...(years === undefined ? [] : [years === 1 ? "1 year" : `${years} years`]),
      ...(CurrentExpirationDate === undefined ? [] : [`expires now ${day(CurrentExpirationDate)}`]),
    ].join(", "),
  );
}

/** In UTC, as the registry reckons. */
function day(instant: number): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(instant);
}

/** A domain's name as people read it; an ID or an address as it is. */
function subjectText(subject: string): string {
  return /^[^@]+\.[^@]+$/.test(subject) ? displayName(subject) : subject;
}
