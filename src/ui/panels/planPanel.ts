import * as vscode from "vscode";
import { type Table, type Values } from "../../pages/formSpec";
import { type Draft } from "../../pages/draft";
import { type Account } from "../../model/account";
import { type AppServices } from "../appServices";
import { explain, explanationText } from "../../pages/explain";
import { FormTabs, type Page } from "./formTabs";
import { lostNameServers } from "../../stores/lostNameServers";
import { openTextFile } from "../openTextFile";
import { type PlanId } from "../../pages/plans/plan";
import { placeFromPage } from "./placeFromPage";
import { type PlanSession } from "../../pages/plans/planSession";
import { cloudHost } from "../../stores/signedCalls";
import { exportTable } from "../saveTable";
import { accountAccess } from "../../pages/standingOf";
import { verifyContact } from "../../pages/contact/verifyContact";

/** The editor tabs with plans: as many as are wanted, since each is about domains of its own. */
export class PlanPanel implements vscode.Disposable {
  private readonly tabs: FormTabs<PlanSession>;
  private count = 0;

  constructor(private readonly services: AppServices) {
    this.tabs = new FormTabs(services, "domainDesk.plan");
  }

  get viewType(): string {
    return this.tabs.viewType;
  }

  /** Opens a plan for domains that are chosen already, or with an empty list. */
  async open(account: Account, id: PlanId, domains: readonly string[], values: Values = {}): Promise<void> {
    const engine = await import("../../bundles/engine");
    const key = String(++this.count);
    await this.tabs.open(key, titles()[id], (page) => this.session(engine, page, account, id, { domains, values }));
  }

  /** Brings a plan back after the window was reloaded. @param kept what its page had kept */
  async restore(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    const engine = await import("../../bundles/engine");
    const draft = engine.isDraft(kept) ? kept : undefined;
    const account = this.services.accounts.byId(draft?.accountId ?? "");
    const id = draft?.values["plan"];
    if (account && draft && typeof id === "string" && id in engine.plans) {
      const key = String(++this.count);
      await this.tabs.fill(panel, key, (page) => this.session(engine, page, account, id as PlanId, { draft }));
    } else panel.dispose();
  }

  dispose(): void {
    this.tabs.dispose();
  }

  private session(
    engine: typeof import("../../bundles/engine"),
    page: Page,
    account: Account,
    id: PlanId,
    start: { domains?: readonly string[]; values?: Values; draft?: Draft },
  ): PlanSession {
    const { accounts, call, data, orders } = this.services;
    const accountData = data.of(account);
    return new engine.PlanSession(
      {
        account,
        data: accountData,
        access: () => accountAccess(account, accounts),
        profiles: accountData.registrantProfiles,
        openOrders: () => orders.listOpen(),
        quote: (question, again) => orders.quote(account, question, again),
        priceLimit: () => orders.priceLimit,
        orderOf: (orderId) => orders.read(orderId),
        allOrders: () => orders.listAll(account),
        onDidChangeOrders: (listener) => orders.onDidChangeOpen(listener),
        place: (agreed) => placeFromPage(orders, page, account, agreed),
        openList: () =>
          openTextFile(vscode.l10n.t("Use These Domains"), { [vscode.l10n.t("Lists")]: ["csv", "tsv", "txt"] }),
        saveTable: exportPlanTable,
        // The sandbox's name servers are invented: no DNS knows them.
        lookUpServers: async (names) => (account.kind === "sandbox" ? [] : lostNameServers(names, cloudHost)),
        verify: (contact) => verifyContact(call, account, contact),
        explainText: (error) => explanationText(explain(error)),
        explain: page.explain,
        post: page.post,
        now: Date.now,
      },
      engine.plans[id],
      start,
    );
  }
}

function exportPlanTable(title: string, { about, columns, rows }: Table): Promise<void> {
  const all = [about, ...columns, vscode.l10n.t("Remarks")];
  return exportTable({
    title: vscode.l10n.t("Export: {0}", title),
    name: "plan",
    columns: all,
    rows: rows.map(({ label, cells, message }) => {
      const values = [label, ...columns.map((_, at) => cells[at]), message?.text];
      return Object.fromEntries(all.map((column, at) => [column, values[at]]));
    }),
  });
}

/** Titles of the tabs. */
function titles(): Record<PlanId, string> {
  return {
    renew: vscode.l10n.t("Renew Domains"),
    redeem: vscode.l10n.t("Redeem Domains"),
    register: vscode.l10n.t("Register Domains"),
    changeNameServers: vscode.l10n.t("Change Name Servers"),
    contacts: vscode.l10n.t("Change Contacts"),
    contactsFromTemplate: vscode.l10n.t("Change Contacts"),
    lockTransfer: vscode.l10n.t("Switch Transfer Lock On"),
    unlockTransfer: vscode.l10n.t("Switch Transfer Lock Off"),
    lockSecurity: vscode.l10n.t("Switch Security Lock On"),
    unlockSecurity: vscode.l10n.t("Switch Security Lock Off"),
    synchronizeDnsHosts: vscode.l10n.t("Synchronize DNS Hosts"),
  };
}
