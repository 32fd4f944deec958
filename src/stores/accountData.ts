import { type CallAs } from "../api/domainApi";
import { pages } from "../api/pages";
import { type ParamsOf } from "../catalogue/catalogue";
import { type Account } from "../model/account";
import { type Domain, type DomainDetails } from "../model/domain";
import { isOver, type TaskDetail } from "../model/task";
import { domainFromWire, domainDetailsFromWire } from "./domainFromWire";
import { Loaded } from "./loaded";
import { registrantProfileFromWire } from "./registrantFromWire";
import { taskDetailFromWire, taskFromWire } from "./taskFromWire";
import { transferInFromWire } from "./transferFromWire";

const pageSize = 100;

/** The latest known truth about one account, fetched when somebody first looks. */
export class AccountData {
  private readonly detailsOfDomains = new Map<string, Loaded<DomainDetails>>();
  private readonly detailsOfTasks = new Map<string, Loaded<TaskDetail[]>>();

  constructor(
    readonly account: Account,
    private readonly call: CallAs,
  ) {}

  readonly domains = new Loaded(() => this.allDomains({}));

  readonly tasks = new Loaded(() =>
    this.all(
      (PageNum) => this.call(this.account, "listTasks", { PageNum, PageSize: pageSize }),
      (page) => page.Data.map(taskFromWire),
      (task) => task.taskNo,
    ),
  );

  readonly transfers = new Loaded(() =>
    this.all(
      (PageNum) => this.call(this.account, "listTransfersIn", { PageNum, PageSize: pageSize }),
      (page) => page.Data.map(transferInFromWire),
      (transfer) => transfer.instanceId ?? transfer.domainName,
    ),
  );

  readonly registrantProfiles = new Loaded(() =>
    this.all(
      (PageNum) => this.call(this.account, "listRegistrantProfiles", { PageNum, PageSize: pageSize }),
      (page) => page.RegistrantProfiles.map(registrantProfileFromWire),
      (profile) => profile.id,
    ),
  );

  /**
   * A domain as it is at this moment, exact expiration date included. The document does not give that date to the answer
   * about one domain (5.11), only to the list (5.12): where it lacks, the list is asked.
   * @throws {ApiError}
   */
  async current({ instanceId, name }: Domain): Promise<DomainDetails> {
    const details = this.domainDetails(instanceId);
    await details.refresh();
    if (details.known.kind === "failed") throw details.known.error;
    const current = details.value as DomainDetails;
    if (current.expiresAt !== undefined) return current;
    const listed = await this.allDomains({ DomainName: name });
    const { expiresAt, needs } = listed.find((domain) => domain.instanceId === instanceId) ?? current;
    return { ...current, expiresAt, needs };
  }

  /** Everything about one domain, fetched on first use. */
  domainDetails(instanceId: string): Loaded<DomainDetails> {
    return getOrMake(
      this.detailsOfDomains,
      instanceId,
      () =>
        new Loaded(async () => {
          const listed = this.domains.value?.find((domain) => domain.instanceId === instanceId);
          return domainDetailsFromWire(await this.call(this.account, "getDomain", { InstanceId: instanceId }), listed);
        }),
    );
  }

  /** The domains of one task, fetched on first use. */
  taskDetails(taskNo: string): Loaded<TaskDetail[]> {
    return getOrMake(
      this.detailsOfTasks,
      taskNo,
      () =>
        new Loaded(() =>
          this.all(
            (PageNum) => this.call(this.account, "listTaskDetails", { PageNum, PageSize: pageSize, TaskNo: taskNo }),
            (page) => page.Data.map(taskDetailFromWire),
            (detail) => detail.detailNo,
          ),
        ),
    );
  }

  /** Fetches again what has been looked at and may be different, after something changed in the account. */
  async refreshLookedAt(): Promise<void> {
    const ended = new Set<Loaded<unknown>>([...this.detailsOfTasks.values()].filter(haveEnded));
    await this.refreshThose((loaded) => loaded.known.kind !== "unknown" && !ended.has(loaded));
  }

  /** Fetches again what could not be fetched, after the reason may have gone. */
  async refreshFailed(): Promise<void> {
    await this.refreshThose(({ known }) => known.kind === "failed");
  }

  private async refreshThose(wanted: (loaded: Loaded<unknown>) => boolean): Promise<void> {
    const all: Loaded<unknown>[] = [
      this.domains,
      this.tasks,
      this.transfers,
      this.registrantProfiles,
      ...this.detailsOfDomains.values(),
      ...this.detailsOfTasks.values(),
    ];
    await Promise.all(all.filter(wanted).map((loaded) => loaded.refresh()));
  }

  /** By registration date, so that pages do not shift while domains are added. */
  private allDomains(filter: Pick<ParamsOf<"listDomains">, "DomainName">): Promise<Domain[]> {
    return this.all(
      (PageNum) =>
        this.call(this.account, "listDomains", {
          ...filter,
          PageNum,
          PageSize: pageSize,
          OrderKeyType: "RegistrationDate",
          OrderByType: "ASC",
        }),
      (page) => page.Data.map(domainFromWire),
      (domain) => domain.instanceId,
    );
  }

  /** All pages as one list; what shifted from one page to the next while they were fetched is kept once. */
  private async all<Page extends { TotalItemNum: number; TotalPageNum?: number | undefined }, Item>(
    fetchPage: (pageNum: number) => Promise<Page>,
    itemsOf: (page: Page) => Item[],
    idOf: (item: Item) => string,
  ): Promise<Item[]> {
    const byId = new Map<string, Item>();
    for await (const page of pages(pageSize, fetchPage, itemsOf)) {
      for (const item of itemsOf(page)) byId.set(idOf(item), item);
    }
    return [...byId.values()];
  }
}

function haveEnded({ value }: Loaded<TaskDetail[]>): boolean {
  return value !== undefined && value.length > 0 && value.every(({ state }) => isOver(state));
}

function getOrMake<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
