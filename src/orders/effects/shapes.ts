import { type OrderItem } from "../../model/order";
import { type OrderName, type Params, type Part, type Shape } from "./effect";

/** Parameters of an order that apply to all its domains rather than to one. */
const ofAll = new Set(["UseCoupon", "CouponNo", "UsePromotion", "PromotionNo", "Lang", "UserClientIp"]);

/** Domains, each with terms of its own: the parameters themselves for one, rows of a list for several. */
export function rows(many: OrderName, list: string): Shape {
  return {
    split: (params) => {
      const { [list]: given, ...others } = params;
      if (Array.isArray(given)) return { parts: (given as Params[]).map(partOf), shared: others };
      const entries = Object.entries(params);
      return {
        parts: [partOf(Object.fromEntries(entries.filter(([name]) => !ofAll.has(name))))],
        shared: Object.fromEntries(entries.filter(([name]) => ofAll.has(name))),
      };
    },
    join: (operation, items, shared) => {
      const all = items.map(({ domainName, terms }) => ({ DomainName: domainName, ...terms }));
      return operation === many ? { [list]: all, ...shared } : { ...all[0], ...shared };
    },
  };
}

/**
 * Domains by name alone: one name, or a list of them.
 * @param many the operations that take a list
 */
export function names(...many: readonly OrderName[]): Shape {
  return {
    split: ({ DomainName, ...shared }) => ({
      parts: (Array.isArray(DomainName) ? DomainName : [DomainName]).map((name) => partOf({ DomainName: name })),
      shared,
    }),
    join: (operation, items, shared) => {
      const all = items.map(({ domainName }) => domainName);
      return { DomainName: many.includes(operation) ? all : all[0], ...shared };
    },
  };
}

/** One domain by name; everything else in the request is about it alone. */
export const oneName: Shape = {
  split: (params) => ({ parts: [partOf(params)], shared: {} }),
  join: (_operation, [item], shared) => ({ DomainName: item?.domainName, ...item?.terms, ...shared }),
};

/** One domain by instance; everything else in the request is about it alone. */
export const instance: Shape = {
  split: ({ InstanceId, ...terms }) => ({ parts: [{ instanceId: text(InstanceId), terms }], shared: {} }),
  join: (_operation, [item], shared) => ({ InstanceId: item?.instanceId, ...item?.terms, ...shared }),
};

/** E-mail addresses, separated by commas. */
export const addresses: Shape = {
  split: ({ Email, ...shared }) => ({
    parts: (text(Email) ?? "")
      .split(",")
      .map((address) => address.trim())
      .filter(Boolean)
      .map((domainName) => ({ domainName, terms: {} })),
    shared,
  }),
  join: (_operation, items, shared) => ({ Email: items.map(({ domainName }) => domainName).join(","), ...shared }),
};

/** Nothing that can be named: only the answer says what the request was about. */
export const unnamed: Shape = {
  split: (shared) => ({ parts: [{ terms: {} }], shared }),
  join: (_operation, _items, shared) => shared,
};

/** A registrant template: everything in the request is about it. */
export const template: Shape = {
  split: (terms) => ({
    parts: [{ domainName: text(terms["RegistrantProfileId"]) ?? templateName(terms), terms }],
    shared: {},
  }),
  join: (_operation, [item], shared) => ({ ...item?.terms, ...shared }),
};

/** What a new template is called, before it has a number. */
export function templateName(terms: Params): string {
  return text(terms["RegistrantOrganization"]) ?? text(terms["RegistrantName"]) ?? "";
}

function partOf({ DomainName, ...terms }: Params): Part {
  return { domainName: text(DomainName), terms };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** An item that its name fully identifies: two orders for it exclude each other. */
export function plainItem({ domainName, instanceId, terms }: Part & { domainName: string }): OrderItem {
  return { domainName, ...(instanceId === undefined ? {} : { instanceId }), fence: "", terms };
}

/** What most free effects have in common. */
export const plainlyFree = {
  taskTypes: [],
  fee: "free",
  secrets: [],
  evidence: "none",
  retry: "asItWas",
  item: plainItem,
} as const;
