import { type Account, findDomain, type OwnedDomain, type Registrant } from "./account";
import { domainNotExist, templateNotExist } from "./refusal";

/** @throws {Refusal} DomainNotExist where the account has no domain of this name (punycode, lower case) */
export function ownedDomain(account: Account, name: string): OwnedDomain {
  const domain = findDomain(account, name);
  if (!domain) throw domainNotExist();
  return domain;
}

/** @throws {Refusal} DomainNotExist where no domain of the account has this instance ID */
export function ownedInstance(account: Account, instanceId: string): OwnedDomain {
  const domain = account.domains.find((one) => one.instanceId === instanceId);
  if (!domain) throw domainNotExist();
  return domain;
}

/** @throws {Refusal} ContactTemplateNotExist where no template of the account has this id */
export function ownedTemplate(account: Account, id: string): Registrant {
  const template = account.registrants.find((registrant) => registrant.id === id);
  if (!template) throw templateNotExist();
  return template;
}
