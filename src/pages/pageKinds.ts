import { dnsHostKind } from "./dnsHost/dnsHostKind";
import { domainKind } from "./domain/domainKind";
import { operationKind } from "./operation/operationKind";
import { type PageKind } from "./pageKind";
import { type PageId, type PageStarts } from "./pageTable";
import { planKind } from "./plans/planKind";
import { registerKind } from "./register/registerKind";
import { templateKind } from "./template/templateKind";

export type PageKinds = { readonly [Id in PageId]: PageKind<PageStarts[Id]> };

/** What each page is; a missing entry does not compile. */
export const pageKinds: PageKinds = {
  register: registerKind,
  plan: planKind,
  template: templateKind,
  dnsHost: dnsHostKind,
  domain: domainKind,
  operation: operationKind,
};
