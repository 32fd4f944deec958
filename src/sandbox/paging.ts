/** A page's items and the fields that every paged answer contains. Pages beyond the last one are empty. */
export function pageOf<Item>(items: readonly Item[], pageNum: number, pageSize: number): Page<Item> {
  const pages = Math.ceil(items.length / pageSize);
  return {
    items: items.slice((pageNum - 1) * pageSize, pageNum * pageSize),
    fields: {
      TotalItemNum: items.length,
      CurrentPageNum: pageNum,
      TotalPageNum: pages,
      PageSize: pageSize,
      PrePage: pageNum > 1,
      NextPage: pageNum < pages,
    },
  };
}

export interface Page<Item> {
  items: Item[];
  fields: {
    TotalItemNum: number;
    CurrentPageNum: number;
    TotalPageNum: number;
    PageSize: number;
    PrePage: boolean;
    NextPage: boolean;
  };
}

/** The page that starts at `start` (-1: nowhere), with the first items of the adjacent pages, if there are any. */
export function cursorPageOf<Item>(items: readonly Item[], start: number, pageSize: number): CursorPage<Item> {
  if (start < 0) return { items: [], current: undefined, next: undefined, previous: undefined };
  return {
    items: items.slice(start, start + pageSize),
    current: items[start],
    next: items[start + pageSize],
    previous: start === 0 ? undefined : items[Math.max(0, start - pageSize)],
  };
}

export interface CursorPage<Item> {
  items: Item[];
  current: Item | undefined;
  next: Item | undefined;
  previous: Item | undefined;
}
