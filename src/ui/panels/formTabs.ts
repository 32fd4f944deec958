import * as vscode from "vscode";
import { allowChanges } from "../../pages/accountAccess";
import { type FromPage, type ToPage } from "../../pages/messages";
import { type Message } from "../../pages/formSpec";
import { type Account } from "../../model/account";
import { type Disposable } from "../../stores/emitter";
import { type AppServices } from "../appServices";
import { allowChangesIn, explain } from "../../pages/explain";
import { formMessage } from "../../pages/formMessage";
import { pageFolders, pageHtml } from "./pageHtml";

/** What holds a form and decides what its page shows. */
export interface FormSession extends Disposable {
  readonly account: Account;
  /** Nothing more can be done with it: its tab makes room for a new one with the same key. */
  readonly isDone?: boolean;
  /** Takes what the page says. */
  receive(message: FromPage): void;
  /** Tells the page what has changed around the form. */
  refresh(): void;
}

/** The page of a form, as its session has it. */
export interface Page {
  /** Does nothing once the tab is closed. */
  post: (message: ToPage) => void;
  /** A failure in the user's words; the page draws its buttons, and their commands run here. */
  explain: (error: unknown) => Message;
  isOpen: () => boolean;
}

interface Opened<Session> {
  key: string;
  panel: vscode.WebviewPanel;
  session: Session;
}

/** The editor tabs of one kind of form, at most one for each key. */
export class FormTabs<Session extends FormSession> implements vscode.Disposable {
  private readonly opened = new Set<Opened<Session>>();
  private readonly watching: vscode.Disposable[];

  constructor(
    private readonly services: Pick<AppServices, "extensionUri" | "accounts">,
    readonly viewType: string,
  ) {
    const refresh = () => {
      for (const { session } of this.opened) session.refresh();
    };
    this.watching = [
      services.accounts.onDidChange(refresh),
      vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("domainDesk") && refresh()),
    ];
  }

  /** Brings the tab of a key to the front. @returns its session, or nothing where there is none */
  reveal(key: string): Session | undefined {
    const open = [...this.opened].find((tab) => tab.key === key);
    if (open?.session.isDone) {
      open.panel.dispose();
      return undefined;
    }
    open?.panel.reveal();
    return open?.session;
  }

  /** Opens a tab, whatever others there are. */
  open(key: string, title: string, make: (page: Page) => Session): Promise<Session> {
    const panel = vscode.window.createWebviewPanel(this.viewType, title, vscode.ViewColumn.Active);
    return this.fill(panel, key, make);
  }

  /** Fills a tab that the editor has brought back, or that was just opened. */
  async fill(panel: vscode.WebviewPanel, key: string, make: (page: Page) => Session): Promise<Session> {
    const { isFromPage } = await import("../../bundles/engine");
    const { webview } = panel;
    const commands = new Map<string, vscode.Command>();
    let isOpen = true;
    const session = make({
      post: (message) => void (isOpen && webview.postMessage(message)),
      explain: (error) => formMessage(explain(error), commands),
      isOpen: () => isOpen,
    });
    commands.set(allowChanges.id, allowChangesIn(session.account));
    const opened = { key, panel, session };
    this.opened.add(opened);
    panel.onDidDispose(() => {
      isOpen = false;
      this.opened.delete(opened);
      session.dispose();
    });
    webview.onDidReceiveMessage((message: unknown) => {
      if (!isFromPage(message)) return;
      const command = message.kind === "action" ? commands.get(message.id) : undefined;
      if (command) void vscode.commands.executeCommand(command.command, ...((command.arguments as unknown[]) ?? []));
      else session.receive(message);
    });
    const { extensionUri } = this.services;
    webview.options = { enableScripts: true, localResourceRoots: Object.values(pageFolders(extensionUri)) };
    webview.html = pageHtml(webview, extensionUri, "form.js");
    return session;
  }

  /** The tabs stay: when the window is reloaded, those that can be restored come back with what was filled in. */
  dispose(): void {
    for (const watching of this.watching) watching.dispose();
    for (const { session } of this.opened) session.dispose();
  }

  /** Closes all tabs: for pages that do not come back. */
  closeAll(): void {
    for (const { panel } of [...this.opened]) panel.dispose();
  }
}
