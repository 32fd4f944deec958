import { type CallAs, type ReadPriority } from "../api/domainApi";
import { everyItem } from "../api/everyItem";
import { type ParamsOf } from "../catalogue/catalogue";
import { type Account } from "../model/account";
import { type Change } from "../model/change";
import { type Contact, type ContactKind } from "../model/contact";
import { type DnsHost, type Domain, type DomainDetails } from "../model/domain";
import { isOver, type TaskDetail } from "../model/task";
import { type TransferIn, type TransferOut } from "../model/transfer";
import { changeFromWire } from "./changeFromWire";
import { contactFromWire, contactTypes } from "./contactFromWire";
import { dnsHostFromWire, domainDetailsFromWire, domainFromWire } from "./domainFromWire";
import { DomainLookup } from "./domainLookup";
import { Resource } from "./resource";
import { registrantEmailFromWire, registrantProfileFromWire } from "./registrantFromWire";
import { taskDetailFromWire, taskFromWire } from "./taskFromWire";
import { TaskHistory } from "./taskHistory";
import { transferInFromWire } from "./transferFromWire";
import { transferOutFromWire } from "./transferOutFromWire";

/** How many of the newest entries of a domain's change log appear below it. */
const lastChangesShown = 5;

/** What the service last reported about one account, fetched on first use. */
export class AccountCache {
  private readonly detailsOfDomains = new Map<string, Resource<DomainDetails>>();
  private readonly detailsOfTasks = new Map<string, Resource<TaskDetail[]>>();
  private readonly contactsOfDomains = new Map<string, Resource<Contact>>();
  private readonly hostsOfDomains = new Map<string, Resource<DnsHost[]>>();
  private readonly changesOfDomains = new Map<string, Resource<Change[]>>();
  private readonly detailsOfTransfers = new Map<string, Resource<TransferIn>>();
  private readonly transfersOut = new Map<string, Resource<TransferOut>>();
  readonly taskHistory: TaskHistory;

  constructor(
    readonly account: Account,
    private readonly call: CallAs,
  ) {
    this.taskHistory = new TaskHistory(account, call);
  }

  readonly domains = new Resource((priority) => this.allDomains({}, priority));

  readonly tasks = new Resource(() =>
    everyItem({
      fetchPage: (page) => this.call(this.account, "listTasks", page),
      itemsOf: ({ Data }) => Data.map(taskFromWire),
      idOf: (task) => task.taskNo,
    }),
  );

  readonly transfers = new Resource(() =>
    everyItem({
      fetchPage: (page) => this.call(this.account, "listTransfersIn", page),
      itemsOf: ({ Data }) => Data.map(transferInFromWire),
      idOf: (transfer) => transfer.instanceId ?? transfer.domainName,
    }),
  );

  readonly registrantProfiles = new Resource(() =>
    everyItem({
      fetchPage: (page) => this.call(this.account, "listRegistrantProfiles", page),
      itemsOf: ({ RegistrantProfiles }) => RegistrantProfiles.map(registrantProfileFromWire),
      idOf: (profile) => profile.id,
    }),
  );

  readonly registrantEmails = new Resource(() =>
    everyItem({
      fetchPage: (page) => this.call(this.account, "listEmailVerifications", page),
      itemsOf: ({ Data }) => Data.map(registrantEmailFromWire),
      idOf: (registrant) => registrant.email.toLowerCase(),
    }),
  );

  /**
   * Fetches a domain's current state, including the exact expiration date. According to the document, only the list
   * (5.12) has that date, not the answer about one domain (5.11): if it is missing there, the list is requested.
   * @throws {ApiError}
   */
  async current({ instanceId, name }: Domain, priority: ReadPriority = "person"): Promise<DomainDetails> {
    const details = this.domainDetails(instanceId);
    await details.refresh(priority);
    if (details.known.kind === "failed") throw details.known.error;
    const current = details.value as DomainDetails;
    if (current.expiresAt !== undefined) return current;
    const listed = await this.allDomains({ DomainName: name }, priority);
    const { expiresAt, needs } = listed.find((domain) => domain.instanceId === instanceId) ?? current;
    return { ...current, expiresAt, needs };
  }

  /** The domains with a premium price; none if the list of domains is unavailable. */
  async premiumNames(): Promise<ReadonlySet<string>> {
    await this.domains.ensure();
    return new Set((this.domains.value ?? []).filter(({ premium }) => premium).map(({ name }) => name));
  }

  /** Everything about one domain, fetched on first use. */
  domainDetails(instanceId: string): Resource<DomainDetails> {
    return getOrMake(
      this.detailsOfDomains,
      instanceId,
      () =>
        new Resource(async (priority) => {
          const listed = this.domains.value?.find((domain) => domain.instanceId === instanceId);
          const asked = { InstanceId: instanceId };
          return domainDetailsFromWire(await this.call(this.account, "getDomain", asked, { priority }), listed);
        }),
    );
  }

  /** Looks up the details of many domains in the background. */
  readonly lookup = new DomainLookup((instanceId) => this.domainDetails(instanceId));

  /** The details of a domain as far as they have been fetched; fetches nothing. */
  readonly knownDetails = (instanceId: string): DomainDetails | undefined =>
    this.detailsOfDomains.get(instanceId)?.value;

  /** One of a domain's contacts, fetched on first use. */
  contact(domainName: string, kind: ContactKind): Resource<Contact> {
    return getOrMake(
      this.contactsOfDomains,
      `${domainName} ${kind}`,
      () =>
        new Resource(async (priority) => {
          const asked = { DomainName: domainName, ContactType: contactTypes[kind] };
          return contactFromWire(await this.call(this.account, "getContact", asked, { priority }));
        }),
    );
  }

