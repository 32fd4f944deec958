import * as vscode from "vscode";
import { type Change } from "../../model/change";
import { type Contact, contactKinds } from "../../model/contact";
import { type DnsHost, type Domain, type DomainDetails, type Lock } from "../../model/domain";
import { isOver, type Task } from "../../model/task";
import { type AccountCache } from "../../stores/accountCache";
import { dayText } from "../../texts/dates";
import { ownerOf } from "../../model/domainQuery";
import {
  changeDetails,
  changeTime,
  contactLabel,
  contactName,
  contactPlace,
  exactDay,
  lockFlags,
  lockWords,
} from "../../texts/domainWords";
import { type RowFlag } from "../../texts/rowFlag";
import { rowItem, type Tone } from "./rowItem";
import { branch, type TreeRow } from "./rowTree";
import { type Subject } from "../../commands/subject";

/** A single fact below a domain. */
interface Fact {
  label: string;
  description?: string;
  icon: string;
  tone?: Tone;
  /** In addition to `fact`. */
  flags?: readonly RowFlag[];
  tooltip?: readonly (string | [term: string, value: string | undefined])[];
  subject?: Subject;
}

/**
 * Everything about a domain: the details from its own page, and what is fetched when its row is expanded.
 * @param id of its row
 */
export function domainDetailRows(data: AccountCache, domain: Domain, details: DomainDetails, id: string): TreeRow[] {
  const { registrantEmail, emailVerified, nameServers } = details;
  const subject: Subject = { kind: "domain", account: data.account, domain };
  const fact = (key: string, of: Fact): TreeRow => factRow(`${id}/${key}`, { ...of, subject });
  const lock = (which: "transfer" | "security", label: string, state: Lock) =>
    fact(`${which}Lock`, {
      label,
      description: lockWords(state),
      icon: state === "on" ? "lock" : "unlock",
      tone: state === "on" ? "good" : "quiet",
      flags: [`${which}Lock`, ...lockFlags(which, state)],
    });
  const rows: TreeRow[] = [];
  if (details.onHold) {
    const description = vscode.l10n.t("until the e-mail address is verified");
    rows.push(fact("hold", { label: vscode.l10n.t("On hold"), description, icon: "debug-pause", tone: "bad" }));
  }
  rows.push(
    fact("expires", {
      label: vscode.l10n.t("Expires"),
      description: exactDay(details) ?? vscode.l10n.t("unknown"),
      icon: "calendar",
    }),
  );
  if (details.registeredAt !== undefined) {
    const description = dayText(details.registeredAt);
    rows.push(fact("registered", { label: vscode.l10n.t("Registered"), description, icon: "history" }));
  }
  const registrant = ownerOf(details) || vscode.l10n.t("unknown");
  rows.push(fact("registrant", { label: vscode.l10n.t("Registrant"), description: registrant, icon: "person" }));
  if (registrantEmail) {
    const isWrong = emailVerified === false;
    rows.push(
      fact("email", {
        label: vscode.l10n.t("E-mail"),
        description: isWrong ? vscode.l10n.t("not verified: {0}", registrantEmail) : registrantEmail,
        icon: "mail",
        tone: isWrong ? "warning" : "quiet",
      }),
    );
  }
  const contacts: Fact = { label: vscode.l10n.t("Contacts"), icon: "organization", flags: ["contacts"] };
  const servers: Fact = {
    label: vscode.l10n.t("Name servers"),
    description: nameServers.join(", ") || vscode.l10n.t("none"),
    icon: "server",
    flags: ["nameServers"],
  };
  const hosts: Fact = { label: vscode.l10n.t("DNS hosts"), icon: "server-environment", flags: ["dnsHosts"] };
  const tasks = { label: vscode.l10n.t("Running tasks"), icon: "tasklist" };
  const changes: Fact = { label: vscode.l10n.t("Recent changes"), icon: "git-commit", flags: ["changes"] };
  rows.push(
    { ...fact("contacts", contacts), children: () => contactRows(data, domain, id) },
    {
      ...fact("nameServers", servers),
      children: () =>
        nameServers.map((name, index) => fact(`nameServers/${index}`, { label: name, icon: "circle-small" })),
    },
    {
      ...fact("dnsHosts", hosts),
      children: () =>
        branch(data.dnsHosts(domain.instanceId), (all) =>
          orNone(all, `${id}/dnsHosts`, (host) => hostRow(data, domain, host, id)),
        ),
    },
    lock("transfer", vscode.l10n.t("Transfer lock"), details.transferLock),
    lock("security", vscode.l10n.t("Security lock"), details.securityLock),
    fact("privacy", {
      label: vscode.l10n.t("WHOIS privacy"),
      description: details.privacy ? vscode.l10n.t("on") : vscode.l10n.t("off"),
      icon: details.privacy ? "eye-closed" : "eye",
    }),
    {
      ...fact("tasks", tasks),
      children: () =>
        branch(data.tasks, async (all) => {
          const running = await runningTasksOf(data, domain, all);
          return orNone(running, `${id}/tasks`, (task) =>
            factRow(`${id}/task/${task.taskNo}`, {
              label: task.title,
              icon: "loading~spin",
              flags: ["runningTask"],
              subject: { kind: "task", account: data.account, task },
            }),
          );
        }),
    },
    {
      ...fact("changes", changes),
      children: () =>
        branch(data.lastChanges(domain.name), (all) =>
          orNone(all, `${id}/changes`, (change, index) => changeRow(change, `${id}/changes/${index}`)),
        ),
    },
  );
  return rows;
}

