import * as vscode from "vscode";
import { type Draft } from "../../pages/draft";
import { type Account } from "../../model/account";
import { type AppServices } from "../appServices";
import { explain, explanationText } from "../../pages/explain";
import { FormTabs, type Page } from "./formTabs";
import { placeFromPage } from "./placeFromPage";
import { type RegisterSession } from "../../pages/register/registerSession";
import { accountAccess } from "../../pages/standingOf";
import { systemClock } from "../../stores/clock";
import { verifyContact } from "../../pages/contact/verifyContact";

/** The editor tabs with a Register form: at most one for each account, since a form orders from the account it was opened for. */
export class RegisterPanel implements vscode.Disposable {
  private readonly tabs: FormTabs<RegisterSession>;

  constructor(private readonly services: AppServices) {
    this.tabs = new FormTabs(services, "domainDesk.register");
  }

  get viewType(): string {
    return this.tabs.viewType;
  }

  /** Shows the form of an account, with a name filled in if one is given. */
  async show(account: Account, domainName?: string): Promise<void> {
    const engine = await import("../../bundles/engine");
    const session = this.tabs.reveal(account.id);
    if (session) {
      if (domainName !== undefined) session.setName(domainName);
      session.focus();
      return;
    }
    const title = vscode.l10n.t("Register a Domain");
    await this.tabs.open(account.id, title, (page) => this.session(engine, page, account, { domainName }));
  }

  /** Brings a form back after the window was reloaded. @param kept what its page had kept */
  async restore(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    const { accounts } = this.services;
    const engine = await import("../../bundles/engine");
    const draft = engine.isDraft(kept) ? kept : undefined;
    const account = accounts.byId(draft?.accountId ?? "") ?? accounts.active;
    if (account) await this.tabs.fill(panel, account.id, (page) => this.session(engine, page, account, { draft }));
    else panel.dispose();
  }

  dispose(): void {
    this.tabs.dispose();
  }

  private session(
    engine: typeof import("../../bundles/engine"),
    page: Page,
    account: Account,
    start: { domainName?: string | undefined; draft?: Draft | undefined },
  ): RegisterSession {
    const { accounts, call, data, orders } = this.services;
    return new engine.RegisterSession(
      {
        account,
        access: () => accountAccess(account, accounts),
        profiles: data.of(account).registrantProfiles,
        lookUp: (question, signal) =>
          engine.lookUpName(
            { call, listOpen: () => orders.listOpen(), explain: (error) => explanationText(explain(error)) },
            account,
            question,
            signal,
          ),
        verify: (contact) => verifyContact(call, account, contact),
        explainText: (error) => explanationText(explain(error)),
        place: (agreed) => placeFromPage(orders, page, account, agreed),
        explain: page.explain,
        post: page.post,
        clock: systemClock,
      },
      start,
    );
  }
}
