import * as l10n from "@vscode/l10n";
import { type ParamsOf } from "../../catalogue/catalogue";
import { accountNotices } from "../accountAccess";
import {
  addressRows,
  dnsHostFields,
  dnsHostLabels,
  dnsHostParams,
  dnsHostProblems,
  dnsHostSpec,
  dnsHostVisible,
  sameAddresses,
} from "./dnsHostFields";
import { type Message, type FormResult, type Values } from "../formSpec";
import { rowsOf, toFixText } from "../formValues";
import { type ConfirmedOrder, effectOf } from "../../orders/effects/effects";
import { displayName, type DnsHost, type Domain, type DomainDetails } from "../../model/domain";
import { type AccountCache } from "../../stores/accountCache";
import { type Disposable } from "../../stores/emitter";
import { type Resource } from "../../stores/resource";
import { plural } from "../../texts/plural";
import { type ChangeForm, type ChangeSituation, type DrawnChange } from "../changeSession";
import { comparisonTable } from "../comparison";

type Params = ParamsOf<"createDnsHost">;

/** Hidden values: the domain and host a form is about, and the host's addresses when the form was opened. */
const hidden = { domainName: "domainName", instanceId: "instanceId", changed: "changed", began: "began" } as const;

const takeTheirs = { id: "takeTheirs", label: l10n.t("Use Current Addresses") };

/** The initial values of a form for a new DNS host. */
export function newDnsHost({ name, instanceId }: Domain): Values {
  return {
    [hidden.domainName]: name,
    [hidden.instanceId]: instanceId,
    [hidden.changed]: false,
    [hidden.began]: [],
    [dnsHostFields.host]: "",
    [dnsHostFields.addresses]: addressRows([""]),
  };
}

/** The initial values of a form for the addresses of a DNS host. */
export function knownDnsHost(domain: Domain, { name, addresses }: DnsHost): Values {
  return {
    ...newDnsHost(domain),
    [hidden.changed]: true,
    [hidden.began]: addressRows(addresses),
    [dnsHostFields.host]: name,
    [dnsHostFields.addresses]: addressRows(addresses),
  };
}

/** What a form is about, according to its values; without a host, it is for a new one. */
export function subjectOf(values: Values): { domainName: string; instanceId: string; host: string | undefined } {
  return {
    domainName: text(values[hidden.domainName]),
    instanceId: text(values[hidden.instanceId]),
    host: values[hidden.changed] === true ? text(values[dnsHostFields.host]) : undefined,
  };
}

/** Creates a DNS host of a domain, or changes the addresses of one. */
export class DnsHostForm implements ChangeForm<Params> {
  private readonly domainName: string;
  private readonly instanceId: string;
  private readonly isNew: boolean;
  private readonly hosts: Resource<DnsHost[]>;
  private readonly details: Resource<DomainDetails>;

  /** @param start from `newDnsHost` or `knownDnsHost`, possibly as kept by a page */
  constructor(
    data: AccountCache,
    readonly start: Values,
  ) {
    const { domainName, instanceId, host } = subjectOf(start);
    this.domainName = domainName;
    this.instanceId = instanceId;
    this.isNew = host === undefined;
    this.hosts = data.dnsHosts(this.instanceId);
    this.details = data.domainDetails(this.instanceId);
    void this.hosts.ensure();
    void this.details.ensure();
  }

  onDidChange(listener: () => void): Disposable {
    const watching = [this.hosts.onDidChange(listener), this.details.onDidChange(listener)];
    return { dispose: () => watching.forEach((one) => one.dispose()) };
  }

  dispose(): void {
    // Nothing to watch.
  }

  async lookAgain(): Promise<void> {
    await Promise.all([this.hosts.refresh(), this.details.refresh()]);
    for (const { known } of [this.hosts, this.details]) if (known.kind === "failed") throw known.error;
  }

  act(id: string, values: Values): Values | undefined {
    const there = id === takeTheirs.id ? this.hostNamed(text(values[dnsHostFields.host])) : undefined;
    return (
      there && { [hidden.began]: addressRows(there.addresses), [dnsHostFields.addresses]: addressRows(there.addresses) }
    );
  }

