import * as l10n from "@vscode/l10n";
import * as z from "zod";
import { bareListOf, busyError, commonErrors, instanceId, taskStarted, text } from "./fields";
import { change, read } from "./operation";

/** The host below the domain, like `ns1`. */
const dnsName = z
  .string()
  .regex(
    /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i,
    l10n.t("This isn't the name of a host. Enter letters, digits, and inner hyphens, like ns1."),
  )
  .meta({ title: l10n.t("Host") });

/**
 * `Ip.1`, `Ip.2` … as in the document's example; its table says Ips. In practice, hosts get at most thirteen addresses
 * in the common registry protocol.
 */
const ips = z
  .array(z.string().meta({ title: l10n.t("IP address"), format: "ipAddress" }))
  .min(1)
  .max(13)
  .meta({ title: l10n.t("IP addresses") });

const taskErrors = { ...commonErrors, ...busyError };

export const listDnsHosts = read({
  action: "QueryDnsHost",
  documented: { document: "5.10" },
  about: l10n.t("List the DNS hosts of a domain"),
  params: { InstanceId: instanceId },
  result: { DnsHostList: bareListOf("DnsHost", z.object({ DnsName: text, IpList: bareListOf("ip", text) })) },
  errors: commonErrors,
});

export const createDnsHost = change({
  action: "SaveSingleTaskForCreatingDnsHost",
  documented: { document: "5.30" },
  about: l10n.t("Create a DNS host"),
  answers: "task",
  repeatable: false,
  // The document's example omits InstanceId.
  params: { InstanceId: instanceId, DnsName: dnsName, Ip: ips },
  result: taskStarted,
  errors: taskErrors,
});

export const changeDnsHost = change({
  action: "SaveSingleTaskForModifyingDnsHost",
  documented: { document: "5.34" },
  about: l10n.t("Change the IP addresses of a DNS host"),
  answers: "task",
  repeatable: false,
  params: { InstanceId: instanceId, DnsName: dnsName, Ip: ips },
  result: taskStarted,
  errors: taskErrors,
});

export const synchronizeDnsHosts = change({
  action: "SaveSingleTaskForSynchronizingDnsHost",
  documented: { document: "5.36" },
  about: l10n.t("Synchronize a domain's DNS hosts with the registry"),
  answers: "task",
  repeatable: false,
  params: { InstanceId: instanceId },
  result: taskStarted,
  errors: taskErrors,
});

/** In display order. */
export const dnsHostOperations = {
  listDnsHosts,
  createDnsHost,
  changeDnsHost,
  synchronizeDnsHosts,
};
