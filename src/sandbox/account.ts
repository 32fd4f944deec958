import { type TaskType } from "./taskTypes";
import { type Text } from "./text";

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

/** Something that the service does for one domain or several, later than it is asked for. */
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
  /** A domain that is being registered has one only afterwards. */
  instanceId?: string | undefined;
  /** It waits until here… */
  startsAt: number;
  /** …and runs until here. */
  endsAt: number;
  effect: Effect;
  /** Set once it has ended. */
  outcome?: Outcome;
  acknowledged: boolean;
  /** Of a paid order: what the request asked for. */
  orderTerms?: OrderTerms;
}

/** What tells one order for a domain from the next, besides its kind. */
export interface OrderTerms {
  /** The expiry that the order starts from, in milliseconds since 1970 UTC; a registration has none. */
  currentExpirationDate?: number | undefined;
  years?: number | undefined;
}

/** What is to happen to the domain when the task's time has come. */
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
      /** With the template's, where it was taken from one. */
      registrantType?: RegistrantType;
      registrantId?: string;
      /** Only of a registrant: the domain is to stay for 60 days. */
      locksTransfer: boolean;
    }
  | { kind: "changeNameServers"; nameServers: string[] }
  | { kind: "createDnsHost" | "changeDnsHost"; host: DnsHost }
  | { kind: "synchronizeDnsHosts" }
  | { kind: "setLock"; lock: "transferLock" | "updateLock"; on: boolean }
  | { kind: "cancelTransferIn" }
  | { kind: "handOutTransferCode" }
  | { kind: "cancelTransferOut" }
  /** Of tasks that were over when the account was seeded, and of domains that a batch could do nothing with. */
  | { kind: "nothing" };

/** `change`: from what to what, for the change log. */
export type Outcome =
  | { kind: "success"; result?: string | undefined; change?: string | undefined }
  | { kind: "failure"; reason: Text; change?: string | undefined };

/** A transfer into the account; statuses and stages as 5.17 names them. */
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
  /** It has failed unless it has succeeded by then. */
  expiresAt: number;
  /** When the clock moves it on; without this it waits for a person. */
  nextAt?: number;
  code: string;
  codeSubmittedAt: number;
  /** Which checks it goes through: 0 mail and name, 1 mail, 2 name, 3 neither. */
  progressBar: 0 | 1 | 2 | 3;
  email: string;
  /** Whether `email` was to be found in WHOIS. */
  whoisMailFound: boolean;
  /** In the mail that it waits for; several transfers may have been announced in one mail. */
  mailToken?: string;
  /** What comes with the domain, and whose it will be. */
  domain: { registeredAt: number; expiresAt: number; contact: Contact; registrantType: RegistrantType };
}

export type TransferInStage =
  "INIT" | "AUTHORIZATION" | "NAME_VERIFICATION" | "PASSWORD_VERIFICATION" | "PENDING" | "SUCCESS" | "FAIL";

/** A transfer out of the account, from the handing out of its code on; the stages before are those of a task. */
export interface TransferOut {
  domainName: string;
  /** 3: the code has been handed out, 4: another registrar has asked for the domain, 5: it is gone, 8: failed. */
  status: 3 | 4 | 5 | 8;
  /** The registrant's, at the time. */
  email: string;
  codeSentAt: number;
  codeExpiresAt: number;
  requestedAt?: number;
  resultCode?: string;
  resultMessage?: Text;
  /** When the clock moves it on; without this nobody has asked for the domain yet. */
  nextAt?: number;
}

/** Something that time will do to the account. */
export interface Happening {
  at: number;
  happen: () => void;
}

/** The account's domain of this name (punycode, lower case). */
export function findDomain(account: Account, name: string): OwnedDomain | undefined {
  return account.domains.find((domain) => domain.name === name);
}

/** What has not ended yet, of all tasks. */
export function openDetails(account: Account): TaskDetail[] {
  return account.tasks.flatMap((task) => task.details).filter((detail) => !detail.outcome);
}
