import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { type Values } from "../../pages/formSpec";
import { type Account } from "../../model/account";
import { type Draft, isDraft } from "../../pages/draft";
import { type PageKind, type Session } from "../../pages/pageKind";
import { type PageServices } from "../../pages/pageServices";
import { type PageId, type PageStarts, pageTable } from "../../pages/pageTable";
import { type AppServices } from "../appServices";
import { AnswerDocuments } from "./answerDocuments";
import { pageServices } from "./pageServices";
import { fillTab } from "./fillTab";

interface Tab {
  panel: vscode.WebviewPanel;
  session: Session;
  /** At most one tab has a given key. */
  key: string | undefined;
}

/** The pages in editor tabs: opens them, restores them after a reload, and keeps them up to date. */
export class Panels implements vscode.Disposable {
  private readonly opened = new Set<Tab>();
  private readonly documents = new AnswerDocuments();
  private readonly pageServices: PageServices;
  private readonly watching: vscode.Disposable[];

  constructor(private readonly services: Omit<AppServices, "pages">) {
    this.pageServices = pageServices(services, this.documents);
    const refresh = () => {
      for (const { session } of this.opened) session.refresh();
    };
    this.watching = [
      services.accounts.onDidChange(refresh),
      vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("domainDesk") && refresh()),
    ];
  }

  /** Opens a page in its own tab, or brings the existing one to the front. */
  async open<Id extends PageId>(id: Id, account: Account, start: PageStarts[Id]): Promise<void> {
    const { pageKinds } = await import("../../bundles/engine");
    const kind: PageKind<PageStarts[Id]> = pageKinds[id];
    const values = kind.start(start);
    if (this.reveal(keyOf(id, account, kind, values), values)) return;
    const panel = vscode.window.createWebviewPanel(
      pageTable[id].viewType,
      kind.title(values),
      vscode.ViewColumn.Active,
    );
    this.fill(panel, id, kind, account, { formId: randomUUID(), accountId: account.id, values });
  }

  /** Restores a page after a window reload. @param kept the state it had saved */
  async restore(id: PageId, panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    const { pageKinds } = await import("../../bundles/engine");
    const { accounts } = this.services;
    const draft = isDraft(kept) ? kept : undefined;
    const account = draft && accounts.byId(draft.accountId);
    if (account) this.fill(panel, id, pageKinds[id], account, draft);
    else if (pageTable[id].comesBack === "empty" && accounts.active) {
      const { id: accountId } = accounts.active;
      this.fill(panel, id, pageKinds[id], accounts.active, { formId: randomUUID(), values: {}, ...draft, accountId });
    } else panel.dispose();
  }

  /** Leaves the tabs open: after a window reload, they come back with what was filled in. */
  dispose(): void {
    this.documents.dispose();
    for (const watching of this.watching) watching.dispose();
    for (const { session } of this.opened) session.dispose();
  }

  /** Brings the tab with a key to the front. @returns whether there is one that is still usable */
  private reveal(key: string | undefined, values: Values): boolean {
    const there = key === undefined ? undefined : [...this.opened].find((tab) => tab.key === key);
    if (there?.session.isDone) {
      there.panel.dispose();
      return false;
    }
    there?.panel.reveal();
    there?.session.reopen?.(values);
    return there !== undefined;
  }

  private fill(panel: vscode.WebviewPanel, id: PageId, kind: PageKind<never>, account: Account, draft: Draft): void {
    const { extensionUri } = this.services;
    const session = fillTab(panel, extensionUri, kind.drawnBy, account, (page) =>
      kind.session(this.pageServices, page, draft),
    );
    if (!session) {
      panel.dispose();
      return;
    }
    const tab = { panel, session, key: keyOf(id, account, kind, draft.values) };
    this.opened.add(tab);
    panel.onDidDispose(() => this.opened.delete(tab));
  }
}

function keyOf(id: PageId, account: Account, kind: PageKind<never>, values: Values): string | undefined {
  const key = kind.key(values);
  return key === undefined ? undefined : `${id} ${account.id} ${key}`;
}
