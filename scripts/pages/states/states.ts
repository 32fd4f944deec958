import { type PageId } from "../../../src/pages/pageTable";
import { type PageState, type PageStates } from "../pageState";
import { dnsHostStates } from "./dnsHostStates";
import { domainStates } from "./domainStates";
import { operationStates } from "./operationStates";
import { orderPlanStates } from "./orderPlanStates";
import { planStates } from "./planStates";
import { registerStates } from "./registerStates";
import { templateStates } from "./templateStates";

/** Every page in every state: `npm run pages` shows them, and `npm run screenshots` takes their pictures. */
export const pageStates: PageStates = {
  register: registerStates,
  plan: { ...orderPlanStates, ...planStates },
  template: templateStates,
  dnsHost: dnsHostStates,
  domain: domainStates,
  operation: operationStates,
};

/** One of them, by names that come from outside; nothing where there is none. */
export function stateNamed(page: string, name: string): { id: PageId; state: PageState<PageId> } | undefined {
  const ofPage = Object.hasOwn(pageStates, page) ? pageStates[page as PageId] : {};
  const state = Object.hasOwn(ofPage, name) ? (ofPage as Record<string, PageState<PageId>>)[name] : undefined;
  return state && { id: page as PageId, state };
}
