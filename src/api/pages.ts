/** What the paged answers have in common. */
interface Paged {
  TotalItemNum: number;
  TotalPageNum?: number | undefined;
}

/**
 * Asks for page after page, the first one being 1, until the last. The page an answer names is not trusted (5.12 shows
 * 0), and neither is `NextPage`, which some answers lack: the total decides, and an empty page ends it in any case.
 */
export async function* pages<Page extends Paged>(
  pageSize: number,
  fetchPage: (pageNum: number) => Promise<Page>,
  itemsOf: (page: Page) => readonly unknown[],
): AsyncGenerator<Page> {
  for (let pageNum = 1; ; pageNum++) {
    const page = await fetchPage(pageNum);
    yield page;
    const last = page.TotalPageNum ?? Math.ceil(page.TotalItemNum / pageSize);
    if (itemsOf(page).length === 0 || pageNum >= last) return;
  }
}
