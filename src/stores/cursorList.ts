import { Resource } from "./resource";

/** A page, and what to ask the next one with; nothing where there is none. */
export interface CursorPage<Item, Cursor> {
  items: readonly Item[];
  next: Cursor | undefined;
}

/** A list that the service gives by cursors, and of which only the pages asked for are fetched. */
export class CursorList<Item, Cursor> {
  private wanted = 1;
  /** `next` says whether there is more. */
  readonly loaded: Resource<CursorPage<Item, Cursor>>;

  /** @param fetchPage the page a cursor points to, or the first */
  constructor(private readonly fetchPage: (cursor: Cursor | undefined) => Promise<CursorPage<Item, Cursor>>) {
    this.loaded = new Resource(() => this.fetch());
  }

  /** Fetches one page more than is known. What was known stays where that fails. */
  async more(): Promise<void> {
    this.wanted++;
    await this.loaded.refresh();
  }

  /** Begins anew with the first page. */
  async restart(): Promise<void> {
    this.wanted = 1;
    await this.loaded.refresh();
  }

  /** From the first page on: cursors of before may lead astray once there are new rows. */
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
