import * as l10n from "@vscode/l10n";
import { type Fact, type FactsPage, type FactsSection } from "../factsPage";
import { type Action, type Message } from "../formSpec";
import { type Contact, contactKinds } from "../../model/contact";
import { displayName, type Domain, type DomainDetails, isRenewable, type Lock } from "../../model/domain";
import { isOver, type Task } from "../../model/task";
import { canTakeBack } from "../../model/transfer";
import { type AccountCache } from "../../stores/accountCache";
import { type ChangeLog } from "../../stores/changeLog";
import { type Resource } from "../../stores/resource";
import { type CommandId } from "../../commands/commandTable";
import { dayText, writtenDay } from "../../texts/dates";
import { numberText } from "../../texts/numbers";
import { createdWords } from "../../texts/taskWords";
import { adviceOn } from "./domainAdvice";
import {
  changeDetails,
  changeTime,
  contactLabel,
  contactName,
  contactPlace,
  exactDay,
  lockWords,
} from "../../texts/domainWords";

/** The service returns at most this many entries of its change log. */
const mostEntries = 1_000;

/** The data for the page of one domain. */
export interface DomainPageSources {
  data: AccountCache;
  domain: Domain;
  changes: ChangeLog;
  /** Its name servers that the DNS cannot find, as far as they have been looked up. */
  lostServers: readonly string[];
  /** Describes a failure as a message for the page, with buttons for what helps. */
  explain: (error: unknown) => Message;
  /** Milliseconds since 1970. */
  now: number;
}

/** Everything known so far about one domain. */
export function domainPage({ data, domain, changes, lostServers, explain, now }: DomainPageSources): FactsPage {
  const loaded = data.domainDetails(domain.instanceId);
  const details = loaded.value;
  const isSandbox = data.account.kind === "sandbox";
  return {
    title: displayName(domain.name),
    subtitle: isSandbox ? l10n.t("{0} (sample data)", data.account.name) : data.account.name,
    notices: details ? adviceOn(details, lostServers, now) : [],
    actions: [
      isRenewable(domain)
        ? command("domainDesk.domain.renew", l10n.t("Renew…"))
        : command("domainDesk.domain.redeem", l10n.t("Redeem…")),
      { id: "refresh", label: l10n.t("Refresh") },
      command("domainDesk.domain.openInConsole", l10n.t("Open in Console")),
    ],
    sections: [
      overview(loaded, details, explain),
      ...(details ? [nameServers(details), locks(details)] : []),
      contacts(data, domain, explain),
      dnsHosts(data, domain, explain),
      runningTasks(data, domain, explain),
      transferOut(data, domain, explain),
      changeLog(changes, explain),
    ],
  };
}

/** A button that runs a command on the page's domain. */
export function command(id: CommandId, label: string): Action {
  return { id, label };
}

function section(id: string, title: string, parts: Partial<Omit<FactsSection, "id" | "title">>): FactsSection {
  return { id, title, facts: [], table: undefined, message: undefined, actions: [], range: undefined, ...parts };
}

function fact(label: string, values: readonly (string | undefined)[], tone: Fact["tone"] = "plain"): Fact {
  const shown = values.filter((value): value is string => value !== undefined && value !== "");
  return { label, values: shown.length > 0 ? shown : [l10n.t("unknown")], tone, actions: [] };
}

function overview(
  loaded: Resource<DomainDetails>,
  details: DomainDetails | undefined,
  explain: (error: unknown) => Message,
): FactsSection {
  const facts = details
    ? [
        fact(l10n.t("Expiration date"), [exactDay(details)]),
        fact(l10n.t("Registration date"), [
          details.registeredAt === undefined ? undefined : dayText(details.registeredAt),
        ]),
        fact(l10n.t("TLD type"), [details.tldKind]),
        fact(l10n.t("Price"), [details.premium ? l10n.t("premium") : l10n.t("standard")]),
        fact(l10n.t("WHOIS privacy"), [details.privacy ? l10n.t("on") : l10n.t("off")]),
        fact(l10n.t("Instance ID"), [details.instanceId]),
      ]
    : [];
  return section("overview", l10n.t("Overview"), { facts, message: stateOf(loaded, explain) });
}

