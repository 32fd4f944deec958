import * as vscode from "vscode";
import { type OperationChoice } from "../../pages/operation/operationChoices";
import { type Question } from "../../pages/operation/operationWords";
import { type Account } from "../../model/account";
import { type AccountCache } from "../../stores/accountCache";
import { AnswerDocuments } from "./answerDocuments";
import { type AppServices } from "../appServices";
import { FormTabs, type Page } from "./formTabs";
import { type OperationSession } from "../../pages/operation/operationSession";
import { placeFromPage } from "./placeFromPage";
import { accountAccess } from "../../pages/standingOf";

/** The editor tabs with forms of operations: at most one for each operation of an account. */
export class OperationPanel implements vscode.Disposable {
  private readonly tabs: FormTabs<OperationSession>;
  private readonly documents = new AnswerDocuments();

  constructor(private readonly services: AppServices) {
    this.tabs = new FormTabs(services, "domainDesk.operation");
  }

  /** Asks which operation, and shows its form for an account. */
  async pick(account: Account): Promise<void> {
    const engine = await import("../../bundles/engine");
    const chosen = await vscode.window.showQuickPick(choiceItems(engine.operationChoices()), {
      title: vscode.l10n.t("Run API Operation ({0})", account.name),
      placeHolder: vscode.l10n.t("Which operation of the Domain API?"),
      matchOnDescription: true,
      ignoreFocusOut: true,
    });
    const choice = chosen?.operation;
    if (!choice) return;
    const key = `${account.id} ${choice.name}`;
    if (this.tabs.reveal(key)) return;
    await this.tabs.open(key, choice.action, (page) => this.session(engine, page, account, choice));
  }

  dispose(): void {
    this.documents.dispose();
    this.tabs.dispose();
    this.tabs.closeAll();
  }

  private session(
    engine: typeof import("../../bundles/engine"),
    page: Page,
    account: Account,
    { name, action }: OperationChoice,
  ): OperationSession {
    const { accounts, call, data, orders, showTask } = this.services;
    let isTemporaryKey = false;
    const session = new engine.OperationSession(
      {
        account,
        access: () => accountAccess(account, accounts),
        call,
        place: (agreed) => placeFromPage(orders, page, account, agreed),
        premiumNames: () => data.of(account).premiumNames(),
        nameOf: (instanceId) => domainNameOf(data.of(account), instanceId),
        confirm,
        showAnswer: (document, answeredAt) => void this.documents.show(action, document, answeredAt, page.isOpen()),
        showTask: (taskNo) => showTask(account, taskNo),
        preview: () => ({
          isTemporaryKey,
          format: vscode.workspace.getConfiguration("domainDesk").get("api.format", "JSON"),
          lang: vscode.env.language.startsWith("zh") ? "zh" : "en",
        }),
        explain: page.explain,
        post: page.post,
        now: Date.now,
      },
      name,
    );
    if (account.kind === "cloud") {
      // Whether there is a token is all that is wanted; a key that cannot be read is told of when something is sent.
      void accounts.key(account).then(
        ({ securityToken }) => {
          isTemporaryKey = securityToken !== undefined;
          session.refresh();
        },
        () => undefined,
      );
    }
    return session;
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
async function domainNameOf(data: AccountCache, instanceId: string): Promise<string> {
  const details = data.domainDetails(instanceId);
  await details.ensure();
  if (details.known.kind === "failed") throw details.known.error;
  return details.value?.name ?? instanceId;
}
