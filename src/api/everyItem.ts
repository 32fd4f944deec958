import * as l10n from "@vscode/l10n";

/** What all paged answers have in common. */
interface Paged {
  TotalItemNum: number;
  TotalPageNum?: number | undefined;
}

/** How to request a list, one page at a time. */
export interface PagedList<Page extends Paged, Item> {
  /** The first page is 1. */
  fetchPage: (page: { PageNum: number; PageSize: number }) => Promise<Page>;
  itemsOf: (page: Page) => readonly Item[];
  idOf: (item: Item) => string;
  /** Items per page; `pageSize` by default. */
  size?: number;
}

/** Items per page. */
export const pageSize = 100;

/** How many pages to request ahead of the one being read; the queue decides how many run at once. */
const pagesAhead = 8;

/** A list with more pages than this never ends. */
const mostPages = 2_000;

/**
 * Returns all items of a list.
 * @throws whatever fetching any page throws: a part never passes for the whole
 */
export async function everyItem<Page extends Paged, Item>(list: PagedList<Page, Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of eachItem(list)) items.push(item);
  return items;
}

/**
 * Yields the items of a list, each once, in page order. The first page is requested alone, the others in parallel; a
 * caller that has seen enough can break out, and pages farther ahead are not requested. Totals are not trusted: they
 * may be too low, too high, or change. A list ends with an empty page, or with a page that is the last one according to
 * the totals, unless that page is full or fewer items have been seen than the totals claim, and it brought something
 * new.
 * @throws whatever fetching any page throws
 */
export async function* eachItem<Page extends Paged, Item>(list: PagedList<Page, Item>): AsyncGenerator<Item, void> {
  const seen = new Set<string>();
  const isWhole = yield* unseenItems(list, seen, pagesAhead);
  // While items are being added, one may slip from a page that was answered late to one that was answered early. Going
  // page by page, it can at worst be seen twice.
  if (!isWhole) yield* unseenItems(list, seen, 1);
}

/** @returns false if the totals show that the list changed in the meantime and some item was not seen */
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
      // The page may never be awaited.
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