function nameServers({ nameServers: servers }: DomainDetails): FactsSection {
  return section("nameServers", l10n.t("Name servers"), {
    facts: [fact(l10n.t("Delegated to"), servers.length > 0 ? servers : [l10n.t("none")])],
    actions: [command("domainDesk.domain.changeNameServers", l10n.t("Change Name Servers…"))],
  });
}

function locks({ transferLock, securityLock }: DomainDetails): FactsSection {
  const lock = (label: string, state: Lock, on: Action, off: Action): Fact => ({
    ...fact(label, [lockWords(state)], state === "on" ? "good" : "plain"),
    actions: state === "notSet" ? [] : [state === "on" ? off : on],
  });
  return section("locks", l10n.t("Locks"), {
    facts: [
      lock(
        l10n.t("Transfer lock"),
        transferLock,
        command("domainDesk.domain.lockTransfer", l10n.t("Turn On Transfer Lock")),
        command("domainDesk.domain.unlockTransfer", l10n.t("Turn Off Transfer Lock…")),
      ),
      lock(
        l10n.t("Security lock"),
        securityLock,
        command("domainDesk.domain.lockSecurity", l10n.t("Turn On Security Lock")),
        command("domainDesk.domain.unlockSecurity", l10n.t("Turn Off Security Lock…")),
      ),
    ],
  });
}

function contacts(data: AccountCache, { name }: Domain, explain: (error: unknown) => Message): FactsSection {
  const loads = contactKinds.map((kind) => ({ kind, loaded: data.contact(name, kind) }));
  const failed = loads.find(({ loaded }) => loaded.known.kind === "failed")?.loaded;
  const registrant = data.contact(name, "registrant").value;
  return section("contacts", l10n.t("Contacts"), {
    facts: loads.map(({ kind, loaded }) => {
      const lines = loaded.value ? contactLines(loaded.value) : ["…"];
      const isSame =
        kind !== "registrant" && loaded.value && registrant && lines.join() === contactLines(registrant).join();
      return fact(contactLabel(kind), isSame ? [l10n.t("same as registrant")] : lines);
    }),
    message: failed && stateOf(failed, explain),
    actions: [command("domainDesk.domain.changeContacts", l10n.t("Change Contacts…"))],
  });
}

function contactLines(contact: Contact): string[] {
  return [contactName(contact), contact.email, contact.phone, contactPlace(contact)].filter(Boolean);
}

function dnsHosts(data: AccountCache, domain: Domain, explain: (error: unknown) => Message): FactsSection {
  const loaded = data.dnsHosts(domain.instanceId);
  const hosts = loaded.value ?? [];
  const none = l10n.t("No DNS hosts: name servers within this domain, such as ns1.{0}.", domain.name);
  return section("dnsHosts", l10n.t("DNS hosts"), {
    table:
      hosts.length === 0
        ? undefined
        : {
            columns: [l10n.t("Host"), l10n.t("Addresses")],
            rows: hosts.map((host) => ({
              cells: [`${host.name}.${domain.name}`, host.addresses.join(", ")],
              actions: [{ id: `host ${host.name}`, label: l10n.t("Change DNS Host…") }],
            })),
          },
    message: stateOf(loaded, explain) ?? (hosts.length === 0 ? info(none) : undefined),
    actions: [
      command("domainDesk.domain.createDnsHost", l10n.t("Create DNS Host…")),
      command("domainDesk.domain.synchronizeDnsHosts", l10n.t("Synchronize DNS Hosts")),
    ],
  });
}

