import * as vscode from "vscode";
import { type Values } from "../../pages/formSpec";
import { type Draft } from "../../pages/draft";
import { type Account } from "../../model/account";
import { type DnsHost } from "../../model/dnsHost";
import { type Domain } from "../../model/domain";
import { type ChangeSession } from "../../pages/changeSession";
import { type AppServices } from "../appServices";
import { FormTabs, type Page } from "./formTabs";
import { placeFromPage } from "./placeFromPage";
import { accountAccess } from "../../pages/standingOf";

/** The editor tabs with a form for a DNS host: one for each host, and one for a new host of each domain. */
export class DnsHostPanel implements vscode.Disposable {
  private readonly tabs: FormTabs<ChangeSession<unknown>>;

  constructor(private readonly services: AppServices) {
    this.tabs = new FormTabs(services, "domainDesk.dnsHost");
  }

  get viewType(): string {
    return this.tabs.viewType;
  }

  /** Opens the form for a new DNS host of a domain. */
  async create(account: Account, domain: Domain): Promise<void> {
    const engine = await import("../../bundles/engine");
    const title = vscode.l10n.t("Create DNS Host of {0}", domain.name);
    await this.show(engine, account, title, engine.newDnsHost(domain));
  }

  /** Opens the form for the addresses of a DNS host. */
  async change(account: Account, domain: Domain, host: DnsHost): Promise<void> {
    const engine = await import("../../bundles/engine");
    const title = vscode.l10n.t("Change {0}.{1}", host.name, domain.name);
    await this.show(engine, account, title, engine.knownDnsHost(domain, host));
  }

  /** Brings a form back after the window was reloaded. @param kept what its page had kept */
  async restore(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    const engine = await import("../../bundles/engine");
    const draft = engine.isDraft(kept) ? kept : undefined;
    const account = this.services.accounts.byId(draft?.accountId ?? "");
    if (!account || !draft) {
      panel.dispose();
      return;
    }
    const key = keyOf(account, panel.title);
    await this.tabs.fill(panel, key, (page) => this.session(engine, page, account, draft.values, draft));
  }

  dispose(): void {
    this.tabs.dispose();
  }

  private async show(engine: typeof import("../../bundles/engine"), account: Account, title: string, start: Values) {
    const key = keyOf(account, title);
    if (!this.tabs.reveal(key)) {
      await this.tabs.open(key, title, (page) => this.session(engine, page, account, start));
    }
  }

  private session(
    engine: typeof import("../../bundles/engine"),
    page: Page,
    account: Account,
    start: Values,
    draft?: Draft,
  ): ChangeSession<unknown> {
    const { accounts, data, orders, showTask } = this.services;
    return new engine.ChangeSession(
      {
        account,
        access: () => accountAccess(account, accounts),
        place: (agreed) => placeFromPage(orders, page, account, agreed),
        showTask: (taskNo) => showTask(account, taskNo),
        explain: page.explain,
        post: page.post,
      },
      new engine.DnsHostForm(data.of(account), start),
      draft,
    );
  }
}

/** A tab's title names its host, or its domain where the host is new. */
function keyOf(account: Account, title: string): string {
  return `${account.id} ${title}`;
}
