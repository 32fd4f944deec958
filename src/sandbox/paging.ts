/** A page's items and the fields that every paged answer carries. Beyond the last page there is nothing. */
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