  draw(situation: ChangeSituation): DrawnChange<Params> {
    const { account, access, values, revision, touched, message } = situation;
    const shown = displayName(this.domainName);
    const problems = dnsHostProblems(values, this.domainName);
    const visible = dnsHostVisible(values, this.isNew);
    const wrong = visible.filter((path) => path in problems);
    const filled = wrong.length === 0 ? dnsHostParams(values, this.domainName) : undefined;
    const there = filled && this.hostNamed(filled.DnsName);
    if (this.isNew && there) {
      const exists = l10n.t(
        "The domain already has this DNS host. To change its addresses, use Change DNS Host… on it.",
      );
      problems[dnsHostFields.host] = exists;
      wrong.push(dnsHostFields.host);
    }
    const hindrance = this.hindranceOf(values, wrong, filled, there);
    const params = hindrance === undefined && filled ? { InstanceId: this.instanceId, ...filled } : undefined;
    const messages = wrong
      .filter((path) => touched.has(path))
      .map((path): [string, Message] => [path, { tone: "error", text: problems[path] ?? "", actions: [] }]);
    return {
      spec: dnsHostSpec(this.title(values), shown, this.isNew),
      wrong,
      params,
      state: {
        revision,
        visible,
        messages: Object.fromEntries(messages),
        notices: [...accountNotices(account, access, "send"), ...this.lockNotice()],
        table: this.differences(values, filled?.Ip ?? [], there),
        review: {
          sentences: params ? [this.sentence(params, there, account.name)] : [hindrance ?? ""],
          message,
          request: undefined,
        },
        submit: "open",
        submitLabel: undefined,
        outcome: undefined,
      },
    };
  }

  agreed({ DnsName, Ip }: Params, sentences: readonly string[]): ConfirmedOrder {
    const operation = this.isNew ? "createDnsHost" : "changeDnsHost";
    const { domainName, instanceId } = this;
    const item = effectOf(operation).item({ domainName, instanceId, terms: { DnsName, Ip } });
    return { operation, items: [item], shared: {}, sentence: sentences.join(" ") };
  }

  outcome({ DnsName }: Params): FormResult {
    const host = `${DnsName}.${displayName(this.domainName)}`;
    return {
      title: this.isNew ? l10n.t("Creating DNS host {0}", host) : l10n.t("Changing DNS host {0}", host),
      sentences: [
        l10n.t(
          "A notification tells you the result. After that, the Domains view shows the DNS host below its domain.",
        ),
      ],
      actions: [],
    };
  }

  private title(values: Values): string {
    const domain = displayName(this.domainName);
    return this.isNew
      ? l10n.t("Create DNS Host of {0}", domain)
      : l10n.t("Change DNS Host {0}", `${text(values[dnsHostFields.host])}.${domain}`);
  }

  private sentence({ DnsName, Ip }: Params, there: DnsHost | undefined, accountName: string): string {
    const host = `${DnsName}.${displayName(this.domainName)}`;
    const addresses = Ip.join(", ");
    return this.isNew
      ? plural(Ip.length, {
          one: l10n.t("Create DNS host {0} with IP address {1} in account {2}.", host, addresses, accountName),
          other: l10n.t("Create DNS host {0} with IP addresses {1} in account {2}.", host, addresses, accountName),
        })
      : l10n.t(
          "Change the IP addresses of DNS host {0} from {1} to {2} in account {3}.",
          host,
          there?.addresses.join(", ") ?? "",
          addresses,
          accountName,
        );
  }

  /** Why nothing can be sent, if so. */
  private hindranceOf(
    values: Values,
    wrong: readonly string[],
    filled: { Ip: readonly string[] } | undefined,
    there: DnsHost | undefined,
  ): string | undefined {
    if (wrong.length > 0 || !filled) return toFixText(values, wrong, dnsHostLabels);
    if (this.details.value?.securityLock === "on") {
      return l10n.t("DNS hosts can't be changed while the security lock is on.");
    }
    if (this.isNew) return undefined;
    if (!there) {
      return this.hosts.value
        ? l10n.t("The domain no longer has this DNS host. Synchronize its DNS hosts to get the registry's list.")
        : l10n.t("Loading the current addresses…");
    }
    return sameAddresses(filled.Ip, there.addresses)
      ? l10n.t("No change needed: the DNS host already has these addresses.")
      : undefined;
  }

  private lockNotice(): Message[] {
    if (this.details.value?.securityLock !== "on") return [];
    const notice = l10n.t(
      "The security lock of {0} is on, so the registry would reject this. Turn it off first.",
      displayName(this.domainName),
    );
    return [{ tone: "warning", text: notice, actions: [] }];
  }

  private differences(values: Values, yours: readonly string[], there: DnsHost | undefined) {
    const began = rowsOf(values[hidden.began]).map((row) => text(row[""]));
    const isOther = !this.isNew && there !== undefined && !sameAddresses(began, there.addresses);
    const table = comparisonTable(
      isOther
        ? [
            {
              label: `${there.name}.${displayName(this.domainName)}`,
              before: began.join(", "),
              now: there.addresses.join(", "),
              yours: yours.join(", "),
            },
          ]
        : [],
    );
    return isOther ? { ...table, summary: { ...table.summary, actions: [takeTheirs] } } : table;
  }

  private hostNamed(label: string): DnsHost | undefined {
    return this.hosts.value?.find(({ name }) => name.toLowerCase() === label.toLowerCase());
  }
}

function text(value: Values[string] | undefined): string {
  return typeof value === "string" ? value : "";
}
