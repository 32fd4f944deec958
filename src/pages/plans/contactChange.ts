import * as l10n from "@vscode/l10n";
import { type Field, type Values } from "../formSpec";
import { type Contact, contactKinds, type ContactKind } from "../../model/contact";
import { type Possible, type Proposal } from "../../orders/effects/effect";
import { obstacleText } from "../../orders/effects/words";
import { type PlanLine, type PlanRow, type RowIssue } from "./plan";
import { numberText } from "../../texts/numbers";
import { plural } from "../../texts/plural";

/** What both plans that change contacts have in common. */

/** The part of a contact that a row shows. */
export type ContactSummary = Pick<Contact, "name" | "organization" | "email">;

export const contactColumns = [l10n.t("Current"), l10n.t("New")] as const;

export const contactStart = { contactKind: "registrant", locksTransfer: false } as const satisfies Values;

const titles: Record<ContactKind, string> = {
  registrant: l10n.t("Registrant"),
  admin: l10n.t("Administrative contact"),
  technical: l10n.t("Technical contact"),
  billing: l10n.t("Billing contact"),
};

export const kindField: Field = {
  name: "contactKind",
  label: l10n.t("Contact"),
  help: l10n.t("Every domain has these four contacts. The registrant is the owner."),
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
  label: l10n.t("Lock against transfer for 60 days"),
  help: l10n.t(
    "For 60 days, no one can transfer the domain to another registrar, not even you, and no one can lift the lock. It keeps thieves from moving a stolen domain right away. Leave it off if you plan to transfer the domain soon.",
  ),
  control: { kind: "flag" },
};

/** Which contact is changed. */
export function kindIn(values: Values): ContactKind {
  return contactKinds.find((kind) => kind === values["contactKind"]) ?? "registrant";
}

/** Fields that apply besides the contact itself: only a new registrant can trigger the lock. */
export function contactVisible(values: Values): string[] {
  return kindIn(values) === "registrant" ? [kindField.name, lockField.name] : [kindField.name];
}

/** Whether the 60-day lock is requested; undefined for contacts that have none. */
export function lockIn(values: Values): boolean | undefined {
  return kindIn(values) === "registrant" ? values["locksTransfer"] === true : undefined;
}

/** The contact to request: any but the registrant, whom the domain's details include. */
export function contactToAsk(values: Values): Exclude<ContactKind, "registrant"> | undefined {
  const kind = kindIn(values);
  return kind === "registrant" ? undefined : kind;
}

/**
 * What would happen to one domain.
 * @param proposal what would be ordered
 * @param issue what to point out about its new contact
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
        ? { tone: "warning", text: l10n.t("The e-mail address of the current registrant isn't verified.") }
        : undefined),
  };
}

/** What the user agrees to. @param domains how many @param to the new contact, in words */
export function contactSentence(values: Values, domains: string, to: string, account: string): string {
  switch (kindIn(values)) {
    case "registrant":
      return l10n.t("Change the registrant of {0} to {1} in account {2}.", domains, to, account);
    case "admin":
      return l10n.t("Change the administrative contact of {0} to {1} in account {2}.", domains, to, account);
    case "technical":
      return l10n.t("Change the technical contact of {0} to {1} in account {2}.", domains, to, account);
    case "billing":
      return l10n.t("Change the billing contact of {0} to {1} in account {2}.", domains, to, account);
  }
}

/** @param count of domains */
export function contactsButton(count: number): string {
  return plural(count, {
    one: l10n.t("Change Contacts of {0} Domain", numberText(count)),
    other: l10n.t("Change Contacts of {0} Domains", numberText(count)),
  });
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
