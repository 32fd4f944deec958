import { synchronizeDnsHosts } from "../../orders/effects/dnsHosts";
import { obstacleText } from "../../orders/effects/words";
import { type Plan } from "./plan";
import { domainsText } from "../../texts/counts";
import { withoutFields } from "./planParts";

/** Has the DNS hosts of domains read from their registries again. The service has no operation for several at once. */
export const synchronizeDnsHostsPlan: Plan = {
  id: "synchronizeDnsHosts",
  title: "Synchronize DNS hosts",
  submit: "Synchronize",
  button: (domains) => `Synchronize ${domains}`,
  looks: "list",
  effect: synchronizeDnsHosts,
  columns: ["DNS hosts"],
  ...withoutFields,
  row: ({ domain }, _values, { now }) => {
    const cells = ["read from the registry again"];
    const item = synchronizeDnsHosts.propose({ domain }, {}, now);
    if (item.kind === "impossible") return { cells, issue: { tone: "error", text: obstacleText(item.why) } };
    return { cells, item };
  },
  sentences: (items, _values, { account }) => [
    `Synchronize the DNS hosts of ${domainsText(items.length)} with the registry, for the account ${account.name}.`,
    ...(items.length > 1 ? ["Each is a request of its own."] : []),
  ],
};
