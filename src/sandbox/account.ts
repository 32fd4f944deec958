import { type TaskType } from "./taskTypes";
import { type Text } from "./text";

/** Everything the sandbox knows: plain data, exactly as in the state file. Instants are milliseconds since 1970 UTC. */
export interface Account {
  version: typeof accountVersion;
  userId: string;
  seededAt: number;
  key: AccessKey;
  /** A key as issued by the vendor's token service: valid only together with its token. */
  temporaryKey: AccessKey & { securityToken: string };
  domains: OwnedDomain[];
  registrants: Registrant[];
  /** Verifications of registrants' e-mail addresses; one entry per address, ignoring case. */
  emails: EmailVerification[];
  /** E-mails that the sandbox has sent, oldest first. */
  mails: Mail[];
  tasks: Task[];
  transfersIn: TransferIn[];
  /** At most one entry per domain: its last transfer out. */
  transfersOut: TransferOut[];
}

/** Increases when an earlier state file can no longer be read; such a file is set aside. */
export const accountVersion = 2;

export interface AccessKey {
  accessKeyId: string;
  accessKeySecret: string;
}

/**
 * A person or an organization, with the wire's field names because it is only ever taken from the wire and returned.
 */
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
  /** On hold from then on; present only while the registrant's e-mail is not verified. */
  holdFrom?: number;
  privacy: boolean;
  transferLock: Lock;
  /** Until then, the transfer lock cannot be turned off and no transfer authorization code is issued. */
  transferLockedUntil?: number;
  /** The security lock. */
  updateLock: Lock;
  nameServers: string[];
  /** As the account shows them. */
  dnsHosts: DnsHost[];
  /** As the registry has them; synchronizing copies them to the account. */
  registryDnsHosts: DnsHost[];
  remark?: string;
}

/** A name server inside the domain. */
export interface DnsHost {
  /** Its name inside the domain, like `ns1`, in lowercase. */
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

/** A registrant's e-mail address, and whether it has been verified. */
export interface EmailVerification {
  no: string;
  email: string;
  createdAt: number;
  modifiedAt: number;
  sendIp: string;
  /** When e-mails were sent, oldest first; only the last matters for anything but the quota. */
  sentAt: number[];
  /** The token in the last e-mail, until it has been used. */
  token?: string;
  verified?: { at: number; ip: string };
}

/** An e-mail that the sandbox would have sent. */
export interface Mail {
  sentAt: number;
  to: string;
  subject: string;
  token: string;
}

/** Something the service does for one or more domains, later than it is requested. */
export interface Task {
  taskNo: string;
  type: TaskType;
  createdAt: number;
  clientIp: string;
  details: TaskDetail[];
}

/** What a task does to one domain. */
export interface TaskDetail {
  detailNo: string;
  domainName: string;
  /** A domain that is being registered gets one only afterwards. */
  instanceId?: string | undefined;
  /** Waits until then… */
  startsAt: number;
  /** …and runs until then. */
  endsAt: number;
  effect: Effect;
  /** Set once it has ended. */
  outcome?: Outcome;
  acknowledged: boolean;
  /** For a paid order: what the request asked for. */
  orderTerms?: OrderTerms;
}

/** What distinguishes one order for a domain from the next, besides its kind. */
export interface OrderTerms {
  /** The expiration date that the order is based on, in milliseconds since 1970 UTC; a registration has none. */
  currentExpirationDate?: number | undefined;
  years?: number | undefined;
}

/** What happens to the domain when the task is due. */
export type Effect =
  | {
      kind: "register";
      years: number;
      contact: Contact;
      registrantType: RegistrantType;
      /** The template that the contact was taken from. */
      registrantId?: string | undefined;
      privacy: boolean;
      premiumAccepted: boolean;
      nameServers: string[];
    }
  | { kind: "renew"; years: number }
  | { kind: "redeem" }
  | {
      kind: "changeContact";
      contactType: ContactType;
      contact: Contact;
      /** Present with the template's contact, if it was taken from one. */
      registrantType?: RegistrantType;
      registrantId?: string;
      /** For a registrant only: the domain must stay for 60 days. */
      locksTransfer: boolean;
    }
  | { kind: "changeNameServers"; nameServers: string[] }
  | { kind: "createDnsHost" | "changeDnsHost"; host: DnsHost }
  | { kind: "synchronizeDnsHosts" }
  | { kind: "setLock"; lock: "transferLock" | "updateLock"; on: boolean }
  | { kind: "cancelTransferIn" }
  | { kind: "handOutTransferCode" }
  | { kind: "cancelTransferOut" }
  /** For tasks that had ended when the account was seeded, and for domains that a batch could do nothing with. */
  | { kind: "nothing" };

/** `change`: from what to what, for the change log. */
export type Outcome =
  | { kind: "success"; result?: string | undefined; change?: string | undefined }
  | { kind: "failure"; reason: Text; change?: string | undefined };

/** A transfer into the account; statuses and stages are named as in 5.17. */
export interface TransferIn {
  instanceId: string;
  domainName: string;
  status: number;
  stage: TransferInStage;
  resultCode?: string;
  resultMessage?: Text;
  submittedAt: number;
  modifiedAt: number;
  resultAt?: number;
  /** It fails unless it has succeeded by then. */
  expiresAt: number;
  /** When the clock moves it on; if absent, it is waiting for a person. */
  nextAt?: number;
  code: string;
  codeSubmittedAt: number;
  /** Which checks it goes through: 0 e-mail and name, 1 e-mail, 2 name, 3 neither. */
  progressBar: 0 | 1 | 2 | 3;
  email: string;
  /** Whether `email` was found in WHOIS. */
  whoisMailFound: boolean;
  /** In the e-mail that it is waiting for; one e-mail may announce several transfers. */
  mailToken?: string;
  /** What comes with the domain, and who will own it. */
  domain: { registeredAt: number; expiresAt: number; contact: Contact; registrantType: RegistrantType };
}

export type TransferInStage =
  "INIT" | "AUTHORIZATION" | "NAME_VERIFICATION" | "PASSWORD_VERIFICATION" | "PENDING" | "SUCCESS" | "FAIL";

/** A transfer out of the account, from the issuing of its code on; the earlier stages are those of a task. */
export interface TransferOut {
  domainName: string;
  /** 3: the code has been issued, 4: another registrar has requested the domain, 5: it is gone, 8: failed. */
  status: 3 | 4 | 5 | 8;
  /** The registrant's at that time. */
  email: string;
  codeSentAt: number;
  codeExpiresAt: number;
  requestedAt?: number;
  resultCode?: string;
  resultMessage?: Text;
  /** When the clock moves it on; if absent, no one has requested the domain yet. */
  nextAt?: number;
}

/** Something that the passage of time will do to the account. */
export interface Happening {
  at: number;
  happen: () => void;
}

/** The account's domain with this name (punycode, lowercase). */
export function findDomain(account: Account, name: string): OwnedDomain | undefined {
  return account.domains.find((domain) => domain.name === name);
}

/** The details that have not ended yet, of all tasks. */
export function openDetails(account: Account): TaskDetail[] {
  return account.tasks.flatMap((task) => task.details).filter((detail) => !detail.outcome);
}
