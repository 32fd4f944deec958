import { yearsLater } from "../model/domain";
import { type Contact, type OwnedDomain, type RegistrantType } from "./account";
import { newInstanceId } from "./ids";
import { tldKindOf } from "./tlds";

/** Alibaba Cloud's name servers, as far as the sandbox is concerned. */
export const ownNameServers = ["ns7.alidns.com", "ns8.alidns.com"];

interface Beginning {
  name: string;
  registeredAt: number;
  /** What its years are added to. */
  paidUntil: number;
  years: number;
  contact: Contact;
  registrantType: RegistrantType;
  /** When it enters the account. */
  at: number;
  premium?: boolean;
  privacy?: boolean;
  nameServers?: string[];
}

/** A domain that has just entered the account: all four contacts are the registrant, and no lock is set. */
export function newDomain(beginning: Beginning): OwnedDomain {
  const { name, registeredAt, paidUntil, years, contact, registrantType, at } = beginning;
  const lock = tldKindOf(name) === "ccTLD" ? "NONE_SETTING" : "CLOSE";
  return {
    instanceId: newInstanceId(at),
    name,
    registeredAt,
    expiresAt: yearsLater(paidUntil, years),
    premium: beginning.premium ?? false,
    contacts: contactsOf(contact, at),
    registrantType,
    privacy: beginning.privacy ?? false,
    transferLock: lock,
    updateLock: lock,
    nameServers: beginning.nameServers ?? ["ns1.examplehosting.net", "ns2.examplehosting.net"],
    dnsHosts: [],
    registryDnsHosts: [],
  };
}

/** The same contact for all four roles. */
export function contactsOf(contact: Contact, createdAt: number): OwnedDomain["contacts"] {
  const one = () => ({ ...contact, createdAt });
  return { registrant: one(), admin: one(), tech: one(), billing: one() };
}
