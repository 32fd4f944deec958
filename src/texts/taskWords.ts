import * as l10n from "@vscode/l10n";
import { type Task } from "../model/task";
import { dayWritten, shortDay, timeText } from "./dates";

/** What a task does to one domain: "Change name servers of example.com". */
export function taskTitle({ type = "", title }: Pick<Task, "type" | "title">, domain: string): string {
  return Object.hasOwn(titles, type) ? (titles[type]?.(domain) ?? title) : l10n.t("{0}: {1}", title, domain);
}

/** By the service's task type; a new type keeps the service's own title. */
const titles: Record<string, (domain: string) => string> = {
  CHG_HOLDER: (domain) => l10n.t("Change registrant contact of {0}", domain),
  CHG_DNS: (domain) => l10n.t("Change name servers of {0}", domain),
  SET_WHOIS_PROTECT: (domain) => l10n.t("Turn WHOIS privacy of {0} on or off", domain),
  UPDATE_ADMIN_CONTACT: (domain) => l10n.t("Change administrative contact of {0}", domain),
  UPDATE_BILLING_CONTACT: (domain) => l10n.t("Change billing contact of {0}", domain),
  UPDATE_TECH_CONTACT: (domain) => l10n.t("Change technical contact of {0}", domain),
  SET_UPDATE_PROHIBITED: (domain) => l10n.t("Turn security lock of {0} on or off", domain),
  SET_TRANSFER_PROHIBITED: (domain) => l10n.t("Turn transfer lock of {0} on or off", domain),
  ORDER_ACTIVATE: (domain) => l10n.t("Register {0}", domain),
  ORDER_RENEW: (domain) => l10n.t("Renew {0}", domain),
  ORDER_REDEEM: (domain) => l10n.t("Redeem {0}", domain),
  CREATE_DNSHOST: (domain) => l10n.t("Create DNS host of {0}", domain),
  UPDATE_DNSHOST: (domain) => l10n.t("Change DNS host of {0}", domain),
  SYNC_DNSHOST: (domain) => l10n.t("Synchronize DNS hosts of {0}", domain),
};

/** When a task was created, in local time; as the service writes it if that is no exact instant. */
export function createdWords({ createdAt, createdText }: Task): string | undefined {
  return createdAt === undefined ? createdText : timeText(createdAt);
}

/** The same as a day alone, as short as possible. */
export function createdDay({ createdAt, createdText }: Task): string | undefined {
  const instant = createdAt ?? (createdText && dayWritten(createdText));
  return typeof instant === "number" ? shortDay(instant) : createdText;
}
