import { changeNameServers, type NameServers, nameServersText } from "../../orders/effects/nameServers";
import { type Possible } from "../../orders/effects/effect";
import { obstacleText } from "../../orders/effects/words";
import { type Field, type Values } from "../formSpec";
import { fewestServers, mostServers, nameServersIn, nameServersProblem } from "../nameServerList";
import { type Plan, type PlanContext, type PlanLine, type RowIssue } from "./plan";
import { domainsText } from "../../texts/counts";

interface Delegation extends Possible {
  target: NameServers;
}

const whose: Field = {
  name: "whose",
  label: "New name servers",
  help: "A line of the list that names its own name servers keeps them.",
  control: {
    kind: "choice",
    choices: [
      { value: "own", label: "These name servers" },
      { value: "alibaba", label: "Alibaba Cloud's own" },
    ],
  },
};

const servers: Field = {
  name: "nameServers",
  label: "Name servers",
  help: `${fewestServers} to ${mostServers}, one on each line.`,
  control: { kind: "lines" },
};

/** Delegates domains to other name servers: those of its line for each, or the same for all. */
export const nameServersPlan: Plan<Delegation> = {
  id: "changeNameServers",
  title: "Change name servers",
  submit: "Change Name Servers",
  button: (domains) => `Change Name Servers of ${domains}`,
  looks: "details",
  effect: changeNameServers,
  columns: ["Name servers now", "Will be"],
  given: ["nameServers"],
  start: { whose: "own", nameServers: "" },
  fields: () => [{ title: "For all", fields: [whose, servers] }],
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
    const cells = [now.join(", ") || "none", nameServersText(target)];
    const cannot = (text: string) => ({ cells, issue: { tone: "error" as const, text } });
    if (!domain || !details) return { ...cannot(obstacleText("notInAccount")), cells: ["", cells[1] ?? ""] };
    if (domain.needs === "redemption") return cannot(obstacleText("inRedemption"));
    // What is missing is said once, beside the field.
    if (own === undefined && target.length === 0) return { cells };
    const problem = target === "alibaba" ? undefined : nameServersProblem(target);
    if (problem !== undefined) return cannot(problem);
    const proposal = changeNameServers.propose({ domain, details }, { servers: target }, context.now);
    if (proposal.kind === "impossible") {
      return proposal.why === "unchanged"
        ? { cells, isSoAlready: true, issue: { tone: "info", text: "It has these name servers already." } }
        : cannot(obstacleText(proposal.why));
    }
    return {
      cells,
      item: { ...proposal, target },
      issue: target === "alibaba" ? undefined : warningAbout(target, domain.name, context),
    };
  },
  sentences: (items, _values, { account }) =>
    byTarget(items).map(
      (some) =>
        `Change the name servers of ${domainsText(some.length)} to ${nameServersText(some[0].target)}, for the account ${account.name}.`,
    ),
};

/** Said once for all domains that get the same name servers. */
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

/** They may be left empty where every line of the list has its own. */
function problemOfAll(values: Values, lines: readonly PlanLine[]): string | undefined {
  const names = all(values);
  const isNeeded = lines.length === 0 || lines.some(({ given }) => given["nameServers"] === undefined);
  if (names.length === 0) return isNeeded ? `Write ${fewestServers} to ${mostServers} name servers.` : undefined;
  return nameServersProblem(names);
}

function warningAbout(target: readonly string[], domainName: string, { isLost }: PlanContext): RowIssue | undefined {
  const inside = target.filter((server) => server.endsWith(`.${domainName}`));
  if (inside.length > 0) {
    const names = inside.join(", ");
    const text = `${names}: inside the domain itself, so the registry must know it with its addresses. Unless it does, call Create DNS Host… first.`;
    return { tone: "warning", text };
  }
  // Each is asked about, so that all are looked up at once.
  const lost = target.filter((server) => isLost(server));
  return lost.length === 0
    ? undefined
    : { tone: "warning", text: `Not found in the DNS: ${lost.join(", ")}. The registry may refuse it.` };
}
