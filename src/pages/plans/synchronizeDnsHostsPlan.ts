import { type Plan } from "./plan";
import { domainsText, withoutFields } from "./planParts";

interface Synchronized {
  name: string;
  instanceId: string;
}

/** Has the DNS hosts of domains read from their registries again. The service has no operation for several at once. */
export const synchronizeDnsHostsPlan: Plan<Synchronized> = {
  id: "synchronizeDnsHosts",
  title: "Synchronize DNS hosts",
  submit: "Synchronize",
  button: (domains) => `Synchronize ${domains}`,
  looks: "list",
  columns: ["DNS hosts"],
  ...withoutFields,
  row: ({ domain }) => {
    const cells = ["read from the registry again"];
    if (!domain) return { cells, issue: { tone: "error", text: "This domain is not in the account." } };
    return { cells, item: { name: domain.name, instanceId: domain.instanceId } };
  },
  sentences: (items, _values, { account }) => [
    `Synchronize the DNS hosts of ${domainsText(items.length)} with the registry, for the account ${account.name}.`,
    ...(items.length > 1 ? ["Each is a request of its own."] : []),
  ],
  requests: (items, _values, { account }) =>
    items.map(({ name, instanceId }) => ({
      operation: "synchronizeDnsHosts",
      effect: "synchronizeDnsHosts",
      params: { InstanceId: instanceId },
      items: [{ domainName: name, instanceId, fence: "" }],
      sentence: `Synchronize the DNS hosts of ${name} with the registry, account ${account.name}.`,
    })),
};
