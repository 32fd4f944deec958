import { verifyContact } from "../contact/verifyContact";
import { formParts } from "../formParts";
import { type Values } from "../formSpec";
import { type PageKind } from "../pageKind";
import { type PageStarts } from "../pageTable";
import { type PlanId } from "./plan";
import { planFields } from "./planParts";
import { PlanSession } from "./planSession";
import { plans } from "./plans";

/** A plan: any number of them, since each is about its own domains. */
export const planKind: PageKind<PageStarts["plan"]> = {
  drawnBy: "form",
  start: ({ plan, domains, values }) => ({
    ...values,
    [planFields.plan]: plan,
    [planFields.domains]: domains.join("\n"),
  }),
  title: (values) => {
    const id = planIn(values);
    return id === undefined ? "" : plans[id].title;
  },
  key: () => undefined,
  session: (services, page, draft) => {
    const id = planIn(draft.values);
    if (id === undefined) return undefined;
    const { call, data, orders, clock } = services;
    const { account } = page;
    const cache = data.of(account);
    return new PlanSession(
      {
        ...formParts(services, page),
        verify: (contact) => verifyContact(call, account, contact),
        data: cache,
        profiles: cache.registrantProfiles,
        openOrders: () => orders.listOpen(),
        quote: (question, again) => orders.quote(account, question, again),
        priceLimit: () => orders.priceLimit,
        orderOf: (orderId) => orders.read(orderId),
        allOrders: () => orders.listAll(account),
        onDidChangeOrders: orders.onDidChangeOpen,
        openList: services.openList,
        saveTable: services.saveTable,
        lookUpServers: (names) => services.lookUpServers(account, names),
        now: () => clock.now(),
      },
      plans[id],
      { draft },
    );
  },
};

function planIn(values: Values): PlanId | undefined {
  const id = values[planFields.plan];
  return typeof id === "string" && Object.hasOwn(plans, id) ? (id as PlanId) : undefined;
}
