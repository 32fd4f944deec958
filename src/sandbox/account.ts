import { type Task } from "./task";
import { type TransferIn } from "./transferIn";
import { type TransferOut } from "./transferOut";

/** Everything the sandbox knows: plain data, as it stands in the state file. Instants are milliseconds since 1970 UTC. */
export interface Account {
  version: typeof accountVersion;
  userId: string;
  seededAt: number;
  key: AccessKey;
  /** A key as the vendor's token service gives out: it is worth something only together with its token. */
  temporaryKey: AccessKey & { securityToken: string };
  domains: OwnedDomain[];
  registrants: Registrant[];
  /** What is known of registrants' e-mail addresses; one entry for each address, whatever its case. */
  emails: EmailVerification[];
  /** What the sandbox has sent to people, oldest first. */
  mails: Mail[];
  tasks: Task[];
  transfersIn: TransferIn[];
  /** One entry for each domain at most: its last transfer out. */
  transfersOut: TransferOut[];
}

/** Rises when a state file of before can no longer be read; such a file is set aside. */
export const accountVersion = 2;

export interface AccessKey {
  accessKeyId: string;
  accessKeySecret: string;
}

/** A person or an organization, under the wire's names, since it is only ever taken from the wire and given back. */
export interface Contact {
  RegistrantName: string;
  RegistrantOrganization: string;
  Country: string;
  Province: string;
  City: string;
  Address: string;
  PostalCode: string;
  Email: string;
  TelArea: string;
  Telephone: string;
  TelExt?: string | undefined;
}

export type ContactType = "registrant" | "admin" | "tech" | "billing";

/** `1`: individual, `2`: enterprise or organization. */
export type RegistrantType = "1" | "2";

/** `OPEN`: on, `CLOSE`: off, `NONE_SETTING`: the registry has no such lock. */
export type Lock = "NONE_SETTING" | "OPEN" | "CLOSE";

export interface OwnedDomain {
  instanceId: string;
  /** In punycode. */
  name: string;
  registeredAt: number;
  expiresAt: number;
  premium: boolean;
  contacts: Record<ContactType, Contact & { createdAt: number }>;
  registrantType: RegistrantType;
  /** From here on it is off the net; there only while the registrant's e-mail is not verified. */
  holdFrom?: number;
  privacy: boolean;
  transferLock: Lock;
  /** Until here the transfer lock cannot be taken off, and no transfer authorization code is handed out. */
  transferLockedUntil?: number;
  /** The security lock. */
  updateLock: Lock;
  nameServers: string[];
  /** As the account shows them. */
  dnsHosts: DnsHost[];
  /** As the registry has them; synchronizing makes the account's the same. */
  registryDnsHosts: DnsHost[];
  remark?: string;
}

/** A name server inside the domain. */
export interface DnsHost {
  /** Its name inside the domain, like `ns1`, in lower case. */
  name: string;
  ips: string[];
}

/** An information template. */
export interface Registrant {
  id: string;
  isDefault: boolean;
  createdAt: number;
  updatedAt: number;
  registrantType: RegistrantType;
  profileType: string;
  contact: Contact;
}

/** A registrant's e-mail address, and whether it has been shown to be theirs. */
export interface EmailVerification {
  no: string;
  email: string;
  createdAt: number;
  modifiedAt: number;
  sendIp: string;
  /** When mails were sent, oldest first; only the last counts for anything but the quota. */
  sentAt: number[];
  /** In the last mail, until it has been used. */
  token?: string;
  verified?: { at: number; ip: string };
}

/** A mail that the sandbox would have sent. */
export interface Mail {
  sentAt: number;
  to: string;
  subject: string;
  token: string;
}

/** The account's domain of this name (punycode, lower case). */
export function findDomain(account: Account, name: string): OwnedDomain | undefined {
  return account.domains.find((domain) => domain.name === name);
}
