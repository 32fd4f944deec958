import * as l10n from "@vscode/l10n";
import { redeem } from "../../orders/effects/paidOrders";
import { obstacleText } from "../../orders/effects/words";
import { type Plan } from "./plan";
import { domainsText } from "../../texts/counts";
import { dayText } from "../../texts/dates";
import { numberText } from "../../texts/numbers";
import { plural } from "../../texts/plural";
import { premiumWarning, withoutFields } from "./planParts";

/** Redeems domains that expired too long ago to be renewed. */
export const redeemPlan: Plan = {
  id: "redeem",
  title: l10n.t("Redeem Domains"),
  submit: redeem.confirmation({}).yes,
  button: (count) =>
    plural(count, {
      one: l10n.t("Redeem {0} Domain", numberText(count)),
      other: l10n.t("Redeem {0} Domains", numberText(count)),
    }),
  looks: "list",
  effect: redeem,
  columns: [l10n.t("Expired")],
  ...withoutFields,
  row: ({ domain }, _values, { now }) => {
    const expiresAt = domain?.expiresAt;
    const cells = [expiresAt === undefined ? "" : dayText(expiresAt)];
    const item = redeem.propose({ domain }, {}, now);
    if (item.kind === "impossible") return { cells, issue: { tone: "error", text: obstacleText(item.why) } };
    return {
      cells,
      // A redemption is paid once.
      years: 1,
      item,
      issue: domain?.premium ? premiumWarning() : undefined,
    };
  },
  sentences: (items, _values, { account }) => [
    l10n.t("Redeem {0} in account {1}.", domainsText(items.length), account.name),
    l10n.t("Redeeming costs far more than renewing. Alibaba Cloud reports the new expiration dates afterwards."),
  ],
};