  /** The DNS hosts inside one domain, fetched on first use. */
  dnsHosts(instanceId: string): Resource<DnsHost[]> {
    return getOrMake(
      this.hostsOfDomains,
      instanceId,
      () =>
        new Resource(async () => {
          const { DnsHostList } = await this.call(this.account, "listDnsHosts", { InstanceId: instanceId });
          return DnsHostList.map(dnsHostFromWire);
        }),
    );
  }

  /** The newest few entries of a domain's change log, fetched on first use. */
  lastChanges(domainName: string): Resource<Change[]> {
    return getOrMake(
      this.changesOfDomains,
      domainName,
      () =>
        new Resource(async () => {
          const page = { PageNum: 1, PageSize: lastChangesShown, DomainName: domainName };
          return (await this.call(this.account, "listChanges", page)).Data.map(changeFromWire);
        }),
    );
  }

  /** The domains of one task, fetched on first use. */
  taskDetails(taskNo: string): Resource<TaskDetail[]> {
    return getOrMake(
      this.detailsOfTasks,
      taskNo,
      () =>
        new Resource(() =>
          everyItem({
            fetchPage: (page) => this.call(this.account, "listTaskDetails", { ...page, TaskNo: taskNo }),
            itemsOf: ({ Data }) => Data.map(taskDetailFromWire),
            idOf: (detail) => detail.detailNo,
          }),
        ),
    );
  }

  /** Everything about one transfer in, fetched on first use. */
  transferDetails(instanceId: string): Resource<TransferIn> {
    return getOrMake(
      this.detailsOfTransfers,
      instanceId,
      () =>
        new Resource(async () =>
          transferInFromWire(await this.call(this.account, "getTransferIn", { InstanceId: instanceId })),
        ),
    );
  }

  /** Refetches the transfers in and the details of those being shown; the others are refetched when next used. */
  async refreshTransfers(): Promise<void> {
    const details = [...this.detailsOfTransfers.values()].filter(({ known }) => known.kind !== "unknown");
    for (const loaded of details) loaded.outdate();
    await refreshAll([this.transfers, ...details.filter(({ isWatched }) => isWatched)]);
  }

  /** How far a domain's transfer out has come, fetched on first use. */
  transferOut(domainName: string): Resource<TransferOut> {
    return getOrMake(
      this.transfersOut,
      domainName,
      () =>
        new Resource(async () =>
          transferOutFromWire(await this.call(this.account, "getTransferOut", { DomainName: domainName }), domainName),
        ),
    );
  }

  /** The transfers out that have been used so far: the service has no list of them. */
  get knownTransfersOut(): readonly Resource<TransferOut>[] {
    return [...this.transfersOut.values()].filter(({ value }) => value !== undefined && value.stage !== "none");
  }

  /**
   * Refetches whatever has been used and may be outdated after something changed in the account. Refetches single
   * domains only if they are being shown: many may have been looked up, and the others are refetched when next used.
   * @param changed names of domains to refetch completely in any case
   */
  async refreshLookedAt(changed: readonly string[] = []): Promise<void> {
    const isKnown = ({ known }: Resource<unknown>) => known.kind !== "unknown";
    const names = new Set(changed);
    const touched = [...this.detailsOfDomains.values()].filter(({ value }) => value && names.has(value.name));
    const ofDomains = this.ofSingleDomains().filter(isKnown);
    for (const loaded of ofDomains) loaded.outdate();
    const shown = ofDomains.filter(({ isWatched }) => isWatched);
    const ended = new Set<Resource<unknown>>([...this.detailsOfTasks.values()].filter(haveEnded));
    const others = this.others().filter((loaded) => isKnown(loaded) && !ended.has(loaded));
    await refreshAll([...new Set<Resource<unknown>>([...others, ...shown, ...touched])]);
  }

  /** Refetches whatever failed to load, once the cause may be gone. */
  async refreshFailed(): Promise<void> {
    const all = [...this.others(), ...this.ofSingleDomains()];
    await refreshAll(all.filter(({ known }) => known.kind === "failed"));
  }

  private ofSingleDomains(): Resource<unknown>[] {
    return [
      ...this.detailsOfDomains.values(),
      ...this.contactsOfDomains.values(),
      ...this.hostsOfDomains.values(),
      ...this.changesOfDomains.values(),
    ];
  }

  private others(): Resource<unknown>[] {
    return [
      this.domains,
      this.tasks,
      this.transfers,
      this.registrantProfiles,
      this.registrantEmails,
      ...this.detailsOfTasks.values(),
      ...this.detailsOfTransfers.values(),
      ...this.transfersOut.values(),
    ];
  }

  /** Sorted by registration date, so that pages do not shift while domains are being added. */
  private allDomains(filter: Pick<ParamsOf<"listDomains">, "DomainName">, priority: ReadPriority): Promise<Domain[]> {
    const order = { OrderKeyType: "RegistrationDate", OrderByType: "ASC" } as const;
    return everyItem({
      fetchPage: (page) => this.call(this.account, "listDomains", { ...filter, ...page, ...order }, { priority }),
      itemsOf: ({ Data }) => Data.map(domainFromWire),
      idOf: (domain) => domain.instanceId,
    });
  }
}

async function refreshAll(all: readonly Resource<unknown>[]): Promise<void> {
  await Promise.all(all.map((loaded) => loaded.refresh()));
}

function haveEnded({ value }: Resource<TaskDetail[]>): boolean {
  return value !== undefined && value.length > 0 && value.every(({ state }) => isOver(state));
}

function getOrMake<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
