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
  tasks: Task[];
  transfersIn: TransferIn[];
}

/** Rises when a state file of before can no longer be read; such a file is set aside. */
export const accountVersion = 1;

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
  contact: Contact;
  registrantType: RegistrantType;
  emailVerified: boolean;
  /** Off the net until the registrant's e-mail is verified. */
  emailHold: boolean;
  privacy: boolean;
  transferLock: Lock;
  updateLock: Lock;
  nameServers: string[];
  remark?: string;
}

/** An information template. */
export interface Registrant {
  id: string;
  isDefault: boolean;
  createdAt: number;
  updatedAt: number;
  registrantType: RegistrantType;
  profileType: string;
  emailVerified: boolean;
  contact: Contact;
}

export interface Task {
  taskNo: string;
  /** As the wire names it, like `ORDER_RENEW`. */
  type: string;
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
}

/** What is to happen to the domain when the task's time has come. */
export type Effect =
  | {
      kind: "register";
      years: number;
      contact: Contact;
      registrantType: RegistrantType;
      emailVerified: boolean;
      privacy: boolean;
      premiumAccepted: boolean;
      nameServers: string[];
    }
  | { kind: "renew"; years: number }
  /** Of tasks that were over when the account was seeded. */
  | { kind: "past" };

export type Outcome = { kind: "success"; result?: string } | { kind: "failure"; reason: string };

export interface TransferIn {
  instanceId: string;
  domainName: string;
  status: number;
  stage: string;
  resultCode?: string;
  resultMessage?: string;
  submittedAt: number;
  modifiedAt: number;
  resultAt?: number;
  expiresAt: number;
  codeSubmittedAt?: number;
  needMailCheck: boolean;
  email: string;
  whoisMailFound: boolean;
  /** Which checks it goes through: 0 mail and name, 1 mail, 2 name, 3 neither. */
  progressBar: number;
}

/** The account's domain of this name (punycode, lower case). */
export function findDomain(account: Account, name: string): OwnedDomain | undefined {
  return account.domains.find((domain) => domain.name === name);
}
