import { type Domain } from "../../model/domain";
import { type Values } from "../formSpec";
import { type PageKind } from "../pageKind";
import { type PageStarts } from "../pageTable";
import { DomainSession } from "./domainSession";

/** The page of a domain: one per domain. */
export const domainKind: PageKind<PageStarts["domain"]> = {
  drawnBy: "facts",
  start: ({ domain: { name, instanceId } }) => ({ name, instanceId }),
  title: ({ name }) => text(name),
  key: ({ instanceId }) => text(instanceId),
  session: (services, page, draft) => new DomainSession(services, page, domainIn(draft.values), draft),
};

/** A minimal domain; the list of domains provides the rest once it has loaded. */
function domainIn({ name, instanceId }: Values): Domain {
  return {
    name: text(name),
    instanceId: text(instanceId),
    registeredAt: undefined,
    expiresAt: undefined,
    expiresText: undefined,
    needs: "nothing",
    premium: false,
    tldKind: undefined,
  };
}

function text(value: Values[string] | undefined): string {
  return typeof value === "string" ? value : "";
}
