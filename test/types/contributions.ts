/** What must not compile about what VS Code is told of the extension: `tsc` says so where one of these does. */
import { commandPlaces, type CommandPlaces } from "../../scripts/contributions/commands";
import { views } from "../../scripts/contributions/views";
import { all, context, inView, is, not, signedIn, type When } from "../../scripts/contributions/when";
import { rowItem } from "../../src/ui/views/rowItem";
import { setContext } from "../../src/ui/setContext";

const { "domainDesk.domain.renew": _renew, ...otherPlaces } = commandPlaces;
const { tasks: _tasks, ...otherViews } = views;

// @ts-expect-error: nothing tells where a command shows
export const lackingCommand: typeof commandPlaces = otherPlaces;

// @ts-expect-error: there is no such command
export const otherCommand: typeof commandPlaces = { ...commandPlaces, "domainDesk.domain.giveAway": {} };

// @ts-expect-error: a view is not there
export const lackingView: typeof views = otherViews;

// @ts-expect-error: a clause is made of the parts that there are
export const ownWords: When = "domainDesk.signedIn";

export const clauses = [
  all(inView("domains"), signedIn, not(is("domain", "redeemable"))),
  // @ts-expect-error: there is no such view
  inView("accounts"),
  // @ts-expect-error: nothing tells the editor such a thing
  context("domainDesk.signedUp"),
  // @ts-expect-error: no row has such a flag
  is("domain", "redemable"),
];

export const places: CommandPlaces[] = [
  { title: { view: "domains", group: "1_account@1", when: signedIn } },
  // @ts-expect-error: no such group is above a view
  { title: { view: "domains", group: "inline@1", when: signedIn } },
  // @ts-expect-error: a group has a place in the menu
  { rows: [{ when: is("domain"), groups: ["order"] }] },
];

// @ts-expect-error: no menu looks for such a flag
export const row = rowItem({ label: "example.com", icon: "globe", spoken: "example.com", flags: ["dommain"] });

// @ts-expect-error: no `when` clause asks for that
export const told = setContext("domainDesk.signedUp", true);
