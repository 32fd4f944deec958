import { domainToUnicode } from "node:url";
import * as vscode from "vscode";
import { type Account } from "../model/account";
import { daysUntil, displayName, type Domain, type DomainDetails, type Lock } from "../model/domain";
import { type AccountData } from "../stores/accountData";
import { dayText } from "./dates";
import { type Urgency, urgencyOf } from "./domainUrgency";
import { type DomainGroup, groupDomains } from "./groupDomains";
import { rowItem, type Tone } from "./rowItem";
import { branch, type Row } from "./rowTree";

/** What the view Domains shows of an account. */
export function domainRows(data: AccountData, domains: readonly Domain[]): Row[] {
  const grouped = groupDomains(domains);
  return grouped.kind === "list"
    ? grouped.domains.map((domain) => domainRow(data, domain))
    : grouped.groups.map((group) => groupRow(data, group));
}

/** Whether renewing makes sense: in redemption it is too late for it. */
export function isRenewable({ needs }: Domain): boolean {
  return needs !== "redemption";
}

/** When a domain expires, in words: "expires in 12 days". */
export function expiryWords({ expiresAt, expiresText, needs }: Domain, now: number): string {
  if (expiresAt === undefined) {
    return expiresText ? vscode.l10n.t("expires {0}", expiresText) : vscode.l10n.t("expiration date not known");
  }
  const days = daysUntil(expiresAt, now);
  if (needs === "redemption") return vscode.l10n.t("in redemption, expired {0}", dayText(expiresAt));
  if (days < -2) return vscode.l10n.t("expired {0} days ago", -days - 1);
  if (days === -2) return vscode.l10n.t("expired 1 day ago");
  if (days === -1) return vscode.l10n.t("expired within the last day");
  if (days === 0) return vscode.l10n.t("expires within a day");
  if (days === 1) return vscode.l10n.t("expires in 1 day");
  return days <= inDaysUntil
    ? vscode.l10n.t("expires in {0} days", days)
    : vscode.l10n.t("expires {0}", dayText(expiresAt));
}

/** Further away than so many days, a date says more than a number of days. */
const inDaysUntil = 90;

function groupRow(data: AccountData, { key, month, names, domains }: DomainGroup): Row {
  const label = month === undefined ? vscode.l10n.t("Expiration date not known") : monthText(month);
  const part = names && `${names.first} – ${names.last}`;
  const count = vscode.l10n.t("{0} domains", domains.length);
  const description = part ? `${count}, ${part}` : count;
  return {
    id: `${data.account.id}/group/${key}`,
    children: () => domains.map((domain) => domainRow(data, domain)),
    item: () => rowItem({ label, description, icon: "calendar", spoken: `${label}, ${description}` }),
  };
}

