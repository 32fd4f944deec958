import * as l10n from "@vscode/l10n";
import { ChangeSession } from "../changeSession";
import { formParts } from "../formParts";
import { type PageKind } from "../pageKind";
import { type PageStarts } from "../pageTable";
import { DnsHostForm, knownDnsHost, newDnsHost, subjectOf } from "./dnsHostForm";

/** The form for a DNS host: one per host, and one per domain for a new host. */
export const dnsHostKind: PageKind<PageStarts["dnsHost"]> = {
  drawnBy: "form",
  start: ({ domain, host }) => (host ? knownDnsHost(domain, host) : newDnsHost(domain)),
  title: (values) => {
    const { domainName, host } = subjectOf(values);
    return host === undefined
      ? l10n.t("Create DNS Host of {0}", domainName)
      : l10n.t("Change DNS Host {0}", `${host}.${domainName}`);
  },
  key: (values) => {
    const { instanceId, host = "" } = subjectOf(values);
    return `${instanceId} ${host}`;
  },
  session: (services, page, draft) => {
    const { data, showTask } = services;
    const { account } = page;
    return new ChangeSession(
      { ...formParts(services, page), showTask: (taskNo) => showTask(account, taskNo) },
      new DnsHostForm(data.of(account), draft.values),
      draft,
    );
  },
};
