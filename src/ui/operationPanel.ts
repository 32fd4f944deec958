import * as vscode from "vscode";
import { type OperationName } from "../catalogue/catalogue";
import { type OperationChoice } from "../forms/operationChoices";
import { type Question } from "../forms/operationWords";
import { type Agreed, type OrderName, type Placed } from "../journal/placeOrder";
import { type Account } from "../model/account";
import { type AccountData } from "../stores/accountData";
import { AnswerDocuments } from "./answerDocuments";
import { type Desk } from "./desk";
import { explain } from "./explain";
import { formMessage } from "./formMessage";
import { pageFolders, pageHtml } from "./pageHtml";
import { type OperationSession } from "./operationSession";
import { showFailure } from "./showFailure";
import { standingOf } from "./standingOf";

interface Opened {
  panel: vscode.WebviewPanel;
  session: OperationSession;
}

/** The editor tabs with forms of operations: at most one for each operation of an account. */
export class OperationPanel implements vscode.Disposable {
  private readonly opened = new Set<Opened>();
  private readonly documents = new AnswerDocuments();
  private readonly watching: vscode.Disposable;

  constructor(private readonly parts: Desk) {
    this.watching = parts.accounts.onDidChange(() => {
      for (const { session } of this.opened) session.refresh();
    });
  }

  /** Asks which operation, and shows its form for an account. */
  async pick(account: Account): Promise<void> {
    const engine = await import("../engine");
    const chosen = await vscode.window.showQuickPick(choiceItems(engine.operationChoices()), {
      title: vscode.l10n.t("Run API Operation ({0})", account.name),
      placeHolder: vscode.l10n.t("Which operation of the Domain API?"),
      matchOnDescription: true,
    });
    if (chosen?.operation) this.show(engine, account, chosen.operation);
  }

  dispose(): void {
    this.watching.dispose();
    this.documents.dispose();
    for (const { panel } of [...this.opened]) panel.dispose();
  }

  private show(engine: typeof import("../engine"), account: Account, { name, action }: OperationChoice): void {
    const open = [...this.opened].find(({ session }) => session.name === name && session.account.id === account.id);
    if (open) {
      open.panel.reveal();
      return;
    }
    const viewColumn = vscode.ViewColumn.Active;
    const panel = vscode.window.createWebviewPanel("domainDesk.operation", action, viewColumn);
    void this.fill(panel, engine, account, name);
  }

  private async fill(
    panel: vscode.WebviewPanel,
    engine: typeof import("../engine"),
    account: Account,
    name: OperationName,
  ): Promise<void> {
    const { extensionUri, accounts, call, data, showTask } = this.parts;
    const { webview } = panel;
    const commands = new Map<string, vscode.Command>();
    let isOpen = true;
    let isTemporaryKey = false;
    const session = new engine.OperationSession(
      {
        account,
        standing: () => standingOf(account, accounts),
        call,
        place: (agreed) => this.place(account, agreed, () => isOpen),
        nameOf: (instanceId) => domainNameOf(data.of(account), instanceId),
        confirm,
        showAnswer: (document, answeredAt) => void this.documents.show(panel.title, document, answeredAt, isOpen),
        showTask: (taskNo) => showTask(account, taskNo),
        preview: () => ({
          isTemporaryKey,
          format: vscode.workspace.getConfiguration("domainDesk").get("api.format", "JSON"),
          lang: vscode.env.language.startsWith("zh") ? "zh" : "en",
        }),
        explain: (error) => formMessage(explain(error), commands),
        post: (message) => void (isOpen && webview.postMessage(message)),
        now: Date.now,
      },
      name,
    );
    const opened: Opened = { panel, session };
    this.opened.add(opened);
    panel.onDidDispose(() => {
      isOpen = false;
      this.opened.delete(opened);
    });
    webview.onDidReceiveMessage((message: unknown) => {
      if (!engine.isFromPage(message)) return;
      const command = message.kind === "action" ? commands.get(message.id) : undefined;
      if (command) void vscode.commands.executeCommand(command.command, ...((command.arguments as unknown[]) ?? []));
      else session.receive(message);
    });
    webview.options = { enableScripts: true, localResourceRoots: Object.values(pageFolders(extensionUri)) };
    webview.html = pageHtml(webview, extensionUri, panel.title);
    if (account.kind === "sandbox") return;
    // Whether there is a token is all that is wanted; a key that cannot be read is told of when something is sent.
    isTemporaryKey = await accounts.key(account).then(
      ({ securityToken }) => securityToken !== undefined,
      () => false,
    );
    session.refresh();
  }

  /** Places it whether or not the form stays open; a failure that no form can show any more is shown as a message. */
  private async place(account: Account, agreed: Agreed<OrderName>, isOpen: () => boolean): Promise<Placed> {
    const placed = await this.parts.following.place(account, agreed);
    if (!isOpen() && (placed.kind === "refused" || placed.kind === "unknown")) void showFailure(placed.error);
    return placed;
  }
}

function choiceItems(choices: readonly OperationChoice[]): (vscode.QuickPickItem & { operation?: OperationChoice })[] {
  const titles = {
    read: vscode.l10n.t("only looks"),
    change: vscode.l10n.t("changes something"),
    spend: vscode.l10n.t("costs money"),
  };
  return (["read", "change", "spend"] as const).flatMap((kind) => [
    { label: titles[kind], kind: vscode.QuickPickItemKind.Separator },
    ...choices
      .filter((choice) => choice.kind === kind)
      .map((operation) => ({ label: operation.action, description: operation.about, operation })),
  ]);
}

async function confirm({ message, detail, yes }: Question): Promise<boolean> {
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, yes)) === yes;
}

/** @throws what looking at the domain failed with */
async function domainNameOf(data: AccountData, instanceId: string): Promise<string> {
  const details = data.domainDetails(instanceId);
  await details.ensure();
  if (details.known.kind === "failed") throw details.known.error;
  return details.value?.name ?? instanceId;
}
