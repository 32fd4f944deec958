import { type CommandId, commandTable } from "../../commands/commandTable";
import { type Subject } from "../../commands/subject";
import { contactKinds } from "../../model/contact";
import { type Domain } from "../../model/domain";
import { type AccountCache } from "../../stores/accountCache";
import { ChangeLog } from "../../stores/changeLog";
import { type Disposable } from "../../stores/emitter";
import { type Resource } from "../../stores/resource";
import { type Draft } from "../draft";
import { type FromFactsPage, isFromFactsPage } from "../factsPage";
import { type Page, type Session } from "../pageKind";
import { type PageServices } from "../pageServices";
import { domainPage, runningTasksOf } from "./domainPage";

/** The page of one domain. It is live: news about the domain shows at once, whatever its source. */
export class DomainSession implements Session {
  private readonly data: AccountCache;
  private readonly changes: ChangeLog;
  /** Everything the page shows, fetched when it opens. */
  private readonly shown: readonly Resource<unknown>[];
  private readonly watching: Disposable[];
  private lostServers: readonly string[] = [];
  /** How many tasks for the domain were running when the page was last drawn. */
  private runningTasks = 0;

  /** @param kept restores the page after a reload */
  constructor(
    private readonly services: PageServices,
    private readonly page: Page,
    private readonly asOpened: Domain,
    private readonly kept: Draft,
  ) {
    const { data, call, orders } = services;
    const { account } = page;
    const { name, instanceId } = asOpened;
    this.data = data.of(account);
    this.changes = new ChangeLog(account, call, name);
    this.shown = [
      this.data.domainDetails(instanceId),
      this.data.tasks,
      this.data.dnsHosts(instanceId),
      ...contactKinds.map((kind) => this.data.contact(name, kind)),
      this.data.transferOut(name),
      this.changes.changes.loaded,
    ];
    this.watching = [
      ...[...this.shown, this.data.domains].map((loaded) => loaded.onDidChange(() => this.refresh())),
      orders.onDidChangeOpen(() => void this.lookIntoTasks()),
    ];
    void this.data.domains.ensure();
    void this.fetch((loaded) => loaded.ensure());
  }

  dispose(): void {
    for (const watching of this.watching) watching.dispose();
  }

  receive(message: unknown): void {
    if (isFromFactsPage(message)) void this.take(message).catch(this.services.showFailure);
  }

  refresh(): void {
    const { data, domain, changes, lostServers, page } = this;
    const now = this.services.clock.now();
    const facts = domainPage({ data, domain, changes, lostServers, explain: page.explain, now });
    page.post({ kind: "facts", kept: this.kept, page: facts });
    this.followTasks();
  }

  /** The domain as the list currently has it. */
  private get domain(): Domain {
    const { asOpened } = this;
    return this.data.domains.value?.find(({ instanceId }) => instanceId === asOpened.instanceId) ?? asOpened;
  }

  /** A finished task has left an entry in the change log. */
  private followTasks(): void {
    const before = this.runningTasks;
    this.runningTasks = runningTasksOf(this.data, this.domain).length;
    if (this.runningTasks < before) void this.changes.changes.loaded.refresh();
  }

  private async fetch(how: (loaded: Resource<unknown>) => Promise<void>): Promise<void> {
    await Promise.all(this.shown.map(how));
    await this.lookIntoTasks();
    const { nameServers = [] } = this.data.domainDetails(this.domain.instanceId).value ?? {};
    this.lostServers = await this.services.lookUpServers(this.page.account, nameServers);
    this.refresh();
  }

  /** Only a task's details list its domains. */
  private async lookIntoTasks(): Promise<void> {
    const running = (this.data.tasks.value ?? []).filter(({ state }) => state !== "complete");
    await Promise.all(running.map(({ taskNo }) => this.data.taskDetails(taskNo).refresh()));
    this.refresh();
  }

  private async take(message: FromFactsPage): Promise<void> {
    if (message.kind === "ready") this.refresh();
    else if (message.kind === "range") await this.changes.show({ from: message.from, to: message.to });
    else await this.act(message.id);
  }

  private async act(id: string): Promise<void> {
    const { domain, data, services } = this;
    const { account } = this.page;
    const host = data.dnsHosts(domain.instanceId).value?.find(({ name }) => id === `host ${name}`);
    const subject: Subject = host ? { kind: "dnsHost", account, domain, host } : { kind: "domain", account, domain };
    if (id === "refresh") await this.fetch((loaded) => loaded.refresh());
    else if (id === "moreChanges") await this.changes.changes.more();
    else if (id === "verifyEmail") await this.verifyEmail();
    else if (id.startsWith("task ")) services.showTask(account, id.slice("task ".length));
    else if (host) await services.runCommand("domainDesk.dnsHost.change", { subject });
    else if (id in commandTable) await services.runCommand(id as CommandId, { subject });
  }

  /** Resends the e-mail to an address that the account knows; submits any other address first. */
  private async verifyEmail(): Promise<void> {
    const { data, domain, services } = this;
    const { account } = this.page;
    const address = data.domainDetails(domain.instanceId).value?.registrantEmail?.toLowerCase();
    await data.registrantEmails.ensure();
    const registrant = data.registrantEmails.value?.find(({ email }) => email.toLowerCase() === address);
    const subject: Subject = registrant
      ? { kind: "registrantEmail", account, registrant }
      : { kind: "domain", account, domain };
    await services.runCommand(registrant ? "domainDesk.email.resend" : "domainDesk.email.submit", { subject });
  }
}
