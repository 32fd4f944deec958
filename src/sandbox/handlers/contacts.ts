import { type Contact, type ContactType } from "../account";
import { checkContact, contactOf } from "../contact";
import { digitDate } from "../dates";
import { type Handlers } from "../handler";
import { ownedDomain, ownedTemplate } from "../owned";
import { illegal } from "../refusal";
import { submitTask } from "../tasks";
import { type TaskType } from "../taskTypes";

const taskTypeOf: Record<ContactType, TaskType> = {
  registrant: "CHG_HOLDER",
  admin: "UPDATE_ADMIN_CONTACT",
  tech: "UPDATE_TECH_CONTACT",
  billing: "UPDATE_BILLING_CONTACT",
};

/** The four contacts of each domain. */
export const contactHandlers: Pick<
  Handlers,
  "getContact" | "verifyContact" | "changeContactFromProfile" | "changeContacts"
> = {
  getContact({ DomainName, ContactType }, account) {
    const contact = ownedDomain(account, DomainName).contacts[ContactType];
    return { CreateDate: digitDate(contact.createdAt), ...contactOf(contact) };
  },

  verifyContact(params) {
    const wrong = checkContact(contactOf(params));
    if (wrong) {
      throw illegal({
        en: `Incorrect format. Make sure that ${wrong} is correct.`,
        zh: `格式错误，请确认 ${wrong} 填写正确。`,
      });
    }
    return {};
  },

  changeContactFromProfile(params, account, call) {
    const domain = ownedDomain(account, params.DomainName);
    if (params.InstanceId !== undefined && params.InstanceId !== domain.instanceId) {
      throw illegal({ en: "InstanceId is that of another domain.", zh: "InstanceId 与域名不匹配。" });
    }
    const { id, contact, registrantType } = ownedTemplate(account, params.RegistrantProfileId);
    const effect = {
      kind: "changeContact" as const,
      contactType: params.ContactType,
      contact: { ...contact },
      registrantType,
      registrantId: id,
      locksTransfer: params.AddTransferLock ?? false,
    };
    const work = { domainName: domain.name, instanceId: domain.instanceId, effect };
    return { TaskNo: submitTask(account, call, taskTypeOf[params.ContactType], [work]) };
  },

  /** Unlike the other batches, this one is refused as a whole: the document has the error codes for that (5.27). */
  changeContacts(params, account, call) {
    const works = [...new Set(params.DomainName)].map((name) => {
      const domain = ownedDomain(account, name);
      const effect = {
        kind: "changeContact" as const,
        contactType: params.ContactType,
        contact: contactOf(params) as Contact, // the entry requires all but the extension
        locksTransfer: params.TransferOutProhibited ?? false,
      };
      return { domainName: name, instanceId: domain.instanceId, effect };
    });
    return { TaskNo: submitTask(account, call, taskTypeOf[params.ContactType], works) };
  },
};
