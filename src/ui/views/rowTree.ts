import * as vscode from "vscode";
import { type Resource } from "../../stores/resource";
import { explain, explanationText } from "../../pages/explain";
import { mostChildren } from "../../model/groupDomains";
import { rowItem } from "./rowItem";
import { type Subject } from "../../commands/subject";
import { numberText } from "../../texts/numbers";

/** One row of a view. */
export interface TreeRow {
  /** Unique in its view and stable across refreshes: the editor uses it to keep expansion and selection. */
  readonly id: string;
  item(): vscode.TreeItem;
  children?(): readonly TreeRow[] | Branch;
  /** What is fetched separately and shown in the row itself. */
  readonly shows?: Resource<unknown>;
  /** What is fetched for the children and then shown in the row itself too. */
  readonly reflects?: Resource<unknown>;
  /** Whether a row is among its children, if that is known without creating them. */
  readonly holds?: (rowId: string) => boolean;
  /** What a command on this row acts on. */
  readonly subject?: Subject;
}

/** Children that are fetched when first needed. */
export interface Branch {
  readonly loaded: Resource<unknown>;
  /** Built from the last known value; empty if there is none. Their code may have to be loaded first. */
  rows(): readonly TreeRow[] | Promise<readonly TreeRow[]>;
}

/** Combines a fetched value with the rows built from it. */
export function branch<T>(
  loaded: Resource<T>,
  rowsOf: (value: T) => readonly TreeRow[] | Promise<readonly TreeRow[]>,
): Branch {
  return { loaded, rows: () => (loaded.value === undefined ? [] : rowsOf(loaded.value)) };
}

/**
 * Feeds rows to a view. A row object stands for the same thing across refreshes, so the editor can be notified of a
 * change to a single node. A failure is a row above what is still known.
 */
