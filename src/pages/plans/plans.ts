import { type Plan, type PlanId } from "./plan";
import { contactsFromTemplatePlan } from "./contactsFromTemplatePlan";
import { contactsPlan } from "./contactsPlan";
import { lockPlans } from "./lockPlan";
import { nameServersPlan } from "./nameServersPlan";
import { redeemPlan } from "./redeemPlan";
import { registerPlan } from "./registerPlan";
import { renewPlan } from "./renewPlan";
import { synchronizeDnsHostsPlan } from "./synchronizeDnsHostsPlan";

/** Every plan, by its id; a missing entry does not compile. */
export const plans: { readonly [Id in PlanId]: Plan } = {
  renew: renewPlan,
  redeem: redeemPlan,
  register: registerPlan,
  changeNameServers: nameServersPlan,
  contacts: contactsPlan,
  contactsFromTemplate: contactsFromTemplatePlan,
  ...lockPlans,
  synchronizeDnsHosts: synchronizeDnsHostsPlan,
};
