import { type Account, type Contact, type Registrant } from "../account";
import { contactOf } from "../contact";
import { wordDate } from "../dates";
import { type Handlers } from "../handler";
import { pageOf } from "../paging";
import { templateNotExist } from "../refusal";

/** The document names no default that makes sense ("0"). */
const defaultPageSize = 20;

/** Registrant information templates. */
export const registrantHandlers: Pick<Handlers, "listRegistrantProfiles" | "saveRegistrantProfile"> = {
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
    return { ...fields, RegistrantProfiles: items.map(listed) };
  },

  saveRegistrantProfile(params, account, { now }) {
    const old = account.registrants.find((registrant) => registrant.id === params.RegistrantProfileId);
    if (params.RegistrantProfileId && !old) throw templateNotExist();
    const contact = { ...old?.contact, ...contactOf(params) } as Contact; // the entry's condition sees to a whole one
    const saved: Registrant = {
      id: old?.id ?? nextId(account),
      isDefault: params.DefaultRegistrantProfile ?? old?.isDefault ?? false,
      createdAt: old?.createdAt ?? now,
      updatedAt: now,
      registrantType: params.RegistrantType ?? old?.registrantType ?? "1",
      profileType: params.RegistrantProfileType ?? old?.profileType ?? "common",
      emailVerified: isVerified(account, contact.Email),
      contact,
    };
    if (saved.isDefault) for (const registrant of account.registrants) registrant.isDefault = false;
    if (old) Object.assign(old, saved);
    else account.registrants.push(saved);
    return { RegistrantProfileId: saved.id };
  },
};

const realNameStatus = "NONAUDIT";

/** An address counts as verified once it is so in any template. */
export function isVerified(account: Account, email: string): boolean {
  return account.registrants.some(
    (registrant) => registrant.emailVerified && registrant.contact.Email.toLowerCase() === email.toLowerCase(),
  );
}

function nextId(account: Account): string {
  return String(Math.max(5_170_600, ...account.registrants.map((registrant) => Number(registrant.id))) + 1);
}

function listed(registrant: Registrant) {
  return {
    RegistrantProfileId: registrant.id,
    CreateTime: wordDate(registrant.createdAt),
    UpdateTime: wordDate(registrant.updatedAt),
    DefaultRegistrantProfile: registrant.isDefault,
    ...registrant.contact,
    EmailVerificationStatus: registrant.emailVerified ? 1 : 0,
    RegistrantType: registrant.registrantType,
    RealNameStatus: realNameStatus,
    RegistrantProfileType: registrant.profileType,
  };
}
