/** What must not compile about pages: `tsc` says so where one of these does. */
import { type PageKind } from "../../src/pages/pageKind";
import { pageKinds, type PageKinds } from "../../src/pages/pageKinds";
import { type PageStarts, pageTable } from "../../src/pages/pageTable";
import { type AppServices } from "../../src/ui/appServices";
import { type Account } from "../../src/model/account";

const { plan: planKind, ...otherKinds } = pageKinds;
const { session: _session, ...withoutSession } = planKind;
const { plan: _entry, ...otherEntries } = pageTable;

// @ts-expect-error: the page of plans is not there
export const lackingPage: PageKinds = otherKinds;

// @ts-expect-error: the page of plans has no session
export const lackingSession: PageKind<PageStarts["plan"]> = withoutSession;

// @ts-expect-error: a page that is opened with something else is another page
export const otherPage: PageKinds = { ...otherKinds, plan: pageKinds.template };

// @ts-expect-error: nothing tells whether plans come back after a reload
export const lackingEntry: typeof pageTable = otherEntries;

// @ts-expect-error: nor does that
export const lackingReturn: (typeof pageTable)["plan"] = { viewType: "domainDesk.plan" };

export const calls = (pages: AppServices["pages"], account: Account) => [
  pages.open("operation", account, { operation: "listDomains" }),
  // @ts-expect-error: there is no such page
  pages.open("wizard", account, {}),
  // @ts-expect-error: a plan is opened with domains
  pages.open("plan", account, { plan: "renew" }),
  // @ts-expect-error: there is no such operation
  pages.open("operation", account, { operation: "deleteEverything" }),
  // @ts-expect-error: a template that is edited is a certain one
  pages.open("template", account, { act: "edit" }),
];
