import type * as vscode from "vscode";
import { type Desk } from "./desk";
import { OperationPanel } from "./operationPanel";
import { RegisterPanel } from "./registerPanel";

/** The pages in editor tabs. */
export class Panels implements vscode.Disposable {
  readonly register: RegisterPanel;
  readonly operation: OperationPanel;

  constructor(desk: Desk) {
    this.register = new RegisterPanel(desk);
    this.operation = new OperationPanel(desk);
  }

  /** Brings a page back after the window was reloaded. @param kept what the page had kept of itself */
  async restore(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    if (panel.viewType === this.register.viewType) await this.register.restore(panel, kept);
    else panel.dispose();
  }

  dispose(): void {
    this.register.dispose();
    this.operation.dispose();
  }
}