function monthText(month: number): string {
  const format = new Intl.DateTimeFormat(vscode.env.language, { month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(month);
}

const icons: Record<Urgency, [icon: string, tone: Tone]> = {
  calm: ["pass", "good"],
  expiring: ["warning", "warning"],
  expired: ["error", "bad"],
  redemption: ["error", "bad"],
};

function domainRow(data: AccountData, domain: Domain): Row {
  const { account } = data;
  return {
    id: `${account.id}/domain/${domain.instanceId}`,
    subject: { kind: "domain", account, domain },
    children: () => branch(data.domainDetails(domain.instanceId), (details) => detailRows(account, details)),
    item: () => {
      const now = Date.now();
      const urgency = urgencyOf(domain, now);
      const [icon, tone] = domain.premium && urgency === "calm" ? (["star-full", "special"] as const) : icons[urgency];
      const expiry = expiryWords(domain, now);
      const isFarAway = domain.expiresAt !== undefined && daysUntil(domain.expiresAt, now) > inDaysUntil;
      const label = domainToUnicode(domain.name) || domain.name;
      const more = [
        ...(domain.premium ? [vscode.l10n.t("premium")] : []),
        // Letters of other scripts can be made to look alike: the name as it is registered stands beside it.
        ...(label === domain.name ? [] : [domain.name]),
      ];
      return rowItem({
        label,
        // Side bars are narrow: a date alone is read before it is cut off.
        description: [isFarAway ? exactDay(domain) : expiry, ...more].join(", "),
        icon,
        tone,
        spoken: [label, expiry, ...more].join(", "),
        flags: ["domain", ...(isRenewable(domain) ? ["renewable"] : [])],
        tooltip: [
          displayName(domain.name),
          ...advice(urgency),
          [vscode.l10n.t("Expires"), exactDay(domain)],
          [vscode.l10n.t("Registered"), domain.registeredAt === undefined ? undefined : dayText(domain.registeredAt)],
          [vscode.l10n.t("Price"), domain.premium ? vscode.l10n.t("premium") : undefined],
          [vscode.l10n.t("Kind"), domain.tldKind],
          [vscode.l10n.t("Instance ID"), domain.instanceId],
        ],
      });
    },
  };
}

function advice(urgency: Urgency): string[] {
  switch (urgency) {
    case "calm":
      return [];
    case "expiring":
      return [vscode.l10n.t("Renew it soon.")];
    case "expired":
      return [vscode.l10n.t("It has expired and may be off the net. Renew it now.")];
    case "redemption":
      return [vscode.l10n.t("It can only be redeemed, at a higher price, and soon not even that.")];
  }
}

function exactDay({ expiresAt, expiresText }: Domain): string | undefined {
  return expiresAt === undefined ? expiresText : dayText(expiresAt);
}

function detailRows(account: Account, details: DomainDetails): Row[] {
  const { registrantName, registrantOrganization, registrantEmail, emailVerified, nameServers } = details;
  const fact = (key: string, label: string, description: string, icon: string, tone?: Tone): Row => ({
    id: `${account.id}/domain/${details.instanceId}/${key}`,
    item: () =>
      rowItem({ label, description, icon, tone: tone ?? "quiet", spoken: `${label}: ${description}`, flags: ["fact"] }),
  });
  const lock = (key: string, label: string, state: Lock) =>
    fact(key, label, lockWords(state), state === "on" ? "lock" : "unlock", state === "on" ? "good" : "quiet");
  const rows: Row[] = [];
  if (details.onHold) {
    const words = vscode.l10n.t("off the net until the registrant's e-mail is verified");
    rows.push(fact("hold", vscode.l10n.t("On hold"), words, "debug-pause", "bad"));
  }
  rows.push(fact("expires", vscode.l10n.t("Expires"), exactDay(details) ?? vscode.l10n.t("not known"), "calendar"));
  if (details.registeredAt !== undefined) {
    rows.push(fact("registered", vscode.l10n.t("Registered"), dayText(details.registeredAt), "history"));
  }
  const registrant = [registrantName, registrantOrganization].filter(Boolean).join(", ");
  rows.push(fact("registrant", vscode.l10n.t("Registrant"), registrant || vscode.l10n.t("not known"), "person"));
  if (registrantEmail) {
    const words = emailVerified === false ? vscode.l10n.t("{0}, not verified", registrantEmail) : registrantEmail;
    rows.push(fact("email", vscode.l10n.t("E-mail"), words, "mail", emailVerified === false ? "warning" : "quiet"));
  }
  rows.push({
    ...fact("nameServers", vscode.l10n.t("Name servers"), nameServers.join(", ") || vscode.l10n.t("none"), "server"),
    children: () => nameServers.map((name, index) => fact(`nameServers/${index}`, name, "", "circle-small")),
  });
  rows.push(lock("transferLock", vscode.l10n.t("Transfer lock"), details.transferLock));
  rows.push(lock("securityLock", vscode.l10n.t("Security lock"), details.securityLock));
  const privacy = details.privacy ? vscode.l10n.t("on") : vscode.l10n.t("off");
  rows.push(fact("privacy", vscode.l10n.t("WHOIS privacy"), privacy, details.privacy ? "eye-closed" : "eye"));
  return rows;
}

function lockWords(state: Lock): string {
  switch (state) {
    case "on":
      return vscode.l10n.t("on");
    case "off":
      return vscode.l10n.t("off");
    case "notSet":
      return vscode.l10n.t("not set");
  }
}
