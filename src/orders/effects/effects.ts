import { type Catalogue } from "../../catalogue/catalogue";
import { type Account } from "../../model/account";
import { type Order, type OrderItem } from "../../model/order";
import { changeContactFromProfile, changeContacts } from "./contacts";
import { changeDnsHost, createDnsHost, synchronizeDnsHosts } from "./dnsHosts";
import {
  type Effect,
  type EffectId,
  type FreeEffect,
  type OrderName,
  type Ordered,
  type PaidEffect,
  type Possible,
  type Params,
  type TaskType,
} from "./effect";
import { deleteEmailVerification, resendEmailVerification, submitEmailVerification, verifyEmail } from "./emails";
import { setSecurityLock, setTransferLock } from "./locks";
import { changeNameServers } from "./nameServers";
import { redeem, register, renew } from "./paidOrders";
import { deleteRegistrantProfile, saveRegistrantProfile } from "./templates";
import {
  cancelTransferIn,
  cancelTransferOut,
  confirmTransferInMail,
  reenterTransferInCode,
  refetchTransferInEmail,
  requestTransferOutCode,
  resendTransferInMail,
} from "./transfers";

/** The compiler knows what an operation costs: a paid one needs a fee that can be asked for. */
export type EffectOf<Name extends OrderName> = Catalogue[Name]["kind"] extends "spend" ? PaidEffect : FreeEffect;

/** One effect for every operation that goes through the journal. A new operation without an entry doesn't compile. */
export type Effects = { readonly [Name in OrderName]: EffectOf<Name> };

export const effects = {
  registerDomain: register,
  registerDomains: register,
  renewDomain: renew,
  renewDomains: renew,
  redeemDomain: redeem,
  redeemDomains: redeem,

  changeContacts,
  changeContactFromProfile,
  changeNameServers,
  setTransferLock,
  setTransferLocks: setTransferLock,
  setSecurityLock,
  setSecurityLocks: setSecurityLock,

  createDnsHost,
  changeDnsHost,
  synchronizeDnsHosts,

  saveRegistrantProfile,
  deleteRegistrantProfile,

  submitEmailVerification,
  resendEmailVerification,
  verifyEmail,
  deleteEmailVerification,

  confirmTransferInMail,
  resendTransferInMail,
  refetchTransferInEmail,
  reenterTransferInCode,
  cancelTransferIn,
  requestTransferOutCode,
  cancelTransferOut,
} satisfies Effects;

export function effectOf(operation: OrderName): Effect {
  return effects[operation];
}

/** Whether an operation goes through the journal. */
export function isOrderName(operation: string): operation is OrderName {
  return Object.hasOwn(effects, operation);
}

/** The effect of an order; `undefined` if a later version wrote it and this one doesn't know it. */
export function effectOfOrder({ operation }: Pick<Order, "operation">): Effect | undefined {
  return isOrderName(operation) ? effects[operation] : undefined;
}

/** The effects whose task may have this type. */
export function effectsOfTask(type: TaskType): ReadonlySet<EffectId> {
  const all: readonly Effect[] = Object.values(effects);
  return new Set(all.filter(({ taskTypes }) => taskTypes.includes(type)).map(({ id }) => id));
}

/** The parameters of an order, exactly as they are sent, without secrets. */
export function paramsOf({ operation, items, shared }: Pick<Order, "operation"> & Ordered): Params {
  return isOrderName(operation) ? effects[operation].join(operation, items, shared) : shared;
}

/** What the user agreed to. */
export interface ConfirmedOrder {
  operation: OrderName;
  items: readonly [OrderItem, ...OrderItem[]];
  /** What is sent for all items alike. */
  shared: Params;
  /** Sent as well, but never recorded. */
  secrets?: Params;
  sentence: string;
  /** See `Order.formId`. */
  formId?: string;
}

/** A request that nobody has agreed to yet. */
export type ProposedOrder = Pick<ConfirmedOrder, "operation" | "items" | "shared">;

/**
 * Turns a request written by hand, as in *Run API Operation…*, into an order, with the same aims as one placed in any
 * other way.
 * @param nameOf finds the name of a domain by its instance ID; its task is identified by the name alone
 */
export async function orderFrom(
  operation: OrderName,
  params: Params,
  account: Account,
  nameOf: (instanceId: string) => Promise<string>,
): Promise<ProposedOrder> {
  const effect = effects[operation];
  const { parts, shared } = effect.split(params);
  const items: OrderItem[] = [];
  for (const { domainName, instanceId, terms } of parts) {
    const name = domainName ?? (instanceId === undefined ? account.name : await nameOf(instanceId));
    items.push(effect.item({ domainName: name, ...(instanceId === undefined ? {} : { instanceId }), terms }));
  }
  const [first, ...more] = items;
  if (!first) throw new Error(`The request names nothing that ${operation} could be done to.`);
  return { operation, items: [first, ...more], shared };
}

/**
 * The requests that carry out what was proposed: items with the same shared parameters go together, as many at once as
 * fit.
 */
export function ordersFor(effect: Effect, proposed: readonly Possible[]): ProposedOrder[] {
  const groups = new Map<string, { shared: Params; items: OrderItem[] }>();
  for (const { item, shared } of proposed) {
    const key = JSON.stringify(shared);
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { shared, items: [item] });
  }
  const most = effect.many ? effect.most : 1;
  return [...groups.values()].flatMap(({ shared, items }) =>
    inBatches(items, most).map((batch) => ({
      operation: (proposed.length > 1 && effect.many) || effect.one,
      items: batch,
      shared,
    })),
  );
}

function inBatches<T>(items: readonly T[], most: number): [T, ...T[]][] {
  const parts = Array.from({ length: Math.ceil(items.length / most) }, (_, at) =>
    items.slice(at * most, (at + 1) * most),
  );
  return parts as [T, ...T[]][];
}
