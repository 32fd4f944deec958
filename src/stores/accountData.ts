import { type CallAs } from "../api/domainApi";
import { pages } from "../api/pages";
import { type Account } from "../model/account";
import { type DomainDetails } from "../model/domain";
import { type TaskDetail } from "../model/task";
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

  /** By registration date, so that pages do not shift while domains are added. */
  readonly domains = new Loaded(() =>
    this.all(
      (PageNum) =>
        this.call(this.account, "listDomains", {
          PageNum,
          PageSize: pageSize,
          OrderKeyType: "RegistrationDate",
          OrderByType: "ASC",
        }),
      (page) => page.Data.map(domainFromWire),
      (domain) => domain.instanceId,
    ),
  );

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

  /** Fetches again what has been looked at, after something changed in the account. */
  async refreshLookedAt(): Promise<void> {
    const all = [
      this.domains,
      this.tasks,
      this.transfers,
      this.registrantProfiles,
      ...this.detailsOfDomains.values(),
      ...this.detailsOfTasks.values(),
    ];
    await Promise.all(all.filter((loaded) => loaded.known.kind !== "unknown").map((loaded) => loaded.refresh()));
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

function getOrMake<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
