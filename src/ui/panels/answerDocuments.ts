import * as vscode from "vscode";

const scheme = "domain-desk-answer";

/** Answers of the service as read-only documents, kept while they are open. */
export class AnswerDocuments implements vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly registered: vscode.Disposable[];

  constructor() {
    const provider: vscode.TextDocumentContentProvider = {
      provideTextDocumentContent: (uri) => this.texts.get(uri.path) ?? "",
    };
    this.registered = [
      vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === scheme) this.texts.delete(uri.path);
      }),
    ];
  }

  /**
   * Shows an answer beside its form, which keeps the focus.
   * @param text JSON
   * @param at milliseconds since 1970
   * @param isBeside whether there is a form; without one, the answer opens in the active editor group
   */
  async show(action: string, text: string, at: number, isBeside: boolean): Promise<void> {
    const file = `/${action} ${new Date(at).toISOString().replace(/[:]/g, ".")}.json`;
    this.texts.set(file, text);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path: file }));
    await vscode.window.showTextDocument(document, {
      viewColumn: isBeside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
      preserveFocus: true,
    });
  }

  dispose(): void {
    for (const one of this.registered) one.dispose();
  }
}
