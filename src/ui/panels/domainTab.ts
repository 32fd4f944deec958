import * as vscode from "vscode";
import { isFromFactsPage, type ToFactsPage } from "../../pages/factsPage";
import { type Account } from "../../model/account";
import { contactKinds } from "../../model/contact";
import { type Domain } from "../../model/domain";
import { type AccountCache } from "../../stores/accountCache";
import { ChangeLog } from "../../stores/changeLog";
import { type Disposable } from "../../stores/emitter";
import { type Resource } from "../../stores/resource";
import { commandTable } from "../../commands/commandTable";
import { type AppServices } from "../appServices";
import { domainPage, runningTasksOf } from "../../pages/domain/domainPage";
import { explain } from "../../pages/explain";
import { formMessage } from "../../pages/formMessage";
import { lostNameServers } from "../../stores/lostNameServers";
import { pageFolders, pageHtml } from "./pageHtml";
import { showFailure } from "../showFailure";
import { cloudHost } from "../../stores/signedCalls";
import { type Subject } from "../../commands/subject";

/** The page of one domain in its tab. It is live: what becomes known of the domain, from wherever, shows at once. */
export class DomainTab implements Disposable {
  private readonly data: AccountCache;
  private readonly changes: ChangeLog;
  /** Everything the page shows, fetched when it is opened. */
  private readonly shown: readonly Resource<unknown>[];
  private readonly watching: Disposable[];
  /** Commands of messages that explain a failure. */
  private readonly commands = new Map<string, vscode.Command>();
  private lostServers: readonly string[] = [];
  /** How many tasks about the domain ran when the page was last drawn. */
  private runningTasks = 0;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly services: AppServices,
    private readonly account: Account,
    private readonly asOpened: Domain,
  ) {
    const { webview } = panel;
    const { name, instanceId } = asOpened;
    this.data = services.data.of(account);
    this.changes = new ChangeLog(account, services.call, name);
    this.shown = [
      this.data.domainDetails(instanceId),
      this.data.tasks,
      this.data.dnsHosts(instanceId),
      ...contactKinds.map((kind) => this.data.contact(name, kind)),
      this.data.transferOut(name),
      this.changes.changes.loaded,
    ];
    this.watching = [
      ...[...this.shown, this.data.domains].map((loaded) => loaded.onDidChange(() => this.post())),
      services.orders.onDidChangeOpen(() => void this.lookIntoTasks()),
      webview.onDidReceiveMessage((message: unknown) => void this.receive(message).catch(showFailure)),
    ];
    webview.options = { enableScripts: true, localResourceRoots: Object.values(pageFolders(services.extensionUri)) };
    webview.html = pageHtml(webview, services.extensionUri, "facts.js");
    void this.fetch((loaded) => loaded.ensure());
  }

  dispose(): void {
    for (const watching of this.watching) watching.dispose();
  }

  /** The domain as the list has it now. */
  private get domain(): Domain {
    const { asOpened } = this;
    return this.data.domains.value?.find(({ instanceId }) => instanceId === asOpened.instanceId) ?? asOpened;
  }

  private post(): void {
    const { account, domain, data, changes, lostServers, commands } = this;
    const page = domainPage({
      data,
      domain,
      changes,
      lostServers,
      explain: (error) => formMessage(explain(error), commands),
    });
    const kept = { accountId: account.id, subject: domain.instanceId, name: domain.name };
    void this.panel.webview.postMessage({ kind: "facts", kept, page } satisfies ToFactsPage);
    this.followTasks();
  }

  /** A task that has ended has left an entry in the change log. */
  private followTasks(): void {
    const before = this.runningTasks;
    this.runningTasks = runningTasksOf(this.data, this.domain).length;
    if (this.runningTasks < before) void this.changes.changes.loaded.refresh();
  }

  private async fetch(how: (loaded: Resource<unknown>) => Promise<void>): Promise<void> {
    await Promise.all(this.shown.map(how));
    await this.lookIntoTasks();
    // The sandbox's name servers are invented: no DNS knows them.
    if (this.account.kind === "sandbox") return;
    const { nameServers = [] } = this.data.domainDetails(this.domain.instanceId).value ?? {};
    this.lostServers = await lostNameServers(nameServers, cloudHost);
    this.post();
  }

  /** Which domains a task is about, only its details tell. */
  private async lookIntoTasks(): Promise<void> {
    const running = (this.data.tasks.value ?? []).filter(({ state }) => state !== "complete");
    await Promise.all(running.map(({ taskNo }) => this.data.taskDetails(taskNo).refresh()));
    this.post();
  }

  private async receive(message: unknown): Promise<void> {
    if (!isFromFactsPage(message)) return;
    if (message.kind === "ready") this.post();
    else if (message.kind === "range") await this.changes.show({ from: message.from, to: message.to });
    else await this.act(message.id);
  }

  private async act(id: string): Promise<void> {
    const { account, domain, data } = this;
    const explained = this.commands.get(id);
    const host = data.dnsHosts(domain.instanceId).value?.find(({ name }) => id === `host ${name}`);
    const subject: Subject = host ? { kind: "dnsHost", account, domain, host } : { kind: "domain", account, domain };
    if (id === "refresh") await this.fetch((loaded) => loaded.refresh());
    else if (id === "moreChanges") await this.changes.changes.more();
    else if (id === "verifyEmail") await this.verifyEmail();
    else if (id.startsWith("task ")) this.services.showTask(account, id.slice("task ".length));
    else if (host) await vscode.commands.executeCommand("domainDesk.dnsHost.change", { subject });
    else if (id in commandTable) await vscode.commands.executeCommand(id, { subject });
    else if (explained)
      await vscode.commands.executeCommand(explained.command, ...((explained.arguments as unknown[]) ?? []));
  }

  /** An address the account knows gets its mail again; another one is handed in first. */
  private async verifyEmail(): Promise<void> {
    const { account, data, domain } = this;
    const address = data.domainDetails(domain.instanceId).value?.registrantEmail?.toLowerCase();
    await data.registrantEmails.ensure();
    const registrant = data.registrantEmails.value?.find(({ email }) => email.toLowerCase() === address);
    const subject: Subject = registrant
      ? { kind: "registrantEmail", account, registrant }
      : { kind: "domain", account, domain };
    await vscode.commands.executeCommand(registrant ? "domainDesk.email.resend" : "domainDesk.email.submit", {
      subject,
    });
  }
}
