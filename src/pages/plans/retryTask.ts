import { type Values } from "../formSpec";
import { type TaskDetail } from "../../model/task";
import { type PlanId } from "./plan";

/** A plan that repeats what a task did, and its initial values. */
export interface Retry {
  plan: PlanId;
  values?: Values;
}

/**
 * The plans that repeat a task of this type, as far as the type says: for a lock it does not say whether to turn it on
 * or off, so there are two. None if the plan could not be filled in, as for registrations.
 */
export function retriesOf(type: string | undefined): readonly Retry[] {
  return type !== undefined && Object.hasOwn(retries, type) ? (retries[type] ?? []) : [];
}

/** Names of the domains for which a task failed. */
export function failedIn(details: readonly TaskDetail[]): string[] {
  return details.flatMap(({ state, domainName }) => (state === "failed" && domainName ? [domainName] : []));
}

const contact = (contactKind: string): readonly Retry[] => [{ plan: "contactsFromTemplate", values: { contactKind } }];

/** By the service's task type. */
const retries: Record<string, readonly Retry[]> = {
  ORDER_RENEW: [{ plan: "renew" }],
  ORDER_REDEEM: [{ plan: "redeem" }],
  CHG_DNS: [{ plan: "changeNameServers" }],
  CHG_HOLDER: contact("registrant"),
  UPDATE_ADMIN_CONTACT: contact("admin"),
  UPDATE_TECH_CONTACT: contact("technical"),
  UPDATE_BILLING_CONTACT: contact("billing"),
  SET_TRANSFER_PROHIBITED: [{ plan: "lockTransfer" }, { plan: "unlockTransfer" }],
  SET_UPDATE_PROHIBITED: [{ plan: "lockSecurity" }, { plan: "unlockSecurity" }],
};
