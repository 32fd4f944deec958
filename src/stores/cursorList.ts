import { Resource } from "./resource";

/** A page, and the cursor to request the next one with; no cursor if it is the last page. */
export interface CursorPage<Item, Cursor> {
  items: readonly Item[];
  next: Cursor | undefined;
}

/** A list that the service pages by cursors; only the requested pages are fetched. */
export class CursorList<Item, Cursor> {
  private wanted = 1;
  /** `next` is set if there is more. */
  readonly loaded: Resource<CursorPage<Item, Cursor>>;

  /** @param fetchPage fetches the page a cursor points to, or the first page */
  constructor(private readonly fetchPage: (cursor: Cursor | undefined) => Promise<CursorPage<Item, Cursor>>) {
    this.loaded = new Resource(() => this.fetch());
  }

  /** Fetches one page more than are loaded. If that fails, the loaded pages stay. */
  async more(): Promise<void> {
    this.wanted++;
    await this.loaded.refresh();
  }

  /** Starts over with the first page. */
  async restart(): Promise<void> {
    this.wanted = 1;
    await this.loaded.refresh();
  }

  /** Always starts from the first page: old cursors may be misleading once there are new rows. */
  private async fetch(): Promise<CursorPage<Item, Cursor>> {
    const items: Item[] = [];
    let next: Cursor | undefined;
    for (let page = 0; page < this.wanted; page++) {
      const fetched = await this.fetchPage(next);
      items.push(...fetched.items);
      next = fetched.next;
      if (next === undefined) break;
    }
    return { items, next };
  }
}
