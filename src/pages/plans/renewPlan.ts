import * as l10n from "@vscode/l10n";
import { yearsLater } from "../../model/domain";
import { yearsOf } from "../../orders/effects/effect";
import { renew } from "../../orders/effects/paidOrders";
import { obstacleText } from "../../orders/effects/words";
import { type Plan } from "./plan";
import { domainsText, yearsText } from "../../texts/counts";
import { dayText } from "../../texts/dates";
import { numberText } from "../../texts/numbers";
import { plural } from "../../texts/plural";
import { yearsChoices } from "../yearsChoices";
import { premiumWarning, yearsIn, yearsProblem } from "./planParts";

/** Renews domains: each by the years in its line, or in the field for all. */
export const renewPlan: Plan = {
  id: "renew",
  title: l10n.t("Renew Domains"),
  submit: renew.confirmation({}).yes,
  button: (count) =>
    plural(count, {
      one: l10n.t("Renew {0} Domain", numberText(count)),
      other: l10n.t("Renew {0} Domains", numberText(count)),
    }),
  looks: "list",
  effect: renew,
  columns: [l10n.t("Expiration date"), l10n.t("Years"), l10n.t("New expiration date")],
  given: ["years"],
  start: { years: "1" },
  fields: () => [
    {
      title: l10n.t("For all domains"),
      fields: [
        {
          name: "years",
          label: l10n.t("Years"),
          help: l10n.t("Rows with years of their own keep them."),
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
    const cells = [expiresAt === undefined ? "" : dayText(expiresAt), years === undefined ? "" : numberText(years), ""];
    const cannot = (text: string) => ({ cells, issue: { tone: "error" as const, text } });
    if (years === undefined) return cannot(yearsProblem(given["years"]));
    const item = renew.propose({ domain }, { years }, now);
    if (item.kind === "impossible") return cannot(obstacleText(item.why));
    if (expiresAt !== undefined) cells[2] = dayText(yearsLater(expiresAt, years));
    return {
      cells,
      years,
      item,
      issue: domain?.premium ? premiumWarning() : undefined,
    };
  },
  sentences: (items, _values, context) => [
    l10n.t(
      "Renew {0} for a total of {1} in account {2}.",
      domainsText(items.length),
      yearsText(items.reduce((sum, { item }) => sum + yearsOf(item), 0)),
      context.account.name,
    ),
  ],
};
