import * as vscode from "vscode";
import { type ViewId } from "../../commands/contextKey";
import { setContext } from "../setContext";
import { type Branch, type TreeRow, RowTree } from "./rowTree";

/** How many times to try to reveal a row. */
const mostTries = 6;

/** A tree view of rows. The context key `<id of the view>.empty` is true while there is known to be nothing to show. */
export class RowView implements vscode.Disposable {
  private readonly tree: RowTree;
  private orders: vscode.Disposable | undefined;
  protected readonly view: vscode.TreeView<TreeRow>;

  /**
   * @param root what the view currently shows, if there is anything to show; not fetched until the view is first
   * visible
   */
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

  /** Refetches what the view shows, with its own progress bar. */
  async refresh(): Promise<void> {
    await vscode.window.withProgress({ location: { viewId: this.viewId } }, () => this.tree.refresh());
  }

  /** Rebuilds the rows from what is known. */
  redraw(): void {
    this.tree.redraw();
  }

  /** Shows a line above the rows, or none. */
  say(line: string | undefined): void {
    this.view.message = line ?? "";
  }

  /** Selects a row if the view is visible, without moving the focus. */
  async select(rowId: string): Promise<void> {
    // The editor drops a pending reveal if the view is redrawn at that moment, so try again.
    for (let tries = 0; tries < mostTries && this.view.visible && !this.isSelected(rowId); tries++) {
      const row = await this.tree.locate(rowId);
      if (!row) return;
      await this.view.reveal(row, { select: true });
    }
  }

  /** Shows a row selected, expanded and focused; refreshes the view if the row isn't listed yet. */
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

  /** Shows the new root, a different thing than before. */
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
