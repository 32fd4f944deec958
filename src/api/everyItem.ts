import * as l10n from "@vscode/l10n";

/** What the paged answers have in common. */
interface Paged {
  TotalItemNum: number;
  TotalPageNum?: number | undefined;
}

/** How a list is asked for, a page at a time. */
export interface PagedList<Page extends Paged, Item> {
  /** The first page is 1. */
  fetchPage: (page: { PageNum: number; PageSize: number }) => Promise<Page>;
  itemsOf: (page: Page) => readonly Item[];
  idOf: (item: Item) => string;
  /** Items a page, `pageSize` by default. */
  size?: number;
}

/** Items a page. */
export const pageSize = 100;

/** So many pages are asked for before the one that is looked at has come; how many run at once is the queue's. */
const pagesAhead = 8;

/** A list that has more does not end. */
const mostPages = 2_000;

/** Everything of a list. @throws what the fetching of any page does: a part is never taken for the whole */
export async function everyItem<Page extends Paged, Item>(list: PagedList<Page, Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of eachItem(list)) items.push(item);
  return items;
}

/**
 * The items of a list, each once, in the order of the pages. The first page is asked for alone, the others side by side;
 * whoever has seen enough breaks off, and what lies farther ahead is not asked for.
 *
 * No total is trusted: it may be too small, too large, or change. A list ends with an empty page, or with one that is the
 * last by the totals, unless it is full or fewer items have been seen than there are said to be, and it brought
 * something new.
 * @throws what the fetching of any page does
 */
export async function* eachItem<Page extends Paged, Item>(list: PagedList<Page, Item>): AsyncGenerator<Item, void> {
  const seen = new Set<string>();
  const isWhole = yield* unseenItems(list, seen, pagesAhead);
  // While items are added, one may slip from a page that was answered late to one that was answered early. Page by page,
  // it can only be seen twice.
  if (!isWhole) yield* unseenItems(list, seen, 1);
}

/** @returns false where the totals say that the list was changed meanwhile and that something was not seen */
async function* unseenItems<Page extends Paged, Item>(
  { fetchPage, itemsOf, idOf, size = pageSize }: PagedList<Page, Item>,
  seen: Set<string>,
  most: number,
): AsyncGenerator<Item, boolean> {
  const ahead: Promise<Page>[] = [];
  const totals = new Set<number>();
  let asked = 0;
  let last = 1;
  for (let looked = 1; looked <= last; looked++) {
    while (asked < Math.min(last, looked - 1 + most)) {
      const page = fetchPage({ PageNum: ++asked, PageSize: size });
      // Nobody may get to look at it.
      page.catch(() => undefined);
      ahead.push(page);
    }
    const page = await (ahead.shift() as Promise<Page>);
    const items = itemsOf(page);
    if (items.length === 0) break;
    const { TotalItemNum: total, TotalPageNum = 0 } = page;
    totals.add(total);
    let isNew = false;
    for (const item of items) {
      const id = idOf(item);
      if (seen.has(id)) continue;
      seen.add(id);
      isNew = true;
      yield item;
    }
    last = Math.max(last, TotalPageNum, Math.ceil(total / size));
    if (looked === last && isNew && (items.length >= size || seen.size < total)) last++;
    if (looked === mostPages && last > looked) throw new Error(l10n.t("The list has more than {0} pages.", mostPages));
  }
  return totals.size <= 1 || seen.size >= Math.max(...totals);
}
