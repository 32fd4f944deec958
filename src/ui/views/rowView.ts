import * as vscode from "vscode";
import { type ViewId } from "../../commands/contextKey";
import { setContext } from "../setContext";
import { type Branch, type TreeRow, RowTree } from "./rowTree";

/** How often a row is revealed at most. */
const mostTries = 6;

/** A tree view of rows. The context key `<id of the view>.empty` is true while it is known that there is nothing to show. */
export class RowView implements vscode.Disposable {
  private readonly tree: RowTree;
  private orders: vscode.Disposable | undefined;
  protected readonly view: vscode.TreeView<TreeRow>;

  /** @param root what the view shows at present, if there is anything to show; it is not fetched before somebody looks */
  constructor(
    private readonly viewId: ViewId,
    private readonly root: () => Branch | undefined,
    canSelectMany = false,
  ) {
    this.tree = new RowTree(root);
    this.view = vscode.window.createTreeView(viewId, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
      canSelectMany,
    });
    this.view.onDidExpandElement(({ element }) => this.tree.turned(element, true));
    this.view.onDidCollapseElement(({ element }) => this.tree.turned(element, false));
    this.restart();
  }

  get isVisible(): boolean {
    return this.view.visible;
  }

  get onDidChangeVisibility(): vscode.Event<unknown> {
    return this.view.onDidChangeVisibility;
  }

  /** Fetches anew what the view shows; its own progress bar runs meanwhile. */
  async refresh(): Promise<void> {
    await vscode.window.withProgress({ location: { viewId: this.viewId } }, () => this.tree.refresh());
  }

  /** Makes the rows anew of what is known. */
  redraw(): void {
    this.tree.redraw();
  }

  /** Shows a line above the rows, or none. */
  say(line: string | undefined): void {
    this.view.message = line ?? "";
  }

  /** Selects a row where the view is in sight, and leaves the focus where it is. */
  async select(rowId: string): Promise<void> {
    // The editor forgets what it is to reveal when the view is drawn anew just then: so it is told again.
    for (let tries = 0; tries < mostTries && this.view.visible && !this.isSelected(rowId); tries++) {
      const row = await this.tree.locate(rowId);
      if (!row) return;
      await this.view.reveal(row, { select: true });
    }
  }

  /** Shows a row, selected and unfolded, and gives it the focus; what is not listed yet is looked for once more. */
  async reveal(rowId: string): Promise<void> {
    let row = await this.tree.locate(rowId);
    if (!row) {
      await this.refresh();
      row = await this.tree.locate(rowId);
    }
    if (row) await this.view.reveal(row, { select: true, focus: true, expand: true });
    else await vscode.commands.executeCommand(`${this.viewId}.focus`);
  }

  dispose(): void {
    this.orders?.dispose();
    this.view.dispose();
    this.tree.dispose();
  }

  private isSelected(rowId: string): boolean {
    return this.view.selection.some(({ id }) => id === rowId);
  }

  /** Shows what is now at the root, another thing than before. */
  protected restart(): void {
    this.orders?.dispose();
    this.orders = this.root()?.loaded.onDidChange(() => this.tellWhetherEmpty());
    this.tellWhetherEmpty();
    this.tree.restart();
  }

  private tellWhetherEmpty(): void {
    const known = this.root()?.loaded.known;
    const isEmpty = known?.kind === "ready" && Array.isArray(known.value) && known.value.length === 0;
    void setContext(`${this.viewId}.empty`, isEmpty);
  }
}
