import * as z from "zod";
import { bareListOf, instanceId, taskStarted, text } from "./fields";
import { change, read } from "./operation";

/** The host below the domain, like `ns1`. */
const dnsName = z
  .string()
  .regex(
    /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i,
    "write letters, digits and inner hyphens, like ns1",
  )
  .meta({ title: "Host" });

/**
 * `Ip.1`, `Ip.2` … as the document's example has it; its table says Ips. Thirteen addresses are what the common registry
 * protocol's hosts are given at most in practice.
 */
const ips = z
  .array(z.string().meta({ title: "IP address", format: "ipAddress" }))
  .min(1)
  .max(13)
  .meta({ title: "IP addresses" });

const errors = { ParameterIllegal: "A parameter is not acceptable", NetworkIOError: "The service had a network fault" };
const taskErrors = { ...errors, TaskIsBeingProcessed: "Another task of this domain is still running" };

export const listDnsHosts = read({
  action: "QueryDnsHost",
  documented: { document: "5.10" },
  about: "List the DNS hosts of a domain",
  params: { InstanceId: instanceId },
  result: { DnsHostList: bareListOf("DnsHost", z.object({ DnsName: text, IpList: bareListOf("ip", text) })) },
  errors,
});

export const createDnsHost = change({
  action: "SaveSingleTaskForCreatingDnsHost",
  documented: { document: "5.30" },
  about: "Create a DNS host",
  answers: "task",
  repeatable: false,
  // The document's example forgets InstanceId.
  params: { InstanceId: instanceId, DnsName: dnsName, Ip: ips },
  result: taskStarted,
  errors: taskErrors,
});

export const changeDnsHost = change({
  action: "SaveSingleTaskForModifyingDnsHost",
  documented: { document: "5.34" },
  about: "Change the addresses of a DNS host",
  answers: "task",
  repeatable: false,
  params: { InstanceId: instanceId, DnsName: dnsName, Ip: ips },
  result: taskStarted,
  errors: taskErrors,
});

export const synchronizeDnsHosts = change({
  action: "SaveSingleTaskForSynchronizingDnsHost",
  documented: { document: "5.36" },
  about: "Read a domain's DNS hosts from the registry again",
  answers: "task",
  repeatable: false,
  params: { InstanceId: instanceId },
  result: taskStarted,
  errors: taskErrors,
});

/** In the order in which people see them. */
export const dnsHostOperations = {
  listDnsHosts,
  createDnsHost,
  changeDnsHost,
  synchronizeDnsHosts,
};
