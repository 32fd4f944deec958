import { batchSize } from "../../catalogue/fields";
import { displayName } from "../../model/domain";
import { type OrderItem } from "../../model/order";
import { type Plan } from "./plan";
import { dayWords, domainsText, inBatches, withoutFields } from "./planParts";

interface Redemption {
  name: string;
  instanceId: string;
  expiresAt: number;
}

/** Redeems domains that have lapsed so long ago that they can no longer be renewed. */
export const redeemPlan: Plan<Redemption> = {
  id: "redeem",
  title: "Redeem domains",
  submit: "Redeem",
  button: (domains) => `Redeem ${domains}`,
  looks: "list",
  fee: "restore",
  columns: ["Expired"],
  ...withoutFields,
  row: ({ domain }) => {
    const expiresAt = domain?.expiresAt;
    const cells = [expiresAt === undefined ? "" : dayWords(expiresAt)];
    const cannot = (text: string) => ({ cells, issue: { tone: "error" as const, text } });
    if (!domain) return cannot("This domain is not in the account.");
    if (domain.needs !== "redemption") return cannot("It is not in redemption: it can be renewed.");
    if (expiresAt === undefined) {
      return cannot("The service does not tell exactly when it expired, so it could not refuse a repeated order.");
    }
    return {
      cells,
      // A redemption is paid once.
      years: 1,
      item: { name: domain.name, instanceId: domain.instanceId, expiresAt },
      issue: domain.premium ? { tone: "warning", text: "This is a premium name: it has a higher price." } : undefined,
    };
  },
  sentences: (items, _values, { account }) => [
    `Redeem ${domainsText(items.length)} for the account ${account.name}.`,
    "Redeeming costs far more than renewing. Until when a domain is registered then, the service tells afterwards.",
  ],
  requests: (redemptions, _values, { account }) => {
    const sentence = (some: readonly Redemption[]) => {
      const names = some.map(({ name, expiresAt }) => `${displayName(name)}, expired on ${dayWords(expiresAt)}`);
      return `Redeem ${names.join("; ")}; for the account ${account.name}.`;
    };
    const [first, ...more] = redemptions;
    if (more.length === 0) {
      return [
        {
          operation: "redeemDomain",
          effect: "redeem",
          params: wire(first),
          items: [item(first)],
          sentence: sentence([first]),
        },
      ];
    }
    return inBatches(redemptions, batchSize).map((batch) => ({
      operation: "redeemDomains",
      effect: "redeem",
      params: { OrderRedeemParam: batch.map(wire) },
      items: batch.map(item) as [OrderItem, ...OrderItem[]],
      sentence: sentence(batch),
    }));
  },
};

const wire = ({ name, expiresAt }: Redemption) => ({ DomainName: name, CurrentExpirationDate: expiresAt });

const item = ({ name, instanceId, expiresAt }: Redemption): OrderItem => ({
  domainName: name,
  instanceId,
  fence: String(expiresAt),
});
