import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { allowChangesId } from "../../pages/accountAccess";
import { allowChangesIn, explain, explanationText } from "../../pages/explain";
import { isAction } from "../../pages/messages";
import { type Page, type PageKind, type Session } from "../../pages/pageKind";
import { pageFolders, pageHtml } from "./pageHtml";

/**
 * Fills a tab that was just opened or that the editor restored: its page and its session exchange messages until it is
 * closed.
 * @returns `undefined` if there is no session
 */
export function fillTab(
  panel: vscode.WebviewPanel,
  extensionUri: vscode.Uri,
  drawnBy: PageKind<never>["drawnBy"],
  account: Account,
  makeSession: (page: Page) => Session | undefined,
): Session | undefined {
  const { webview } = panel;
  const buttons = new Map([[allowChangesId, allowChangesIn(account)]]);
  let isOpen = true;
  const session = makeSession({
    account,
    post: (message) => void (isOpen && webview.postMessage(message)),
    explain: (error) => {
      const explanation = explain(error);
      const actions = explanation.buttons.map((button) => {
        const id = `command:${JSON.stringify([button.command, ...(button.arguments ?? [])])}`;
        buttons.set(id, button);
        return { id, label: button.title };
      });
      return { tone: "error", text: explanationText(explanation), actions };
    },
    isOpen: () => isOpen,
  });
  if (!session) return undefined;
  panel.onDidDispose(() => {
    isOpen = false;
    session.dispose();
  });
  webview.onDidReceiveMessage((message: unknown) => {
    const button = isAction(message) ? buttons.get(message.id) : undefined;
    if (button) void vscode.commands.executeCommand(button.command, ...(button.arguments ?? []));
    else session.receive(message);
  });
  webview.options = { enableScripts: true, localResourceRoots: Object.values(pageFolders(extensionUri)) };
  webview.html = pageHtml(webview, extensionUri, `${drawnBy}.js`);
  return session;
}
