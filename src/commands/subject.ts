import { type Account } from "../model/account";
import { type DnsHost, type Domain } from "../model/domain";
import { type OwnFilter } from "../model/domainQuery";
import { type Order } from "../model/order";
import { type RegistrantEmail, type RegistrantProfile } from "../model/registrant";
import { type Task, type TaskDetail } from "../model/task";
import { type TransferIn } from "../model/transfer";
import { type Resource } from "../stores/resource";

/** What a row of a view stands for, and what a command acts on. */
export type Subject =
  | { kind: "account"; account: Account }
  | { kind: "domain"; account: Account; domain: Domain }
  /** A row above domains: a command on it applies to all of them. */
  | { kind: "group"; account: Account; domains: readonly Domain[] }
  /** The same; `own` is set if the user created the filter. */
  | { kind: "filter"; account: Account; domains: readonly Domain[]; own: OwnFilter | undefined }
  | { kind: "dnsHost"; account: Account; domain: Domain; host: DnsHost }
  | { kind: "order"; order: Order }
  | { kind: "transferIn"; account: Account; transfer: TransferIn }
  | { kind: "registrantProfile"; account: Account; profile: RegistrantProfile }
  | { kind: "registrantEmail"; account: Account; registrant: RegistrantEmail }
  | { kind: "task"; account: Account; task: Task }
  | { kind: "taskDetail"; account: Account; detail: TaskDetail }
  | { kind: "more"; fetchMore: () => Promise<void> }
  | { kind: "failure"; loaded: Resource<unknown> };

export type SubjectOf<Kind extends Subject["kind"]> = Extract<Subject, { kind: Kind }>;

/** A subject of one of several kinds that has no row: buttons and links pass this to a command in place of a row. */
export interface HasSubject {
  readonly subject?: Subject;
}
