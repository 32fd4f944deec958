import { yearsLater } from "../../model/domain";
import { yearsOf } from "../../orders/effects/effect";
import { renew } from "../../orders/effects/paidOrders";
import { obstacleText } from "../../orders/effects/words";
import { type Plan } from "./plan";
import { domainsText, yearsText } from "../../texts/counts";
import { dayText } from "../../texts/dates";
import { yearsChoices, yearsIn } from "./planParts";

/** Renews domains: by as many years each as its line says, or the field for all. */
export const renewPlan: Plan = {
  id: "renew",
  title: "Renew domains",
  submit: "Renew",
  button: (domains) => `Renew ${domains}`,
  looks: "list",
  effect: renew,
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
    const cells = [expiresAt === undefined ? "" : dayText(expiresAt), years === undefined ? "" : String(years), ""];
    const cannot = (text: string) => ({ cells, issue: { tone: "error" as const, text } });
    if (years === undefined) return cannot(`"${given["years"]}" is no number of years: write 1 to 10.`);
    const item = renew.propose({ domain }, { years }, now);
    if (item.kind === "impossible") return cannot(obstacleText(item.why));
    if (expiresAt !== undefined) cells[2] = dayText(yearsLater(expiresAt, years));
    return {
      cells,
      years,
      item,
      issue: domain?.premium ? { tone: "warning", text: "This is a premium name: it has a higher price." } : undefined,
    };
  },
  sentences: (items, _values, context) => [
    `Renew ${domainsText(items.length)}, ${yearsText(items.reduce((sum, { item }) => sum + yearsOf(item), 0))} in all, ` +
      `for the account ${context.account.name}.`,
  ],
};
