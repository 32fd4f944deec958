import { type OperationName } from "../catalogue/catalogue";
import { type DnsHost, type Domain } from "../model/domain";
import { type RegistrantProfile } from "../model/registrant";
import { type Values } from "./formSpec";
import { type PlanId } from "./plans/plan";
import { type TemplateAct } from "./template/templateFields";

/** What each page is opened with, by the page's id. */
export interface PageStarts {
  register: { domainName?: string };
  /** `values` are filled in for all of the domains. */
  plan: { plan: PlanId; domains: readonly string[]; values?: Values };
  template: { act: "create" } | { act: Exclude<TemplateAct, "create">; profile: RegistrantProfile };
  /** Without a host, the form is for a new one. */
  dnsHost: { domain: Domain; host?: DnsHost };
  domain: { domain: Domain };
  operation: { operation: OperationName };
}

export type PageId = keyof PageStarts;

/**
 * Every page in an editor tab, by its id: its view type in the editor, and whether it is restored when the window
 * reloads. `empty`: even if nothing was kept of it, or its account is gone; then it opens for the active account. Only
 * what the manifest and the activation need; `pageKinds` has the rest.
 */
export const pageTable: {
  readonly [Id in PageId]: { viewType: `domainDesk.${string}`; comesBack: "no" | "withDraft" | "empty" };
} = {
  register: { viewType: "domainDesk.register", comesBack: "empty" },
  plan: { viewType: "domainDesk.plan", comesBack: "withDraft" },
  template: { viewType: "domainDesk.template", comesBack: "withDraft" },
  dnsHost: { viewType: "domainDesk.dnsHost", comesBack: "withDraft" },
  domain: { viewType: "domainDesk.domainPage", comesBack: "withDraft" },
  operation: { viewType: "domainDesk.operation", comesBack: "withDraft" },
};

/** The pages that are restored when the window reloads. */
export const restoredPages = (Object.keys(pageTable) as PageId[]).filter((id) => pageTable[id].comesBack !== "no");
