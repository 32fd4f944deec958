import { type Account, type Contact, openDetails, type Registrant } from "../account";
import { wordDate } from "../dates";
import { isVerified } from "../emails";
import { type Handlers } from "../handler";
import { ownedTemplate } from "../owned";
import { pageOf } from "../paging";
import { illegal } from "../refusal";
import { contactOf } from "../contact";

/** The default in the document makes no sense ("0"). */
const defaultPageSize = 20;

/** Registrant information templates. As long as there are any, exactly one is the default. */
export const registrantHandlers: Pick<
  Handlers,
  "listRegistrantProfiles" | "saveRegistrantProfile" | "deleteRegistrantProfile"
> = {
  listRegistrantProfiles(params, account) {
    const organization = params.RegistrantOrganization?.toLowerCase();
    const found = account.registrants.filter(
      ({ contact, ...registrant }) =>
        (!params.RegistrantProfileId || params.RegistrantProfileId === registrant.id) &&
        (params.DefaultRegistrantProfile === undefined || params.DefaultRegistrantProfile === registrant.isDefault) &&
        (!organization || contact.RegistrantOrganization.toLowerCase().includes(organization)) &&
        (!params.Email || params.Email.toLowerCase() === contact.Email.toLowerCase()) &&
        (!params.RealNameStatus || params.RealNameStatus === realNameStatus) &&
        (!params.RegistrantProfileType || params.RegistrantProfileType === registrant.profileType) &&
        (!params.RegistrantType || params.RegistrantType === registrant.registrantType),
    );
    const { items, fields } = pageOf(found, params.PageNum ?? 1, params.PageSize ?? defaultPageSize);
    return { ...fields, RegistrantProfiles: items.map((registrant) => listed(account, registrant)) };
  },

  saveRegistrantProfile(params, account, { now }) {
    const old =
      params.RegistrantProfileId === undefined ? undefined : ownedTemplate(account, params.RegistrantProfileId);
    if (old?.isDefault && params.DefaultRegistrantProfile === false) {
      throw illegal({
        en: "There must be a default template. Make another one the default instead.",
        zh: "必须有一个默认模板，请将其他模板设为默认。",
      });
    }
    const saved: Registrant = {
      id: old?.id ?? nextId(account),
      isDefault: params.DefaultRegistrantProfile ?? old?.isDefault ?? false,
      createdAt: old?.createdAt ?? now,
      updatedAt: now,
      registrantType: params.RegistrantType ?? old?.registrantType ?? "1",
      profileType: params.RegistrantProfileType ?? old?.profileType ?? "common",
      contact: { ...old?.contact, ...contactOf(params) } as Contact, // the entry's condition ensures a complete one
    };
    if (account.registrants.length === 0) saved.isDefault = true;
    if (saved.isDefault) for (const registrant of account.registrants) registrant.isDefault = false;
    if (old) Object.assign(old, saved);
    else account.registrants.push(saved);
    return { RegistrantProfileId: saved.id };
  },

  deleteRegistrantProfile({ RegistrantProfileId }, account) {
    const template = ownedTemplate(account, RegistrantProfileId);
    if (isInUse(account, template)) {
      throw illegal({
        en: "A task that uses this template has not ended.",
        zh: "有尚未完成的任务正在使用该信息模板。",
      });
    }
    if (template.isDefault && account.registrants.length > 1) {
      throw illegal({
        en: "This is the default template. Make another one the default first.",
        zh: "该模板为默认模板，请先将其他模板设为默认。",
      });
    }
    account.registrants = account.registrants.filter((registrant) => registrant !== template);
    return {};
  },
};

const realNameStatus = "NONAUDIT";

/** Domains hold copies of a template's contact: only a task in progress still references the template. */
function isInUse(account: Account, { id }: Registrant): boolean {
  return openDetails(account).some(({ effect }) => "registrantId" in effect && effect.registrantId === id);
}

function nextId(account: Account): string {
  return String(Math.max(5_170_600, ...account.registrants.map((registrant) => Number(registrant.id))) + 1);
}

function listed(account: Account, registrant: Registrant) {
  return {
    RegistrantProfileId: registrant.id,
    CreateTime: wordDate(registrant.createdAt),
    UpdateTime: wordDate(registrant.updatedAt),
    DefaultRegistrantProfile: registrant.isDefault,
    ...registrant.contact,
    EmailVerificationStatus: isVerified(account, registrant.contact.Email) ? 1 : 0,
    RegistrantType: registrant.registrantType,
    RealNameStatus: realNameStatus,
    RegistrantProfileType: registrant.profileType,
  };
}
