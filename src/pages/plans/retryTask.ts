import { type Values } from "../formSpec";
import { type TaskDetail } from "../../model/task";
import { type PlanId } from "./plan";

/** A plan that does once more what a task did, and what it is filled in with. */
export interface Retry {
  plan: PlanId;
  values?: Values;
}

/**
 * What does the same as a task of a type, as far as that tells: of a lock it does not tell whether it was to be on, so there
 * are two. None where the plan could not be filled in, as for registrations.
 */
export function retriesOf(type: string | undefined): readonly Retry[] {
  return type !== undefined && Object.hasOwn(retries, type) ? (retries[type] ?? []) : [];
}

/** Names of the domains for which a task has failed. */
export function failedIn(details: readonly TaskDetail[]): string[] {
  return details.flatMap(({ state, domainName }) => (state === "failed" && domainName ? [domainName] : []));
}

const contact = (contactKind: string): readonly Retry[] => [{ plan: "contactsFromTemplate", values: { contactKind } }];

/** By the service's type of task. */
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
