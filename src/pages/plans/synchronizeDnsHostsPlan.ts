import * as l10n from "@vscode/l10n";
import { synchronizeDnsHosts } from "../../orders/effects/dnsHosts";
import { obstacleText } from "../../orders/effects/words";
import { type Plan } from "./plan";
import { domainsText } from "../../texts/counts";
import { numberText } from "../../texts/numbers";
import { plural } from "../../texts/plural";
import { requestsSentences, withoutFields } from "./planParts";

/** Reads the DNS hosts of domains from their registries again. The service has no operation for several at once. */
export const synchronizeDnsHostsPlan: Plan = {
  id: "synchronizeDnsHosts",
  title: l10n.t("Synchronize DNS Hosts"),
  submit: synchronizeDnsHosts.confirmation({}).yes,
  button: (count) =>
    plural(count, {
      one: l10n.t("Synchronize DNS Hosts of {0} Domain", numberText(count)),
      other: l10n.t("Synchronize DNS Hosts of {0} Domains", numberText(count)),
    }),
  looks: "list",
  effect: synchronizeDnsHosts,
  columns: [l10n.t("DNS hosts")],
  ...withoutFields,
  row: ({ domain }, _values, { now }) => {
    const cells = [l10n.t("read again from the registry")];
    const item = synchronizeDnsHosts.propose({ domain }, {}, now);
    if (item.kind === "impossible") return { cells, issue: { tone: "error", text: obstacleText(item.why) } };
    return { cells, item };
  },
  sentences: (items, _values, { account }) => [
    l10n.t(
      "Synchronize the DNS hosts of {0} with the registry in account {1}.",
      domainsText(items.length),
      account.name,
    ),
    ...requestsSentences(items.length),
  ],
};
