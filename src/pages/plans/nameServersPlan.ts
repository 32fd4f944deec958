import * as l10n from "@vscode/l10n";
import { changeNameServers, type NameServers, nameServersText } from "../../orders/effects/nameServers";
import { type Possible } from "../../orders/effects/effect";
import { obstacleText } from "../../orders/effects/words";
import { type Field, type Values } from "../formSpec";
import { fewestServers, mostServers, nameServersIn, nameServersProblem } from "../nameServerList";
import { type Plan, type PlanContext, type PlanLine, type RowIssue } from "./plan";
import { domainsText } from "../../texts/counts";
import { numberText } from "../../texts/numbers";
import { plural } from "../../texts/plural";

interface Delegation extends Possible {
  target: NameServers;
}

const whose: Field = {
  name: "whose",
  label: l10n.t("New name servers"),
  help: l10n.t("Rows with name servers of their own keep them."),
  control: {
    kind: "choice",
    choices: [
      { value: "own", label: l10n.t("These name servers") },
      { value: "alibaba", label: nameServersText("alibaba") },
    ],
  },
};

const servers: Field = {
  name: "nameServers",
  label: l10n.t("Name servers"),
  help: l10n.t("{0} to {1}, one per line.", numberText(fewestServers), numberText(mostServers)),
  control: { kind: "lines" },
};

/** Delegates domains to other name servers: those in each line, or the same for all. */
export const nameServersPlan: Plan<Delegation> = {
  id: "changeNameServers",
  title: l10n.t("Change Name Servers"),
  submit: changeNameServers.confirmation({}).yes,
  button: (count) =>
    plural(count, {
      one: l10n.t("Change Name Servers of {0} Domain", numberText(count)),
      other: l10n.t("Change Name Servers of {0} Domains", numberText(count)),
    }),
  looks: "details",
  effect: changeNameServers,
  columns: [l10n.t("Current name servers"), l10n.t("New name servers")],
  given: ["nameServers"],
  start: { whose: "own", nameServers: "" },
  fields: () => [{ title: l10n.t("For all domains"), fields: [whose, servers] }],
  visible: ({ whose: chosen }) => (chosen === "own" ? [whose.name, servers.name] : [whose.name]),
  problems: (values, _context, lines): Record<string, string> => {
    const problem = values["whose"] === "own" ? problemOfAll(values, lines) : undefined;
    return problem === undefined ? {} : { nameServers: problem };
  },
  row: (line, values, context) => {
    const { domain, details, given } = line;
    const own = given["nameServers"];
    const target = own !== undefined ? nameServersIn(own) : values["whose"] === "alibaba" ? "alibaba" : all(values);
    const now = details?.nameServers ?? [];
    const cells = [now.join(", ") || l10n.t("none"), nameServersText(target)];
    const cannot = (text: string) => ({ cells, issue: { tone: "error" as const, text } });
    if (!domain || !details) return { ...cannot(obstacleText("notInAccount")), cells: ["", cells[1] ?? ""] };
    if (domain.needs === "redemption") return cannot(obstacleText("inRedemption"));
    // Missing input is reported once, beside the field.
    if (own === undefined && target.length === 0) return { cells };
    const problem = target === "alibaba" ? undefined : nameServersProblem(target);
    if (problem !== undefined) return cannot(problem);
    const proposal = changeNameServers.propose({ domain, details }, { servers: target }, context.now);
    if (proposal.kind === "impossible") {
      return proposal.why === "unchanged"
        ? { cells, isSoAlready: true, issue: { tone: "info", text: l10n.t("It already uses these name servers.") } }
        : cannot(obstacleText(proposal.why));
    }
    return {
      cells,
      item: { ...proposal, target },
      issue: target === "alibaba" ? undefined : warningAbout(target, domain.name, context),
    };
  },
  sentences: (items, _values, { account }) =>
    byTarget(items).map((some) =>
      l10n.t(
        "Change the name servers of {0} to {1} in account {2}.",
        domainsText(some.length),
        nameServersText(some[0].target),
        account.name,
      ),
    ),
};

/** One sentence covers all domains that get the same name servers. */
function byTarget(items: readonly Delegation[]): [Delegation, ...Delegation[]][] {
  const groups = new Map<string, [Delegation, ...Delegation[]]>();
  for (const item of items) {
    const group = groups.get(nameServersText(item.target));
    if (group) group.push(item);
    else groups.set(nameServersText(item.target), [item]);
  }
  return [...groups.values()];
}

function all(values: Values): string[] {
  const text = values["nameServers"];
  return typeof text === "string" ? nameServersIn(text) : [];
}

/** The field may stay empty if every line of the list has its own. */
function problemOfAll(values: Values, lines: readonly PlanLine[]): string | undefined {
  const names = all(values);
  const isNeeded = lines.length === 0 || lines.some(({ given }) => given["nameServers"] === undefined);
  if (names.length > 0) return nameServersProblem(names);
  return isNeeded
    ? l10n.t("Enter {0} to {1} name servers.", numberText(fewestServers), numberText(mostServers))
    : undefined;
}

function warningAbout(target: readonly string[], domainName: string, { isLost }: PlanContext): RowIssue | undefined {
  const inside = target.filter((server) => server.endsWith(`.${domainName}`));
  if (inside.length > 0) {
    const names = inside.join(", ");
    const text = plural(inside.length, {
      one: l10n.t(
        "{0} is inside this domain, so the registry must know its IP addresses. If it doesn't, run Create DNS Host… first.",
        names,
      ),
      other: l10n.t(
        "{0} are inside this domain, so the registry must know their IP addresses. If it doesn't, run Create DNS Host… first.",
        names,
      ),
    });
    return { tone: "warning", text };
  }
  // Query every one, so that all are looked up at once.
  const lost = target.filter((server) => isLost(server));
  if (lost.length === 0) return undefined;
  const text = l10n.t("Not found in DNS: {0}. The registry may refuse the change.", lost.join(", "));
  return { tone: "warning", text };
}