export class RowTree implements vscode.TreeDataProvider<TreeRow>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TreeRow | undefined>();
  private readonly rows = new Map<string, { row: TreeRow; parent: TreeRow | undefined }>();
  /** What is fetched, and the rows that show it; `undefined` stands for the root. */
  private readonly watched = new Map<
    Resource<unknown>,
    { rows: Set<TreeRow | undefined>; listening: vscode.Disposable }
  >();
  /** What the editor's own request for children is waiting for: it will get the new value, so no event is needed. */
  private readonly awaited = new Map<Resource<unknown>, TreeRow | undefined>();
  /** Rows the user expanded or collapsed, by id: some versions of the editor forget this while rows are rebuilt. */
  private readonly unfolded = new Map<string, boolean>();
  readonly onDidChangeTreeData = this.changed.event;

  /** @param root what the view currently shows, if there is anything to show */
  constructor(private readonly root: () => Branch | undefined) {}

  /** Makes the view request everything again, for example to show another account. */
  restart(): void {
    this.forget();
    this.changed.fire(undefined);
  }

  /** Rebuilds the rows from what is known. */
  redraw(): void {
    this.changed.fire(undefined);
  }

  /** Refetches everything the view shows or has shown. */
  async refresh(): Promise<void> {
    const fetched = [...this.watched.keys()].filter(({ known }) => known.kind !== "unknown");
    await Promise.all(fetched.map((loaded) => loaded.refresh()));
  }

  getTreeItem(row: TreeRow): vscode.TreeItem {
    const item = row.item();
    item.id = row.id;
    if (!row.children) item.collapsibleState = vscode.TreeItemCollapsibleState.None;
    else item.collapsibleState = this.foldOf(row.id, item.collapsibleState);
    return item;
  }

  /** Records that the user expanded or collapsed a row. */
  turned(row: TreeRow, isUnfolded: boolean): void {
    this.unfolded.set(row.id, isUnfolded);
  }

  getParent({ id }: TreeRow): TreeRow | undefined {
    return this.rows.get(id)?.parent;
  }

  getChildren(parent?: TreeRow): Promise<TreeRow[]> {
    return this.childrenOf(parent, async (loaded) => {
      this.awaited.set(loaded, parent);
      await loaded.ensure();
      this.awaited.delete(loaded);
    });
  }

  /**
   * Finds the row with an id, among the roots and in rows that say they hold it. Fires events for what is fetched
   * meanwhile, since the editor didn't request it.
   */
  async locate(id: string): Promise<TreeRow | undefined> {
    const ensure = (loaded: Resource<unknown>) => loaded.ensure();
    let rows = await this.childrenOf(undefined, ensure);
    for (;;) {
      const found = rows.find((row) => row.id === id);
      if (found) return found;
      const holder = rows.find((row) => row.holds?.(id));
      if (!holder) return undefined;
      rows = await this.childrenOf(holder, ensure);
    }
  }

  dispose(): void {
    this.forget();
    this.changed.dispose();
  }

  private foldOf(id: string, asMade = vscode.TreeItemCollapsibleState.None): vscode.TreeItemCollapsibleState {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const isUnfolded = this.unfolded.get(id);
    return isUnfolded === undefined ? asMade || Collapsed : isUnfolded ? Expanded : Collapsed;
  }

  private async childrenOf(
    parent: TreeRow | undefined,
    wait: (loaded: Resource<unknown>) => Promise<void>,
  ): Promise<TreeRow[]> {
    const children = parent ? parent.children?.() : this.root();
    if (!children || !("loaded" in children)) return this.keepAll(children ?? [], parent);
    this.watch(children.loaded, parent);
    await wait(children.loaded);
    return this.keepAll(await rowsOf(children, parent), parent);
  }

  private keepAll(rows: readonly TreeRow[], parent: TreeRow | undefined): TreeRow[] {
    return inParts(rows, parent).map((row) => this.keep(row, parent));
  }

  private keep(row: TreeRow, parent: TreeRow | undefined): TreeRow {
    const kept = Object.assign(this.rows.get(row.id)?.row ?? row, row);
    this.rows.set(row.id, { row: kept, parent });
    if (kept.shows) this.watch(kept.shows, kept);
    return kept;
  }

  private watch(loaded: Resource<unknown>, row: TreeRow | undefined): void {
    const watching = this.watched.get(loaded);
    if (watching) {
      watching.rows.add(row);
      return;
    }
    const rows = new Set([row]);
    const tell = () => {
      if (loaded.known.kind === "loading") return;
      for (const one of rows) if (!this.isSeenAnyway(loaded, one)) this.changed.fire(one);
    };
    this.watched.set(loaded, { rows, listening: loaded.onDidChange(tell) });
  }

  private isSeenAnyway(loaded: Resource<unknown>, row: TreeRow | undefined): boolean {
    if (!this.awaited.has(loaded) || this.awaited.get(loaded) !== row) return false;
    return row?.shows !== loaded && row?.reflects !== loaded;
  }

  private forget(): void {
    for (const { listening } of this.watched.values()) listening.dispose();
    this.watched.clear();
    this.rows.clear();
  }
}

/** The rows of what was fetched; a failure comes above what is still known. */
async function rowsOf(children: Branch, parent: TreeRow | undefined): Promise<readonly TreeRow[]> {
  const rows = await children.rows();
  const { known } = children.loaded;
  return known.kind === "failed" ? [failureRow(known.error, children.loaded, parent), ...rows] : rows;
}

/** Moves rows beyond the limit for one node into a last row below it. */
function inParts(rows: readonly TreeRow[], parent: TreeRow | undefined): readonly TreeRow[] {
  if (rows.length <= mostChildren) return rows;
  const rest = rows.slice(mostChildren - 1);
  const label = vscode.l10n.t("{0} more", numberText(rest.length));
  const more: TreeRow = {
    id: `${parent?.id ?? ""}/more`,
    holds: (id) => rest.some((row) => row.id === id),
    children: () => rest,
    item: () => rowItem({ label, icon: "ellipsis", spoken: label }),
  };
  return [...rows.slice(0, mostChildren - 1), more];
}

function failureRow(error: unknown, loaded: Resource<unknown>, parent: TreeRow | undefined): TreeRow {
  const row: TreeRow = {
    id: `${parent?.id ?? ""}/failure`,
    subject: { kind: "failure", loaded },
    item: () => {
      const explanation = explain(error);
      const item = rowItem({
        label: explanation.what,
        description: explanation.todo,
        icon: "error",
        tone: "bad",
        spoken: explanationText(explanation),
        flags: ["failure"],
      });
      const signIn = explanation.buttons.find(({ command }) => command === "domainDesk.account.signIn");
      item.command = signIn ?? { title: "", command: "domainDesk.tree.retry", arguments: [row] };
      return item;
    },
  };
  return row;
}
