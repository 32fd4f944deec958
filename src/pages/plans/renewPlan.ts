import { batchSize } from "../../catalogue/fields";
import { type OrderItem } from "../../model/order";
import { displayName, yearsLater } from "../../model/domain";
import { type Plan } from "./plan";
import { dayWords, domainsText, inBatches, yearsChoices, yearsIn, yearsText } from "./planParts";
import { renewalYears } from "../../model/renewalYears";

interface Renewal {
  name: string;
  instanceId: string;
  expiresAt: number;
  years: number;
}

/** Renews domains: by as many years each as its line says, or the field for all. */
export const renewPlan: Plan<Renewal> = {
  id: "renew",
  title: "Renew domains",
  submit: "Renew",
  button: (domains) => `Renew ${domains}`,
  looks: "list",
  fee: "renew",
  columns: ["Expires now", "Years", "Will expire"],
  given: ["years"],
  start: { years: "1" },
  fields: () => [
    {
      title: "For all",
      fields: [
        {
          name: "years",
          label: "Years",
          help: "A line of the list that names its own years keeps them.",
          control: { kind: "choice", choices: yearsChoices },
        },
      ],
    },
  ],
  visible: () => ["years"],
  problems: () => ({}),
  row: (line, values, { now }) => {
    const { domain, given } = line;
    const years = yearsIn(given["years"] ?? values["years"]);
    const expiresAt = domain?.expiresAt;
    const cells = [expiresAt === undefined ? "" : dayWords(expiresAt), years === undefined ? "" : String(years), ""];
    const cannot = (text: string) => ({ cells, issue: { tone: "error" as const, text } });
    if (!domain) return cannot("This domain is not in the account.");
    if (domain.needs === "redemption") return cannot("It is in redemption: it can only be redeemed.");
    if (expiresAt === undefined) {
      return cannot("The service does not tell exactly when it expires, so it could not refuse a repeated order.");
    }
    if (years === undefined) return cannot(`"${given["years"]}" is no number of years: write 1 to 10.`);
    if (!renewalYears(expiresAt, now).some((renewal) => renewal.years === years)) {
      return cannot("No domain can be renewed further than ten years ahead.");
    }
    cells[2] = dayWords(yearsLater(expiresAt, years));
    return {
      cells,
      years,
      item: { name: domain.name, instanceId: domain.instanceId, expiresAt, years },
      issue: domain.premium ? { tone: "warning", text: "This is a premium name: it has a higher price." } : undefined,
    };
  },
  sentences: (items, _values, context) => [
    `Renew ${domainsText(items.length)}, ${yearsText(items.reduce((sum, { years }) => sum + years, 0))} in all, ` +
      `for the account ${context.account.name}.`,
  ],
  requests: (renewals, _values, { account }) => {
    const sentence = (some: readonly Renewal[]) =>
      `${some
        .map(
          ({ name, years, expiresAt }) =>
            `Renew ${displayName(name)} for ${yearsText(years)}, from ${dayWords(expiresAt)} to ${dayWords(yearsLater(expiresAt, years))}`,
        )
        .join("; ")}; for the account ${account.name}.`;
    const [first, ...more] = renewals;
    if (more.length === 0) {
      return [
        {
          operation: "renewDomain",
          effect: "renew",
          params: wire(first),
          items: [item(first)],
          sentence: sentence([first]),
        },
      ];
    }
    return inBatches(renewals, batchSize).map((batch) => ({
      operation: "renewDomains",
      effect: "renew",
      params: { OrderRenewParam: batch.map(wire) },
      items: batch.map(item) as [OrderItem, ...OrderItem[]],
      sentence: sentence(batch),
    }));
  },
};

const wire = ({ name, expiresAt, years }: Renewal) => ({
  DomainName: name,
  CurrentExpirationDate: expiresAt,
  SubscriptionDuration: years,
});

function item({ name, instanceId, expiresAt, years }: Renewal): OrderItem {
  return {
    domainName: name,
    instanceId,
    // The years are left out: while one renewal is open, another for more or fewer years would be paid for on top.
    fence: String(expiresAt),
    evidence: { kind: "expiresAt", at: yearsLater(expiresAt, years) },
  };
}