function runningTasks(data: AccountCache, domain: Domain, explain: (error: unknown) => Message): FactsSection {
  const running = runningTasksOf(data, domain);
  return section("tasks", l10n.t("Tasks in progress"), {
    table:
      running.length === 0
        ? undefined
        : {
            columns: [l10n.t("Task"), l10n.t("Task number"), l10n.t("Created")],
            rows: running.map((task) => ({
              cells: [task.title, task.taskNo, createdWords(task) ?? ""],
              actions: [{ id: `task ${task.taskNo}`, label: l10n.t("Show Task") }],
            })),
          },
    message:
      stateOf(data.tasks, explain) ??
      (running.length === 0 ? info(l10n.t("No tasks are in progress for this domain.")) : undefined),
  });
}

/** A domain's unfinished tasks, as far as their details are known. */
export function runningTasksOf(data: AccountCache, { name }: Domain): Task[] {
  return (data.tasks.value ?? []).filter((task) => task.state !== "complete" && isAbout(data, task, name));
}

/** Only a task's details list its domains; the page fetches them. */
function isAbout(data: AccountCache, { taskNo }: Task, name: string): boolean {
  const details = data.taskDetails(taskNo).value ?? [];
  return details.some(({ domainName, state }) => domainName?.toLowerCase() === name.toLowerCase() && !isOver(state));
}

function transferOut(data: AccountCache, { name }: Domain, explain: (error: unknown) => Message): FactsSection {
  const loaded = data.transferOut(name);
  const transfer = loaded.value;
  const isBegun = transfer !== undefined && transfer.stage !== "none";
  const needed = l10n.t("To transfer this domain, give the other registrar its authorization code.");
  return section("transferOut", l10n.t("Transfer to another registrar"), {
    facts: isBegun
      ? [
          fact(l10n.t("Status"), [transfer.failure ?? transfer.status]),
          ...(transfer.stage === "code"
            ? [fact(l10n.t("Code valid until"), [transfer.codeExpiresText && writtenDay(transfer.codeExpiresText)])]
            : []),
        ]
      : [],
    message: stateOf(loaded, explain) ?? (isBegun ? undefined : info(needed)),
    actions:
      transfer && canTakeBack(transfer)
        ? [command("domainDesk.transfer.cancelOut", l10n.t("Cancel Transfer Out…"))]
        : transfer?.stage === "asking"
          ? []
          : [command("domainDesk.transfer.requestCode", l10n.t("Get Authorization Code…"))],
  });
}

function changeLog({ changes, range, isCutOff }: ChangeLog, explain: (error: unknown) => Message): FactsSection {
  const { items = [], next } = changes.loaded.value ?? {};
  const cutOff = l10n.t(
    "Alibaba Cloud searches only the latest {0} entries. Choose a shorter period to see older ones.",
    numberText(mostEntries),
  );
  const isAnyDay = range.from === "" && range.to === "";
  const nothing = isAnyDay ? l10n.t("No changes recorded.") : l10n.t("No changes recorded in this period.");
  return section("changes", l10n.t("Change log"), {
    range,
    table:
      items.length === 0
        ? undefined
        : {
            columns: [l10n.t("Time"), l10n.t("Operation"), l10n.t("Result"), l10n.t("Details"), l10n.t("IP address")],
            rows: items.map((change) => {
              const { operation = "", result = "", ipAddress = "" } = change;
              return {
                cells: [changeTime(change) ?? "", operation, result, changeDetails(change), ipAddress],
                actions: [],
              };
            }),
          },
    message:
      stateOf(changes.loaded, explain) ?? (items.length === 0 ? info(nothing) : isCutOff ? info(cutOff) : undefined),
    actions: next === undefined ? [] : [{ id: "moreChanges", label: l10n.t("Load More") }],
  });
}

/** The message while something is loading, or the reason it failed. */
function stateOf({ known }: Resource<unknown>, explain: (error: unknown) => Message): Message | undefined {
  if (known.kind === "failed") return explain(known.error);
  const isFirst = known.kind === "unknown" || (known.kind === "loading" && known.value === undefined);
  return isFirst ? { tone: "busy", text: l10n.t("Loading…"), actions: [] } : undefined;
}

function info(text: string): Message {
  return { tone: "info", text, actions: [] };
}
