import * as vscode from "vscode";
import { type OwnFilter } from "../model/domainQuery";
import { type Arrangement, type Grouping, groupings, type Sorting, sortings } from "../model/groupDomains";

/** How the user wants to see domains, in every account; stored by the editor. */
export class DomainArrangement implements Arrangement, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly memento: vscode.Memento) {}

  get grouping(): Grouping {
    return oneOf(groupings, this.memento.get(keys.grouping)) ?? "none";
  }

  get sorting(): Sorting {
    return oneOf(sortings, this.memento.get(keys.sorting)) ?? "expiry";
  }

  /** The user's own filters, in the order they were created. */
  get filters(): readonly OwnFilter[] {
    return this.memento.get<OwnFilter[]>(keys.filters, []);
  }

  async groupBy(grouping: Grouping): Promise<void> {
    await this.remember(keys.grouping, grouping);
  }

  async sortBy(sorting: Sorting): Promise<void> {
    await this.remember(keys.sorting, sorting);
  }

  /** Adds a filter, or changes the one with the same id. */
  async keepFilter(filter: OwnFilter): Promise<void> {
    const isNew = !this.filters.some(({ id }) => id === filter.id);
    const changed = this.filters.map((old) => (old.id === filter.id ? filter : old));
    await this.remember(keys.filters, isNew ? [...changed, filter] : changed);
  }

  async removeFilter(filterId: string): Promise<void> {
    await this.remember(
      keys.filters,
      this.filters.filter(({ id }) => id !== filterId),
    );
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async remember(key: string, value: unknown): Promise<void> {
    await this.memento.update(key, value);
    this.changed.fire();
  }
}

const keys = { grouping: "domains.grouping", sorting: "domains.sorting", filters: "domains.filters" };

/** Ignores a value that a later version stored and this one doesn't know. */
function oneOf<T>(all: readonly T[], value: unknown): T | undefined {
  return all.find((one) => one === value);
}
