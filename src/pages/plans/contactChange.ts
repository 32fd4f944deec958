import { type Field, type Values } from "../formSpec";
import { type Contact, contactKinds, type ContactKind } from "../../model/contact";
import { type OrderItem } from "../../model/order";
import { type PlanLine, type PlanRow, type RowIssue } from "./plan";

/** What both plans that change contacts have in common. */

/** A domain whose contact is changed. */
export interface ContactChange {
  name: string;
  instanceId: string;
}

/** Of a contact, what a row shows. */
export type ContactSummary = Pick<Contact, "name" | "organization" | "email">;

export const contactColumns = ["Now", "Will be"] as const;

export const contactStart = { contactKind: "registrant", locksTransfer: false } as const satisfies Values;

const titles: Record<ContactKind, string> = {
  registrant: "registrant",
  admin: "administrative contact",
  technical: "technical contact",
  billing: "billing contact",
};

export const kindField: Field = {
  name: "contactKind",
  label: "Contact",
  help: "Every domain has these four. The registrant is its owner.",
  control: {
    kind: "choice",
    choices: contactKinds.map((value) => ({
      value,
      label: titles[value].replace(/^./, (first) => first.toUpperCase()),
    })),
  },
};

export const lockField: Field = {
  name: "locksTransfer",
  label: "Lock against transfer for 60 days",
  help:
    "For 60 days nobody can move the domain to another registrar, you neither, and nobody can lift that: a thief who has " +
    "made it theirs could not take it away at once. Leave it off if you mean to transfer it soon.",
  control: { kind: "flag" },
};

/** Which contact is changed. */
export function kindIn(values: Values): ContactKind {
  return contactKinds.find((kind) => kind === values["contactKind"]) ?? "registrant";
}

/** Fields besides the contact itself that apply: only a new registrant can be locked in. */
export function contactVisible(values: Values): string[] {
  return kindIn(values) === "registrant" ? [kindField.name, lockField.name] : [kindField.name];
}

/** Whether the 60-day lock is asked for; nothing of contacts that have none. */
export function lockIn(values: Values): boolean | undefined {
  return kindIn(values) === "registrant" ? values["locksTransfer"] === true : undefined;
}

/** Contacts besides the registrant, whom a domain's own page tells, have to be asked for. */
export function contactToAsk(values: Values): Exclude<ContactKind, "registrant"> | undefined {
  const kind = kindIn(values);
  return kind === "registrant" ? undefined : kind;
}

/** What would happen to one domain. @param issue what should be known of its new contact */
export function contactRow(
  { domain, details, contact }: PlanLine,
  values: Values,
  next: ContactSummary,
  issue: RowIssue | undefined,
): PlanRow<ContactChange> {
  const kind = kindIn(values);
  const now = kind === "registrant" ? details && registrantOf(details) : contact;
  const cells = [now ? summaryText(now) : "", summaryText(next)];
  const cannot = (text: string) => ({ cells, issue: { tone: "error" as const, text } });
  if (!domain) return cannot("This domain is not in the account.");
  if (!details || !now) return { cells };
  if (domain.needs === "redemption") return cannot("It is in redemption: it can only be redeemed.");
  if (details.securityLock === "on") {
    return cannot("Its security lock is on, so the registry would refuse this. Switch the lock off first.");
  }
  return {
    cells,
    item: { name: domain.name, instanceId: domain.instanceId },
    issue:
      issue ??
      (kind === "registrant" && details.emailVerified === false
        ? { tone: "warning", text: `The e-mail address of its present registrant is not verified.` }
        : undefined),
  };
}

/** "the registrant", "the technical contact". */
export function contactWords(values: Values): string {
  return `the ${titles[kindIn(values)]}`;
}

/** What follows for transfers; nothing where it is not about the registrant. */
export function lockSentences(values: Values, count: number): string[] {
  const it = count === 1 ? "It" : "They";
  switch (lockIn(values)) {
    case true:
      return [`${it} cannot be transferred to another registrar for 60 days, and nobody can lift that.`];
    case false:
      return [`${it} will not be locked against transfer for it.`];
    case undefined:
      return [];
  }
}

/** For the journal. */
export function contactItem({ name, instanceId }: ContactChange): OrderItem {
  return { domainName: name, instanceId, fence: "" };
}

/** On one line. */
export function summaryText({ name, organization, email }: ContactSummary): string {
  return [...new Set([name, organization])].filter(Boolean).join(", ") + (email ? ` <${email}>` : "");
}

function registrantOf(details: NonNullable<PlanLine["details"]>): ContactSummary {
  return {
    name: details.registrantName ?? "",
    organization: details.registrantOrganization ?? "",
    email: details.registrantEmail ?? "",
  };
}
