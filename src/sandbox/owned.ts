import { type Account, findDomain, type OwnedDomain, type Registrant } from "./account";
import { domainNotExist, templateNotExist } from "./refusal";

/** @throws {Refusal} DomainNotExist if the account has no domain with this name (punycode, lowercase) */
export function ownedDomain(account: Account, name: string): OwnedDomain {
  const domain = findDomain(account, name);
  if (!domain) throw domainNotExist();
  return domain;
}

/** @throws {Refusal} DomainNotExist if no domain of the account has this instance ID */
export function ownedInstance(account: Account, instanceId: string): OwnedDomain {
  const domain = account.domains.find((one) => one.instanceId === instanceId);
  if (!domain) throw domainNotExist();
  return domain;
}

/** @throws {Refusal} ContactTemplateNotExist if no template of the account has this ID */
export function ownedTemplate(account: Account, id: string): Registrant {
  const template = account.registrants.find((registrant) => registrant.id === id);
  if (!template) throw templateNotExist();
  return template;
}
