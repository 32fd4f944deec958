import { type Account, type Contact, type ContactType, type DnsHost, type RegistrantType } from "./account";
import { type TaskType } from "./taskTypes";
import { type Text } from "./text";

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

/** What has not ended yet, of all tasks. */
export function openDetails(account: Account): TaskDetail[] {
  return account.tasks.flatMap((task) => task.details).filter((detail) => !detail.outcome);
}
