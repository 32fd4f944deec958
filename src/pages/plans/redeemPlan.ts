import { redeem } from "../../orders/effects/paidOrders";
import { obstacleText } from "../../orders/effects/words";
import { type Plan } from "./plan";
import { domainsText } from "../../texts/counts";
import { dayText } from "../../texts/dates";
import { withoutFields } from "./planParts";

/** Redeems domains that have lapsed so long ago that they can no longer be renewed. */
export const redeemPlan: Plan = {
  id: "redeem",
  title: "Redeem domains",
  submit: "Redeem",
  button: (domains) => `Redeem ${domains}`,
  looks: "list",
  effect: redeem,
  columns: ["Expired"],
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
      issue: domain?.premium ? { tone: "warning", text: "This is a premium name: it has a higher price." } : undefined,
    };
  },
  sentences: (items, _values, { account }) => [
    `Redeem ${domainsText(items.length)} for the account ${account.name}.`,
    "Redeeming costs far more than renewing. Until when a domain is registered then, the service tells afterwards.",
  ],
};