function factRow(id: string, { label, description, icon, tone, flags = [], tooltip, subject }: Fact): TreeRow {
  return {
    id,
    ...(subject && { subject }),
    item: () =>
      rowItem({
        label,
        description,
        icon,
        tone: tone ?? "quiet",
        spoken: description ? `${label}: ${description}` : label,
        flags: ["fact", ...flags],
        ...(tooltip && { tooltip }),
      }),
  };
}

function orNone<T>(all: readonly T[], id: string, rowOf: (item: T, index: number) => TreeRow): TreeRow[] {
  return all.length > 0
    ? all.map(rowOf)
    : [factRow(`${id}/none`, { label: vscode.l10n.t("None"), icon: "circle-slash" })];
}

/** The four contacts. Who they are is fetched as soon as their rows exist, and shown in those rows. */
function contactRows(data: AccountCache, domain: Domain, id: string): TreeRow[] {
  return contactKinds.map((kind) => {
    const loaded = data.contact(domain.name, kind);
    void loaded.ensure();
    return {
      id: `${id}/contact/${kind}`,
      subject: { kind: "domain", account: data.account, domain },
      shows: loaded,
      children: () => branch(loaded, (contact) => contactFacts(contact, `${id}/contact/${kind}`)),
      item: () => {
        const label = contactLabel(kind);
        const { value, known } = loaded;
        const who = value && contactName(value);
        const description = who ?? (known.kind === "failed" ? vscode.l10n.t("couldn't be loaded") : "…");
        return rowItem({ label, description, icon: "person", spoken: `${label}: ${description}`, flags: ["contact"] });
      },
    };
  });
}

function contactFacts(contact: Contact, id: string): TreeRow[] {
  const facts: [key: string, label: string, value: string, icon: string][] = [
    ["name", vscode.l10n.t("Name"), contact.name, "person"],
    ["organization", vscode.l10n.t("Organization"), contact.organization, "organization"],
    ["email", vscode.l10n.t("E-mail"), contact.email, "mail"],
    ["phone", vscode.l10n.t("Telephone"), contact.phone, "device-mobile"],
    ["place", vscode.l10n.t("Address"), contactPlace(contact), "location"],
  ];
  return facts
    .filter(([, , value]) => value !== "")
    .map(([key, label, description, icon]) => factRow(`${id}/${key}`, { label, description, icon }));
}

function hostRow(data: AccountCache, domain: Domain, host: DnsHost, id: string): TreeRow {
  return factRow(`${id}/dnsHost/${host.name}`, {
    label: `${host.name}.${domain.name}`,
    description: host.addresses.join(", "),
    icon: "server",
    flags: ["dnsHost"],
    subject: { kind: "dnsHost", account: data.account, domain, host },
  });
}

function changeRow(change: Change, id: string): TreeRow {
  const { operation, result, ipAddress } = change;
  const time = changeTime(change);
  const label = operation ?? vscode.l10n.t("Change");
  return factRow(id, {
    label,
    description: [result, time].filter(Boolean).join(", "),
    icon: "git-commit",
    tooltip: [
      label,
      [vscode.l10n.t("Details"), changeDetails(change) || undefined],
      [vscode.l10n.t("Outcome"), result],
      [vscode.l10n.t("Time"), time],
      [vscode.l10n.t("IP address"), ipAddress],
    ],
  });
}

/** Only the details of a task show which domains it is about. */
async function runningTasksOf(data: AccountCache, { name }: Domain, tasks: readonly Task[]): Promise<Task[]> {
  const running = tasks.filter(({ state }) => state !== "complete");
  await Promise.all(running.map(({ taskNo }) => data.taskDetails(taskNo).ensure()));
  return running.filter(({ taskNo }) =>
    data.taskDetails(taskNo).value?.some(({ domainName, state }) => domainName === name && !isOver(state)),
  );
}
