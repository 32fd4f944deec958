import { catalogue, type OperationName } from "../../catalogue/catalogue";
import { ordersIn, subjectsOf } from "./operationWords";
import { yearsLater } from "../../model/domain";
import { type OrderItem } from "../../model/order";
import { effectOf } from "../../orders/effectOf";

/**
 * What a request does to each domain, for the journal.
 * @param nameOf finds the name of a domain by its instance ID; its task is told by the name alone
 */
export async function itemsOf(
  name: OperationName,
  params: Record<string, unknown>,
  accountName: string,
  nameOf: (instanceId: string) => Promise<string>,
): Promise<[OrderItem, ...OrderItem[]]> {
  const effect = effectOf(name);
  const items = ordersIn(catalogue[name], params).map(
    ({ DomainName, CurrentExpirationDate, SubscriptionDuration }): OrderItem => {
      const fence = CurrentExpirationDate === undefined ? "" : String(CurrentExpirationDate);
      if (effect === "register") return { domainName: DomainName, fence: "", evidence: { kind: "owned" } };
      if (effect !== "renew" || CurrentExpirationDate === undefined) return { domainName: DomainName, fence };
      const at = yearsLater(CurrentExpirationDate, SubscriptionDuration ?? 1);
      return { domainName: DomainName, fence, evidence: { kind: "expiresAt", at } };
    },
  );
  const [first, ...more] = items;
  if (first) return [first, ...more];
  const instanceId = params["InstanceId"];
  if (typeof instanceId === "string" && params["DomainName"] === undefined) {
    return [{ domainName: await nameOf(instanceId), instanceId, fence: "" }];
  }
  const [subject = accountName, ...others] = subjectsOf(catalogue[name], params);
  return [{ domainName: subject, fence: "" }, ...others.map((domainName) => ({ domainName, fence: "" }))];
}
