import * as vscode from "vscode";
import { type ParamsOf } from "../../catalogue/catalogue";
import { type Values } from "../../pages/formSpec";
import { type Draft } from "../../pages/draft";
import { type TemplateAct } from "../../pages/template/templateFields";
import { type Account } from "../../model/account";
import { type RegistrantProfile } from "../../model/registrant";
import { type ChangeSession } from "../../pages/changeSession";
import { type AppServices } from "../appServices";
import { explain, explanationText } from "../../pages/explain";
import { FormTabs, type Page } from "./formTabs";
import { placeFromPage } from "./placeFromPage";
import { accountAccess } from "../../pages/standingOf";
import { type HasSubject } from "../../commands/subject";
import { verifyContact } from "../../pages/contact/verifyContact";

type Session = ChangeSession<ParamsOf<"saveRegistrantProfile">>;

/** The editor tabs with forms for registrant information templates: one for each that is edited, and any number of new ones. */
export class TemplatePanel implements vscode.Disposable {
  private readonly tabs: FormTabs<Session>;
  private count = 0;

  constructor(private readonly services: AppServices) {
    this.tabs = new FormTabs(services, "domainDesk.template");
  }

  get viewType(): string {
    return this.tabs.viewType;
  }

  /** Opens a form for a new template, for one like another, or for one there is. */
  async open(account: Account, profile: RegistrantProfile | undefined, act: TemplateAct): Promise<void> {
    const engine = await import("../../bundles/engine");
    const key = act === "edit" && profile ? editKey(account, profile.id) : this.newKey();
    if (this.tabs.reveal(key)) return;
    const title = act === "edit" ? vscode.l10n.t("Edit Template") : vscode.l10n.t("New Template");
    const start = engine.templateStart(act, profile);
    await this.tabs.open(key, title, (page) => this.session(engine, page, account, { start }));
  }

  /** Brings a form back after the window was reloaded. @param kept what its page had kept */
  async restore(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    const engine = await import("../../bundles/engine");
    const draft = engine.isDraft(kept) ? kept : undefined;
    const account = this.services.accounts.byId(draft?.accountId ?? "");
    if (account && draft) {
      const id = engine.editedTemplate(draft.values);
      const key = id === undefined ? this.newKey() : editKey(account, id);
      const start = engine.templateStart("create", undefined);
      await this.tabs.fill(panel, key, (page) => this.session(engine, page, account, { start, draft }));
    } else panel.dispose();
  }

  dispose(): void {
    this.tabs.dispose();
  }

  private newKey(): string {
    return `new ${++this.count}`;
  }

  private session(
    engine: typeof import("../../bundles/engine"),
    page: Page,
    account: Account,
    { start, draft }: { start: Values; draft?: Draft },
  ): Session {
    const { accounts, call, data, orders, showTask } = this.services;
    const { registrantProfiles, registrantEmails } = data.of(account);
    const subject: HasSubject = { subject: { kind: "account", account } };
    const form = new engine.TemplateForm(
      {
        profiles: registrantProfiles,
        verify: (contact) => verifyContact(call, account, contact),
        explainText: (error) => explanationText(explain(error)),
        verifyEmail: () => void vscode.commands.executeCommand("domainDesk.email.submit", subject),
      },
      start,
    );
    return new engine.ChangeSession(
      {
        account,
        access: () => accountAccess(account, accounts),
        place: async (agreed) => {
          const placed = await placeFromPage(orders, page, account, agreed);
          // Also where the answer was lost: the template may be there.
          void Promise.all([registrantProfiles.refresh(), registrantEmails.refresh()]);
          return placed;
        },
        showTask: (taskNo) => showTask(account, taskNo),
        explain: page.explain,
        post: page.post,
      },
      form,
      draft,
    );
  }
}

function editKey(account: Account, id: string): string {
  return `${account.id} ${id}`;
}
