import * as vscode from "vscode";
import { type Draft } from "../forms/messages";
import { type Agreed, type Placed } from "../journal/placeOrder";
import { type Account } from "../model/account";
import { type Desk } from "./desk";
import { explain, explanationText } from "./explain";
import { formMessage } from "./formMessage";
import { pageHtml, pageFolders } from "./pageHtml";
import { type RegisterSession } from "./registerSession";
import { showFailure } from "./showFailure";
import { standingOf } from "./standingOf";
import { systemClock } from "./systemClock";

interface Opened {
  panel: vscode.WebviewPanel;
  session: RegisterSession;
}

/** The editor tabs with a Register form: at most one for each account, since a form orders from the account it was opened for. */
export class RegisterPanel implements vscode.Disposable {
  private readonly opened = new Set<Opened>();
  private readonly watching: vscode.Disposable;
  readonly viewType = "domainDesk.register";

  constructor(private readonly parts: Desk) {
    this.watching = parts.accounts.onDidChange(() => {
      for (const { session } of this.opened) session.refresh();
    });
  }

  /** Shows the form of the active account, with a name filled in if one is given. Does nothing where no account is active. */
  async show(domainName?: string): Promise<void> {
    const engine = await import("../engine");
    const account = this.parts.accounts.active;
    if (!account) return;
    const open = [...this.opened].find(({ session }) => session.account.id === account.id);
    if (open) {
      if (domainName !== undefined) open.session.setName(domainName);
      open.panel.reveal();
      open.session.focus();
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      this.viewType,
      vscode.l10n.t("Register a Domain"),
      vscode.ViewColumn.Active,
    );
    this.fill(panel, engine, account, { domainName });
  }

  /** Brings a form back after the window was reloaded. @param kept what its page had kept */
  async restore(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    const { accounts } = this.parts;
    const engine = await import("../engine");
    const draft = engine.isDraft(kept) ? kept : undefined;
    const account = accounts.byId(draft?.accountId ?? "") ?? accounts.active;
    if (account) this.fill(panel, engine, account, { draft });
    else panel.dispose();
  }

  /** The tabs stay: when the window is reloaded they come back with what was filled in. */
  dispose(): void {
    this.watching.dispose();
    for (const { session } of this.opened) session.dispose();
  }

  private fill(
    panel: vscode.WebviewPanel,
    engine: typeof import("../engine"),
    account: Account,
    start: { domainName?: string | undefined; draft?: Draft | undefined },
  ): void {
    const { extensionUri, accounts, call, data, following } = this.parts;
    const { webview } = panel;
    const commands = new Map<string, vscode.Command>();
    let isOpen = true;
    const session = new engine.RegisterSession(
      {
        account,
        standing: () => standingOf(account, accounts),
        profiles: data.of(account).registrantProfiles,
        lookUp: (question, signal) =>
          engine.lookUpName(
            { call, listOpen: () => following.listOpen(), explain: (error) => explanationText(explain(error)) },
            account,
            question,
            signal,
          ),
        place: (agreed) => this.place(account, agreed, () => isOpen),
        explain: (error) => formMessage(explain(error), commands),
        post: (message) => void (isOpen && webview.postMessage(message)),
        clock: systemClock,
      },
      start,
    );
    const opened: Opened = { panel, session };
    this.opened.add(opened);
    panel.onDidDispose(() => {
      isOpen = false;
      this.opened.delete(opened);
      session.dispose();
    });
    webview.onDidReceiveMessage((message: unknown) => {
      if (!engine.isFromPage(message)) return;
      const command = message.kind === "action" ? commands.get(message.id) : undefined;
      if (command) void vscode.commands.executeCommand(command.command, ...((command.arguments as unknown[]) ?? []));
      else session.receive(message);
    });
    webview.options = { enableScripts: true, localResourceRoots: Object.values(pageFolders(extensionUri)) };
    webview.html = pageHtml(webview, extensionUri, panel.title);
  }

  /** Places the order whether or not the form stays open; a failure that no form can show any more is shown as a message. */
  private async place(account: Account, agreed: Agreed<"registerDomain">, isOpen: () => boolean): Promise<Placed> {
    const placed = await this.parts.following.place(account, agreed);
    if (!isOpen() && (placed.kind === "refused" || placed.kind === "unknown")) void showFailure(placed.error);
    return placed;
  }
}
