import { type Field, type Values } from "../formSpec";
import { type Contact, contactKinds, type ContactKind } from "../../model/contact";
import { contactWords } from "../../orders/effects/contacts";
import { type Possible, type Proposal } from "../../orders/effects/effect";
import { obstacleText } from "../../orders/effects/words";
import { contactTypes } from "../../stores/contactFromWire";
import { type PlanLine, type PlanRow, type RowIssue } from "./plan";

/** What both plans that change contacts have in common. */

/** Of a contact, what a row shows. */
export type ContactSummary = Pick<Contact, "name" | "organization" | "email">;

export const contactColumns = ["Now", "Will be"] as const;

export const contactStart = { contactKind: "registrant", locksTransfer: false } as const satisfies Values;

const titles: Record<ContactKind, string> = {
  registrant: "Registrant",
  admin: "Administrative contact",
  technical: "Technical contact",
  billing: "Billing contact",
};

export const kindField: Field = {
  name: "contactKind",
  label: "Contact",
  help: "Every domain has these four. The registrant is its owner.",
  control: {
    kind: "choice",
    choices: contactKinds.map((value) => ({
      value,
      label: titles[value],
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

/**
 * What would happen to one domain.
 * @param proposal what would be ordered
 * @param issue what should be known of its new contact
 */
export function contactRow(
  { domain, details, contact }: PlanLine,
  values: Values,
  next: ContactSummary,
  proposal: Proposal,
  issue: RowIssue | undefined,
): PlanRow<Possible> {
  const kind = kindIn(values);
  const now = kind === "registrant" ? details && registrantOf(details) : contact;
  const cells = [now ? summaryText(now) : "", summaryText(next)];
  const cannot = (text: string) => ({ cells, issue: { tone: "error" as const, text } });
  if (!domain) return cannot(obstacleText("notInAccount"));
  if (!details || !now) return { cells };
  if (proposal.kind === "impossible") return cannot(obstacleText(proposal.why));
  return {
    cells,
    item: proposal,
    issue:
      issue ??
      (kind === "registrant" && details.emailVerified === false
        ? { tone: "warning", text: `The e-mail address of its present registrant is not verified.` }
        : undefined),
  };
}

/** "the registrant", "the technical contact". */
export function contactWordsIn(values: Values): string {
  return contactWords(contactTypes[kindIn(values)]);
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
